// What pages of changes say.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");
const changesIn = (n: number) => several(n, { one: `${n} change`, other: `${n} changes` });

export const changes = {
  views: { label: "Views of changes", board: "Board", table: "Table", calendar: "Calendar" },
  tableTitle: "Changes as a table",
  board: {
    empty: "No changes yet: nothing is planned, and nothing was changed on record.",
    emptyHowTo: "A change begins with {command} and a pull request.",
    planned: "Planned",
    plannedMeans: "Drafts, and what is approved and waits for its window.",
    running: "Running",
    runningMeans: "The work is going on.",
    review: "Review",
    reviewMeans: "Done; its success is being judged.",
    done: "Done",
    doneMeans: "Over, with an outcome.",
    none: "None",
    more: (n: number) => `${n} more in the table`,
  },
  type: { standard: "standard", normal: "normal", emergency: "emergency" },
  risk: { low: "low risk", moderate: "moderate risk", high: "high risk" },
  blocked: "Blocked",
  conflict: "Conflict",
  windowOpen: "Window open",
  windowMissed: "Window over, not begun",
  unauthorized: "Unauthorized",
  window: "Window",
  notPlanned: "Not planned yet",
  addToCalendar: "Add to calendar",
  services: "Services",
  usersWillSee: "Users will see",
  nothingSeen: "Nothing",
  obstacles: {
    heading: "In its way",
    block: "Somebody must decide",
    warn: "Look at it",
    // {other} is a change or a freeze, {service} and {needed} are services, {services} and {teams} several of them.
    sameService: "{other} changes {services} at the same time.",
    dependsOn: "{other} changes {needed} at the same time, on which {service} depends.",
    neededBy: "{other} changes {service} at the same time, which depends on {needed}.",
    sameImplementer: "{person} is to carry out {other} at the same time.",
    freeze: "It falls into the freeze {other}, which holds for {services}.",
    freezeOfAll: "It falls into the freeze {other}, which holds for all services.",
    exceptions: "{teams} may approve it nevertheless.",
    way: "The way between them: {way}.",
    overlap: "Both at once: {period}",
  },
  blast: {
    heading: "Who feels it",
    nobody: (touched: number) =>
      several(touched, {
        one: "No service is known to depend on the one that it touches.",
        other: "No service is known to depend on those that it touches.",
      }),
    means: "Services that depend on what it touches, nearest first.",
    way: "by way of {way}",
    /** Between two steps on a way. */
    step: " → ",
  },
  outcomes: {
    heading: "How changes went",
    none: (days: number) =>
      several(days, {
        one: `No change of it was closed in the past ${days} day.`,
        other: `No change of it was closed in the past ${days} days.`,
      }),
    share: (percent: string) => `${percent} successful`,
    of: (successful: number, closed: number) => `${successful} of ${changesIn(closed)}`,
    successfulOf: (successful: number, closed: number) => `${successful} of ${changesIn(closed)} successful`,
    tooFew: "too few for a percentage",
    withIssues: (n: number) => `${n} with issues`,
    failed: (n: number) => `${n} unsuccessful or backed out`,
    past: (days: number) => several(days, { one: `past ${days} day`, other: `past ${days} days` }),
  },
  ahead: { heading: "Changes ahead", noWindow: "no window yet" },
  origin: {
    label: "About this record",
    id: "Id",
    aliases: "Also known as",
    tags: "Tags",
    imported: "Imported from",
    source: "Source",
  },
};
