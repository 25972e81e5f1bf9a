// Was Berichte sagen, mit der Definition jeder Kennzahl.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");

const measures: Language["reports"]["measures"] = {
  "time-to-acknowledge": {
    name: "Zeit bis zur Annahme",
    definition:
      "Von detected_at (sonst started_at) bis acknowledged_at, bei Störungen, die im Zeitraum angenommen wurden.",
  },
  "time-to-restore": {
    name: "Zeit bis zur Wiederherstellung",
    definition:
      "Von started_at bis restored_at (sonst resolved_at), bei Störungen, deren Services im Zeitraum wiederhergestellt wurden.",
  },
  "time-to-resolve": {
    name: "Zeit bis zur Behebung",
    definition:
      "Von detected_at (sonst started_at) bis resolved_at, angehaltene Zeit eingeschlossen, bei Störungen, die im Zeitraum behoben wurden.",
  },
  "reopen-rate": {
    name: "Wieder geöffnete Störungen",
    definition:
      "Im Zeitraum behobene Störungen, die mindestens einmal wieder geöffnet wurden ÷ im Zeitraum behobene Störungen, die der Verlauf offen sah.",
  },
  "problem-linkage": {
    name: "Störungen mit Problem",
    definition:
      "Störungen, die im Zeitraum begannen und mit einem Problem verknüpft sind ÷ Störungen, die im Zeitraum begannen.",
  },
  "major-problem-linkage": {
    name: "Großstörungen mit Problem",
    definition:
      "Großstörungen, die im Zeitraum begannen und mit einem Problem verknüpft sind ÷ Großstörungen, die im Zeitraum begannen.",
  },
  "known-error-coverage": {
    name: "Probleme mit Umgehung",
    definition:
      "Probleme, die sich jetzt in Ursachenanalyse oder Lösung in Arbeit befinden und eine Umgehung haben ÷ alle Probleme in diesen Zuständen.",
  },
  "change-success-strict": {
    name: "Erfolg von Changes (streng)",
    definition:
      "Im Zeitraum als successful abgeschlossene Changes ÷ im Zeitraum mit einem Ergebnis abgeschlossene Changes.",
  },
  "change-success-loose": {
    name: "Erfolg von Changes (auch mit Mängeln)",
    definition:
      "Im Zeitraum als successful oder successful_with_issues abgeschlossene Changes ÷ im Zeitraum mit einem Ergebnis abgeschlossene Changes.",
  },
  "change-failure": {
    name: "Gescheiterte Changes",
    definition:
      "Im Zeitraum abgeschlossene Changes, die unsuccessful oder backed_out sind oder als Ursache einer Störung genannt werden ÷ im Zeitraum mit einem Ergebnis abgeschlossene Changes.",
  },
  "emergency-changes": {
    name: "Notfall-Changes",
    definition: "Notfall-Changes ÷ alle Changes, deren Umsetzung im Zeitraum begann.",
  },
  "unauthorized-changes": {
    name: "Nicht genehmigte Changes",
    definition: "Nicht genehmigte Changes ÷ alle Changes, deren Umsetzung im Zeitraum begann.",
  },
  "changes-on-time": {
    name: "Pünktliche Changes",
    definition:
      "Changes, die innerhalb ihres geplanten Zeitfensters begannen und endeten ÷ Changes mit einem Zeitfenster, die im Zeitraum endeten.",
  },
  "incident-backlog": {
    name: "Offene Störungen",
    definition:
      "Störungen, die jetzt weder behoben noch geschlossen noch verworfen sind; Alter seit detected_at (sonst started_at).",
  },
  "problem-backlog": {
    name: "Offene Probleme",
    definition: "Probleme, die jetzt weder gelöst noch geschlossen sind; Alter seit opened_at.",
  },
  "change-backlog": {
    name: "Offene Changes",
    definition:
      "Changes, die jetzt weder geschlossen noch verworfen sind; Alter, seit der Eintrag zum ersten Mal erschien.",
  },
  availability: {
    name: "Verfügbarkeit",
    definition:
      "(Zugesagte Zeit − gewichtete Ausfallzeit) ÷ zugesagte Zeit im Zeitraum, angekündigte Wartung in beiden ausgenommen.",
  },
  mtrs: {
    name: "Mittlere Zeit bis zur Wiederherstellung",
    definition:
      "Ausfallzeit der Ausmaße, die zählen ÷ Zahl der Ausfälle von Services im Zeitraum; überlappende eines Service zählen als einer, angekündigte Wartung ist ausgenommen.",
  },
  mtbf: {
    name: "Mittlere Zeit zwischen Ausfällen",
    definition:
      "(Zugesagte Zeit − Ausfallzeit der Ausmaße, die zählen) ÷ Zahl der Ausfälle im Zeitraum; ohne Ausfall keine.",
  },
  "error-budget": {
    name: "Übriges Fehlerbudget",
    definition:
      "Anteil von (1 − SLO) × Zeitfenster, den gewichtete Ausfallzeit nicht verbraucht hat, im Zeitfenster des SLO, das jetzt endet.",
  },
};

