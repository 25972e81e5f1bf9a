// What the pages for subscribers and programs say.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");

export const follow = {
  title: "Be told",
  allWays: "All ways",
  calendar: "Calendar",
  /** Names of formats: the same in most languages. */
  atom: "Atom",
  rss: "RSS",
  jsonFeed: "JSON Feed",
  copy: { label: "Copy", copied: "Copied", labelFor: (what: string) => `Copy: ${what}` },
  subscribe: {
    about: "Feeds, calendars and other ways to be told, without an account.",
    lead: "Of what happens and what is planned. No account, no password; you stop whenever you like.",
    feeds: "Feeds",
    howFeeds:
      "Paste one of these addresses into a feed reader. It gets every update of an incident, and maintenance when it is announced, begins and ends.",
    feedsCaption: "Feeds by what they tell, in three formats",
    tells: "About",
    feed: "Feed",
    address: "Address",
    everything: "Everything: incidents and maintenance",
    incidents: "Incidents alone",
    maintenance: "Maintenance alone",
    noFeeds: "There are no feeds yet: readers need to know where this portal is published.",
    howToHaveFeeds: "Set {setting} in {file}.",
    windows: "Windows of changes and freezes, kept up to date by your calendar.",
    openOrSubscribe: "{open}, or subscribe to this address:",
    openIt: "Open it in your calendar",
    freezesAlone: "Freezes alone: {file}",
    elsewhere: "Where you are already",
    slack: "In the channel: {command}",
    teams: "A workflow with the trigger “When a feed item is published” and the address {address}",
    mailName: "E-mail",
    mail: "Outlook and Thunderbird read feeds; any service that turns feeds into mail does as well.",
    github: "Watch {repository}: every change of a record is a commit.",
    theRepository: "the repository",
    ownPage: "A page of your own",
    picture: "A picture that always tells how things are: {badge}.",
    forPrograms: "For programs, see {documents}.",
    badge: "badge",
    documents: "the documents",
    oneService: "One service",
    moreServices: (more: number) =>
      several(more, {
        one: `The page of the other one is in {catalogue}.`,
        other: `The pages of the other ${more} are in {catalogue}.`,
      }),
    catalogue: "the catalogue",
    serviceFeed: (service: string, format: string) => `${service}: ${format}`,
    serviceCalendar: (service: string) => `${service}: calendar`,
  },
  api: {
    title: "For programs",
    about: "Documents that programs may fetch: JSON, feeds, calendars, a database.",
    lead: "Everything on these pages is also there as files. No key and no limit: they are fetched like the pages, and are as old as they.",
    begin:
      "Begin with {index}, which leads to all else; {openapi} describes each document. Clients of Statuspage find its documents below {statuspage}.",
    fetchIt: "To try it:",
    sections: "Sections",
    path: "Path",
    what: "What it is",
    type: "Type",
  },
};
