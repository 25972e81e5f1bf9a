// Wat de statuspagina zegt over nu en over wat komt.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");

export const now: Language["now"] = {
  goingOn: "Nu gaande",
  services: "Diensten",
  pastDays: (days) => `Afgelopen ${days} dagen`,
  allIncidents: "Alle incidenten per maand",
  percent: (number) => `${number}%`,
  level: {
    operational: "operationeel",
    degraded_performance: "verminderde prestaties",
    partial_outage: "gedeeltelijke storing",
    major_outage: "grote storing",
    under_maintenance: "in onderhoud",
  },
  impactNotStated: "Impact niet vermeld",
  banner: {
    label: "Huidige status",
    noServices: "Nog geen diensten",
    trouble: (level) => `{services}: ${level}`,
    since: "sinds {when}",
  },
  glance: {
    nextUpdate: "Volgende update",
    notPromised: "Geen tijd toegezegd",
    on: "over {incident}",
    lastIncident: "Laatste incident",
    overSince: "voorbij sinds {when}",
    plannedNext: "Hierna gepland",
    nothingPlanned: "Niets in de komende 30 dagen · {calendar}",
    calendar: "kalender",
  },
  due: {
    by: "uiterlijk {when}",
    overdue: "te laat",
  },
  maintenance: {
    running: "Onderhoud nu",
    soon: (days) => `Onderhoud in de komende ${days} dagen`,
    none: "Geen.",
    more: (changes) => `nog ${changes} binnen 30 dagen, in de kalender`,
    from: "Vanaf {when}",
    inProgress: "In uitvoering",
    overrun: "Duurt langer dan gepland",
    timeIsOver: "De tijd ervoor is om",
    expected: "{services} · te verwachten: {level}",
    expectedOfNone: "te verwachten: {level}",
  },
  incident: {
    major: "Major incident",
    nothingTold: "Er is nog niets gemeld.",
    nextUpdate: "Volgende update",
    latestUpdate: "Laatste update",
    began: "Begonnen",
    services: "Diensten",
    hit: "{service}: {level}",
  },
  group: {
    services: (number) => several(number, { one: `${number} dienst`, other: `${number} diensten` }),
    all: "Alle diensten",
    others: "Overige diensten",
    none: "Nog geen diensten: nergens staat wat er is dat kan werken of uitvallen.",
    addFirst: "Voeg de eerste toe met {command}.",
  },
  days: {
    wide: (days) => `De laatste ${days} dagen, vandaag rechts.`,
    narrow: (days) => `De laatste 30 dagen, vandaag rechts; beschikbaarheid over ${days} dagen.`,
    weight: (level, percent) => `${level} ${percent}`,
    rule: (name, weights) =>
      `Beschikbaarheid volgens de regel “${name}”: ${weights}. Aangekondigd onderhoud telt niet mee. Dagen zijn in UTC.`,
  },
  service: {
    noIncident: "Geen incident",
    noDataYet: "Nog geen gegevens",
    noData: "Geen gegevens",
    noDataBefore: (day) => `geen gegevens vóór ${day}`,
    dependsOn: (services) => `afhankelijk van ${services}`,
    below: (percent) => `onder ${percent}`,
  },
  strip: {
    withIncidents: (marked, days) => `${marked} van ${days} dagen met incidenten`,
    withMaintenance: (marked, days) => `${marked} van ${days} dagen met onderhoud`,
    withBoth: (marked, days) => `${marked} van ${days} dagen met incidenten of onderhoud`,
    noData: (days) =>
      several(days, { one: "Geen gegevens van de laatste dag", other: `Geen gegevens van de laatste ${days} dagen` }),
    quiet: (days) => several(days, { one: `${days} rustige dag`, other: `${days} rustige dagen` }),
    notQuiet: (marked, days) =>
      several(days, { one: `${marked} van ${days} dag niet rustig`, other: `${marked} van ${days} dagen niet rustig` }),
  },
  recent: {
    quiet: "Geen incidenten",
    impactOn: (level, services) => `${level}: ${services}`,
    from: (clock) => `vanaf ${clock}`,
    lasted: (length) => `duurde ${length}`,
    goesOn: "duurt voort",
    maintenanceOf: (services) => `Onderhoud: ${services}`,
    completed: "voltooid",
  },
  asOf: {
    at: "Stand van {when}",
    demonstration: "Demonstratie: de klok staat op {when}",
    commit: "commit {commit}",
  },
  stale: "Deze pagina is mogelijk verouderd: ze is gemaakt op {when} en sindsdien is er niets nieuwers gekomen.",
  pause: "Updates pauzeren",
};
