// A change model: the approved template of a standard change.
import { z } from "zod";
import { Assessment } from "./assessment.ts";
import { GOVERNANCE } from "./authority.ts";
import { Day, listOf, RecordId, Slug } from "./fields.ts";
import { defineKind } from "./kind.ts";
import { defineLifecycle, type Requirement, statesOf } from "./lifecycle.ts";
import { commonFields, owner } from "./record.ts";
import { riskOf } from "./settings.ts";
import { Level } from "./vocabulary.ts";

const PLANS = ["Implementation plan", "Backout plan", "Test plan"] as const;
const complete: readonly Requirement[] = [
  { field: "services" },
  { field: "assessment" },
  ...PLANS.map((section) => ({ section })),
];

export const lifecycle = defineLifecycle({
  proposed: {
    label: "Proposed",
    means: "Written; not approved, so no change may use it.",
    entry: true,
    phase: "planned",
    to: ["approved"],
  },
  approved: {
    label: "Approved",
    means: "Changes that follow it need no approval of their own.",
    entry: true,
    phase: "active",
    to: ["withdrawn"],
    requires: [...complete, { field: "valid_until" }],
  },
  withdrawn: {
    label: "Withdrawn",
    means: "No change may use it any more.",
    entry: false,
    phase: "done",
    to: ["proposed"],
  },
});

const schema = z.strictObject({
  ...commonFields,
  state: z.enum(statesOf(lifecycle)).describe("Where the model stands."),
  owner,
  services: listOf(Slug)
    .default([])
    .describe("The services on which it may be used: names of files in records/services."),
  assessment: Assessment.optional().describe("Answers to the risk questions that hold for every change of this model."),
  outage: z
    .enum(["none", ...Level.options])
    .default("none")
    .describe("What users may see at most while it is carried out."),
  longest_minutes: z
    .number()
    .int()
    .min(1)
    .max(10_080)
    .optional()
    .describe("How long the window of such a change may be, in minutes."),
  valid_until: Day.optional().describe("The last day on which it may be used without being approved again."),
  links: z
    .strictObject({ knowledge: listOf(RecordId).optional().describe("Articles that help to carry it out.") })
    .default({})
    .describe("Other records that belong to it."),
});

export const model = defineKind({
  name: "model",
  label: "Change model",
  labels: "Change models",
  means: "The approved template of a standard change.",
  folder: "models",
  schema,
  lifecycle,
  sections: [
    { heading: "Scope", hint: "What it is for, and what it is not for." },
    { heading: PLANS[0], hint: "The steps, in an order that somebody else could follow." },
    { heading: PLANS[1], hint: "How to get back." },
    { heading: PLANS[2], hint: "How we know that it worked." },
  ],
  references: [
    { path: "owner", to: "team", back: "owns" },
    { path: "services", to: "service", back: "change models" },
    { path: "links.knowledge", to: "knowledge", back: "about models" },
  ],
  material: { fields: ["services", "assessment", "outage", "longest_minutes", "valid_until"], sections: [...PLANS] },
  authority: GOVERNANCE,
  times: [],
  dated: [],
  derive: (fields, settings) => (fields.assessment ? { risk: riskOf(fields.assessment, undefined, settings) } : {}),
  columns: [
    { field: "risk", heading: "Risk" },
    { field: "services", heading: "Services" },
    { field: "valid_until", heading: "Valid until" },
  ],
  public: { fields: ["services", "outage"], sections: [] },
});
