// An incident: an unplanned interruption to a service, or a loss of its quality.
import { z } from "zod";
import { Instant, Line, listOf, Person, RecordId, Slug, Text } from "./fields.ts";
import { periodsInOrder, updatesInOrder } from "./incident-rules.ts";
import { defineKind } from "./kind.ts";
import { defineLifecycle, statesOf } from "./lifecycle.ts";
import { commonFields, owner } from "./record.ts";
import { priorityOf } from "./settings.ts";
import { Grade, Level, UpdateStatus } from "./vocabulary.ts";

const ending = ["resolved_at", "closed_at", "resolution", "cancel_reason"] as const;
const open = { forbids: [...ending, "hold"] } as const;
const known = [{ field: "affects" }, { field: "impact" }, { field: "urgency" }] as const;
const solved = [...known, { field: "resolved_at" }, { field: "resolution" }] as const;
const review = "Post-incident review";

// Source of the table: ServiceNow's incident states; "resolved at once" is a quarter of real incidents, so new may resolve.
export const lifecycle = defineLifecycle({
  new: {
    label: "New",
    means: "Somebody noticed; nobody works on it yet.",
    entry: true,
    phase: "planned",
    to: ["in_progress", "resolved", "canceled"],
    ...open,
  },
  in_progress: {
    label: "In progress",
    means: "People are working on it.",
    entry: true,
    phase: "active",
    stamps: ["acknowledged_at"],
    to: ["on_hold", "resolved", "canceled"],
    requires: known,
    ...open,
  },
  on_hold: {
    label: "On hold",
    means: "Work waits for somebody or something else.",
    entry: false,
    phase: "active",
    to: ["in_progress", "resolved", "canceled"],
    requires: [...known, { field: "hold" }],
    forbids: ending,
  },
  resolved: {
    label: "Resolved",
    means: "The service is back; it may be opened again.",
    entry: true,
    phase: "done",
    stamps: ["resolved_at"],
    to: ["in_progress", "closed"],
    requires: solved,
    forbids: ["closed_at", "cancel_reason", "hold"],
  },
  closed: {
    label: "Closed",
    means: "Over for good.",
    entry: false,
    phase: "done",
    stamps: ["closed_at"],
    to: [],
    requires: [
      ...solved,
      { field: "closed_at" },
      { section: review, when: [{ field: "major", is: [true] }] },
      { section: review, when: [{ field: "priority", is: ["P1"] }] },
    ],
    forbids: ["cancel_reason", "hold"],
  },
  canceled: {
    label: "Canceled",
    means: "Not an incident, or written down twice.",
    entry: false,
    phase: "done",
    to: [],
    requires: [{ field: "cancel_reason" }],
    forbids: ["resolved_at", "resolution", "hold"],
  },
});

const Affected = z.strictObject({
  service: Slug.describe("The service: the name of a file in records/services."),
  level: Level.describe("How badly: degraded_performance, partial_outage or major_outage."),
  from: Instant.optional().describe("When this service was hit, if later than started_at."),
  to: Instant.optional().describe("When this service was back, if earlier than restored_at."),
});

const Update = z.strictObject({
  at: Instant.describe("When the update was given."),
  status: UpdateStatus.describe("Where it stands: investigating, identified, monitoring, resolved or postmortem."),
  message: Text.describe("What readers need to know now, in plain words."),
  by: Person.optional().describe("Who gave it."),
});

const Resolution = z.strictObject({
  code: z
    .enum(["fixed", "workaround", "recovered_by_itself", "not_reproducible", "no_fault"])
    .describe("How it ended: fixed for good, by a workaround, by itself, could not be reproduced, or was no fault."),
  notes: Text.optional().describe("What was done, for the next person who sees the same."),
});

