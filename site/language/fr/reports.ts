// Ce que disent les rapports, avec la définition de chaque mesure.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");

const measures: Language["reports"]["measures"] = {
  "time-to-acknowledge": {
    name: "Délai de prise en charge",
    definition:
      "De detected_at (à défaut started_at) à acknowledged_at, pour les incidents pris en charge pendant la période.",
  },
  "time-to-restore": {
    name: "Délai de rétablissement",
    definition:
      "De started_at à restored_at (à défaut resolved_at), pour les incidents dont le service a été rétabli pendant la période.",
  },
  "time-to-resolve": {
    name: "Délai de résolution",
    definition:
      "De detected_at (à défaut started_at) à resolved_at, mises en attente comprises, pour les incidents résolus pendant la période.",
  },
  "reopen-rate": {
    name: "Incidents rouverts",
    definition:
      "Incidents résolus pendant la période et rouverts au moins une fois ÷ incidents résolus pendant la période que l’historique a vus ouverts.",
  },
  "problem-linkage": {
    name: "Incidents liés à un problème",
    definition:
      "Incidents qui ont commencé pendant la période et sont liés à un problème ÷ incidents qui ont commencé pendant la période.",
  },
  "major-problem-linkage": {
    name: "Incidents majeurs liés à un problème",
    definition:
      "Incidents majeurs qui ont commencé pendant la période et sont liés à un problème ÷ incidents majeurs qui ont commencé pendant la période.",
  },
  "known-error-coverage": {
    name: "Problèmes avec solution de contournement",
    definition:
      "Problèmes actuellement en analyse de la cause racine ou en cours de correction qui ont une solution de contournement ÷ tous les problèmes dans ces états.",
  },
  "change-success-strict": {
    name: "Succès des changements (strict)",
    definition:
      "Changements clos pendant la période comme successful ÷ changements clos pendant la période avec un code de clôture.",
  },
  "change-success-loose": {
    name: "Succès des changements (avec réserves)",
    definition:
      "Changements clos pendant la période comme successful ou successful_with_issues ÷ changements clos pendant la période avec un code de clôture.",
  },
  "change-failure": {
    name: "Échec des changements",
    definition:
      "Changements clos pendant la période comme unsuccessful ou backed_out, ou désignés comme cause d’un incident, ÷ changements clos pendant la période avec un code de clôture.",
  },
  "emergency-changes": {
    name: "Changements urgents",
    definition: "Changements urgents ÷ tous les changements dont la mise en œuvre a commencé pendant la période.",
  },
  "unauthorized-changes": {
    name: "Changements non autorisés",
    definition: "Changements non autorisés ÷ tous les changements dont la mise en œuvre a commencé pendant la période.",
  },
  "changes-on-time": {
    name: "Changements dans les temps",
    definition:
      "Changements commencés et terminés dans leur fenêtre prévue ÷ changements dont la fenêtre s’est terminée pendant la période.",
  },
  "incident-backlog": {
    name: "Incidents ouverts",
    definition:
      "Incidents qui ne sont actuellement ni résolus, ni clos, ni annulés ; ancienneté depuis detected_at (à défaut started_at).",
  },
  "problem-backlog": {
    name: "Problèmes ouverts",
    definition: "Problèmes qui ne sont actuellement ni résolus ni clos ; ancienneté depuis opened_at.",
  },
  "change-backlog": {
    name: "Changements ouverts",
    definition:
      "Changements qui ne sont actuellement ni clos ni annulés ; ancienneté depuis la première apparition de la fiche.",
  },
  availability: {
    name: "Disponibilité",
    definition:
      "(Temps promis − indisponibilité pondérée) ÷ temps promis sur la période, maintenances annoncées exclues de part et d’autre.",
  },
  mtrs: {
    name: "Temps moyen de rétablissement du service",
    definition:
      "Indisponibilité aux niveaux pris en compte ÷ nombre de pannes de services pendant la période ; celles d’un même service qui se chevauchent comptent pour une, maintenances annoncées exclues.",
  },
  mtbf: {
    name: "Temps moyen entre défaillances",
    definition:
      "(Temps promis − indisponibilité aux niveaux pris en compte) ÷ nombre de pannes pendant la période ; aucune valeur sans panne.",
  },
  "error-budget": {
    name: "Budget d’erreur restant",
    definition:
      "Part de (1 − SLO) × fenêtre que l’indisponibilité pondérée n’a pas consommée, dans la fenêtre du SLO qui se termine maintenant.",
  },
};

export const reports: Language["reports"] = {
  title: "Rapports",
  about: "Mesures des douze derniers mois.",
  lead: (first, last) =>
    `${/^[ao]/.test(first) ? "D’" : "De "}${first} à ${last}, le mois en cours à ce jour. Les mois sont en UTC.`,
  glance: "En un coup d’œil",
  caption: "Mesures de toute la période, chacune avec le nombre de cas sur lequel elle repose",
  measure: "Mesure",
  value: "Valeur",
  cases: "Cas",
  severalCases: (n) => several(n, { one: `${n} cas`, other: `${n} cas` }),
  month: "Mois",
  all: "Tous",
  numbers: "Les chiffres",
  asCsv: (caption) => `${caption} au format CSV`,
  byMonth: (what) => `${what} par mois`,
  percent: (number) => `${number} %`,
  spread: (median, slow) => `Médiane ${median}, 90 % en moins de ${slow}`,
  backlog: (open) => `${open}`,
  agedBacklog: (open, age) => `${open}, dont la moitié depuis ${age} ou plus`,
  oldest: "le plus ancien {age} : {record}",
  noCases: "Aucun cas",
  tooFew: "trop peu pour conclure",
  lacks: { history: "nécessite l’historique", ages: "l’ancienneté nécessite l’historique" },
  measures,
  sections: {
    changes: "Changements",
    changeCare: "Urgences et ponctualité",
    problems: "Problèmes à l’origine des incidents",
    reopened: "Incidents rouverts",
  },
  durations: {
    title: (measure) => `${measure} par mois : médiane et 90e centile`,
    median: "Médiane",
    within: "90 % en moins de",
    halfWithin: "La moitié en moins de (médiane)",
  },
  shares: {
    title: (what, measures) => `${what} par mois : ${measures}`,
    named: (measure, value) => `${measure} : ${value}`,
    remark: (value, remark) => `${value} (${remark})`,
  },
  legend: {
    hollow: "Creux : trop peu de cas pour conclure",
    factors: "Des écarts égaux vers le haut correspondent à des facteurs égaux",
  },
  incidents: {
    title: "Incidents par mois et par priorité",
    about: "Incidents qui ont commencé dans le mois ; les incidents annulés ne comptent pas.",
    none: "Aucun incident n’a commencé au cours de ces douze mois, d’après ce qui a été enregistré.",
    chart: (total) => `Incidents par mois : ${total} en douze mois`,
    noPriority: "–",
  },
  availability: {
    title: "Disponibilité",
    rule: (name, weights) =>
      `Temps promis sans indisponibilité ÷ temps promis, selon la règle « ${name} » : ${weights} ; les maintenances annoncées sont exclues. Valeurs arrondies vers le bas. Le temps qui précède les premières données d’un service ne compte pas. Les mois en dessous de l’objectif sont signalés par ▼.`,
    weight: (level, percent) => `${level} ${percent}`,
    none: "Aucun service en exploitation, donc rien qui puisse être disponible.",
    label: "Disponibilité par mois",
    caption: "Disponibilité mensuelle des services en exploitation, en pourcentage",
    service: "Service",
    promised: "Objectif",
    below: "en dessous",
  },
};
