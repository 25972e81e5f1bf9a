// O que se diz do passado: histórico, aprovações, auditoria, situação em um momento.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";
import { inner } from "./inner.ts";
import { audit } from "./past-audit.ts";

const several = pluralIn("pt-BR");
const linesIn = (n: number) => several(n, { one: `${n} linha`, other: `${n} linhas` });

const history: Language["past"]["history"] = {
  title: "Histórico",
  notCommitted: "Ainda não está na linha principal: o histórico começa com o primeiro commit.",
  earlierEvents: (n) => several(n, { one: `${n} evento anterior`, other: `${n} eventos anteriores` }),
  evenEarlier: (n) => several(n, { one: `e mais ${n} evento anterior`, other: `e mais ${n} eventos anteriores` }),
  evenEarlierBy: (n) =>
    several(n, {
      one: `e mais ${n} evento anterior: {command}`,
      other: `e mais ${n} eventos anteriores: {command}`,
    }),
  deleted: "Excluído",
  restored: (state) => `Restaurado como ${state}`,
  unreadable: "Escrito de forma que não pôde ser lido",
  found: (state) => `${state}, ou antes`,
  added: "Adicionado",
  addedAs: (state) => `Adicionado como ${state}`,
  moved: (from, to) => `${from} → ${to}`,
  otherwise: "Escrito de outra forma",
  oneThing: {
    added: (field) => `Adição: ${field}`,
    removed: (field) => `Remoção: ${field}`,
    edited: (field) => `Edição: ${field}`,
  },
  things: (n) => several(n, { one: `${n} item editado`, other: `${n} itens editados` }),
  by: "por {author}",
  byAndMerged: "por {author}, mesclado por {merger}",
  commit: "commit {commit}",
  pullRequest: "{pullRequest}",
  pullRequestOf: "{pullRequest} de {author}",
  reviewedBy: (reviews) => `revisado por ${reviews}`,
  review: (login, right) => `${login} (${right})`,
  reviewInstead: (login, right, other) => `${login} (${right}, no lugar de ${other})`,
  unauthorized: "Não autorizada",
};

const differences: Language["past"]["differences"] = {
  more: (n) => `e mais ${n}`,
  moreLines: (n) => `e mais ${linesIn(n)}`,
  setTo: (value) => `definido como ${value}`,
  removed: (value) => `removido; era ${value}`,
  edited: (before, after) => `de ${before} para ${after}`,
  rewritten: (before, after) => `escrito de outra forma: de ${before} para ${after}`,
  reordered: "o mesmo, em outra ordem",
  added: (values) => `adicionado: ${values}`,
  gone: (values) => `removido: ${values}`,
  both: (added, gone) => `adicionado: ${added}; removido: ${gone}`,
  textAdded: (n) => `adicionado, ${linesIn(n)}`,
  textRemoved: (n) => `removido, ${linesIn(n)}`,
  untold: { added: "adicionado", removed: "removido", edited: "editado" },
  file: "Arquivo",
  resulting: (fact) => `Resultado: ${fact}`,
  outside: "Texto fora das seções",
  whiteSpace: "editado: só mudam espaços em branco",
  linesAdded: (n) => several(n, { one: `editado: ${n} linha adicionada`, other: `editado: ${n} linhas adicionadas` }),
  linesRemoved: (n) => several(n, { one: `editado: ${n} linha removida`, other: `editado: ${n} linhas removidas` }),
  linesEdited: (added, removed) =>
    `editado: ${several(added, { one: `${added} linha adicionada`, other: `${added} linhas adicionadas` })}, ${several(
      removed,
      { one: `${removed} removida`, other: `${removed} removidas` },
    )}`,
};

