// O que dizem as páginas de mudanças.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("pt-BR");
const changesIn = (n: number) => several(n, { one: `${n} mudança`, other: `${n} mudanças` });

export const changes: Language["changes"] = {
  views: { label: "Visualizações das mudanças", board: "Quadro", table: "Tabela", calendar: "Calendário" },
  tableTitle: "Mudanças em tabela",
  board: {
    empty: "Nenhuma mudança ainda: nada está planejado e nada foi registrado.",
    emptyHowTo: "Uma mudança começa com {command} e um pull request.",
    planned: "Planejadas",
    plannedMeans: "Rascunhos e o que foi aprovado e aguarda a sua janela.",
    running: "Em execução",
    runningMeans: "O trabalho está em andamento.",
    review: "Em revisão",
    reviewMeans: "Feitas; o seu sucesso está sendo avaliado.",
    done: "Concluídas",
    doneMeans: "Encerradas, com um resultado.",
    none: "Nenhuma",
    more: (n) => `mais ${n} na tabela`,
  },
  type: { standard: "padrão", normal: "normal", emergency: "emergencial" },
  risk: { low: "risco baixo", moderate: "risco moderado", high: "risco alto" },
  blocked: "Bloqueada",
  conflict: "Conflito",
  windowOpen: "Janela aberta",
  windowMissed: "Janela encerrada, não iniciada",
  unauthorized: "Não autorizada",
  window: "Janela",
  notPlanned: "Ainda não planejada",
  addToCalendar: "Adicionar ao calendário",
  services: "Serviços",
  usersWillSee: "O que os usuários vão notar",
  nothingSeen: "Nada",
  obstacles: {
    heading: "O que está no caminho",
    block: "Alguém precisa decidir",
    warn: "Vale verificar",
    sameService: "{other} altera {services} ao mesmo tempo.",
    dependsOn: "{other} altera ao mesmo tempo {needed}, de que {service} depende.",
    neededBy: "{other} altera ao mesmo tempo {service}, que depende de {needed}.",
    sameImplementer: "{person} deve executar {other} ao mesmo tempo.",
    freeze: "Cai no congelamento {other}, que vale para {services}.",
    freezeOfAll: "Cai no congelamento {other}, que vale para todos os serviços.",
    exceptions: "Mesmo assim, pode ser aprovada por {teams}.",
    way: "O caminho entre eles: {way}.",
    overlap: "Ambas ao mesmo tempo: {period}",
  },
  blast: {
    heading: "Quem sente o efeito",
    nobody: (touched) =>
      several(touched, {
        one: "Não se conhece nenhum serviço que dependa do que ela altera.",
        other: "Não se conhece nenhum serviço que dependa dos que ela altera.",
      }),
    means: "Serviços que dependem do que ela altera, os mais próximos primeiro.",
    way: "por meio de {way}",
    step: " → ",
  },
  outcomes: {
    heading: "Como foram as mudanças",
    none: (days) =>
      several(days, {
        one: "Nenhuma mudança deste serviço foi fechada no último dia.",
        other: `Nenhuma mudança deste serviço foi fechada nos últimos ${days} dias.`,
      }),
    share: (percent) => `${percent} bem-sucedidas`,
    of: (successful, closed) => `${successful} de ${changesIn(closed)}`,
    successfulOf: (successful, closed) =>
      `${successful} de ${changesIn(closed)} ${several(closed, { one: "bem-sucedida", other: "bem-sucedidas" })}`,
    tooFew: "poucas demais para uma porcentagem",
    withIssues: (n) => `${n} com ressalvas`,
    failed: (n) => several(n, { one: `${n} malsucedida ou revertida`, other: `${n} malsucedidas ou revertidas` }),
    past: (days) => several(days, { one: "último dia", other: `últimos ${days} dias` }),
  },
  ahead: { heading: "Próximas mudanças", noWindow: "ainda sem janela" },
  origin: {
    label: "Sobre este registro",
    id: "ID",
    aliases: "Também conhecido como",
    tags: "Tags",
    imported: "Importado de",
    source: "Fonte",
  },
};
