// Was die Seite jedes Eintrags und jede Liste von Einträgen sagt.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");

export const records: Language["records"] = {
  more: (n) => `${n} weitere`,
  percent: (number) => `${number} %`,
  trail: "Pfad",
  visibility: { public: "Öffentlich", internal: "Intern" },
  page: {
    details: "Einzelheiten",
    related: "Zusammenhänge",
    aside: "Angaben und zugehörige Einträge",
    unfold: (n) => several(n, { one: `${n} weiterer`, other: `${n} weitere` }),
    search: (n) => several(n, { one: "Den anderen findet die Suche.", other: `Die anderen ${n} findet die Suche.` }),
    twins: "Diese Seite als {markdown} oder {json}",
    table: "Tabelle",
    recurs: "wiederkehrend",
  },
  list: {
    none: "Hier ist noch nichts.",
    first: "Legen Sie den ersten Eintrag an mit {command}.",
    over: "Abgeschlossen",
    overIn: (year) => `Abgeschlossen, ${year}`,
    state: "Zustand",
    sections: "Abschnitte der Liste",
    pages: "Seiten der Liste",
    titleOf: (title, page) => `${title}, Seite ${page}`,
    caption: (kind, section) => `${kind}: ${section}`,
    previous: "Zurück",
    next: "Weiter",
    at: (page, pages, records) =>
      several(records, {
        one: `Seite ${page} von ${pages} · ${records} Eintrag`,
        other: `Seite ${page} von ${pages} · ${records} Einträge`,
      }),
  },
};
