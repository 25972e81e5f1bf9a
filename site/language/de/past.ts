// Was von der Vergangenheit gesagt wird: Verlauf, Genehmigungen, Audit, Rückblick.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";
import { audit } from "./past-audit.ts";

const several = pluralIn("de");

type Past = Language["past"];

const history: Past["history"] = {
  title: "Verlauf",
  notCommitted: "Noch nicht im Hauptzweig: der Verlauf beginnt mit dem ersten Commit.",
  earlierEvents: (n) => several(n, { one: `${n} früheres Ereignis`, other: `${n} frühere Ereignisse` }),
  evenEarlier: (n) => several(n, { one: `und ${n} Ereignis davor`, other: `und ${n} Ereignisse davor` }),
  evenEarlierBy: (n) =>
    several(n, { one: `und ${n} Ereignis davor: {command}`, other: `und ${n} Ereignisse davor: {command}` }),
  deleted: "Gelöscht",
  restored: (state) => `Wiederhergestellt als ${state}`,
  unreadable: "So geschrieben, dass es nicht lesbar war",
  found: (state) => `${state}, oder schon davor`,
  added: "Angelegt",
  addedAs: (state) => `Angelegt als ${state}`,
  moved: (from, to) => `${from} → ${to}`,
  otherwise: "Anders geschrieben",
  oneThing: {
    added: (field) => `${field} hinzugefügt`,
    removed: (field) => `${field} entfernt`,
    edited: (field) => `${field} bearbeitet`,
  },
  things: (n) => several(n, { one: `${n} Angabe bearbeitet`, other: `${n} Angaben bearbeitet` }),
  by: "von {author}",
  byAndMerged: "von {author}, zusammengeführt von {merger}",
  commit: "Commit {commit}",
  pullRequest: "{pullRequest}",
  pullRequestOf: "{pullRequest} von {author}",
  reviewedBy: (reviews) => `geprüft von ${reviews}`,
  review: (login, right) => `${login} (${right})`,
  reviewInstead: (login, right, other) => `${login} (${right}, anstelle von ${other})`,
  unauthorized: "Nicht genehmigt",
};

const differences: Past["differences"] = {
  more: (n) => several(n, { one: `und ${n} weitere`, other: `und ${n} weitere` }),
  moreLines: (n) => several(n, { one: `und ${n} weitere Zeile`, other: `und ${n} weitere Zeilen` }),
  setTo: (value) => `gesetzt auf ${value}`,
  removed: (value) => `entfernt; zuvor ${value}`,
  edited: (before, after) => `von ${before} auf ${after}`,
  rewritten: (before, after) => `anders geschrieben: von ${before} zu ${after}`,
  reordered: "dasselbe, in anderer Reihenfolge",
  added: (values) => `${values} hinzugefügt`,
  gone: (values) => `${values} entfernt`,
  both: (added, gone) => `${added} hinzugefügt; ${gone} entfernt`,
  textAdded: (n) => several(n, { one: `hinzugefügt, ${n} Zeile`, other: `hinzugefügt, ${n} Zeilen` }),
  textRemoved: (n) => several(n, { one: `entfernt, ${n} Zeile`, other: `entfernt, ${n} Zeilen` }),
  untold: { added: "hinzugefügt", removed: "entfernt", edited: "bearbeitet" },
  file: "Datei",
  resulting: (fact) => `Daraus folgt: ${fact}`,
  outside: "Text außerhalb der Abschnitte",
  whiteSpace: "bearbeitet: nur Leerraum ist anders",
  linesAdded: (n) =>
    several(n, { one: `bearbeitet: ${n} Zeile hinzugefügt`, other: `bearbeitet: ${n} Zeilen hinzugefügt` }),
  linesRemoved: (n) =>
    several(n, { one: `bearbeitet: ${n} Zeile entfernt`, other: `bearbeitet: ${n} Zeilen entfernt` }),
  linesEdited: (added, removed) =>
    several(added, {
      one: `bearbeitet: ${added} Zeile hinzugefügt, ${removed} entfernt`,
      other: `bearbeitet: ${added} Zeilen hinzugefügt, ${removed} entfernt`,
    }),
};

