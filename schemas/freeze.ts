// A freeze: a time in which no change may happen.
import { z } from "zod";
import { GOVERNANCE } from "./authority.ts";
import { Line, listOf, RecordId, Slug, Text, TimeZone, Window } from "./fields.ts";
import { defineKind } from "./kind.ts";
import { defineLifecycle, statesOf } from "./lifecycle.ts";
import { commonFields, owner } from "./record.ts";

export const lifecycle = defineLifecycle({
  announced: {
    label: "Announced",
    means: "Holds whenever its window is open.",
    entry: true,
    phase: "active",
    to: ["lifted"],
  },
  lifted: { label: "Lifted", means: "No longer holds.", entry: false, phase: "done", to: [] },
});

const schema = z.strictObject({
  ...commonFields,
  state: z.enum(statesOf(lifecycle)).describe("Whether the freeze holds."),
  owner,
  services: z
    .union([z.literal("all"), listOf(Slug).min(1)], { error: () => "expected all, or a list of services" })
    .describe("What is frozen: all, or names of files in records/services."),
  window: Window.describe("When it holds; for a freeze that recurs, the first time."),
  recurrence: z
    .strictObject({
      rule: Line(300)
        .regex(/^(?:RRULE:)?FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[A-Z0-9,+-]+)*$/, {
          error: () => "expected a rule of RFC 5545 such as FREQ=YEARLY or FREQ=MONTHLY;BYDAY=-1FR",
        })
        .describe("How it recurs, by RFC 5545: FREQ=YEARLY, FREQ=MONTHLY;BYDAY=-1FR."),
      time_zone: TimeZone.describe(
        "The time zone whose clock it follows, so that it stays at its hour across daylight saving.",
      ),
    })
    .optional()
    .describe("How it recurs, if it does."),
  may_approve: listOf(Slug).default([]).describe("Teams that may approve a change in it nevertheless."),
  reason: Text.optional().describe("Why nothing may change."),
  links: z
    .strictObject({ knowledge: listOf(RecordId).optional().describe("Articles about it.") })
    .default({})
    .describe("Other records that belong to it."),
});

export const freeze = defineKind({
  name: "freeze",
  label: "Freeze",
  labels: "Freezes",
  means: "A time in which no change may happen.",
  folder: "freezes",
  schema,
  // Calendars call the days that are left out exceptions, and readers took it for that.
  renamed: [{ from: ["exceptions"], to: "may_approve", since: 2 }],
  lifecycle,
  sections: [{ heading: "About", hint: "What is still possible, and whom to ask." }],
  references: [
    { path: "owner", to: "team", back: "owns" },
    { path: "services", to: "service", back: "freezes", wildcard: "all" },
    { path: "may_approve", to: "team", back: "may approve in" },
    { path: "links.knowledge", to: "knowledge", back: "about freezes" },
  ],
  material: { fields: ["services", "window", "recurrence", "may_approve"], sections: [] },
  authority: GOVERNANCE,
  times: [],
  dated: ["window.start"],
  columns: [
    { field: "services", heading: "Services" },
    { field: "window.start", heading: "From" },
    { field: "window.end", heading: "Until" },
    { field: "recurrence.rule", heading: "Recurs" },
  ],
  public: { fields: ["services", "window", "recurrence", "reason"], sections: [] },
});
