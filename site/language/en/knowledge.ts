// What pages of problems, articles, reviews and teams say.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");

export const knowledge = {
  /** The ways between the pages of a long list. */
  turn: {
    label: "Pages of the list",
    previous: "Previous",
    next: "Next",
    position: (page: number, pages: number) => `Page ${page} of ${pages}`,
    titleOf: (title: string, page: number) => `${title}, page ${page}`,
  },
  problems: {
    title: "Known errors and problems",
    lead: "What is known to go wrong, and how to work round it until it is mended.",
    sections: "Sections of the list",
    known: "Known errors",
    investigated: "Problems under investigation",
    noKnown: "No known error: of no open problem are both the cause and a workaround known.",
    howKnown: "A problem becomes one once it has a {rootCause} and a {workaround}.",
    all: (over: number) => `All problems as a table, with the ${over} that are over`,
    asTable: "Problems as a table",
    workaround: "Workaround",
    noWorkaround: "No workaround is known yet.",
    knownError: "Known error",
    ofService: "Known errors and open problems",
    moreOfService: (more: number) =>
      several(more, { one: `${more} more open problem`, other: `${more} more open problems` }),
  },
  articles: {
    categories: "Categories",
    others: "Others",
    none: "No article is published yet.",
    howToBegin: "What somebody found out once, the next one need not: {command}.",
    outdated: "To be looked at again",
    noneOutdated: "None: every published article was looked at within its time.",
    drafts: "Being written",
    retired: "No longer true",
    dueSince: (day: string) => `Review due since ${day}`,
    namedBy: (records: number) =>
      several(records, { one: `named by ${records} record`, other: `named by ${records} records` }),
    late: (day: string) => `Read this with care: somebody was to look at it again by ${day}, and has not.`,
    over: "This is no longer true, or no longer needed.",
    ofService: "Runbooks and articles",
    moreOfService: (more: number) => several(more, { one: `${more} more article`, other: `${more} more articles` }),
  },
  reviews: {
    title: "Reviews",
    about: "What was learnt from incidents and changes.",
    lead: "What was learnt from incidents and changes, and what is still to be done.",
    none: "No review yet. A major incident has one before it is closed, and so has a change that failed: a section “Post-incident review” or “Post-implementation review” of its record.",
    all: "All reviews",
    noDate: "no date",
    afterIncident: "Post-incident review",
    afterChange: "Post-implementation review",
    objectivesNotMet: "Objectives not met",
    actionsOpen: (open: number, all: number) =>
      several(all, { one: `${open} of ${all} action open`, other: `${open} of ${all} actions open` }),
    rest: (more: number) =>
      several(more, {
        one: "The other one is on the page of what it looks back at.",
        other: `The other ${more} are on the pages of what they look back at.`,
      }),
  },
  actions: {
    title: "Open actions",
    caption: "Open actions of reviews",
    none: "None: everything that reviews asked for is done, or they asked for nothing in a list.",
    action: "Action",
    who: "Who",
    until: "Until",
    from: "From the review of",
    nobody: "nobody named",
    noDay: "no day named",
    overdue: "overdue",
    rest: (more: number) =>
      several(more, {
        one: "The other one is on the page of its review.",
        other: `The other ${more} are on the pages of their reviews.`,
      }),
  },
  teams: {
    none: "No team is known here.",
    howToBegin: "Services and approvals need one: {command}.",
    active: "Active",
    retired: "Retired",
    answersFor: "Answers for",
    answersForThese: "Answers for {services}",
    members: (people: number) => several(people, { one: `${people} member`, other: `${people} members` }),
    contact: "Contact",
    underWay: "Under way",
    nothingOpen: "Nothing",
    open: (records: number) => `${records} open`,
    moreServices: (more: number) => several(more, { one: `${more} more`, other: `${more} more` }),
  },
};
