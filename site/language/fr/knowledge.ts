// Ce que disent les pages des problèmes, des articles, des revues et des équipes.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");

export const knowledge: Language["knowledge"] = {
  turn: {
    label: "Pages de la liste",
    previous: "Précédent",
    next: "Suivant",
    position: (page, pages) => `Page ${page} sur ${pages}`,
    titleOf: (title, page) => `${title}, page ${page}`,
  },
  problems: {
    title: "Erreurs connues et problèmes",
    lead: "Ce dont on sait que cela ne va pas, et comment le contourner jusqu’à la correction.",
    sections: "Sections de la liste",
    known: "Erreurs connues",
    investigated: "Problèmes en cours d’examen",
    noKnown:
      "Aucune erreur connue : il n’y a pas de problème ouvert dont on connaisse à la fois la cause et une solution de contournement.",
    howKnown: "Un problème en devient une dès qu’il a une {rootCause} et une {workaround}.",
    all: (over) =>
      several(over, {
        one: `Liste de tous les problèmes, dont ${over} terminé`,
        other: `Liste de tous les problèmes, dont ${over} terminés`,
      }),
    asTable: "Liste des problèmes",
    workaround: "Solution de contournement",
    noWorkaround: "Aucune solution de contournement n’est encore connue.",
    knownError: "Erreur connue",
    ofService: "Erreurs connues et problèmes ouverts",
    moreOfService: (more) =>
      several(more, { one: `${more} autre problème ouvert`, other: `${more} autres problèmes ouverts` }),
  },
  articles: {
    categories: "Catégories",
    others: "Autres",
    none: "Aucun article n’est encore publié.",
    howToBegin: "Ce que quelqu’un a découvert une fois, le suivant n’aura pas à le chercher : {command}.",
    outdated: "À revoir",
    noneOutdated: "Aucun : chaque article publié a été revu à temps.",
    drafts: "En cours de rédaction",
    retired: "Retirés",
    dueSince: (day) => `À revoir depuis le ${day}`,
    namedBy: (records) => several(records, { one: `cité par ${records} fiche`, other: `cité par ${records} fiches` }),
    late: (day) => `À lire avec prudence : cet article devait être revu avant le ${day} et ne l’a pas été.`,
    over: "Ceci n’est plus exact, ou n’est plus nécessaire.",
    ofService: "Runbooks et articles",
    moreOfService: (more) => several(more, { one: `${more} autre article`, other: `${more} autres articles` }),
  },
  reviews: {
    title: "Revues",
    about: "Les enseignements tirés des incidents et des changements.",
    lead: "Les enseignements tirés des incidents et des changements, et ce qui reste à faire.",
    none: "Aucune revue pour l’instant. Un incident majeur en reçoit une avant d’être clos, tout comme un changement qui a échoué : une section « Post-incident review » ou « Post-implementation review » dans sa fiche.",
    all: "Toutes les revues",
    noDate: "sans date",
    afterIncident: "Revue post-incident",
    afterChange: "Revue post-implémentation",
    objectivesNotMet: "Objectifs non atteints",
    actionsOpen: (open, all) =>
      several(all, { one: `${open} action ouverte sur ${all}`, other: `Actions ouvertes : ${open} sur ${all}` }),
    rest: (more) =>
      several(more, {
        one: "L’autre se trouve sur la page de ce qu’elle examine.",
        other: `Les ${more} autres se trouvent sur les pages de ce qu’elles examinent.`,
      }),
  },
  actions: {
    title: "Actions ouvertes",
    caption: "Actions ouvertes issues des revues",
    none: "Aucune : tout ce que les revues demandaient est fait, ou elles ne demandaient rien sous forme de liste.",
    action: "Action",
    who: "Qui",
    until: "Échéance",
    from: "Issue de la revue de",
    nobody: "non attribuée",
    noDay: "sans échéance",
    overdue: "en retard",
    rest: (more) =>
      several(more, {
        one: "L’autre se trouve sur la page de sa revue.",
        other: `Les ${more} autres se trouvent sur les pages de leurs revues.`,
      }),
  },
  teams: {
    none: "Aucune équipe n’est connue ici.",
    howToBegin: "Les services et les approbations en ont besoin : {command}.",
    active: "Actives",
    retired: "Dissoutes",
    answersFor: "Responsable de",
    answersForThese: "Responsable de {services}",
    members: (people) => several(people, { one: `${people} membre`, other: `${people} membres` }),
    contact: "Contact",
    underWay: "En cours",
    nothingOpen: "Rien",
    open: (records) => several(records, { one: `${records} ouverte`, other: `${records} ouvertes` }),
    moreServices: (more) => several(more, { one: `${more} autre`, other: `${more} autres` }),
  },
};
