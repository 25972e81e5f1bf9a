// What is said of the past: history, approvals, audit, as of.
import { pluralIn } from "../plural.ts";
import { audit } from "./past-audit.ts";

const several = pluralIn("en");

const history = {
  title: "History",
  notCommitted: "Not on the main line yet: history begins with the first commit.",
  earlierEvents: (n: number) => several(n, { one: `${n} earlier event`, other: `${n} earlier events` }),
  evenEarlier: (n: number) => several(n, { one: `and ${n} event earlier`, other: `and ${n} events earlier` }),
  evenEarlierBy: (n: number) =>
    several(n, { one: `and ${n} event earlier: {command}`, other: `and ${n} events earlier: {command}` }),
  deleted: "Deleted",
  restored: (state: string) => `Restored as ${state}`,
  unreadable: "Written so that it could not be read",
  found: (state: string) => `${state}, or before`,
  added: "Added",
  addedAs: (state: string) => `Added as ${state}`,
  moved: (from: string, to: string) => `${from} → ${to}`,
  otherwise: "Written otherwise",
  oneThing: {
    added: (field: string) => `${field} added`,
    removed: (field: string) => `${field} removed`,
    edited: (field: string) => `${field} edited`,
  },
  things: (n: number) => several(n, { one: `${n} thing edited`, other: `${n} things edited` }),
  by: "by {author}",
  byAndMerged: "by {author}, merged by {merger}",
  commit: "commit {commit}",
  pullRequest: "{pullRequest}",
  pullRequestOf: "{pullRequest} of {author}",
  reviewedBy: (reviews: string) => `reviewed by ${reviews}`,
  review: (login: string, right: string) => `${login} (${right})`,
  reviewInstead: (login: string, right: string, other: string) => `${login} (${right}, instead of ${other})`,
  unauthorized: "Unauthorized",
};

const differences = {
  more: (n: number) => several(n, { one: `and ${n} more`, other: `and ${n} more` }),
  moreLines: (n: number) => several(n, { one: `and ${n} line more`, other: `and ${n} lines more` }),
  setTo: (value: string) => `set to ${value}`,
  removed: (value: string) => `removed; it was ${value}`,
  edited: (before: string, after: string) => `from ${before} to ${after}`,
  rewritten: (before: string, after: string) => `written otherwise: from ${before} to ${after}`,
  reordered: "the same, in another order",
  added: (values: string) => `added ${values}`,
  gone: (values: string) => `removed ${values}`,
  both: (added: string, gone: string) => `added ${added}; removed ${gone}`,
  textAdded: (n: number) => several(n, { one: `added, ${n} line`, other: `added, ${n} lines` }),
  textRemoved: (n: number) => several(n, { one: `removed, ${n} line`, other: `removed, ${n} lines` }),
  /** Where nobody is told more than that it differs. */
  untold: { added: "added", removed: "removed", edited: "edited" },
  file: "File",
  resulting: (fact: string) => `Resulting: ${fact}`,
  outside: "Text outside the sections",
  whiteSpace: "edited: only white space differs",
  linesAdded: (n: number) => several(n, { one: `edited: ${n} line added`, other: `edited: ${n} lines added` }),
  linesRemoved: (n: number) => several(n, { one: `edited: ${n} line removed`, other: `edited: ${n} lines removed` }),
  linesEdited: (added: number, removed: number) =>
    several(added, {
      one: `edited: ${added} line added, ${removed} removed`,
      other: `edited: ${added} lines added, ${removed} removed`,
    }),
};

