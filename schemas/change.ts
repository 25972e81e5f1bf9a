// A change: adding, altering or removing anything that could affect a service.
import { z } from "zod";
import { Assessment } from "./assessment.ts";
import type { Authority } from "./authority.ts";
import { actualInOrder, riskNotLowered, unauthorizedIsEmergency } from "./change-rules.ts";
import { Instant, Line, listOf, Person, RecordId, Slug, Text, Window } from "./fields.ts";
import { defineKind } from "./kind.ts";
import { type Condition, defineLifecycle, type Requirement, statesOf } from "./lifecycle.ts";
import { commonFields, owner } from "./record.ts";
import { riskOf } from "./settings.ts";
import { Level, Risk } from "./vocabulary.ts";

const JUSTIFICATION = "Justification";
const IMPLEMENTATION = "Implementation plan";
const BACKOUT = "Backout plan";
const TESTS = "Test plan";
const REVIEW = "Post-implementation review";

const planned: Condition = { field: "unauthorized", not: [true] };
const ownPlan: readonly Condition[] = [planned, { field: "type", not: ["standard"] }];

/** What a change must say before it may be scheduled. A standard change takes its plans from its model. */
const requested: Requirement = { field: "requested_by", when: [planned] };
const plan: readonly Requirement[] = [
  requested,
  { field: "team", when: [planned] },
  { field: "window", when: [planned] },
  { field: "outage", when: [planned] },
  { field: "assessment", when: ownPlan },
  { field: "model", when: [{ field: "type", is: ["standard"] }] },
  { section: JUSTIFICATION },
  { section: IMPLEMENTATION, when: ownPlan },
  { section: BACKOUT, when: ownPlan },
  { section: TESTS, when: ownPlan },
];
const carriedOut: readonly Requirement[] = [...plan, { field: "implementer" }, { field: "actual.start" }];
const reviewed = (condition: Condition): Requirement => ({ section: REVIEW, when: [condition] });
const unfinished = { forbids: ["close_code", "cancel_reason", "closed_at"] } as const;

// Source of the table: ServiceNow's change states; assess and authorize are the open pull request.
export const lifecycle = defineLifecycle({
  new: {
    label: "New",
    means: "A draft: not submitted for approval yet.",
    entry: true,
    phase: "planned",
    to: ["scheduled", { to: "implementing", when: [{ field: "type", is: ["emergency"] }] }, "canceled"],
    requires: [requested],
    forbids: [...unfinished.forbids, "actual"],
  },
  scheduled: {
    label: "Scheduled",
    means: "Approved; waits for its window.",
    entry: true,
    phase: "planned",
    to: ["implementing", "new", "canceled"],
    requires: plan,
    forbids: [...unfinished.forbids, "actual"],
  },
  implementing: {
    label: "Implementing",
    means: "The work is going on.",
    entry: [{ field: "type", is: ["emergency"] }],
    phase: "active",
    stamps: ["actual.start"],
    to: ["review"],
    requires: carriedOut,
    ...unfinished,
  },
  review: {
    label: "Review",
    means: "The work is done; its success is being judged.",
    entry: [
      { field: "type", is: ["emergency"] },
      { field: "unauthorized", is: [true] },
    ],
    phase: "active",
    stamps: ["actual.end"],
    to: ["closed"],
    requires: [...carriedOut, { field: "actual.end" }],
    forbids: ["cancel_reason", "closed_at"],
  },
  closed: {
    label: "Closed",
    means: "Over, with an outcome.",
    entry: false,
    phase: "done",
    stamps: ["closed_at"],
    to: [],
    requires: [
      ...carriedOut,
      { field: "actual.end" },
      { field: "close_code" },
      { field: "close_notes" },
      reviewed({ field: "type", is: ["emergency"] }),
      reviewed({ field: "unauthorized", is: [true] }),
      reviewed({ field: "close_code", is: ["unsuccessful", "backed_out"] }),
    ],
    forbids: ["cancel_reason"],
  },
  canceled: {
    label: "Canceled",
    means: "Given up before it was carried out.",
    entry: false,
    phase: "done",
    to: [],
    requires: [{ field: "cancel_reason" }],
    forbids: ["actual", "close_code"],
  },
});

const authority: Authority = {
  entitled: [{ person: "requested_by" }, { person: "implementer" }, { membersOf: "team" }, { membersOf: "owner" }],
  rules: [
    { needs: "retrospective", from: ["review"], to: ["closed"], when: [{ field: "type", is: ["emergency"] }] },
    {
      needs: "authorization",
      from: [null, "new", "canceled"],
      to: ["scheduled", "implementing", "review", "closed"],
      when: [planned],
    },
    {
      needs: "authorization",
      from: ["scheduled", "implementing", "review"],
      to: ["scheduled", "implementing", "review", "closed"],
      material: true,
      when: [planned],
    },
    { needs: "authorization", from: ["closed"], to: ["closed"] },
  ],
  parties: ["requested_by", "implementer"],
};

