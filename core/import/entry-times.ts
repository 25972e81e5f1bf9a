// When an entry began and ended, as far as the source says so in times that exist.
import type { Fields } from "../../schemas/index.ts";
import { showValue } from "../schema-flaws.ts";
import { readTime } from "./cstate-time.ts";
import type { Tell } from "./import-finding.ts";

/** The time zone of times without an offset, and who says so. */
export interface TimeZoneChoice {
  readonly name: string;
  readonly because: "documentation" | "site" | "option";
}

/** A moment: as written to a record, and in epoch milliseconds. */
export interface Moment {
  readonly instant: string;
  readonly at: number;
}

export interface EntryTimes {
  readonly start: Moment;
  readonly end: Moment | undefined;
}

/** The times of an entry; undefined, with a finding, where it has no start. */
export function entryTimes(
  fields: Fields,
  context: { readonly zone: TimeZoneChoice; readonly resolved: boolean; readonly tell: Tell },
): EntryTimes | undefined {
  const { resolved, tell } = context;
  const start = momentIn("date", fields.date, context, "import-start-unknown");
  const written = fields.resolvedWhen;
  const isThere = written !== undefined && written !== null && written !== "";
  if (!isThere && resolved) tell("resolvedWhen", { ...NO_END, message: "it is resolved, but does not say when" });
  if (isThere && !resolved) tell("resolvedWhen", openWithEnd(written));
  const end = isThere && resolved ? momentIn("resolvedWhen", written, context, "import-end-unknown") : undefined;
  if (!start) return undefined;
  if (!end || end.at >= start.at) return { start, end };
  tell("resolvedWhen", reversed(fields.date, written));
  return { start, end: undefined };
}

// --- internal ---

const NO_END = {
  rule: "import-end-unknown",
  mend: "Write when it was over into the source, or into the record.",
} as const;

function momentIn(
  field: string,
  written: unknown,
  { zone, tell }: { readonly zone: TimeZoneChoice; readonly tell: Tell },
  rule: "import-start-unknown" | "import-end-unknown",
): Moment | undefined {
  const time = readTime(written, zone.name);
  if ("fault" in time) {
    tell(field, {
      rule,
      message: `${field} is no moment: ${time.fault}, got ${showValue(written)}`,
      mend: "Write the moment that was meant, with its offset.",
    });
    return undefined;
  }
  if (time.slip)
    tell(field, {
      rule: "import-time-slip",
      message: `${field} has one digit where two belong: read ${showValue(written)} as ${time.instant}`,
      mend: `Write ${field}: ${time.instant}.`,
    });
  if (time.naive && zone.because === "documentation")
    tell(field, {
      rule: "time-assumed-utc",
      message: `${field} has no offset: read ${showValue(written)} as ${time.instant}`,
      mend: "Write the offset into the source, or name the time zone with --time-zone.",
    });
  return { instant: time.instant, at: time.at };
}

function openWithEnd(written: unknown) {
  return {
    rule: "import-end-unknown",
    message: `it is not resolved, yet has an end: expected no resolvedWhen, got ${showValue(written)}`,
    mend: "Write resolved: true where it is over, or delete resolvedWhen.",
  } as const;
}

function reversed(date: unknown, end: unknown) {
  return {
    rule: "import-end-before-start",
    message: `resolvedWhen is before date: expected it at or after ${showValue(date)}, got ${showValue(end)}`,
    mend: "Correct one of the two in the source, or write the end into the record.",
  } as const;
}
