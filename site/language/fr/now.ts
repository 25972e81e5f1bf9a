// Ce que la page de statut dit du présent et de ce qui vient.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");

export const now: Language["now"] = {
  goingOn: "En cours",
  services: "Services",
  pastDays: (days) => `${days} derniers jours`,
  allIncidents: "Tous les incidents par mois",
  percent: (number) => `${number} %`,
  level: {
    operational: "opérationnel",
    degraded_performance: "performances dégradées",
    partial_outage: "panne partielle",
    major_outage: "panne majeure",
    under_maintenance: "en maintenance",
  },
  impactNotStated: "Impact non précisé",
  banner: {
    label: "Statut actuel",
    noServices: "Aucun service pour l’instant",
    trouble: (level) => `{services} : ${level}`,
    since: "depuis le {when}",
  },
  glance: {
    nextUpdate: "Prochaine mise à jour",
    notPromised: "Aucune heure n’a été annoncée",
    on: "sur {incident}",
    lastIncident: "Dernier incident",
    overSince: "terminé le {when}",
    plannedNext: "Prochainement",
    nothingPlanned: "Rien dans les 30 prochains jours · {calendar}",
    calendar: "calendrier",
  },
  due: {
    by: "avant le {when}",
    overdue: "en retard",
  },
  maintenance: {
    running: "Maintenance en cours",
    soon: (days) => `Maintenance dans les ${days} prochains jours`,
    none: "Aucune.",
    more: (changes) =>
      several(changes, {
        one: `${changes} autre d’ici 30 jours, dans le calendrier`,
        other: `${changes} autres d’ici 30 jours, dans le calendrier`,
      }),
    from: "À partir du {when}",
    inProgress: "En cours",
    overrun: "Dure plus longtemps que prévu",
    timeIsOver: "Le temps prévu est écoulé",
    expected: "{services} · à prévoir : {level}",
    expectedOfNone: "à prévoir : {level}",
  },
  incident: {
    major: "Incident majeur",
    nothingTold: "Aucune information pour l’instant.",
    nextUpdate: "Prochaine mise à jour",
    latestUpdate: "Dernière mise à jour",
    began: "Début",
    services: "Services",
    hit: "{service} : {level}",
  },
  group: {
    services: (number) => several(number, { one: `${number} service`, other: `${number} services` }),
    all: "Tous les services",
    others: "Autres services",
    none: "Aucun service pour l’instant : rien n’indique ce qui pourrait fonctionner ou être en panne.",
    addFirst: "Ajoutez le premier avec {command}.",
  },
  days: {
    wide: (days) => `Les ${days} derniers jours, aujourd’hui à droite.`,
    narrow: (days) => `Les 30 derniers jours, aujourd’hui à droite ; disponibilité sur ${days} jours.`,
    weight: (level, percent) => `${level} ${percent}`,
    rule: (name, weights) =>
      `Disponibilité selon la règle « ${name} » : ${weights}. Les maintenances annoncées ne comptent pas. Les jours sont en UTC.`,
  },
  service: {
    noIncident: "Aucun incident",
    noDataYet: "Pas encore de données",
    noData: "Aucune donnée",
    noDataBefore: (day) => `aucune donnée avant le ${day}`,
    dependsOn: (services) => `dépend de ${services}`,
    below: (percent) => `inférieur à ${percent}`,
  },
  strip: {
    withIncidents: (marked, days) => `Jours avec incidents : ${marked} sur ${days}`,
    withMaintenance: (marked, days) => `Jours avec maintenance : ${marked} sur ${days}`,
    withBoth: (marked, days) => `Jours avec incidents ou maintenance : ${marked} sur ${days}`,
    noData: (days) =>
      several(days, {
        one: "Aucune donnée pour le dernier jour",
        other: `Aucune donnée pour les ${days} derniers jours`,
      }),
    quiet: (days) => several(days, { one: `${days} jour calme`, other: `${days} jours calmes` }),
    notQuiet: (marked, days) => `Jours agités : ${marked} sur ${days}`,
  },
  recent: {
    quiet: "Aucun incident",
    impactOn: (level, services) => `${level} : ${services}`,
    from: (clock) => `à partir de ${clock}`,
    lasted: (length) => `a duré ${length}`,
    goesOn: "en cours",
    maintenanceOf: (services) => `Maintenance : ${services}`,
    completed: "terminée",
  },
  asOf: {
    at: "État au {when}",
    demonstration: "Démonstration : l’horloge est arrêtée au {when}",
    commit: "commit {commit}",
  },
  stale:
    "Cette page n’est peut-être plus à jour : elle a été générée le {when} et rien de plus récent n’est arrivé depuis.",
  pause: "Suspendre l’actualisation",
};