const schema = z.strictObject({
  ...commonFields,
  state: z.enum(statesOf(lifecycle)).describe("Where the change stands."),
  owner,
  type: z
    .enum(["standard", "normal", "emergency"])
    .describe("standard: its model was approved before. normal: approved by review. emergency: cannot wait for that."),
  model: Slug.optional().describe("The approved template of a standard change: the name of a file in records/models."),
  services: listOf(Slug).min(1).describe("The services that it touches: names of files in records/services."),
  team: Slug.optional().describe("The team that carries it out: the name of a file in records/teams."),
  requested_by: Person.optional().describe("Who asked for it."),
  implementer: Person.optional().describe("Who carries it out."),
  assessment: Assessment.optional().describe("Answers to the risk questions; they give the risk."),
  risk: Risk.optional().describe("Raises the risk above what the assessment gives. It cannot lower it."),
  window: Window.optional().describe("When it is planned to happen."),
  outage: z
    .enum(["none", ...Level.options])
    .optional()
    .describe("What users will see within the window: none, degraded_performance, partial_outage or major_outage."),
  actual: z
    .strictObject({
      start: Instant.describe("When the work began."),
      end: Instant.optional().describe("When the work was over."),
    })
    .optional()
    .describe("When it really happened."),
  close_code: z
    .enum(["successful", "successful_with_issues", "unsuccessful", "backed_out"])
    .optional()
    .describe("How it ended."),
  close_notes: Text.optional().describe("What is worth knowing about how it ended."),
  closed_at: Instant.optional().describe("When it was closed."),
  review: z
    .strictObject({
      by: Person.describe("Who looked back at it."),
      at: Instant.describe("When."),
      objectives_met: z.boolean().describe("Whether it did what it was for."),
    })
    .optional()
    .describe("The post-implementation review."),
  hold: z
    .strictObject({
      reason: Line(500).describe("What it waits for."),
      until: Instant.optional().describe("When to look again."),
    })
    .optional()
    .describe("Why it waits, while it waits. A change on hold keeps its state."),
  unauthorized: z.boolean().default(false).describe("Found after the fact: carried out without approval."),
  cancel_reason: Line(500).optional().describe("Why it was given up."),
  links: z
    .strictObject({
      problem: listOf(RecordId).optional().describe("Problems that it fixes."),
      incident: listOf(RecordId).optional().describe("Incidents that it answers."),
      follows: listOf(RecordId).optional().describe("Changes that must be done before."),
      knowledge: listOf(RecordId).optional().describe("Articles that help to carry it out."),
    })
    .default({})
    .describe("Other records that belong to it."),
});

export const change = defineKind({
  name: "change",
  label: "Change",
  labels: "Changes",
  means: "Adding, altering or removing anything that could affect a service.",
  folder: "changes",
  prefix: "CHG",
  schema,
  lifecycle,
  sections: [
    { heading: JUSTIFICATION, hint: "Why do it, and what happens if we do not." },
    { heading: IMPLEMENTATION, hint: "The steps, in an order that somebody else could follow." },
    { heading: BACKOUT, hint: "How to get back, how long that takes, and when to decide it." },
    { heading: TESTS, hint: "How we know before that it works, and after that it worked." },
    { heading: REVIEW, hint: "Did it do what it was for? What would we do differently?" },
  ],
  references: [
    { path: "owner", to: "team", back: "owns" },
    { path: "team", to: "team", back: "carries out" },
    { path: "services", to: "service", back: "changes" },
    { path: "model", to: "model", back: "used by changes" },
    { path: "links.problem", to: "problem", back: "fixed by" },
    { path: "links.incident", to: "incident", back: "answered by" },
    { path: "links.follows", to: "change", back: "followed by", acyclic: true },
    { path: "links.knowledge", to: "knowledge", back: "used in changes" },
  ],
  material: {
    fields: ["services", "type", "model", "assessment", "risk", "window", "outage"],
    sections: [JUSTIFICATION, IMPLEMENTATION, BACKOUT, TESTS],
  },
  authority,
  times: [],
  dated: ["window.start", "actual.start"],
  rules: [riskNotLowered, actualInOrder, unauthorizedIsEmergency],
  derive: (fields, settings) =>
    fields.assessment || fields.risk ? { risk: riskOf(fields.assessment ?? {}, fields.risk, settings) } : {},
  columns: [
    { field: "type", heading: "Type" },
    { field: "risk", heading: "Risk" },
    { field: "services", heading: "Services" },
    { field: "window.start", heading: "Window" },
  ],
  public: {
    fields: ["type", "services", "window", "outage", "actual", "close_code", "risk"],
    sections: [],
  },
});
