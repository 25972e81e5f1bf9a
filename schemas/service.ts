// A service: something that people use and that somebody answers for.
import { z } from "zod";
import { Day, Line, listOf, RecordId, Slug, Text } from "./fields.ts";
import { defineKind } from "./kind.ts";
import { defineLifecycle, statesOf } from "./lifecycle.ts";
import { commonFields, owner } from "./record.ts";

export const lifecycle = defineLifecycle({
  pipeline: {
    label: "Pipeline",
    means: "Being built; nobody relies on it yet.",
    entry: true,
    phase: "planned",
    to: ["live"],
  },
  live: {
    label: "Live",
    means: "In use.",
    entry: true,
    phase: "active",
    to: ["retired"],
    requires: [{ field: "tier" }],
  },
  retired: { label: "Retired", means: "No longer offered.", entry: false, phase: "done", to: [] },
});

const schema = z.strictObject({
  ...commonFields,
  state: z.enum(statesOf(lifecycle)).describe("Where the service stands in its life."),
  owner,
  description: Text.optional().describe("What it does, for people who use it."),
  tier: z
    .number()
    .int()
    .min(1)
    .max(4)
    .optional()
    .describe("How critical it is: 1 stops the business, 4 is hardly missed."),
  group: Line(80).optional().describe("The heading below which the portal lists it."),
  depends_on: listOf(Slug)
    .default([])
    .describe("Services that it cannot do without: names of files in records/services."),
  since: Day.optional().describe("Its first day. Availability is not computed before it."),
  slo: z
    .strictObject({
      availability: z.number().gt(0).lt(100).describe("Percent of the time that it is to be available, such as 99.9."),
      window: z.enum(["7d", "28d", "30d", "90d", "365d"]).default("30d").describe("Over how long that is measured."),
    })
    .optional()
    .describe("The service level objective."),
  hours: Line(200).optional().describe("When it is meant to be available, such as 24x7."),
  support: Line(300).optional().describe("Where its users get help: a link, an address or a channel."),
  repositories: listOf(Line(200)).default([]).describe("Where its code lives, as owner/name."),
  review_by: Day.optional().describe("When somebody must look again whether this record is still true."),
  links: z
    .strictObject({ knowledge: listOf(RecordId).optional().describe("Runbooks and articles about it.") })
    .default({})
    .describe("Other records that belong to it."),
});

export const service = defineKind({
  name: "service",
  label: "Service",
  labels: "Services",
  means: "Something that people use and that somebody answers for.",
  folder: "services",
  schema,
  lifecycle,
  sections: [{ heading: "About", hint: "What its users should know." }],
  references: [
    { path: "owner", to: "team", back: "owns" },
    { path: "depends_on", to: "service", back: "used by", acyclic: true },
    { path: "links.knowledge", to: "knowledge", back: "about services" },
  ],
  material: { fields: ["tier", "slo", "depends_on"], sections: [] },
  times: [],
  dated: [],
  columns: [
    { field: "group", heading: "Group" },
    { field: "tier", heading: "Tier" },
    { field: "depends_on", heading: "Depends on" },
  ],
  public: { fields: ["description", "group", "depends_on", "since", "slo", "hours", "support"], sections: ["About"] },
});
