// Wat de pagina van elk record en elke lijst van records zegt.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");

export const records: Language["records"] = {
  more: (n) => `nog ${n}`,
  percent: (number) => `${number}%`,
  trail: "Kruimelpad",
  visibility: { public: "Openbaar", internal: "Intern" },
  page: {
    details: "Details",
    related: "Gerelateerd",
    aside: "Gegevens en gerelateerde records",
    unfold: (n) => `Nog ${n}`,
    search: (n) => several(n, { one: "Het andere vindt u met zoeken.", other: `De andere ${n} vindt u met zoeken.` }),
    twins: "Deze pagina als {markdown} of {json}",
    table: "Tabel",
    recurs: "herhaalt zich",
  },
  list: {
    none: "Hier is nog niets.",
    first: "Voeg het eerste record toe met {command}.",
    over: "Afgerond",
    overIn: (year) => `Afgerond, ${year}`,
    state: "Status",
    sections: "Onderdelen van de lijst",
    pages: "Pagina’s van de lijst",
    titleOf: (title, page) => `${title}, pagina ${page}`,
    caption: (kind, section) => `${kind}: ${section}`,
    previous: "Vorige",
    next: "Volgende",
    at: (page, pages, records) =>
      several(records, {
        one: `Pagina ${page} van ${pages} · ${records} record`,
        other: `Pagina ${page} van ${pages} · ${records} records`,
      }),
  },
};
