// What each kind is called, with its states, the columns of its list and its ties to other records.

/** `one` and `many` as headings and labels; `none` stands where a list is empty. */
export const kinds = {
  service: {
    one: "Service",
    many: "Services",
    none: "No services yet.",
    means: "Something that people use and that somebody answers for.",
  },
  incident: {
    one: "Incident",
    many: "Incidents",
    none: "No incidents yet.",
    means: "An unplanned interruption to a service, or a loss of its quality.",
  },
  problem: {
    one: "Problem",
    many: "Problems",
    none: "No problems yet.",
    means: "The cause, or possible cause, of one or more incidents.",
  },
  change: {
    one: "Change",
    many: "Changes",
    none: "No changes yet.",
    means: "Adding, altering or removing anything that could affect a service.",
  },
  knowledge: {
    one: "Knowledge article",
    many: "Knowledge",
    none: "No knowledge yet.",
    means: "What somebody found out, so that nobody has to again.",
  },
  model: {
    one: "Change model",
    many: "Change models",
    none: "No change models yet.",
    means: "The approved template of a standard change.",
  },
  freeze: {
    one: "Freeze",
    many: "Freezes",
    none: "No freezes yet.",
    means: "A time in which no change may happen.",
  },
  team: {
    one: "Team",
    many: "Teams",
    none: "No teams yet.",
    means: "People who answer for services and may approve their changes.",
  },
};

/** A state in a word or two, with one sentence that says what it means. */
export const states = {
  service: {
    pipeline: { word: "Pipeline", means: "Being built; nobody relies on it yet." },
    live: { word: "Live", means: "In use." },
    retired: { word: "Retired", means: "No longer offered." },
  },
  incident: {
    new: { word: "New", means: "Somebody noticed; nobody works on it yet." },
    in_progress: { word: "In progress", means: "People are working on it." },
    on_hold: { word: "On hold", means: "Work waits for somebody or something else." },
    resolved: { word: "Resolved", means: "The service is back; it may be opened again." },
    closed: { word: "Closed", means: "Over for good." },
    canceled: { word: "Canceled", means: "Not an incident, or written down twice." },
  },
  problem: {
    new: { word: "New", means: "Suspected; nobody has looked yet." },
    assess: { word: "Assess", means: "Somebody finds out whether it is a problem, and how much it matters." },
    root_cause_analysis: { word: "Root cause analysis", means: "Confirmed; the cause is being looked for." },
    fix_in_progress: { word: "Fix in progress", means: "The cause is known and a fix is on its way." },
    resolved: { word: "Resolved", means: "The fix is in; it is watched for a while." },
    closed: { word: "Closed", means: "Over: fixed, accepted, a duplicate or no problem." },
  },
  change: {
    new: { word: "New", means: "A draft: not submitted for approval yet." },
    scheduled: { word: "Scheduled", means: "Approved; waits for its window." },
    implementing: { word: "Implementing", means: "The work is going on." },
    review: { word: "Review", means: "The work is done; its success is being judged." },
    closed: { word: "Closed", means: "Over, with an outcome." },
    canceled: { word: "Canceled", means: "Given up before it was carried out." },
  },
  knowledge: {
    draft: { word: "Draft", means: "Being written." },
    published: { word: "Published", means: "True as far as we know. Outdated once review_by has passed." },
    retired: { word: "Retired", means: "No longer true or needed." },
  },
  model: {
    proposed: { word: "Proposed", means: "Written; not approved, so no change may use it." },
    approved: { word: "Approved", means: "Changes that follow it need no approval of their own." },
    withdrawn: { word: "Withdrawn", means: "No change may use it any more." },
  },
  freeze: {
    announced: { word: "Announced", means: "Holds whenever its window is open." },
    lifted: { word: "Lifted", means: "No longer holds." },
  },
  team: {
    active: { word: "Active", means: "Answers for its services." },
    retired: { word: "Retired", means: "Dissolved; its approvals no longer count." },
  },
};

/** The headings of the list's columns. */
export const columns = {
  service: {
    group: "Group",
    tier: "Tier",
    depends_on: "Depends on",
  },
  incident: {
    priority: "Priority",
    "affects[].service": "Services",
    started_at: "Started",
    resolved_at: "Resolved",
  },
  problem: {
    known_error: "Known error",
    services: "Services",
    opened_at: "Opened",
  },
  change: {
    type: "Type",
    risk: "Risk",
    services: "Services",
    "window.start": "Window",
  },
  knowledge: {
    category: "Category",
    services: "Services",
    review_by: "Review by",
  },
  model: {
    risk: "Risk",
    services: "Services",
    valid_until: "Valid until",
  },
  freeze: {
    services: "Services",
    "window.start": "From",
    "window.end": "Until",
    "recurrence.rule": "Recurs",
  },
  team: {
    "members[].login": "Members",
    includes: "Includes",
    contact: "Contact",
  },
};
