// Jira's CSV with all fields: headings that come more than once, "Custom field (…)", names of months in dates.
import { from, type KindMapping, type Mapping, type Rule, words } from "../table/mapping.ts";

const custom = (...names: readonly string[]) => names.flatMap((name) => [`Custom field (${name})`, name]);
const LINKED = (says: string) => [`Inward issue link (${says})`, `Outward issue link (${says})`];
const ENDED: Rule = from("Resolved", "Resolution date");
const SERVICES = [
  { ...from(...custom("Affected services", "Services")), split: ";" },
  from("Components", "Component/s"),
];
const COMMON = { title: from("Summary") };
/** Words of ITIL's templates for Jira Service Management, and of its plain boards. */
const IMPACT = words(custom("Impact"), {
  ...{ "extensive / widespread": "high", "significant / large": "medium", "moderate / limited": "medium" },
  ...{ "minor / localized": "low" },
});
const DONE = {
  done: "resolved",
  completed: "resolved",
  fixed: "resolved",
  cancelled: "canceled",
  declined: "canceled",
};

const incident: KindMapping = {
  fields: {
    ...COMMON,
    state: words(["Status"], {
      ...{ open: "new", "to do": "new", reopened: "new", backlog: "new", "waiting for support": "new" },
      ...{ "work in progress": "in_progress", investigating: "in_progress", escalated: "in_progress" },
      ...{ pending: "on_hold", "waiting for customer": "on_hold" },
      ...DONE,
    }),
    impact: IMPACT,
    urgency: words(custom("Urgency"), { critical: "high" }),
    started_at: from(...custom("Incident start time"), "Created"),
    resolved_at: ENDED,
    reported_by: from("Reporter"),
    assignee: from("Assignee"),
    "resolution.code": words(["Resolution"], {
      ...{ done: "fixed", fixed: "fixed", "cannot reproduce": "not_reproducible", "not a bug": "no_fault" },
    }),
  },
  services: SERVICES,
  links: {
    "links.caused_by": from(...LINKED("Causes"), ...LINKED("Problem/Incident")),
    "links.problem": from(...LINKED("Problem/Incident"), ...LINKED("Relates")),
  },
  sections: { Description: from("Description") },
  expected: { priority: words(["Priority"], { P1: "P1", P2: "P2", P3: "P3", P4: "P4", P5: "P5" }) },
  dated: from("Created"),
};

const change: KindMapping = {
  fields: {
    ...COMMON,
    state: words(["Status"], {
      ...{ open: "new", "to do": "new", planning: "new", "awaiting approval": "new", "peer review": "new" },
      ...{ "peer review / change manager approval": "new", "awaiting cab approval": "new", authorize: "new" },
      ...{ "awaiting implementation": "scheduled", "under review": "review", "in progress": "implementing" },
      ...{ done: "closed", completed: "closed", resolved: "closed", failed: "closed" },
      ...{ cancelled: "canceled", declined: "canceled" },
    }),
    type: from(...custom("Change type")),
    risk: words(custom("Change risk"), { critical: "high", medium: "moderate" }),
    "window.start": from(...custom("Change start date", "Planned start", "Planned start date")),
    "window.end": from(...custom("Change completion date", "Planned end", "Planned end date")),
    requested_by: from("Reporter"),
    implementer: from("Assignee"),
    close_code: { ...words(["Status", "Resolution"], { failed: "unsuccessful" }), others: "expected" },
    closed_at: ENDED,
  },
  services: SERVICES,
  links: { "links.problem": from(...LINKED("Relates")), "links.incident": from(...LINKED("Causes")) },
  sections: {
    Description: from("Description"),
    Justification: from(...custom("Change reason")),
    "Implementation plan": from(...custom("Implementation plan")),
    "Backout plan": from(...custom("Backout plan")),
    "Test plan": from(...custom("Test plan")),
  },
  expected: {},
  dated: from(...custom("Change start date", "Planned start"), "Created"),
};

const problem: KindMapping = {
  fields: {
    ...COMMON,
    state: words(["Status"], {
      ...{ open: "new", "to do": "new", pending: "assess", "under investigation": "root_cause_analysis" },
      ...{ "work in progress": "root_cause_analysis", "in progress": "root_cause_analysis" },
      ...{ done: "closed", completed: "closed", cancelled: "closed", canceled: "closed" },
    }),
    impact: IMPACT,
    assignee: from("Assignee"),
    opened_at: from("Created"),
    resolved_at: ENDED,
    workaround: from(...custom("Workaround")),
    root_cause: from(...custom("Root cause")),
    resolution_code: {
      ...words(["Status", "Resolution"], { cancelled: "canceled", canceled: "canceled", duplicate: "duplicate" }),
      others: "expected",
    },
  },
  services: SERVICES,
  links: { "links.incidents": from(...LINKED("Problem/Incident"), ...LINKED("Relates")) },
  sections: { "Problem statement": from("Description") },
  expected: {},
  dated: from("Created"),
};

export const JIRA: Mapping = {
  system: "jira",
  label: "Jira",
  visibility: "internal",
  limit: 1000,
  id: from("Issue key", "Key"),
  kind: words(["Issue Type"], {
    ...{ incident: "incident", "[System] Incident": "incident", change: "change", "[System] Change": "change" },
    ...{ problem: "problem", "[System] Problem": "problem" },
  }),
  kinds: { incident, change, problem },
  ignore: [
    ...["Project key", "Project type", "Project lead", "Project url", "Project description", "Last Viewed"],
    ...["Watchers Id", "Reporter Id", "Assignee Id", "Creator Id", "Work Ratio", "Votes", "Status Category"],
  ],
  signature: [from("Issue key", "Key"), from("Summary"), from("Issue Type")],
};
