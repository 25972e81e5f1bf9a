// Was Seiten von Services und die Karte sagen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");

export const services: Language["services"] = {
  percent: (number) => `${number} %`,
  catalogue: {
    map: "Was wovon abhängt, als Karte",
    empty: "Noch keine Services: nichts sagt, was es gibt, das laufen oder ausfallen könnte.",
    emptyHowTo: "Legen Sie den ersten an mit {command}.",
    otherServices: "Weitere Services",
    allServices: "Alle Services",
    caption: "Services",
    service: "Service",
    state: "Zustand",
    month: "30 Tage",
    promised: "Zugesagt",
    tier: "Stufe",
    owner: "Verantwortlich",
    noData: "keine Daten",
    nothingPromised: "nichts",
  },
  since: "seit {when}",
  availability: {
    heading: "Verfügbarkeit",
    days: (n) => several(n, { one: `${n} Tag`, other: `${n} Tage` }),
    noData: "keine Daten",
    kept: (objective) => `${objective} gehalten`,
    below: (objective) => `unter ${objective}`,
    daysAgo: (n) => several(n, { one: "vor einem Tag", other: `vor ${n} Tagen` }),
    today: "heute",
    knownFrom: (day) => `Keine Daten vor dem ${day}.`,
    noIncidents: (n) => `Kein Tag von ${n} mit einer Störung`,
    downtime: (length) => `${length} Ausfallzeit`,
  },
  budget: {
    usedUp: "Fehlerbudget aufgebraucht",
    left: (percent) => `${percent} des Fehlerbudgets übrig`,
    noDowntime: (allowed, objective, days) =>
      `Kein Ausfall; ${objective} erlaubt ${allowed} in ${several(days, { one: "einem Tag", other: `${days} Tagen` })}`,
    used: (used, allowed, objective, days) =>
      `${used} von ${allowed}, die ${objective} in ${several(days, { one: "einem Tag", other: `${days} Tagen` })} erlaubt`,
    usedTooFast: (used, allowed, objective, days) =>
      `${used} von ${allowed}, die ${objective} in ${several(days, { one: "einem Tag", other: `${days} Tagen` })} erlaubt; in diesem Tempo reicht es nicht`,
  },
  dependencies: {
    heading: "Abhängigkeiten",
    dependsOn: "Hängt ab von",
    usedBy: "Genutzt von",
    none: "Keinem anderen Service.",
    way: "über {way}",
    inMap: "In der Karte aller Services",
  },
  follow: {
    heading: "Folgen",
    atom: "Atom",
    rss: "RSS",
    json: "JSON Feed",
    calendar: "Kalender",
    badge: "Plakette",
  },
  now: { heading: "Im Gange", maintenance: "Wartung" },
  owner: {
    heading: "Wer dafür einsteht",
    team: "Team",
    help: "Hilfe",
    contact: "Kontakt",
    hours: "Servicezeiten",
    tier: "Stufe",
    group: "Gruppe",
  },
  map: {
    title: "Servicekarte",
    description: "Was wovon abhängt, und wie es jedem Service geht.",
    lead: "Ein Pfeil führt von einem Service zu einem, ohne den er nicht auskommt.",
    empty:
      "Noch keine Services, also gibt es nichts zu zeichnen. Die Karte zeigt jeden Service in Betrieb aus dem {catalogue}, nach seinem Feld {field}.",
    emptyCatalogue: "Katalog",
    picture: "Karte",
    scroll: "Servicekarte",
    pictureTitle: "Was wovon abhängt; die Tabelle darunter sagt dasselbe",
    asTable: "Dasselbe als Tabelle",
    caption: "Services in Betrieb, wovon sie abhängen, und welche sie unmittelbar nutzen",
    service: "Service",
    state: "Zustand",
    dependsOn: "Hängt ab von",
    usedBy: "Genutzt von",
  },
};
