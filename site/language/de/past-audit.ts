// Was das Audit sagt: ein Teil dessen, was von der Vergangenheit gesagt wird.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");

export const audit: Language["past"]["audit"] = {
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

// --- internal ---

function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
