// Ce que disent les pages des incidents.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");
const incidentsCount = (number: number) => several(number, { one: `${number} incident`, other: `${number} incidents` });

export const incidents: Language["incidents"] = {
  major: "Incident majeur",
  list: {
    goingOn: "En cours",
    none: "Aucun incident n’a jamais été enregistré ici.",
    addFirst: "Le premier s’écrit avec {command}.",
    byMonth: "Par mois",
    monthRule: (zone) => `Un incident figure dans le mois où il a commencé, à l’heure du fuseau ${zone}.`,
    byService: "Par service",
    ofService: incidentsCount,
  },
  rows: {
    none: "Aucun incident.",
    lasted: (length) => `a duré ${length}`,
    goesOn: (length) => `en cours, depuis ${length}`,
  },
  month: {
    title: (month) => `Incidents en ${month}`,
    breadcrumb: "Fil d’Ariane",
    quiet: (month) => `Un mois calme : aucun incident n’a commencé en ${month}.`,
    began: (number) =>
      several(number, { one: `${number} incident a commencé.`, other: `${number} incidents ont commencé.` }),
    all: "Tous",
    canceled: "Annulés",
    canceledMeans: "Finalement pas des incidents, ou enregistrés deux fois.",
    turn: "Mois",
  },
  one: {
    nextUpdate: "Prochaine mise à jour",
    began: "Début",
    over: "Fin",
    after: (length) => `après ${length}`,
    goesOn: "En cours",
    soFar: (length) => `${length} jusqu’ici`,
    services: "Services",
  },
  updates: {
    title: "Mises à jour",
    by: "par {who}",
  },
  impact: {
    title: "Impact",
    caption: "Services touchés, à quel niveau et pendant quelle période",
    service: "Service",
    level: "Niveau",
    when: "Quand",
    lasted: "Durée",
    since: "depuis le {when}",
  },
  past: {
    title: "Incidents passés",
    none: "Aucun enregistré.",
    all: "Tous les incidents par mois",
  },
  consequences: {
    title: "Conséquences",
    named: (state) => `${state} · désigne ce changement comme sa cause`,
    suspected: "a commencé le {when}, moins d’un jour après, sur ce que le changement concernait · une supposition",
  },
};
