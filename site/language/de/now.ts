// Was die Statusseite vom Jetzt sagt und von dem, was kommt.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");

export const now: Language["now"] = {
  goingOn: "Im Gange",
  services: "Services",
  pastDays: (days) => `Die letzten ${days} Tage`,
  allIncidents: "Alle Störungen nach Monaten",
  percent: (number) => `${number} %`,
  level: {
    operational: "funktioniert",
    degraded_performance: "beeinträchtigt",
    partial_outage: "teilweise ausgefallen",
    major_outage: "ausgefallen",
    under_maintenance: "in Wartung",
  },
  impactNotStated: "Auswirkung nicht angegeben",
  banner: {
    label: "Aktueller Status",
    noServices: "Noch keine Services",
    trouble: (level) => `{services}: ${level}`,
    since: "seit {when}",
  },
  glance: {
    nextUpdate: "Nächste Meldung",
    notPromised: "Keine Zeit zugesagt",
    on: "zu {incident}",
    lastIncident: "Letzte Störung",
    overSince: "vorbei seit {when}",
    plannedNext: "Als Nächstes geplant",
    nothingPlanned: "Nichts in den nächsten 30 Tagen · {calendar}",
    calendar: "Kalender",
  },
  due: {
    by: "bis {when}",
    overdue: "überfällig",
  },
  maintenance: {
    running: "Wartung im Gange",
    soon: (days) => `Wartung in den nächsten ${days} Tagen`,
    none: "Keine.",
    more: (changes) => `${changes} weitere innerhalb von 30 Tagen, im Kalender`,
    from: "Ab {when}",
    inProgress: "Im Gange",
    overrun: "Dauert länger als geplant",
    timeIsOver: "Die Zeit dafür ist um",
    expected: "{services} · zu erwarten: {level}",
    expectedOfNone: "zu erwarten: {level}",
  },
  incident: {
    major: "Großstörung",
    nothingTold: "Noch wurde nichts gemeldet.",
    nextUpdate: "Nächste Meldung",
    latestUpdate: "Letzte Meldung",
    began: "Beginn",
    services: "Services",
    hit: "{service} {level}",
  },
  group: {
    services: (number) => several(number, { one: `${number} Service`, other: `${number} Services` }),
    all: "Alle Services",
    others: "Weitere Services",
    none: "Noch keine Services: nichts sagt, was es gibt, das laufen oder ausfallen könnte.",
    addFirst: "Legen Sie den ersten an mit {command}.",
  },
  days: {
    wide: (days) => `Die letzten ${days} Tage, heute am rechten Ende.`,
    narrow: (days) => `Die letzten 30 Tage, heute am rechten Ende; Verfügbarkeit über ${days}.`,
    weight: (level, percent) => `${level} ${percent}`,
    rule: (name, weights) =>
      `Verfügbarkeit nach der Regel „${name}“: ${weights}. Angekündigte Wartung zählt nicht. Tage sind die der UTC.`,
  },
  service: {
    noIncident: "Keine Störung",
    noDataYet: "Noch keine Daten",
    noData: "Keine Daten",
    noDataBefore: (day) => `keine Daten vor dem ${day}`,
    dependsOn: (services) => `hängt ab von ${services}`,
    below: (percent) => `unter ${percent}`,
  },
  strip: {
    withIncidents: (marked, days) => `${marked} von ${days} Tagen mit Störungen`,
    withMaintenance: (marked, days) => `${marked} von ${days} Tagen mit Wartung`,
    withBoth: (marked, days) => `${marked} von ${days} Tagen mit Störungen oder Wartung`,
    noData: (days) =>
      several(days, { one: `Keine Daten am letzten Tag`, other: `Keine Daten der letzten ${days} Tage` }),
    quiet: (days) => several(days, { one: `${days} ruhiger Tag`, other: `${days} ruhige Tage` }),
    notQuiet: (marked, days) =>
      several(days, { one: `${marked} von ${days} Tag nicht ruhig`, other: `${marked} von ${days} Tagen nicht ruhig` }),
  },
  recent: {
    quiet: "Keine Störungen",
    impactOn: (level, services) => `${level}: ${services}`,
    from: (clock) => `ab ${clock}`,
    lasted: (length) => `dauerte ${length}`,
    goesOn: "dauert an",
    maintenanceOf: (services) => `Wartung: ${services}`,
    completed: "abgeschlossen",
  },
  asOf: {
    at: "Stand {when}",
    demonstration: "Vorführung: die Uhr steht auf {when}",
    commit: "Commit {commit}",
  },
  stale: "Diese Seite ist vielleicht veraltet: sie wurde am {when} erstellt, und seither kam nichts Neueres.",
  pause: "Aktualisierung anhalten",
};
