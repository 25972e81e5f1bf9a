// Ce que dit la recherche.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");
const grouped = (n: number) => n.toLocaleString("fr-FR");

export const search: Language["search"] = {
  find: {
    label: "Recherche",
    button: "Rechercher",
    keys: "Ctrl K",
    keysOnApple: "⌘K",
  },
  ask: "ID, mots, services, étiquettes",
  results: "Résultats",
  found: (n) => several(n, { one: `${n} fiche trouvée`, other: `${grouped(n)} fiches trouvées` }),
  allOfThem: (n) =>
    several(n, { one: `${n} résultat, avec filtres`, other: `Les ${grouped(n)} résultats, avec filtres` }),
  nothing: "Aucun résultat.",
  nothingFor: (text) => `Aucun résultat pour « ${text} ».`,
  advice:
    "Essayez moins de mots, d’autres mots, seulement le début d’un mot ou une partie d’un ID. Chaque mot doit figurer dans la fiche.",
  isCut: (n) => `Le texte est très long : la recherche porte sur ses ${n} premiers caractères.`,
  isPart: "De très nombreux mots commencent ainsi : saisissez plus de lettres pour les trouver tous.",
  loading: "Recherche en cours…",
  failed:
    "La recherche n’a pas pu être chargée. Vérifiez votre connexion et saisissez à nouveau votre texte, ou utilisez les listes de fiches.",
  goesStraight: "Y va directement",
  alias: (name) => `aussi ${name}`,
  dialog: {
    name: "Recherche",
    close: "Fermer",
    places: "Aller à",
    moving: "{up} {down} pour choisir",
    opening: "{enter} pour ouvrir",
    closing: "{escape} pour fermer",
    keys: "Tous les raccourcis",
    escape: "Échap",
  },
  page: {
    title: "Recherche",
    description: "Recherchez parmi toutes les fiches par ID, titre, mots, services ou étiquettes.",
    field: "ID, mots du titre ou du texte, services, étiquettes",
    button: "Rechercher",
    noScript:
      "La recherche fonctionne dans votre navigateur et a besoin de JavaScript, qui est désactivé. Les listes ci-dessous contiennent toutes les fiches.",
    filters: "Filtres",
    kind: "Type",
    service: "Service",
    state: "État",
    anyService: "Tous les services",
    serviceWithCount: (title, n) => `${title} (${grouped(n)})`,
    clear: "Effacer tous les filtres",
    foundOf: (n, all) =>
      several(n, {
        one: `${n} fiche trouvée ; ${grouped(all)} sans filtres`,
        other: `${grouped(n)} fiches trouvées ; ${grouped(all)} sans filtres`,
      }),
    nothingWithFilters: (all) =>
      several(all, {
        one: `Aucun résultat avec ces filtres. Sans eux, il y a ${all} fiche.`,
        other: `Aucun résultat avec ces filtres. Sans eux, il y a ${grouped(all)} fiches.`,
      }),
    more: (n) => several(n, { one: `En afficher ${n} de plus`, other: `En afficher ${grouped(n)} de plus` }),
    lists: "Toutes les fiches",
    records: (n) => several(n, { one: `${n} fiche`, other: `${grouped(n)} fiches` }),
  },
  keys: {
    name: "Raccourcis clavier",
    close: "Fermer",
    search: "Rechercher",
    help: "Cette liste de raccourcis",
    goTo: (place) => `Aller à : ${place}`,
    whileSearching: "Pendant la recherche",
    everywhere: "Sur chaque page",
    inTurn: "{first} puis {second}",
    either: "{one} ou {other}",
    choose: "Choisir un résultat",
    open: "L’ouvrir ; un ID ou un autre nom saisi en entier mène directement à sa fiche",
    leave: "Quitter la recherche",
    single: "Les touches sans Ctrl ni ⌘, comme / et ?, fonctionnent sur chaque page",
    ctrlK: "Ctrl K",
    appleK: "⌘ K",
    enterKey: "Entrée",
    escapeKey: "Échap",
  },
};
