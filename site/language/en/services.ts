// What pages of services and the map say.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");
const daysIn = (n: number) => several(n, { one: `${n} day`, other: `${n} days` });

export const services = {
  /** A share as a number of this language: "99.95 %". */
  percent: (number: string) => `${number} %`,
  catalogue: {
    map: "What depends on what, as a map",
    empty: "No services yet: nothing says what there is that could be up or down.",
    emptyHowTo: "Add the first with {command}.",
    otherServices: "Other services",
    allServices: "All services",
    caption: "Services",
    service: "Service",
    state: "State",
    month: "30 days",
    promised: "Promised",
    tier: "Tier",
    owner: "Owner",
    noData: "no data",
    nothingPromised: "nothing",
  },
  since: "since {when}",
  availability: {
    heading: "Availability",
    days: daysIn,
    noData: "no data",
    kept: (objective: string) => `kept ${objective}`,
    below: (objective: string) => `below ${objective}`,
    daysAgo: (n: number) => `${daysIn(n)} ago`,
    today: "today",
    knownFrom: (day: string) => `No data before ${day}.`,
    noIncidents: (n: number) => `No day of ${n} with an incident`,
    downtime: (length: string) => `${length} of downtime`,
  },
  budget: {
    usedUp: "Error budget used up",
    left: (percent: string) => `${percent} of the error budget left`,
    noDowntime: (allowed: string, objective: string, days: number) =>
      `No downtime of the ${allowed} that ${objective} allows in ${daysIn(days)}`,
    used: (used: string, allowed: string, objective: string, days: number) =>
      `${used} of the ${allowed} that ${objective} allows in ${daysIn(days)}`,
    usedTooFast: (used: string, allowed: string, objective: string, days: number) =>
      `${used} of the ${allowed} that ${objective} allows in ${daysIn(days)}; at this rate it will not last`,
  },
  dependencies: {
    heading: "Dependencies",
    dependsOn: "Depends on",
    usedBy: "Used by",
    none: "No other service.",
    way: "by way of {way}",
    inMap: "In the map of all services",
  },
  follow: {
    heading: "Follow it",
    atom: "Atom",
    rss: "RSS",
    json: "JSON Feed",
    calendar: "Calendar",
    badge: "Badge",
  },
  now: { heading: "Going on now", maintenance: "Maintenance" },
  owner: {
    heading: "Who answers for it",
    team: "Team",
    help: "Help",
    contact: "Contact",
    hours: "Hours",
    tier: "Tier",
    group: "Group",
  },
  map: {
    title: "Service map",
    description: "What depends on what, and how each service is.",
    lead: "An arrow leads from a service to one that it cannot do without.",
    empty:
      "No services yet, so there is nothing to draw. The map shows every live service of the {catalogue}, by its {field}.",
    emptyCatalogue: "catalogue",
    picture: "Map",
    scroll: "Service map",
    pictureTitle: "What depends on what; the table below says the same",
    asTable: "The same as a table",
    caption: "Live services, what they depend on, and which services use them directly",
    service: "Service",
    state: "State",
    dependsOn: "Depends on",
    usedBy: "Used by",
  },
};
