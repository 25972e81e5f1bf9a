// Ce que disent la page de chaque fiche et chaque liste de fiches.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");

export const records: Language["records"] = {
  more: (n) => several(n, { one: `${n} autre`, other: `${n} autres` }),
  percent: (number) => `${number} %`,
  trail: "Fil d’Ariane",
  visibility: { public: "Public", internal: "Interne" },
  page: {
    details: "Détails",
    related: "Éléments liés",
    aside: "Informations et fiches liées",
    unfold: (n) => several(n, { one: `${n} autre`, other: `${n} autres` }),
    search: (n) =>
      several(n, {
        one: "La recherche permet de trouver l’autre.",
        other: `La recherche permet de trouver les ${n} autres.`,
      }),
    twins: "Cette page en {markdown} ou en {json}",
    table: "Tableau",
    recurs: "récurrent",
  },
  list: {
    none: "Rien ici pour l’instant.",
    first: "Créez la première fiche avec {command}.",
    over: "Archives",
    overIn: (year) => `Archives, ${year}`,
    state: "État",
    sections: "Sections de la liste",
    pages: "Pages de la liste",
    titleOf: (title, page) => `${title}, page ${page}`,
    caption: (kind, section) => `${kind} : ${section}`,
    previous: "Précédent",
    next: "Suivant",
    at: (page, pages, records) =>
      several(records, {
        one: `Page ${page} sur ${pages} · ${records} fiche`,
        other: `Page ${page} sur ${pages} · ${records} fiches`,
      }),
  },
};
