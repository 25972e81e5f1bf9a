// What records are to each other, as headings above those that belong to one.

/**
 * By the kind whose field names another record. `here` stands on the page of the record that names, above those that
 * it names; `there` on the page of a record that is named, above those that name it.
 */
export const ties = {
  service: {
    owner: { there: "Owns · services" },
    depends_on: { there: "Used by · services" },
    "links.knowledge": { here: "Knowledge", there: "About services" },
  },
  incident: {
    owner: { there: "Owns · incidents" },
    "affects[].service": { there: "Incidents" },
    "links.caused_by": { here: "Caused by · changes", there: "Caused incidents" },
    "links.fixed_by": { here: "Fixed by · changes", there: "Fixes incidents" },
    "links.problem": { here: "Problem", there: "Incidents of this problem" },
    "links.parent": { here: "Parent · incidents", there: "Parts · incidents" },
    "links.knowledge": { here: "Knowledge", there: "Helped in · incidents" },
  },
  problem: {
    owner: { there: "Owns · problems" },
    services: { there: "Problems" },
    "links.incidents": { here: "Incidents", there: "Problem" },
    "links.changes": { here: "Changes", there: "Fixes problems" },
    "links.duplicate_of": { here: "Duplicate of · problems", there: "Duplicates · problems" },
    "links.knowledge": { here: "Knowledge", there: "About problems" },
  },
  change: {
    owner: { there: "Owns · changes" },
    team: { there: "Carries out · changes" },
    services: { there: "Changes" },
    model: { there: "Used by changes" },
    "links.problem": { here: "Problem", there: "Fixed by · changes" },
    "links.incident": { here: "Incident", there: "Answered by · changes" },
    "links.follows": { here: "Follows · changes", there: "Followed by · changes" },
    "links.knowledge": { here: "Knowledge", there: "Used in changes" },
  },
  knowledge: {
    owner: { there: "Owns · knowledge" },
    services: { there: "Knowledge" },
    "links.problem": { here: "Problem", there: "Explained by · knowledge" },
    "links.replaces": { here: "Replaces · knowledge", there: "Replaced by · knowledge" },
  },
  model: {
    owner: { there: "Owns · change models" },
    services: { there: "Change models" },
    "links.knowledge": { here: "Knowledge", there: "About models" },
  },
  freeze: {
    owner: { there: "Owns · freezes" },
    services: { there: "Freezes" },
    may_approve: { there: "May approve in · freezes" },
    "links.knowledge": { here: "Knowledge", there: "About freezes" },
  },
  team: {
    owner: { there: "Has reporting to it · teams" },
    includes: { there: "Part of · teams" },
    "links.knowledge": { here: "Knowledge", there: "About teams" },
  },
};
