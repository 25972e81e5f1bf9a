// Was Seiten von Changes sagen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");
const changesIn = (n: number) => several(n, { one: `${n} Change`, other: `${n} Changes` });

export const changes: Language["changes"] = {
  views: { label: "Ansichten der Changes", board: "Tafel", table: "Tabelle", calendar: "Kalender" },
  tableTitle: "Changes als Tabelle",
  board: {
    empty: "Noch keine Changes: nichts ist geplant, und keine Änderung ist erfasst.",
    emptyHowTo: "Ein Change beginnt mit {command} und einem Pull Request.",
    planned: "Geplant",
    plannedMeans: "Entwürfe, und was genehmigt ist und auf sein Zeitfenster wartet.",
    running: "In Umsetzung",
    runningMeans: "Die Arbeit läuft.",
    review: "Nachbetrachtung",
    reviewMeans: "Getan; der Erfolg wird beurteilt.",
    done: "Fertig",
    doneMeans: "Vorbei, mit einem Ergebnis.",
    none: "Keine",
    more: (n) => `${n} weitere in der Tabelle`,
  },
  type: { standard: "Standard", normal: "normal", emergency: "Notfall" },
  risk: { low: "geringes Risiko", moderate: "mäßiges Risiko", high: "hohes Risiko" },
  blocked: "Blockiert",
  conflict: "Konflikt",
  windowOpen: "Zeitfenster offen",
  windowMissed: "Zeitfenster vorbei, nicht begonnen",
  unauthorized: "Nicht genehmigt",
  window: "Zeitfenster",
  notPlanned: "Noch nicht geplant",
  addToCalendar: "In den Kalender",
  services: "Services",
  usersWillSee: "Nutzer werden sehen",
  nothingSeen: "Nichts",
  obstacles: {
    heading: "Was im Weg steht",
    block: "Jemand muss entscheiden",
    warn: "Bitte ansehen",
    sameService: "{other} ändert zur selben Zeit {services}.",
    dependsOn: "{other} ändert zur selben Zeit {needed}, wovon {service} abhängt.",
    neededBy: "{other} ändert zur selben Zeit {service}; dieser Service hängt von {needed} ab.",
    sameImplementer: "{person} soll zur selben Zeit {other} ausführen.",
    freeze: "Fällt in die Änderungssperre {other}, die für {services} gilt.",
    freezeOfAll: "Fällt in die Änderungssperre {other}, die für alle Services gilt.",
    exceptions: "Dennoch genehmigen darf: {teams}.",
    way: "Der Weg zwischen ihnen: {way}.",
    overlap: "Beide zugleich: {period}",
  },
  blast: {
    heading: "Wer es spürt",
    nobody: (touched) =>
      several(touched, {
        one: "Von dem Service, den er berührt, hängt nach allem, was bekannt ist, kein anderer ab.",
        other: "Von den Services, die er berührt, hängt nach allem, was bekannt ist, kein anderer ab.",
      }),
    means: "Services, die von dem abhängen, was er berührt; die nächsten zuerst.",
    way: "über {way}",
    step: " → ",
  },
  outcomes: {
    heading: "Wie Changes ausgingen",
    none: (days) =>
      several(days, {
        one: `Am letzten Tag wurde kein Change dieses Service abgeschlossen.`,
        other: `In den letzten ${days} Tagen wurde kein Change dieses Service abgeschlossen.`,
      }),
    share: (percent) => `${percent} erfolgreich`,
    of: (successful, closed) => `${successful} von ${changesIn(closed)}`,
    successfulOf: (successful, closed) => `${successful} von ${changesIn(closed)} erfolgreich`,
    tooFew: "zu wenige für einen Prozentsatz",
    withIssues: (n) => `${n} mit Mängeln`,
    failed: (n) => `${n} erfolglos oder zurückgenommen`,
    past: (days) => several(days, { one: "letzter Tag", other: `letzte ${days} Tage` }),
  },
  ahead: { heading: "Bevorstehende Changes", noWindow: "noch kein Zeitfenster" },
  origin: {
    label: "Über diesen Eintrag",
    id: "ID",
    aliases: "Auch bekannt als",
    tags: "Schlagwörter",
    imported: "Übernommen aus",
    source: "Quelle",
  },
};