export const reports: Language["reports"] = {
  title: "Berichte",
  about: "Kennzahlen der letzten zwölf Monate.",
  lead: (first, last) => `${first} bis ${last}, der laufende Monat bis jetzt. Monate sind die der UTC.`,
  glance: "Auf einen Blick",
  caption: "Kennzahlen des ganzen Zeitraums, jede mit der Zahl der Fälle, auf denen sie beruht",
  measure: "Kennzahl",
  value: "Wert",
  cases: "Fälle",
  severalCases: (n) => several(n, { one: `${n} Fall`, other: `${n} Fälle` }),
  month: "Monat",
  all: "Alle",
  numbers: "Die Zahlen",
  asCsv: (caption) => `${caption} als CSV`,
  byMonth: (what) => `${what} nach Monaten`,
  percent: (number) => `${number} %`,
  spread: (median, slow) => `Median ${median}, 90 % innerhalb von ${slow}`,
  backlog: (open) => `${open}`,
  agedBacklog: (open, age) => `${open}, die Hälfte davon seit mindestens ${age} offen`,
  oldest: "am ältesten, {age}: {record}",
  noCases: "Keine Fälle",
  tooFew: "zu wenige für eine Aussage",
  lacks: { history: "braucht den Verlauf", ages: "Alter braucht den Verlauf" },
  measures,
  sections: {
    changes: "Changes",
    changeCare: "Notfälle und Pünktlichkeit",
    problems: "Probleme hinter Störungen",
    reopened: "Störungen, die wiederkamen",
  },
  durations: {
    title: (measure) => `${measure} nach Monaten: Median und 90. Perzentil`,
    median: "Median",
    within: "90 % innerhalb von",
    halfWithin: "Hälfte innerhalb von (Median)",
  },
  shares: {
    title: (what, names) => `${what} nach Monaten: ${names}`,
    named: (measure, value) => `${measure}: ${value}`,
    remark: (value, remark) => `${value} (${remark})`,
  },
  legend: {
    hollow: "Hohl: zu wenige Fälle für eine Aussage",
    factors: "Gleiche Schritte nach oben sind gleiche Faktoren",
  },
  incidents: {
    title: "Störungen nach Monat und Priorität",
    about: "Störungen, die in dem Monat begannen; verworfene zählen nicht.",
    none: "In diesen zwölf Monaten begann keine Störung, soweit es jemand erfasst hat.",
    chart: (total) => `Störungen nach Monaten: ${total} in zwölf Monaten`,
    noPriority: "–",
  },
  availability: {
    title: "Verfügbarkeit",
    rule: (name, weights) =>
      `Zugesagte Zeit ohne Ausfallzeit ÷ zugesagte Zeit, nach der Regel „${name}“: ${weights}; angekündigte Wartung ist ausgenommen. Abgerundet. Zeit, bevor ein Service bekannt war, zählt nirgends. Monate unter dem Ziel sind mit ▼ markiert.`,
    weight: (level, percent) => `${level} ${percent}`,
    none: "Kein Service in Betrieb, also nichts, was verfügbar sein könnte.",
    label: "Verfügbarkeit nach Monaten",
    caption: "Verfügbarkeit der Services in Betrieb nach Monaten, in Prozent",
    service: "Service",
    promised: "Zugesagt",
    below: "darunter",
  },
};
