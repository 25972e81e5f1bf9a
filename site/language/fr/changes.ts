// Ce que disent les pages des changements.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");
const changesIn = (n: number) => several(n, { one: `${n} changement`, other: `${n} changements` });

export const changes: Language["changes"] = {
  views: { label: "Vues des changements", board: "Tableau", table: "Liste", calendar: "Calendrier" },
  tableTitle: "Liste des changements",
  board: {
    empty: "Aucun changement pour l’instant : rien n’est prévu et aucun changement n’a été enregistré.",
    emptyHowTo: "Un changement commence par {command} et une pull request.",
    planned: "Prévus",
    plannedMeans: "Brouillons, et changements approuvés qui attendent leur fenêtre.",
    running: "En cours",
    runningMeans: "Les travaux sont en cours.",
    review: "En revue",
    reviewMeans: "Réalisés ; leur succès est en cours d’évaluation.",
    done: "Terminés",
    doneMeans: "Clos, avec un résultat.",
    none: "Aucun",
    more: (n) => several(n, { one: `${n} autre dans la liste`, other: `${n} autres dans la liste` }),
  },
  type: { standard: "standard", normal: "normal", emergency: "urgent" },
  risk: { low: "risque faible", moderate: "risque modéré", high: "risque élevé" },
  blocked: "Bloqué",
  conflict: "Conflit",
  windowOpen: "Fenêtre ouverte",
  windowMissed: "Fenêtre passée, non commencé",
  unauthorized: "Non autorisé",
  window: "Fenêtre",
  notPlanned: "Pas encore planifié",
  addToCalendar: "Ajouter au calendrier",
  services: "Services",
  usersWillSee: "Effet visible pour les utilisateurs",
  nothingSeen: "Aucun",
  obstacles: {
    heading: "Obstacles",
    block: "Une décision est nécessaire",
    warn: "À examiner",
    sameService: "{other} modifie {services} en même temps.",
    dependsOn: "{other} modifie en même temps {needed}, dont dépend {service}.",
    neededBy: "{other} modifie en même temps {service}, qui dépend de {needed}.",
    sameImplementer: "{person} doit réaliser {other} en même temps.",
    freeze: "Ce changement tombe pendant le gel {other}, qui s’applique à {services}.",
    freezeOfAll: "Ce changement tombe pendant le gel {other}, qui s’applique à tous les services.",
    exceptions: "Peuvent l’approuver malgré tout : {teams}.",
    way: "Chemin de l’un à l’autre : {way}.",
    overlap: "Chevauchement : {period}",
  },
  blast: {
    heading: "Qui est touché",
    nobody: (touched) =>
      several(touched, {
        one: "À notre connaissance, aucun service ne dépend de celui que ce changement concerne.",
        other: "À notre connaissance, aucun service ne dépend de ceux que ce changement concerne.",
      }),
    means: "Services qui dépendent de ce que le changement concerne, du plus proche au plus éloigné.",
    way: "par {way}",
    step: " → ",
  },
  outcomes: {
    heading: "Résultats des changements",
    none: (days) =>
      several(days, {
        one: "Aucun changement de ce service n’a été clos au cours des dernières 24 heures.",
        other: `Aucun changement de ce service n’a été clos au cours des ${days} derniers jours.`,
      }),
    share: (percent) => `${percent} de réussite`,
    of: (successful, closed) => `${successful} sur ${changesIn(closed)}`,
    successfulOf: (successful, closed) =>
      several(successful, {
        one: `${successful} réussi sur ${changesIn(closed)}`,
        other: `${successful} réussis sur ${changesIn(closed)}`,
      }),
    tooFew: "trop peu pour un pourcentage",
    withIssues: (n) => `${n} avec réserves`,
    failed: (n) =>
      several(n, {
        one: `${n} échoué ou annulé par retour arrière`,
        other: `${n} échoués ou annulés par retour arrière`,
      }),
    past: (days) => several(days, { one: "dernières 24 heures", other: `${days} derniers jours` }),
  },
  ahead: { heading: "Changements à venir", noWindow: "pas encore de fenêtre" },
  origin: {
    label: "À propos de cette fiche",
    id: "ID",
    aliases: "Autres noms",
    tags: "Étiquettes",
    imported: "Importé de",
    source: "Source",
  },
};
