// The documents of the timeline: what happened to all records, for those who replay it.
import { z } from "zod";
import type { ReplayEvent, TimelineDocument } from "../as-of/index.ts";

const Moment = z.iso.datetime();

const Event = z.strictObject({
  at: Moment.describe("When it reached the main line, in UTC."),
  kind: z.string(),
  id: z.string(),
  path: z.string().describe("Where the record's page is, below the base of the portal: changes/CHG-2026-DEMO/."),
  what: z.enum(["added", "changed", "removed"]),
  set: z
    .array(
      z.strictObject({
        field: z.string().describe("title, state, impacts, started_at, maintenance, actual."),
        value: z.unknown().describe("Null where the record has it no longer."),
      }),
    )
    .describe("What it set; what is not named stayed as it was."),
  commit: z.exactOptional(z.string()).describe("The commit that brought it; not told to the public."),
}) satisfies z.ZodType<ReplayEvent>;

const State = z.strictObject({ label: z.string(), phase: z.enum(["planned", "active", "done"]) });

/** `api/v1/timeline.json` */
export const Timeline = z.strictObject({
  version: z.literal("1.0.0"),
  generated_at: Moment,
  audience: z.enum(["internal", "public"]),
  commit: z.string().nullable().describe("The commit of the records; null where it is unknown, and for the public."),
  from: Moment.nullable().describe("The first instant of which anything is known; null where nothing is."),
  gap: z.string().nullable().describe("What is missing of the history; null where all of it is there."),
  kinds: z
    .record(z.string(), z.strictObject({ label: z.string(), labels: z.string(), states: z.record(z.string(), State) }))
    .describe("The words of the kinds that occur."),
  gone: z.array(z.string()).describe("The paths of events whose records have no page any more."),
  events: z.array(Event).describe("Oldest first; empty where there are parts."),
  parts: z
    .array(
      z.strictObject({
        name: z.string().describe("2026, or 2026-2 where the events of a year fill several files."),
        url: z.string(),
        from: Moment,
        to: Moment,
        events: z.int().min(1).describe("How many it holds."),
      }),
    )
    .describe("The files that hold the events, where one would be too large."),
}) satisfies z.ZodType<TimelineDocument>;

/** `api/v1/timeline/{part}.json` */
export const TimelinePart = z.strictObject({
  name: z.string(),
  events: z.array(Event).describe("Oldest first."),
});
