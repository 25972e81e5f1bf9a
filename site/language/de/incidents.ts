// Was Seiten von Störungen sagen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");
const incidentsCount = (number: number) => several(number, { one: `${number} Störung`, other: `${number} Störungen` });

export const incidents: Language["incidents"] = {
  major: "Großstörung",
  list: {
    goingOn: "Im Gange",
    none: "Hier wurde noch keine Störung erfasst.",
    addFirst: "Die erste schreibt man mit {command}.",
    byMonth: "Nach Monaten",
    monthRule: (zone) => `Eine Störung steht in dem Monat, in dem sie begann, nach der Uhr von ${zone}.`,
    byService: "Nach Services",
    ofService: incidentsCount,
  },
  rows: {
    none: "Keine Störungen.",
    lasted: (length) => `dauerte ${length}`,
    goesOn: (length) => `dauert an, bisher ${length}`,
  },
  month: {
    title: (month) => `Störungen im ${month}`,
    breadcrumb: "Pfad",
    quiet: (month) => `Ein ruhiger Monat: im ${month} begann keine Störung.`,
    began: (number) => several(number, { one: `${number} Störung begann.`, other: `${number} Störungen begannen.` }),
    all: "Alle",
    canceled: "Verworfen",
    canceledMeans: "Doch keine Störungen, oder zweimal erfasst.",
    turn: "Monate",
  },
  one: {
    nextUpdate: "Nächste Meldung",
    began: "Beginn",
    over: "Ende",
    after: (length) => `nach ${length}`,
    goesOn: "Dauert an",
    soFar: (length) => `bisher ${length}`,
    services: "Services",
  },
  updates: {
    title: "Meldungen",
    by: "von {who}",
  },
  impact: {
    title: "Auswirkung",
    caption: "Welche Services es traf, wie schwer und von wann bis wann",
    service: "Service",
    level: "Ausmaß",
    when: "Wann",
    lasted: "Dauer",
    since: "seit {when}",
  },
  past: {
    title: "Frühere Störungen",
    none: "Keine erfasst.",
    all: "Alle Störungen nach Monaten",
  },
  consequences: {
    title: "Was daraus wurde",
    named: (state) => `${state} · nennt diesen Change als Ursache`,
    suspected: "begann {when}, innerhalb eines Tages, bei dem, was der Change berührte · eine Vermutung",
  },
};
