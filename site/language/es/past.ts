// Lo que se dice del pasado: historial, aprobaciones, auditoría, vista histórica.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";
import { audit } from "./past-audit.ts";

const several = pluralIn("es");

const history: Language["past"]["history"] = {
  title: "Historial",
  notCommitted: "Aún no está en la rama principal: el historial empieza con el primer commit.",
  earlierEvents: (n) => several(n, { one: `${n} evento anterior`, other: `${n} eventos anteriores` }),
  evenEarlier: (n) => several(n, { one: `y ${n} evento anterior`, other: `y ${n} eventos anteriores` }),
  evenEarlierBy: (n) =>
    several(n, { one: `y ${n} evento anterior: {command}`, other: `y ${n} eventos anteriores: {command}` }),
  deleted: "Eliminado",
  restored: (state) => `Restaurado como ${state}`,
  unreadable: "Escrito de forma ilegible",
  found: (state) => `${state}, o antes`,
  added: "Añadido",
  addedAs: (state) => `Añadido como ${state}`,
  moved: (from, to) => `${from} → ${to}`,
  otherwise: "Escrito de otro modo",
  oneThing: {
    added: (field) => `Añadido: ${field}`,
    removed: (field) => `Eliminado: ${field}`,
    edited: (field) => `Editado: ${field}`,
  },
  things: (n) => several(n, { one: `${n} elemento editado`, other: `${n} elementos editados` }),
  by: "por {author}",
  byAndMerged: "por {author}, fusionado por {merger}",
  commit: "commit {commit}",
  pullRequest: "{pullRequest}",
  pullRequestOf: "{pullRequest} de {author}",
  reviewedBy: (reviews) => `revisado por ${reviews}`,
  review: (login, right) => `${login} (${right})`,
  reviewInstead: (login, right, other) => `${login} (${right}, en lugar de ${other})`,
  unauthorized: "No autorizado",
};

const differences: Language["past"]["differences"] = {
  more: (n) => `y ${n} más`,
  moreLines: (n) => several(n, { one: `y ${n} línea más`, other: `y ${n} líneas más` }),
  setTo: (value) => `establecido en ${value}`,
  removed: (value) => `eliminado; era ${value}`,
  edited: (before, after) => `de ${before} a ${after}`,
  rewritten: (before, after) => `escrito de otro modo: de ${before} a ${after}`,
  reordered: "lo mismo, en otro orden",
  added: (values) => `añadido: ${values}`,
  gone: (values) => `eliminado: ${values}`,
  both: (added, gone) => `añadido: ${added}; eliminado: ${gone}`,
  textAdded: (n) => several(n, { one: `añadido, ${n} línea`, other: `añadido, ${n} líneas` }),
  textRemoved: (n) => several(n, { one: `eliminado, ${n} línea`, other: `eliminado, ${n} líneas` }),
  untold: { added: "añadido", removed: "eliminado", edited: "editado" },
  file: "Archivo",
  resulting: (fact) => `Como consecuencia: ${fact}`,
  outside: "Texto fuera de las secciones",
  whiteSpace: "editado: solo difieren los espacios",
  linesAdded: (n) => several(n, { one: `editado: ${n} línea añadida`, other: `editado: ${n} líneas añadidas` }),
  linesRemoved: (n) => several(n, { one: `editado: ${n} línea eliminada`, other: `editado: ${n} líneas eliminadas` }),
  linesEdited: (added, removed) => {
    const gone = several(removed, { one: `${removed} eliminada`, other: `${removed} eliminadas` });
    return several(added, {
      one: `editado: ${added} línea añadida, ${gone}`,
      other: `editado: ${added} líneas añadidas, ${gone}`,
    });
  },
};

