// What the audit says: a part of what is said of the past.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");

export const audit = {
  title: "Audit",
  about: "Every change with its evidence, and every commit that has none.",
  lead: "Was every change asked for, assessed, approved, tested, carried out and closed as agreed? The evidence of the last twelve months, laid over every commit of the main line.",
  period: (first: string, last: string) => `${first} to ${last}`,
  nothingYet: "Nothing to audit yet",
  complete: "Nothing is missing",
  incomplete: "Something is missing",
  csv: "Changes as a table (CSV)",
  aboutCsv: "One row a change, one column an attribute. This page prints as a report.",
  noBranch:
    "There is no branch itsm-evidence in this repository: the workflow that keeps evidence did not run yet, or the branch was not fetched.",
  numbers: {
    changes: "Changes",
    complete: (complete: number, all: number) => `${complete} of ${all} complete`,
    outside: (n: number) => `${n} more not asked for`,
    commits: "Commits to governed files",
    accounted: (accounted: number, all: number) => `${accounted} of ${all} accounted for`,
    before: (n: number) => `${n} before the gate`,
    unauthorized: "Unauthorized commits",
    files: "Files of evidence",
    gate: "The gate holds",
    fromBeginning: "from the beginning",
    since: "since {when}",
  },
  exceptions: {
    title: "Exceptions",
    none: "Of no change of the period is anything missing.",
    risk: (risk: string) => `${risk} risk`,
    ask: "What an auditor will ask",
  },
  moreInCsv: (n: number) =>
    several(n, {
      one: `and ${n} change more: it is in the CSV table.`,
      other: `and ${n} changes more: they are in the CSV table.`,
    }),
  unauthorized: {
    title: "Commits that nobody authorized",
    noCommits: "No commit touched governed files in this period while the gate held.",
    none: "Every commit to governed files is accounted for by a pull request.",
    subject: "“{subject}” by {author}",
    moreFiles: (n: number) => several(n, { one: `and ${n} file more`, other: `and ${n} files more` }),
    moreCommits: (n: number) =>
      several(n, {
        one: `and ${n} commit more: {command} tells all.`,
        other: `and ${n} commits more: {command} tells all.`,
      }),
  },
  strays: {
    title: "Lost, stray or damaged",
    more: (n: number) =>
      several(n, { one: `and ${n} more: {command} tells all.`, other: `and ${n} more: {command} tells all.` }),
  },
  changes: {
    title: "All changes",
    none: "No change was authorized, carried out or closed in this period while the gate held.",
    caption: "Each change with the attributes A to L",
    change: "Change",
    ok: "ok",
    missing: "missing",
    notApplicable: "not applicable",
    notAsked: (n: number) =>
      several(n, { one: `Not asked for: ${n} change, {why}.`, other: `Not asked for: ${n} changes, {why}.` }),
    letters: "What the letters mean",
  },
  report: {
    title: "This report",
    hash: "SHA-256 of what it says",
    repeat: "To repeat it",
    made: "Made",
    madeBy: "{when} by {tool}",
    limits: "What it cannot tell",
  },
};