const approvals: Language["past"]["approvals"] = {
  title: "Aprovações",
  none: "Nenhuma evidência de aprovações.",
  damaged: "A evidência desta mudança está danificada: {flaw}.",
  earlier: (n) => several(n, { one: `e mais ${n} merge anterior`, other: `e mais ${n} merges anteriores` }),
  removed: "Removida",
  planEdited: (state) => `Plano editado, ${state}`,
  edited: (state) => `Editada, ${state}`,
  ofType: (type) => `mudança ${inner(type)}`,
  ofRisk: (risk) => `risco ${inner(risk)}`,
  ofTypeAndRisk: (type, risk) => `mudança ${inner(type)}, risco ${inner(risk)}`,
  passed: "Passou pelo controle",
  pastGate: "Mesclada sem passar pelo controle",
  notAsApproved: "Não é o que foi aprovado",
  notSeparated: "Sem segregação de funções",
  merged: {
    unknown: "{pullRequest} “{title}” de {author}, mesclado por {merger}, {when} · commit {commit}",
    merge:
      "{pullRequest} “{title}” de {author}, mesclado por {merger} com um commit de merge, {when} · commit {commit}",
    squash: "{pullRequest} “{title}” de {author}, mesclado por {merger} em um único commit, {when} · commit {commit}",
    rebase: "{pullRequest} “{title}” de {author}, mesclado por {merger} commit a commit, {when} · commit {commit}",
  },
  goneAccount: "uma conta que não existe mais",
  nobodyAsked: "A política não exigia a concordância de ninguém.",
  conditions: "Condições que não foram atendidas:",
  barredVotes: "Concordâncias que contaram embora não pudessem:",
  hands: "Participou, portanto não podia aprovar",
  retrospectDue: "A aprovar em retrospecto até",
  judged: "Avaliado",
  judgedBy: "commit {commit} segundo {policy} no commit {policyCommit}",
  builtInPolicy: "a política integrada",
  policyFile: (version) => `itsm.config.yaml ${version}`,
  asJudged: "Mesclado o que foi avaliado",
  cannotTell: "não é possível dizer",
  toTheLetter: "sim, ao pé da letra",
  notAsJudged: "não",
  askedFor: "Exigido",
  askedCaption: "O que foi exigido e quem o deu",
  askedLabel: "O que foi exigido",
  because: "Porque",
  given: "Dado",
  missing: "Faltando",
  countOf: "{count} de {what}",
  byNobody: "por ninguém",
  vote: "{login} como {right}",
  voteInstead: "{login} como {right}, no lugar de {other}",
  byOpening: "ao abrir o pull request",
  byOpeningAt: "ao abrir o pull request, {when}",
  byReview: "por uma revisão",
  byReviewAt: "por uma revisão, {when}",
  byReviewOf: "por uma revisão de {commit}",
  byReviewOfAt: "por uma revisão de {commit}, {when}",
  agreements: {
    entitlement: "Direito",
    authorization: "Autorização",
    retrospective: "Retrospectiva",
    governance: "Governança",
  },
};

const asOf: Language["past"]["asOf"] = {
  title: "No passado",
  about: "Como tudo estava em qualquer momento do passado.",
  leadInternal:
    "Como tudo estava em um momento do passado: o que este portal teria dito então, reconstituído a partir dos commits da linha principal.",
  leadPublic:
    "Como tudo estava em um momento do passado: o que este portal teria dito então, reconstituído a partir do histórico dos seus registros.",
  nothing: "Nada se sabe do passado: nenhum registro foi publicado ainda.",
  moment: "Momento, no seu fuso horário",
  show: "Mostrar",
  before: "Evento anterior",
  after: "Evento seguinte",
  needsScript:
    "Esta página precisa de JavaScript para reconstituir o passado. Sem ele, os meses abaixo mostram cada incidente, e a página de cada registro conta o seu histórico.",
  begins: "O histórico começa em {when}.",
  data: "A {timeline}.",
  timelineAsData: "linha do tempo em dados",
  exactPortal: "O portal exato de um momento: {command}",
  months: "Mês a mês",
  noMonths: "Nenhum incidente ainda, portanto não há mês para consultar.",
  services: "Serviços",
  noServices: "Nenhum serviço estava ativo então.",
  incidents: "Incidentes abertos",
  noIncidents: "Nenhum incidente estava aberto.",
  changes: "Mudanças em andamento",
  noChanges: "Nenhuma mudança estava em execução.",
  records: "Todos os registros",
};

const replay: Language["past"]["replay"] = {
  failed: "Não foi possível carregar a linha do tempo. Tente novamente mais tarde.",
  unknown: "Nada se sabe dessa época: o histórico começa em {moment}.",
  asOf: "Situação em {moment}",
  momentAndUtc: "{moment} ({utc})",
  since: "desde {moment}",
  impactNotStated: "Impacto não informado",
  noOutage: "Nenhuma interrupção prevista",
  expected: "Previsão: {level}",
  more: "e mais {number}",
};

export const past: Language["past"] = {
  pullRequest: (number) => `pull request #${number}`,
  history,
  differences,
  approvals,
  audit,
  asOf,
  replay,
};
