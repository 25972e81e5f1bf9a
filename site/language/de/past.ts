// Was von der Vergangenheit gesagt wird: Verlauf, Genehmigungen, Audit, Rückblick.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

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

const audit: Past["audit"] = {
  title: "Audit",
  about: "Jeder Change mit seinen Nachweisen, und jeder Commit, der keine hat.",
  lead: "Wurde jeder Change wie vereinbart beantragt, eingeschätzt, genehmigt, getestet, ausgeführt und abgeschlossen? Die Nachweise der letzten zwölf Monate, über jeden Commit des Hauptzweigs gelegt.",
  period: (first, last) => `${first} bis ${last}`,
  nothingYet: "Noch nichts zu auditieren",
  complete: "Nichts fehlt",
  incomplete: "Etwas fehlt",
  csv: "Changes als Tabelle (CSV)",
  aboutCsv: "Eine Zeile je Change, eine Spalte je Merkmal. Diese Seite lässt sich als Bericht drucken.",
  noBranch:
    "In diesem Repository gibt es keinen Branch itsm-evidence: der Workflow, der Nachweise aufbewahrt, lief noch nicht, oder der Branch wurde nicht abgerufen.",
  numbers: {
    changes: "Changes",
    complete: (complete, all) => `${complete} von ${all} vollständig`,
    outside: (n) => `${n} weitere nicht verlangt`,
    commits: "Commits an geregelten Dateien",
    accounted: (accounted, all) => `${accounted} von ${all} belegt`,
    before: (n) => `${n} vor dem Gate`,
    unauthorized: "Nicht genehmigte Commits",
    files: "Dateien mit Nachweisen",
    gate: "Das Gate gilt",
    fromBeginning: "von Anfang an",
    since: "seit {when}",
  },
  exceptions: {
    title: "Abweichungen",
    none: "Bei keinem Change des Zeitraums fehlt etwas.",
    risk: (risk) => `Risiko ${small(risk)}`,
    ask: "Was ein Auditor fragen wird",
  },
  moreInCsv: (n) =>
    several(n, {
      one: `und ${n} weiterer Change: er steht in der CSV-Tabelle.`,
      other: `und ${n} weitere Changes: sie stehen in der CSV-Tabelle.`,
    }),
  unauthorized: {
    title: "Commits, die niemand genehmigt hat",
    noCommits: "Kein Commit berührte in diesem Zeitraum geregelte Dateien, während das Gate galt.",
    none: "Jeder Commit an geregelten Dateien ist durch einen Pull Request belegt.",
    subject: "„{subject}“ von {author}",
    moreFiles: (n) => several(n, { one: `und ${n} weitere Datei`, other: `und ${n} weitere Dateien` }),
    moreCommits: (n) =>
      several(n, {
        one: `und ${n} weiterer Commit: {command} nennt alle.`,
        other: `und ${n} weitere Commits: {command} nennt alle.`,
      }),
  },
  strays: {
    title: "Verloren, verirrt oder beschädigt",
    more: (n) =>
      several(n, {
        one: `und ${n} weiterer Fund: {command} nennt alle.`,
        other: `und ${n} weitere: {command} nennt alle.`,
      }),
  },
  changes: {
    title: "Alle Changes",
    none: "In diesem Zeitraum wurde kein Change genehmigt, ausgeführt oder abgeschlossen, während das Gate galt.",
    caption: "Jeder Change mit den Merkmalen A bis L",
    change: "Change",
    ok: "ok",
    missing: "fehlt",
    notApplicable: "entfällt",
    notAsked: (n) =>
      several(n, { one: `Nicht verlangt: ${n} Change, {why}.`, other: `Nicht verlangt: ${n} Changes, {why}.` }),
    letters: "Was die Buchstaben bedeuten",
  },
  report: {
    title: "Dieser Bericht",
    hash: "SHA-256 seines Inhalts",
    repeat: "So wiederholt man ihn",
    made: "Erstellt",
    madeBy: "{when} mit {tool}",
    limits: "Was er nicht sagen kann",
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
  unknown: (begin) => `Von dieser Zeit ist nichts bekannt: der Verlauf beginnt ${begin}.`,
  asOf: (moment) => `Stand ${moment}`,
  momentAndUtc: (moment, utc) => `${moment} (${utc})`,
  since: (moment) => `seit ${moment}`,
  impactNotStated: "Auswirkung nicht angegeben",
  noOutage: "Kein Ausfall zu erwarten",
  expected: (level) => `Zu erwarten: ${level}`,
  more: (n) => several(n, { one: `und ${n} weiterer Eintrag`, other: `und ${n} weitere Einträge` }),
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
