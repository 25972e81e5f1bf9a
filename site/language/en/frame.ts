// What every page says around its content: head, foot, places, choices.

export const frame = {
  skip: "Skip to content",
  /** Before the portal's name, for those who hear the page: how everything is. */
  stateThen: (state: string) => `${state}:`,
  mainNavigation: "Main",
  allPages: "All pages",
  notice: "Notice",
  places: {
    status: "Status",
    incidents: "Incidents",
    calendar: "Calendar",
    services: "Services",
    map: "Map",
    reports: "Reports",
    reviews: "Reviews",
    asOf: "As of",
    audit: "Audit",
    subscribe: "Subscribe",
    programs: "For programs",
  },
  groups: {
    now: "Now",
    services: "Services",
    changes: "Changes",
    known: "What we know",
    follow: "Follow",
    others: "More records",
  },
  choices: {
    colours: "Colours",
    asOnDevice: "As on this device",
    light: "Light",
    dark: "Dark",
    times: "Times",
    ownClock: "On your clock",
  },
  foot: {
    internal: "Internal portal: shows every record",
    public: "Public portal",
    getHelp: "Get help",
    help: (where: string) => `Help: ${where}`,
    repository: "Repository",
  },
  help: {
    workaround: "Workaround",
    /** A sentence with the record's link. */
    knownError: "Known error: {record}",
    /** Before a list of articles. */
    whatToDo: "What to do:",
    perhaps: "Perhaps a known error: {problems}",
  },
  missing: {
    title: "Page not found",
    heading: "There is no such page",
    lead: "The record may have been removed, or it is not meant for this portal. {search}, or go on from here: {places}.",
    search: "Search",
    meanwhile: "Meanwhile",
  },
  propose: {
    incident: "Report an incident",
    incidentOf: (service: string) => `Report an incident of ${service}`,
    change: "Propose a change",
    changeOf: (service: string) => `Propose a change of ${service}`,
    record: "Correct this record",
    /** Where a kind has a better word than "record". */
    recordOf: { knowledge: "Correct this article" },
    how: "Opens an editor at the repository; what you write becomes a proposal that somebody reviews.",
    howForm: "Opens a form.",
  },
  /** The picture that a link to the portal is shown with. */
  pictureOf: (state: string, name: string) => `${name}: ${state}`,
};
