// Ce que disent les pages des services et la carte.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");
const daysIn = (n: number) => several(n, { one: `${n} jour`, other: `${n} jours` });

export const services: Language["services"] = {
  percent: (number) => `${number} %`,
  catalogue: {
    map: "Qui dépend de quoi, sous forme de carte",
    empty: "Aucun service pour l’instant : rien n’indique ce qui pourrait fonctionner ou être en panne.",
    emptyHowTo: "Ajoutez le premier avec {command}.",
    otherServices: "Autres services",
    allServices: "Tous les services",
    caption: "Services",
    service: "Service",
    state: "État",
    month: "30 jours",
    promised: "Objectif",
    tier: "Criticité",
    owner: "Propriétaire",
    noData: "aucune donnée",
    nothingPromised: "aucun",
  },
  since: "depuis le {when}",
  availability: {
    heading: "Disponibilité",
    days: daysIn,
    noData: "aucune donnée",
    kept: (objective) => `objectif de ${objective} tenu`,
    below: (objective) => `sous l’objectif de ${objective}`,
    daysAgo: (n) => `il y a ${daysIn(n)}`,
    today: "aujourd’hui",
    knownFrom: (day) => `Aucune donnée avant le ${day}.`,
    noIncidents: (n) => `Aucun jour sur ${n} avec un incident`,
    downtime: (length) => `${length} d’indisponibilité`,
  },
  budget: {
    usedUp: "Budget d’erreur épuisé",
    left: (percent) => `${percent} du budget d’erreur restants`,
    noDowntime: (allowed, objective, days) =>
      `Aucune indisponibilité sur les ${allowed} que permet l’objectif de ${objective} en ${daysIn(days)}`,
    used: (used, allowed, objective, days) =>
      `${used} sur les ${allowed} que permet l’objectif de ${objective} en ${daysIn(days)}`,
    usedTooFast: (used, allowed, objective, days) =>
      `${used} sur les ${allowed} que permet l’objectif de ${objective} en ${daysIn(days)} ; à ce rythme, le budget ne suffira pas`,
  },
  dependencies: {
    heading: "Dépendances",
    dependsOn: "Dépend de",
    usedBy: "Utilisé par",
    none: "Aucun autre service.",
    way: "par {way}",
    inMap: "Sur la carte de tous les services",
  },
  follow: {
    heading: "Suivre ce service",
    atom: "Atom",
    rss: "RSS",
    json: "JSON Feed",
    calendar: "Calendrier",
    badge: "Badge",
  },
  now: { heading: "En cours", maintenance: "Maintenance" },
  owner: {
    heading: "Qui en est responsable",
    team: "Équipe",
    help: "Aide",
    contact: "Contact",
    hours: "Horaires",
    tier: "Criticité",
    group: "Groupe",
  },
  map: {
    title: "Carte des services",
    description: "Ce qui dépend de quoi, et l’état de chaque service.",
    lead: "Une flèche mène d’un service à un autre dont il ne peut pas se passer.",
    empty:
      "Aucun service pour l’instant, donc rien à dessiner. La carte montre chaque service en exploitation du {catalogue}, d’après son champ {field}.",
    emptyCatalogue: "catalogue",
    picture: "Carte",
    scroll: "Carte des services",
    pictureTitle: "Ce qui dépend de quoi ; le tableau ci-dessous dit la même chose",
    asTable: "La même chose sous forme de tableau",
    caption: "Services en exploitation, ce dont ils dépendent et les services qui les utilisent directement",
    service: "Service",
    state: "État",
    dependsOn: "Dépend de",
    usedBy: "Utilisé par",
  },
};
