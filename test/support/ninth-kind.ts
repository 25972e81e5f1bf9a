// A ninth kind, put on the list before the command loads: nothing else in the product knows of it.
import { z } from "zod";
import { Instant, listOf, RecordId, Slug } from "../../schemas/fields.ts";
import { defineKind } from "../../schemas/kind.ts";
import { kindList, kinds } from "../../schemas/kinds.ts";
import { defineLifecycle, statesOf } from "../../schemas/lifecycle.ts";
import { commonFields, owner } from "../../schemas/record.ts";

const lifecycle = defineLifecycle({
  building: { label: "Building", means: "Being put together.", entry: true, phase: "planned", to: ["shipped"] },
  shipped: {
    label: "Shipped",
    means: "With its users.",
    entry: false,
    phase: "done",
    to: [],
    stamps: ["shipped_at"],
    requires: [{ field: "shipped_at" }, { field: "channel" }],
  },
});

export const release = defineKind({
  name: "release",
  label: "Release",
  labels: "Releases",
  means: "Changes that reach users together.",
  folder: "releases",
  prefix: "REL",
  schema: z.strictObject({
    ...commonFields,
    state: z.enum(statesOf(lifecycle)).describe("Where the release stands."),
    owner,
    services: listOf(Slug).min(1).describe("What is released."),
    channel: z.enum(["stable", "beta"]).optional().describe("For whom it is."),
    shipped_at: Instant.optional().describe("When it reached its users."),
    links: z
      .strictObject({ changes: listOf(RecordId).optional().describe("What is in it.") })
      .default({})
      .describe("Links."),
  }),
  lifecycle,
  sections: [{ heading: "Notes", hint: "What users should know." }],
  references: [
    { path: "owner", to: "team", back: "owns" },
    { path: "services", to: "service", back: "releases" },
    { path: "links.changes", to: "change", back: "released in" },
  ],
  material: { fields: [], sections: [] },
  times: [],
  dated: ["shipped_at"],
  columns: [{ field: "channel", heading: "Channel" }],
  public: { fields: ["services"], sections: "all" },
});

// The lists are constants of the program; only a test adds to them.
(kinds as { [name: string]: unknown }).release = release;
(kindList as unknown[]).push(release);
