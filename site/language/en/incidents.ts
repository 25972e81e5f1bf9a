// What pages of incidents say.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");
const incidentsCount = (number: number) => several(number, { one: `${number} incident`, other: `${number} incidents` });

export const incidents = {
  major: "Major incident",
  list: {
    goingOn: "Going on now",
    none: "No incident was ever recorded here.",
    addFirst: "The first is written with {command}.",
    byMonth: "By month",
    monthRule: (zone: string) => `An incident stands in the month in which it began, by the clock of ${zone}.`,
    byService: "By service",
    ofService: incidentsCount,
  },
  rows: {
    none: "No incidents.",
    lasted: (length: string) => `lasted ${length}`,
    goesOn: (length: string) => `goes on, ${length} so far`,
  },
  month: {
    title: (month: string) => `Incidents in ${month}`,
    breadcrumb: "Breadcrumb",
    quiet: (month: string) => `A quiet month: no incident began in ${month}.`,
    began: (number: number) => `${incidentsCount(number)} began.`,
    all: "All of them",
    canceled: "Canceled",
    canceledMeans: "No incidents after all, or written down twice.",
    turn: "Months",
  },
  one: {
    nextUpdate: "Next update",
    began: "Began",
    over: "Over",
    after: (length: string) => `after ${length}`,
    goesOn: "Goes on",
    soFar: (length: string) => `${length} so far`,
    services: "Services",
  },
  updates: {
    title: "Updates",
    by: "by {who}",
  },
  impact: {
    title: "Impact",
    caption: "Services that were hit, how badly, and from when to when",
    service: "Service",
    level: "Level",
    when: "When",
    lasted: "Lasted",
    since: "since {when}",
  },
  past: {
    title: "Past incidents",
    none: "None on record.",
    all: "All incidents by month",
  },
  consequences: {
    title: "What came of it",
    /** Of the incident's state. */
    named: (state: string) => `${state} · names this change as its cause`,
    suspected: "began {when}, within a day, on what the change touched · a guess",
  },
};
