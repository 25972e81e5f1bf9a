// What the status page says of now and of what comes.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");

export const now = {
  goingOn: "Going on now",
  services: "Services",
  pastDays: (days: number) => `Past ${days} days`,
  allIncidents: "All incidents by month",
  percent: (number: string) => `${number} %`,
  /** How bad something is, within a sentence. */
  level: {
    operational: "operational",
    degraded_performance: "degraded performance",
    partial_outage: "partial outage",
    major_outage: "major outage",
    under_maintenance: "under maintenance",
  },
  impactNotStated: "Impact not stated",
  banner: {
    label: "Current status",
    noServices: "No services yet",
    /** Of a level within a sentence. */
    trouble: (level: string) => `{services}: ${level}`,
    since: "since {when}",
  },
  glance: {
    nextUpdate: "Next update",
    notPromised: "No time was promised",
    on: "on {incident}",
    lastIncident: "Last incident",
    overSince: "over since {when}",
    plannedNext: "Planned next",
    nothingPlanned: "Nothing in the next 30 days · {calendar}",
    calendar: "calendar",
  },
  due: {
    by: "by {when}",
    overdue: "overdue",
  },
  maintenance: {
    running: "Maintenance now",
    soon: (days: number) => `Maintenance in the next ${days} days`,
    none: "None.",
    more: (changes: number) => `${changes} more within 30 days, in the calendar`,
    from: "From {when}",
    inProgress: "In progress",
    overrun: "Takes longer than planned",
    timeIsOver: "Its time is over",
    expected: "{services} · expect {level}",
    expectedOfNone: "expect {level}",
  },
  incident: {
    major: "Major incident",
    nothingTold: "Nothing was told yet.",
    nextUpdate: "Next update",
    latestUpdate: "Latest update",
    began: "Began",
    services: "Services",
    hit: "{service} {level}",
  },
  group: {
    services: (number: number) => several(number, { one: `${number} service`, other: `${number} services` }),
    all: "All services",
    others: "Other services",
    none: "No services yet: nothing says what there is that could be up or down.",
    addFirst: "Add the first with {command}.",
  },
  days: {
    wide: (days: number) => `The last ${days} days, today at the right.`,
    narrow: (days: number) => `The last 30 days, today at the right; availability over ${days}.`,
    weight: (level: string, percent: string) => `${level} ${percent}`,
    rule: (name: string, weights: string) =>
      `Availability by the rule “${name}”: ${weights}. Announced maintenance does not count. Days are UTC.`,
  },
  service: {
    noIncident: "No incident",
    noDataYet: "No data yet",
    noData: "No data",
    noDataBefore: (day: string) => `no data before ${day}`,
    dependsOn: (services: string) => `depends on ${services}`,
    below: (percent: string) => `below ${percent}`,
  },
  strip: {
    withIncidents: (marked: number, days: number) => `${marked} of ${days} days with incidents`,
    withMaintenance: (marked: number, days: number) => `${marked} of ${days} days with maintenance`,
    withBoth: (marked: number, days: number) => `${marked} of ${days} days with incidents or maintenance`,
    noData: (days: number) => `No data in the last ${several(days, { one: `${days} day`, other: `${days} days` })}`,
    quiet: (days: number) => several(days, { one: `${days} quiet day`, other: `${days} quiet days` }),
    notQuiet: (marked: number, days: number) =>
      `${marked} of ${several(days, { one: `${days} day`, other: `${days} days` })} not quiet`,
  },
  recent: {
    quiet: "No incidents",
    impactOn: (level: string, services: string) => `${level} of ${services}`,
    from: (clock: string) => `from ${clock}`,
    lasted: (length: string) => `lasted ${length}`,
    goesOn: "goes on",
    maintenanceOf: (services: string) => `Maintenance of ${services}`,
    completed: "completed",
  },
  asOf: {
    at: "As of {when}",
    demonstration: "Demonstration: the clock stands at {when}",
    commit: "commit {commit}",
  },
  stale: "This page may be out of date: it was made at {when}, and nothing newer has come since.",
  pause: "Pause updates",
};