const approvals: Language["past"]["approvals"] = {
  title: "Aprobaciones",
  none: "No hay evidencias de aprobaciones.",
  damaged: "Las evidencias de este cambio están dañadas: {flaw}.",
  earlier: (n) => several(n, { one: `y ${n} fusión anterior`, other: `y ${n} fusiones anteriores` }),
  removed: "Eliminado",
  planEdited: (state) => `Plan editado, ${state}`,
  edited: (state) => `Editado, ${state}`,
  ofType: (type) => `cambio ${type.toLowerCase()}`,
  ofRisk: (risk) => `riesgo ${risk.toLowerCase()}`,
  ofTypeAndRisk: (type, risk) => `cambio ${type.toLowerCase()}, riesgo ${risk.toLowerCase()}`,
  passed: "Control superado",
  pastGate: "Fusionado sin pasar el control",
  notAsApproved: "Distinto de lo aprobado",
  notSeparated: "Funciones no segregadas",
  merged: {
    unknown: "{pullRequest} «{title}» de {author}, fusionada por {merger}, el {when} · commit {commit}",
    merge:
      "{pullRequest} «{title}» de {author}, fusionada por {merger} con un commit de fusión, el {when} · commit {commit}",
    squash:
      "{pullRequest} «{title}» de {author}, fusionada por {merger} en un solo commit, el {when} · commit {commit}",
    rebase: "{pullRequest} «{title}» de {author}, fusionada por {merger} commit a commit, el {when} · commit {commit}",
  },
  goneAccount: "una cuenta que ya no existe",
  nobodyAsked: "La política no exigía el acuerdo de nadie.",
  conditions: "Condiciones que no se cumplían:",
  barredVotes: "Acuerdos que contaron aunque no debían:",
  hands: "Participaron, por lo que no podían aprobarlo",
  retrospectDue: "Aprobación retrospectiva antes del",
  judged: "Evaluado",
  judgedBy: "commit {commit} según {policy} en el commit {policyCommit}",
  builtInPolicy: "la política integrada",
  policyFile: (version) => `itsm.config.yaml ${version}`,
  asJudged: "Fusionado tal como se evaluó",
  cannotTell: "no se puede saber",
  toTheLetter: "sí, al pie de la letra",
  notAsJudged: "no",
  askedFor: "Exigido",
  askedCaption: "Lo que se exigía y quién lo dio",
  askedLabel: "Lo que se exigía",
  because: "Motivo",
  given: "Dado",
  missing: "Falta",
  countOf: "{count} × {what}",
  byNobody: "por nadie",
  vote: "{login} como {right}",
  voteInstead: "{login} como {right}, en lugar de {other}",
  byOpening: "al abrirla",
  byOpeningAt: "al abrirla, el {when}",
  byReview: "mediante una revisión",
  byReviewAt: "mediante una revisión, el {when}",
  byReviewOf: "mediante una revisión de {commit}",
  byReviewOfAt: "mediante una revisión de {commit}, el {when}",
  agreements: {
    entitlement: "Facultad propia",
    authorization: "Autorización",
    retrospective: "Retrospectiva",
    governance: "Gobernanza",
  },
};

const asOf: Language["past"]["asOf"] = {
  title: "Vista histórica",
  about: "Cómo estaba todo en cualquier momento del pasado.",
  leadInternal:
    "Cómo estaba todo en un momento del pasado: lo que este portal habría dicho entonces, reproducido a partir de los commits de la rama principal.",
  leadPublic:
    "Cómo estaba todo en un momento del pasado: lo que este portal habría dicho entonces, reproducido a partir del historial de sus registros.",
  nothing: "No se sabe nada del pasado: aún no se ha publicado ningún registro.",
  moment: "Momento, en su hora local",
  show: "Mostrar",
  before: "Evento anterior",
  after: "Evento siguiente",
  needsScript:
    "Esta página necesita JavaScript para reproducir el pasado. Sin él, los meses de abajo muestran todos los incidentes, y la página de cada registro, su historial.",
  begins: "El historial empieza el {when}.",
  data: "La {timeline}.",
  timelineAsData: "cronología en forma de datos",
  exactPortal: "El portal exacto de un momento: {command}",
  months: "Mes a mes",
  noMonths: "Aún no hay incidentes, así que no hay ningún mes que consultar.",
  services: "Servicios",
  noServices: "Ningún servicio estaba entonces en producción.",
  incidents: "Incidentes abiertos",
  noIncidents: "No había ningún incidente abierto.",
  changes: "Cambios en curso",
  noChanges: "No se estaba llevando a cabo ningún cambio.",
  records: "Todos los registros",
};

const replay: Language["past"]["replay"] = {
  failed: "No se ha podido cargar la cronología. Vuelva a intentarlo más tarde.",
  unknown: "No se sabe nada de ese momento: el historial empieza el {moment}.",
  asOf: "Situación al {moment}",
  momentAndUtc: "{moment} ({utc})",
  since: "desde el {moment}",
  impactNotStated: "Impacto no indicado",
  noOutage: "No se prevé interrupción",
  expected: "previsto: {level}",
  more: "y {number} más",
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
