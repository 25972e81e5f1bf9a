// A knowledge article: what somebody found out, so that nobody has to again.
import { z } from "zod";
import { Day, Instant, Line, listOf, RecordId, Slug } from "./fields.ts";
import { defineKind } from "./kind.ts";
import { defineLifecycle, statesOf } from "./lifecycle.ts";
import { commonFields, owner } from "./record.ts";

export const lifecycle = defineLifecycle({
  draft: { label: "Draft", means: "Being written.", entry: true, phase: "planned", to: ["published"] },
  published: {
    label: "Published",
    means: "True as far as we know. Outdated once review_by has passed.",
    entry: true,
    phase: "active",
    stamps: ["published_at"],
    to: ["draft", "retired"],
    requires: [{ field: "category" }, { field: "review_by" }],
  },
  retired: { label: "Retired", means: "No longer true or needed.", entry: false, phase: "done", to: [] },
});

const schema = z.strictObject({
  ...commonFields,
  state: z.enum(statesOf(lifecycle)).describe("Where the article stands."),
  owner,
  category: Line(80).optional().describe("The heading below which the portal lists it."),
  summary: Line(300).optional().describe("What a reader gets from it, in one sentence."),
  services: listOf(Slug).default([]).describe("The services that it is about: names of files in records/services."),
  published_at: Instant.optional().describe("When it was published first."),
  review_by: Day.optional().describe("When somebody must look again whether it is still true."),
  links: z
    .strictObject({
      problem: listOf(RecordId).optional().describe("Known errors whose workaround it describes."),
      replaces: listOf(RecordId).optional().describe("Articles that it replaces."),
    })
    .default({})
    .describe("Other records that belong to it."),
});

export const knowledge = defineKind({
  name: "knowledge",
  label: "Knowledge article",
  labels: "Knowledge",
  means: "What somebody found out, so that nobody has to again.",
  folder: "knowledge",
  prefix: "KB",
  schema,
  lifecycle,
  sections: [
    { heading: "When to use this", hint: "What the reader sees or wants." },
    { heading: "What to do", hint: "The steps, in order." },
  ],
  references: [
    { path: "owner", to: "team", back: "owns" },
    { path: "services", to: "service", back: "knowledge" },
    { path: "links.problem", to: "problem", back: "explained by" },
    { path: "links.replaces", to: "knowledge", back: "replaced by", acyclic: true },
  ],
  material: { fields: [], sections: [] },
  authority: {
    entitled: [{ membersOf: "owner" }, { ownersOf: "services" }, { onDuty: true }],
    rules: [],
    parties: [],
  },
  times: [],
  dated: ["published_at"],
  columns: [
    { field: "category", heading: "Category" },
    { field: "services", heading: "Services" },
    { field: "review_by", heading: "Review by" },
  ],
  public: { fields: ["category", "summary", "services", "published_at", "review_by"], sections: "all" },
});
