// What reports say, with the definition of each measure.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");

/** The measures by their ids. In English these are the words that the command line has as well. */
const measures = {
  "time-to-acknowledge": {
    name: "Time to acknowledge",
    definition: "From detected_at (or else started_at) to acknowledged_at, of incidents acknowledged in the period.",
  },
  "time-to-restore": {
    name: "Time to restore",
    definition: "From started_at to restored_at (or else resolved_at), of incidents restored in the period.",
  },
  "time-to-resolve": {
    name: "Time to resolve",
    definition:
      "From detected_at (or else started_at) to resolved_at, time on hold included, of incidents resolved in the period.",
  },
  "reopen-rate": {
    name: "Reopened incidents",
    definition:
      "Incidents resolved in the period that were opened again at least once ÷ incidents resolved in the period that the history saw open.",
  },
  "problem-linkage": {
    name: "Incidents with a problem",
    definition:
      "Incidents that started in the period and are linked to a problem ÷ incidents that started in the period.",
  },
  "major-problem-linkage": {
    name: "Major incidents with a problem",
    definition:
      "Major incidents that started in the period and are linked to a problem ÷ major incidents that started in the period.",
  },
  "known-error-coverage": {
    name: "Problems with a workaround",
    definition:
      "Problems in root cause analysis or fix in progress now that have a workaround ÷ all problems in those states.",
  },
  "change-success-strict": {
    name: "Change success (strict)",
    definition: "Changes closed in the period as successful ÷ changes closed in the period with a close code.",
  },
  "change-success-loose": {
    name: "Change success (with issues)",
    definition:
      "Changes closed in the period as successful or successful_with_issues ÷ changes closed in the period with a close code.",
  },
  "change-failure": {
    name: "Change failure",
    definition:
      "Changes closed in the period as unsuccessful or backed_out, or named as the cause of an incident, ÷ changes closed in the period with a close code.",
  },
  "emergency-changes": {
    name: "Emergency changes",
    definition: "Emergency changes ÷ all changes whose implementation began in the period.",
  },
  "unauthorized-changes": {
    name: "Unauthorized changes",
    definition: "Unauthorized changes ÷ all changes whose implementation began in the period.",
  },
  "changes-on-time": {
    name: "Changes on time",
    definition:
      "Changes that began and ended within their planned window ÷ changes with a window that ended in the period.",
  },
  "incident-backlog": {
    name: "Open incidents",
    definition: "Incidents that are not resolved, closed or canceled now; age since detected_at (or else started_at).",
  },
  "problem-backlog": {
    name: "Open problems",
    definition: "Problems that are not resolved or closed now; age since opened_at.",
  },
  "change-backlog": {
    name: "Open changes",
    definition: "Changes that are not closed or canceled now; age since the record first appeared.",
  },
  availability: {
    name: "Availability",
    definition:
      "(Promised time − downtime by weight) ÷ promised time over the period, announced maintenance left out of both.",
  },
  mtrs: {
    name: "Mean time to restore service",
    definition:
      "Downtime at levels that count ÷ number of outages of services in the period, overlapping ones of a service counted as one, announced maintenance left out.",
  },
  mtbf: {
    name: "Mean time between failures",
    definition:
      "(Promised time − downtime at levels that count) ÷ number of outages in the period; none without an outage.",
  },
  "error-budget": {
    name: "Error budget left",
    definition: "Share of (1 − SLO) × window that downtime by weight has not used, in the SLO's window that ends now.",
  },
};

export const reports = {
  title: "Reports",
  about: "Measures of the past twelve months.",
  lead: (first: string, last: string) => `${first} to ${last}, the present month so far. Months are those of UTC.`,
  glance: "At a glance",
  caption: "Measures of the whole period, each with the number of cases it rests on",
  measure: "Measure",
  value: "Value",
  /** A heading, and a number with its noun. */
  cases: "Cases",
  severalCases: (n: number) => several(n, { one: `${n} case`, other: `${n} cases` }),
  month: "Month",
  all: "All",
  numbers: "The numbers",
  asCsv: (caption: string) => `${caption} as CSV`,
  byMonth: (what: string) => `${what} by month`,
  /** `number` is written in the manner of the language already. */
  percent: (number: string) => `${number} %`,
  spread: (median: string, slow: string) => `Median ${median}, 90 % within ${slow}`,
  backlog: (open: number) => `${open}`,
  agedBacklog: (open: number, age: string) => `${open}, half of them open for ${age} or longer`,
  oldest: "oldest {age}: {record}",
  noCases: "No cases",
  tooFew: "too few to say",
  /** Why a measure has no value. */
  lacks: { history: "needs history", ages: "ages need history" },
  measures,
  sections: {
    changes: "Changes",
    changeCare: "Emergencies and punctuality",
    problems: "Problems behind incidents",
    reopened: "Incidents that came back",
  },
  durations: {
    title: (measure: string) => `${measure} by month: median and 90th percentile`,
    median: "Median",
    within: "90 % within",
    halfWithin: "Half within (median)",
  },
  shares: {
    title: (what: string, measures: string) => `${what} by month: ${measures}`,
    named: (measure: string, value: string) => `${measure}: ${value}`,
    remark: (value: string, remark: string) => `${value} (${remark})`,
  },
  legend: { hollow: "Hollow: too few cases to say", factors: "Equal steps up are equal factors" },
  incidents: {
    title: "Incidents by month and priority",
    about: "Incidents that began in the month; canceled ones are none.",
    none: "No incident began in these twelve months, as far as anybody wrote it down.",
    chart: (total: number) => `Incidents by month: ${total} in twelve months`,
    noPriority: "–",
  },
  availability: {
    title: "Availability",
    rule: (name: string, weights: string) =>
      `Promised time without downtime ÷ promised time, by the rule “${name}”: ${weights}; announced maintenance is left out. Rounded down. Time before a service is known counts nowhere. Months below the objective are marked ▼.`,
    weight: (level: string, percent: string) => `${level} ${percent}`,
    none: "No live service, so nothing that could be available.",
    label: "Availability by month",
    caption: "Availability of live services by month, in percent",
    service: "Service",
    promised: "Promised",
    below: "below",
  },
};