const approvals = {
  title: "Approvals",
  none: "No evidence of approvals.",
  damaged: "Evidence of this change is damaged: {flaw}.",
  earlier: (n: number) => several(n, { one: `and ${n} merge earlier`, other: `and ${n} merges earlier` }),
  removed: "Removed",
  planEdited: (state: string) => `Plan edited, ${state}`,
  edited: (state: string) => `Edited, ${state}`,
  ofType: (type: string) => `${type} change`,
  ofRisk: (risk: string) => `${risk} risk`,
  ofTypeAndRisk: (type: string, risk: string) => `${type} change, ${risk.toLowerCase()} risk`,
  passed: "Gate passed",
  pastGate: "Merged past the gate",
  notAsApproved: "Not what was approved",
  notSeparated: "Duties not separated",
  /** How it came to the main line, by the way of merging. */
  merged: {
    unknown: "{pullRequest} “{title}” by {author}, merged by {merger}, {when} · commit {commit}",
    merge: "{pullRequest} “{title}” by {author}, merged by {merger} by a merge commit, {when} · commit {commit}",
    squash: "{pullRequest} “{title}” by {author}, merged by {merger} as one commit, {when} · commit {commit}",
    rebase: "{pullRequest} “{title}” by {author}, merged by {merger} commit by commit, {when} · commit {commit}",
  },
  goneAccount: "an account that is gone",
  nobodyAsked: "The policy asked for nobody’s agreement.",
  conditions: "Conditions that did not hold:",
  barredVotes: "Agreements that counted although they may not:",
  hands: "Had a hand in it, so could not approve it",
  retrospectDue: "To be approved in retrospect by",
  judged: "Judged",
  judgedBy: "commit {commit} by {policy} at commit {policyCommit}",
  builtInPolicy: "the built-in policy",
  policyFile: (version: string) => `itsm.config.yaml ${version}`,
  asJudged: "Merged what was judged",
  cannotTell: "cannot be told",
  toTheLetter: "yes, to the letter",
  notAsJudged: "no",
  askedFor: "Asked for",
  askedCaption: "What was asked for, and who gave it",
  askedLabel: "What was asked for",
  because: "Because",
  given: "Given",
  missing: "Missing",
  countOf: "{count} of {what}",
  byNobody: "by nobody",
  vote: "{login} as {right}",
  voteInstead: "{login} as {right}, instead of {other}",
  byOpening: "by opening it",
  byOpeningAt: "by opening it, {when}",
  byReview: "by a review",
  byReviewAt: "by a review, {when}",
  byReviewOf: "by a review of {commit}",
  byReviewOfAt: "by a review of {commit}, {when}",
  agreements: {
    entitlement: "Entitlement",
    authorization: "Authorization",
    retrospective: "Retrospective",
    governance: "Governance",
  },
};

const asOf = {
  title: "As of",
  about: "How everything was at any moment of the past.",
  leadInternal:
    "How everything was at a moment of the past: what this portal would have said then, replayed from the commits of the main line.",
  leadPublic:
    "How everything was at a moment of the past: what this portal would have said then, replayed from the history of its records.",
  nothing: "Nothing is known of the past: no record was published yet.",
  moment: "Moment, on your clock",
  show: "Show",
  before: "Event before",
  after: "Event after",
  needsScript:
    "This page needs JavaScript to replay the past. Without it, the months below tell every incident, and each record’s page tells its history.",
  begins: "The history begins {when}.",
  data: "The {timeline}.",
  timelineAsData: "timeline as data",
  exactPortal: "The exact portal of a moment: {command}",
  months: "Month by month",
  noMonths: "No incident yet, so that there is no month to look at.",
  services: "Services",
  noServices: "No service was live then.",
  incidents: "Open incidents",
  noIncidents: "No incident was open.",
  changes: "Changes under way",
  noChanges: "No change was being carried out.",
  records: "All records",
};

/** What the script of the page of the past says; the page carries it, so that these are texts with places alone. */
const replay = {
  failed: "The timeline could not be loaded. Look again later.",
  unknown: "Nothing is known of that time: the history begins {moment}.",
  asOf: "As of {moment}",
  momentAndUtc: "{moment} ({utc})",
  since: "since {moment}",
  impactNotStated: "Impact not stated",
  noOutage: "No outage expected",
  expected: "{level} expected",
  /** Said of many hundreds. */
  more: "and {number} more",
};

export const past = {
  pullRequest: (number: number) => `pull request #${number}`,
  history,
  differences,
  approvals,
  audit,
  asOf,
  replay,
};
