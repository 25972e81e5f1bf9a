// ServiceNow's CSV: columns by their names in the database or by their labels, values as people see them or as they are stored.
import { from, type KindMapping, type Mapping, words } from "../table/mapping.ts";

const GRADES = { "1": "high", "2": "medium", "3": "low", high: "high", medium: "medium", low: "low" };
const OPENED = ["opened_at", "Opened", "sys_created_on", "Created"];
const SERVICES = [
  from("business_service", "Service"),
  from("service_offering", "Service offering"),
  from("cmdb_ci", "Configuration item"),
];

const incident: KindMapping = {
  fields: {
    title: from("short_description"),
    // The newest releases' numbers; 4 and 5 are those of older ones. Source: ServiceNow, incident state model.
    state: words(["state", "incident_state"], {
      ...{ "1": "new", "2": "in_progress", "3": "on_hold", "4": "on_hold", "5": "on_hold" },
      ...{ "6": "resolved", "7": "closed", "8": "canceled", cancelled: "canceled" },
      ...{ active: "in_progress", "awaiting problem": "on_hold", "awaiting user info": "on_hold" },
      ...{ "awaiting evidence": "on_hold", "awaiting vendor": "on_hold", "awaiting change": "on_hold" },
    }),
    impact: words(["impact"], GRADES),
    urgency: words(["urgency"], GRADES),
    started_at: from(...OPENED),
    resolved_at: from("resolved_at", "Resolved"),
    closed_at: from("closed_at", "Closed"),
    reported_by: from("caller_id", "Caller"),
    assignee: from("assigned_to"),
    "hold.reason": words(["hold_reason", "On hold reason"], {
      ...{ "1": "awaiting_caller", "3": "awaiting_problem", "4": "awaiting_vendor", "5": "awaiting_change" },
    }),
    "resolution.code": words(["close_code", "Resolution code", "Close code"], {
      ...{ "solution provided": "fixed", "solved (permanently)": "fixed", "solved permanently": "fixed" },
      ...{ "resolved by change": "fixed", "workaround provided": "workaround", "solved (work around)": "workaround" },
      ...{ "not solved (not reproducible)": "not_reproducible" },
    }),
    "resolution.notes": from("close_notes", "Resolution notes", "Close notes"),
  },
  services: SERVICES,
  links: {
    "links.caused_by": from("caused_by", "Caused by Change"),
    "links.fixed_by": from("rfc", "Change Request"),
    "links.problem": from("problem_id", "Problem"),
    "links.parent": from("parent_incident", "Parent Incident"),
  },
  sections: { Description: from("description") },
  expected: {
    priority: words(["priority"], {
      "1": "P1",
      "2": "P2",
      "3": "P3",
      "4": "P4",
      "5": "P5",
      critical: "P1",
      planning: "P5",
    }),
  },
  dated: from(...OPENED),
};

const change: KindMapping = {
  fields: {
    title: from("short_description"),
    state: words(["state"], {
      ...{ "-5": "new", "-4": "new", "-3": "new", "-2": "scheduled", "-1": "implementing", "0": "review" },
      ...{ "3": "closed", "4": "canceled", assess: "new", authorize: "new", implement: "implementing" },
      ...{ cancelled: "canceled" },
    }),
    type: from("type"),
    // Numbers differ by plugin (2, 3, 4 or 1, 2, 3), so only words are read.
    risk: words(["risk"], { "very high": "high" }),
    "window.start": from("start_date", "Planned start date"),
    "window.end": from("end_date", "Planned end date"),
    "actual.start": from("work_start", "Actual start", "Actual start date"),
    "actual.end": from("work_end", "Actual end", "Actual end date"),
    requested_by: from("requested_by"),
    implementer: from("assigned_to"),
    close_code: from("close_code", "Close code"),
    close_notes: from("close_notes", "Close notes"),
    closed_at: from("closed_at", "Closed"),
  },
  services: SERVICES,
  links: {},
  sections: {
    Description: from("description"),
    Justification: from("justification"),
    "Implementation plan": from("implementation_plan"),
    "Backout plan": from("backout_plan"),
    "Test plan": from("test_plan"),
    "Post-implementation review": from("review_comments"),
  },
  expected: {},
  dated: from("start_date", "Planned start date", ...OPENED),
};

const problem: KindMapping = {
  fields: {
    title: from("short_description"),
    // From 101 on since Madrid; below that in older releases.
    state: words(["state", "problem_state"], {
      ...{ "101": "new", "102": "assess", "103": "root_cause_analysis", "104": "fix_in_progress" },
      ...{ "106": "resolved", "107": "closed", "1": "new", "2": "root_cause_analysis", "4": "closed" },
      ...{ open: "new", "known error": "root_cause_analysis", "closed/resolved": "closed" },
    }),
    impact: words(["impact"], GRADES),
    assignee: from("assigned_to"),
    opened_at: from(...OPENED),
    resolved_at: from("resolved_at", "Resolved"),
    closed_at: from("closed_at", "Closed"),
    workaround: from("workaround", "work_around"),
    root_cause: from("cause_notes"),
    fix: from("fix_notes"),
    resolution_code: words(["resolution_code"], { cancelled: "canceled" }),
    close_notes: from("close_notes", "Close notes"),
  },
  services: SERVICES,
  links: { "links.duplicate_of": from("duplicate_of"), "links.changes": from("rfc", "Change Request") },
  sections: { "Problem statement": from("description") },
  expected: {},
  dated: from(...OPENED),
};

export const SERVICENOW: Mapping = {
  system: "servicenow",
  label: "ServiceNow",
  visibility: "internal",
  limit: 10_000,
  id: from("number"),
  kind: words(["sys_class_name", "Task type", "number"], {
    ...{ incident: "incident", inc: "incident", "change request": "change", chg: "change" },
    ...{ problem: "problem", prb: "problem" },
  }),
  kinds: { incident, change, problem },
  ignore: ["sys_id", "sys_mod_count", "sys_domain", "sys_domain_path", "upon_approval", "upon_reject"],
  signature: [from("number"), from("short_description")],
};
