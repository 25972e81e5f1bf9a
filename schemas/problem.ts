// A problem: the cause, or possible cause, of one or more incidents.
import { z } from "zod";
import { Instant, listOf, Person, RecordId, Slug, Text } from "./fields.ts";
import { defineKind } from "./kind.ts";
import { defineLifecycle, statesOf } from "./lifecycle.ts";
import { commonFields, owner } from "./record.ts";
import { Grade } from "./vocabulary.ts";

const accepted = [{ field: "resolution_code", is: ["risk_accepted"] }] as const;
const open = { forbids: ["resolution_code", "resolved_at", "closed_at"] } as const;

// Source of the table: ServiceNow's problem states (Madrid and later).
export const lifecycle = defineLifecycle({
  new: {
    label: "New",
    means: "Suspected; nobody has looked yet.",
    entry: true,
    phase: "planned",
    to: ["assess"],
    ...open,
  },
  assess: {
    label: "Assess",
    means: "Somebody finds out whether it is a problem, and how much it matters.",
    entry: true,
    phase: "planned",
    to: ["root_cause_analysis", { to: "closed", when: [{ field: "resolution_code", is: ["duplicate", "canceled"] }] }],
    requires: [{ field: "assignee" }],
    ...open,
  },
  root_cause_analysis: {
    label: "Root cause analysis",
    means: "Confirmed; the cause is being looked for.",
    entry: true,
    phase: "active",
    to: ["fix_in_progress", { to: "closed", when: accepted }],
    requires: [{ field: "assignee" }],
    ...open,
  },
  fix_in_progress: {
    label: "Fix in progress",
    means: "The cause is known and a fix is on its way.",
    entry: false,
    phase: "active",
    to: ["resolved", { to: "closed", when: accepted }],
    requires: [{ field: "assignee" }, { field: "root_cause" }, { field: "fix" }],
    ...open,
  },
  resolved: {
    label: "Resolved",
    means: "The fix is in; it is watched for a while.",
    entry: false,
    phase: "done",
    stamps: ["resolved_at"],
    to: ["closed", "root_cause_analysis"],
    requires: [{ field: "root_cause" }, { field: "fix" }, { field: "resolution_code" }, { field: "resolved_at" }],
    forbids: ["closed_at"],
  },
  closed: {
    label: "Closed",
    means: "Over: fixed, accepted, a duplicate or no problem.",
    entry: false,
    phase: "done",
    stamps: ["closed_at"],
    to: ["root_cause_analysis"],
    requires: [
      { field: "resolution_code" },
      { field: "closed_at" },
      { field: "close_notes", when: [{ field: "resolution_code", is: ["risk_accepted", "canceled"] }] },
      { field: "root_cause", when: [{ field: "resolution_code", is: ["risk_accepted", "fix_applied"] }] },
      { field: "fix", when: [{ field: "resolution_code", is: ["fix_applied"] }] },
      { field: "links.duplicate_of", when: [{ field: "resolution_code", is: ["duplicate"] }] },
    ],
  },
});

const schema = z.strictObject({
  ...commonFields,
  state: z.enum(statesOf(lifecycle)).describe("Where the problem stands."),
  owner,
  services: listOf(Slug).min(1).describe("The services that suffer: names of files in records/services."),
  impact: Grade.optional().describe("How much it hurts when it happens: high, medium or low."),
  assignee: Person.optional().describe("Who looks into it."),
  opened_at: Instant.describe("When it was first suspected."),
  workaround: Text.optional().describe("What helps until it is fixed. With a root cause, this makes it a known error."),
  root_cause: Text.optional().describe("Why it happens."),
  fix: Text.optional().describe("What will stop it, or has."),
  resolution_code: z
    .enum(["fix_applied", "risk_accepted", "duplicate", "canceled"])
    .optional()
    .describe("How it ended."),
  close_notes: Text.optional().describe("Why it ended this way."),
  resolved_at: Instant.optional().describe("When the fix was in."),
  closed_at: Instant.optional().describe("When it was closed."),
  links: z
    .strictObject({
      incidents: listOf(RecordId).optional().describe("Incidents that it caused."),
      changes: listOf(RecordId).optional().describe("Changes that fix it."),
      duplicate_of: listOf(RecordId).max(1).optional().describe("The problem of which it is a duplicate."),
      knowledge: listOf(RecordId).optional().describe("Articles about it."),
    })
    .default({})
    .describe("Other records that belong to it."),
});

export const problem = defineKind({
  name: "problem",
  label: "Problem",
  labels: "Problems",
  means: "The cause, or possible cause, of one or more incidents.",
  folder: "problems",
  prefix: "PRB",
  schema,
  lifecycle,
  sections: [
    { heading: "Problem statement", hint: "What happens, how often, and what it costs." },
    { heading: "Analysis", hint: "What was looked at and what was found." },
  ],
  references: [
    { path: "owner", to: "team", back: "owns" },
    { path: "services", to: "service", back: "problems" },
    { path: "links.incidents", to: "incident", back: "problem" },
    { path: "links.changes", to: "change", back: "fixes problems" },
    { path: "links.duplicate_of", to: "problem", back: "duplicates", acyclic: true },
    { path: "links.knowledge", to: "knowledge", back: "about problems" },
  ],
  material: { fields: [], sections: [] },
  authority: {
    entitled: [{ membersOf: "owner" }, { ownersOf: "services" }, { person: "assignee" }, { onDuty: true }],
    rules: [],
    parties: [],
  },
  times: [
    ["opened_at", "resolved_at"],
    ["opened_at", "closed_at"],
    ["resolved_at", "closed_at"],
  ],
  dated: ["opened_at"],
  // ITIL 4: a known error is a problem that has been analysed but not resolved.
  derive: (fields) =>
    fields.root_cause && fields.workaround && lifecycle.states[fields.state].phase !== "done"
      ? { known_error: "yes" }
      : {},
  columns: [
    { field: "known_error", heading: "Known error" },
    { field: "services", heading: "Services" },
    { field: "opened_at", heading: "Opened" },
  ],
  public: { fields: ["services", "workaround", "opened_at", "resolved_at", "known_error"], sections: [] },
});