const approvals: Past["approvals"] = {
  title: "Genehmigungen",
  none: "Keine Nachweise von Genehmigungen.",
  damaged: "Nachweise dieses Change sind beschädigt: {flaw}.",
  earlier: (n) => several(n, { one: `und ${n} Merge davor`, other: `und ${n} Merges davor` }),
  removed: "Entfernt",
  planEdited: (state) => `Plan bearbeitet, ${state}`,
  edited: (state) => `Bearbeitet, ${state}`,
  ofType: (type) => `Typ ${type}`,
  ofRisk: (risk) => `Risiko ${small(risk)}`,
  ofTypeAndRisk: (type, risk) => `Typ ${type}, Risiko ${small(risk)}`,
  passed: "Gate bestanden",
  pastGate: "Am Gate vorbei zusammengeführt",
  notAsApproved: "Nicht das, was genehmigt wurde",
  notSeparated: "Funktionen nicht getrennt",
  merged: {
    unknown: "{pullRequest} „{title}“ von {author}, zusammengeführt von {merger}, {when} · Commit {commit}",
    merge:
      "{pullRequest} „{title}“ von {author}, von {merger} durch einen Merge-Commit zusammengeführt, {when} · Commit {commit}",
    squash:
      "{pullRequest} „{title}“ von {author}, von {merger} als ein Commit zusammengeführt, {when} · Commit {commit}",
    rebase:
      "{pullRequest} „{title}“ von {author}, von {merger} Commit für Commit zusammengeführt, {when} · Commit {commit}",
  },
  goneAccount: "ein Konto, das es nicht mehr gibt",
  nobodyAsked: "Die Richtlinie verlangte von niemandem eine Zustimmung.",
  conditions: "Bedingungen, die nicht erfüllt waren:",
  barredVotes: "Zustimmungen, die zählten, obwohl sie es nicht durften:",
  hands: "Waren beteiligt und konnten daher nicht genehmigen",
  retrospectDue: "Nachträglich zu genehmigen bis",
  judged: "Beurteilt",
  judgedBy: "Commit {commit} nach {policy} bei Commit {policyCommit}",
  builtInPolicy: "der eingebauten Richtlinie",
  policyFile: (version) => `itsm.config.yaml ${version}`,
  asJudged: "Zusammengeführt, was beurteilt wurde",
  cannotTell: "lässt sich nicht sagen",
  toTheLetter: "ja, Zeichen für Zeichen",
  notAsJudged: "nein",
  askedFor: "Verlangt",
  askedCaption: "Was verlangt war, und wer es erteilt hat",
  askedLabel: "Was verlangt war",
  because: "Weil",
  given: "Erteilt",
  missing: "Fehlt",
  countOf: "{count} von {what}",
  byNobody: "von niemandem",
  vote: "{login} als {right}",
  voteInstead: "{login} als {right}, anstelle von {other}",
  byOpening: "durch Öffnen",
  byOpeningAt: "durch Öffnen, {when}",
  byReview: "durch ein Review",
  byReviewAt: "durch ein Review, {when}",
  byReviewOf: "durch ein Review von {commit}",
  byReviewOfAt: "durch ein Review von {commit}, {when}",
  agreements: {
    entitlement: "Berechtigung",
    authorization: "Genehmigung",
    retrospective: "Nachträglich",
    governance: "Governance",
  },
};

const asOf: Past["asOf"] = {
  title: "Rückblick",
  about: "Wie alles zu einem beliebigen Zeitpunkt der Vergangenheit stand.",
  leadInternal:
    "Wie alles zu einem Zeitpunkt der Vergangenheit stand: was dieses Portal damals gesagt hätte, nachvollzogen aus den Commits des Hauptzweigs.",
  leadPublic:
    "Wie alles zu einem Zeitpunkt der Vergangenheit stand: was dieses Portal damals gesagt hätte, nachvollzogen aus dem Verlauf seiner Einträge.",
  nothing: "Von der Vergangenheit ist nichts bekannt: noch wurde kein Eintrag veröffentlicht.",
  moment: "Zeitpunkt, nach Ihrer Uhr",
  show: "Anzeigen",
  before: "Ereignis davor",
  after: "Ereignis danach",
  needsScript:
    "Diese Seite braucht JavaScript, um die Vergangenheit nachzuvollziehen. Ohne JavaScript nennen die Monate unten jede Störung, und die Seite jedes Eintrags zeigt seinen Verlauf.",
  begins: "Der Verlauf beginnt {when}.",
  data: "Die {timeline}.",
  timelineAsData: "Zeitleiste als Daten",
  exactPortal: "Genau das Portal eines Zeitpunkts: {command}",
  months: "Monat für Monat",
  noMonths: "Noch keine Störung, also auch kein Monat zum Nachsehen.",
  services: "Services",
  noServices: "Damals war kein Service in Betrieb.",
  incidents: "Offene Störungen",
  noIncidents: "Keine Störung war offen.",
  changes: "Laufende Changes",
  noChanges: "Kein Change wurde ausgeführt.",
  records: "Alle Einträge",
};

const replay: Past["replay"] = {
  failed: "Die Zeitleiste konnte nicht geladen werden. Versuchen Sie es später noch einmal.",
  unknown: "Von dieser Zeit ist nichts bekannt: der Verlauf beginnt {moment}.",
  asOf: "Stand {moment}",
  momentAndUtc: "{moment} ({utc})",
  since: "seit {moment}",
  impactNotStated: "Auswirkung nicht angegeben",
  noOutage: "Kein Ausfall zu erwarten",
  expected: "Zu erwarten: {level}",
  more: "und {number} weitere",
};

export const past: Past = {
  pullRequest: (number) => `Pull Request #${number}`,
  history,
  differences,
  approvals,
  audit,
  asOf,
  replay,
};

// --- internal ---

function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