const schema = z.strictObject({
  ...commonFields,
  state: z.enum(statesOf(lifecycle)).describe("Where the incident stands."),
  owner,
  impact: Grade.optional().describe("How many people or how critical a service: high, medium or low."),
  urgency: Grade.optional().describe(
    "How long it can wait: high, medium or low. With the impact it gives the priority.",
  ),
  major: z
    .boolean()
    .default(false)
    .describe("A major incident: its own process, and a post-incident review before it closes."),
  affects: z.array(Affected).default([]).describe("Which services, how badly, and for how long."),
  reported_by: Person.optional().describe("Who reported it."),
  assignee: Person.optional().describe("Who works on it now."),
  started_at: Instant.describe("When the service was first hurt, as far as known."),
  detected_at: Instant.optional().describe("When monitoring or a person noticed."),
  acknowledged_at: Instant.optional().describe("When somebody began to work on it."),
  restored_at: Instant.optional().describe("When the service was usable again, by whatever means."),
  resolved_at: Instant.optional().describe("When the work was done."),
  closed_at: Instant.optional().describe("When the record was closed."),
  hold: z
    .strictObject({
      reason: z
        .enum(["awaiting_caller", "awaiting_change", "awaiting_problem", "awaiting_vendor"])
        .describe("What it waits for."),
      until: Instant.optional().describe("When to look again."),
    })
    .optional()
    .describe("Why work waits, while it waits."),
  updates: z.array(Update).default([]).describe("What was told to readers, oldest first."),
  next_update_by: Instant.optional().describe("When readers may expect the next word."),
  resolution: Resolution.optional().describe("How it ended."),
  cancel_reason: Line(500).optional().describe("Why it was canceled."),
  links: z
    .strictObject({
      caused_by: listOf(RecordId).optional().describe("Changes that caused it."),
      fixed_by: listOf(RecordId).optional().describe("Changes that fix it."),
      problem: listOf(RecordId).optional().describe("The problem behind it."),
      parent: listOf(RecordId).max(1).optional().describe("The larger incident of which it is a part."),
      knowledge: listOf(RecordId).optional().describe("Articles that help."),
    })
    .default({})
    .describe("Other records that belong to it."),
});

export const incident = defineKind({
  name: "incident",
  label: "Incident",
  labels: "Incidents",
  means: "An unplanned interruption to a service, or a loss of its quality.",
  folder: "incidents",
  prefix: "INC",
  schema,
  lifecycle,
  sections: [
    { heading: "Description", hint: "What people see, and since when." },
    {
      heading: review,
      hint: "What happened, why, what went well, what we change. Mandatory for major and P1 incidents.",
    },
  ],
  references: [
    { path: "owner", to: "team", back: "owns" },
    { path: "affects[].service", to: "service", back: "incidents" },
    { path: "links.caused_by", to: "change", back: "caused incidents" },
    { path: "links.fixed_by", to: "change", back: "fixes incidents" },
    { path: "links.problem", to: "problem", back: "incidents of this problem" },
    { path: "links.parent", to: "incident", back: "parts", acyclic: true },
    { path: "links.knowledge", to: "knowledge", back: "helped in" },
  ],
  material: { fields: [], sections: [] },
  // Word of an outage must reach readers within a minute, so anybody on duty may write it alone.
  authority: {
    entitled: [{ membersOf: "owner" }, { ownersOf: "affects[].service" }, { person: "assignee" }, { onDuty: true }],
    rules: [],
    parties: [],
  },
  times: [
    ["started_at", "detected_at"],
    ["started_at", "acknowledged_at"],
    ["started_at", "restored_at"],
    ["started_at", "resolved_at"],
    ["detected_at", "acknowledged_at"],
    ["detected_at", "restored_at"],
    ["acknowledged_at", "resolved_at"],
    ["restored_at", "resolved_at"],
    ["resolved_at", "closed_at"],
  ],
  dated: ["started_at"],
  rules: [periodsInOrder, updatesInOrder],
  derive: (fields, settings) =>
    fields.impact && fields.urgency ? { priority: priorityOf(fields.impact, fields.urgency, settings) } : {},
  columns: [
    { field: "priority", heading: "Priority" },
    { field: "affects[].service", heading: "Services" },
    { field: "started_at", heading: "Started" },
    { field: "resolved_at", heading: "Resolved" },
  ],
  public: {
    fields: [
      "major",
      "affects",
      "started_at",
      "restored_at",
      "resolved_at",
      "updates[].at",
      "updates[].status",
      "updates[].message",
      "next_update_by",
      "priority",
    ],
    sections: [],
  },
});
