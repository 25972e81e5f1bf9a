// Wat pagina's van incidenten zeggen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");
const incidentsCount = (number: number) =>
  several(number, { one: `${number} incident`, other: `${number} incidenten` });

export const incidents: Language["incidents"] = {
  major: "Major incident",
  list: {
    goingOn: "Nu gaande",
    none: "Hier is nog nooit een incident vastgelegd.",
    addFirst: "Het eerste schrijft u met {command}.",
    byMonth: "Per maand",
    monthRule: (zone) => `Een incident staat in de maand waarin het begon, volgens de klok van ${zone}.`,
    byService: "Per dienst",
    ofService: incidentsCount,
  },
  rows: {
    none: "Geen incidenten.",
    lasted: (length) => `duurde ${length}`,
    goesOn: (length) => `duurt voort, tot nu toe ${length}`,
  },
  month: {
    title: (month) => `Incidenten in ${month}`,
    breadcrumb: "Kruimelpad",
    quiet: (month) => `Een rustige maand: in ${month} begon geen incident.`,
    began: (number) =>
      several(number, { one: `Er begon ${number} incident.`, other: `Er begonnen ${number} incidenten.` }),
    all: "Alle incidenten",
    canceled: "Geannuleerd",
    canceledMeans: "Toch geen incidenten, of dubbel vastgelegd.",
    turn: "Maanden",
  },
  one: {
    nextUpdate: "Volgende update",
    began: "Begonnen",
    over: "Voorbij",
    after: (length) => `na ${length}`,
    goesOn: "Duurt voort",
    soFar: (length) => `tot nu toe ${length}`,
    services: "Diensten",
  },
  updates: {
    title: "Updates",
    by: "door {who}",
  },
  impact: {
    title: "Impact",
    caption: "Welke diensten zijn getroffen, hoe ernstig, en van wanneer tot wanneer",
    service: "Dienst",
    level: "Ernst",
    when: "Wanneer",
    lasted: "Duur",
    since: "sinds {when}",
  },
  past: {
    title: "Eerdere incidenten",
    none: "Geen vastgelegd.",
    all: "Alle incidenten per maand",
  },
  consequences: {
    title: "Wat ervan kwam",
    named: (state) => `${state} · noemt deze wijziging als oorzaak`,
    suspected: "begon {when}, binnen een dag, bij wat de wijziging raakte · een vermoeden",
  },
};
