// The reusable pieces of which records are made: ids, slugs, people, instants, windows.
import { z } from "zod";

/** Crockford's base 32 without I, L, O and U, which people misread. */
export const ID_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const RECORD_ID = /^[A-Z]{2,5}-\d{4}-[0-9A-HJKMNP-TV-Z]{4}$/;
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** GitHub's rule for logins: letters, digits and single hyphens, 39 at most; enterprise accounts end in `_company`. */
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}(?:_[A-Za-z0-9]+)?$/;
/**
 * A line with something in it, and no line breaks, other control characters or marks that turn the reading direction:
 * none may hide in it. One expression, because it runs over every text of every record.
 */
const ONE_LINE =
  /^[^\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]*[^\s\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069][^\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/u;

/** The id of a numbered record: prefix, year, four characters, as in `CHG-2026-7F3K`. */
export const RecordId = z.string().regex(RECORD_ID, { error: () => "expected an id such as CHG-2026-7F3K" });

/** The name of a service, team, model or freeze: the name of its file. */
export const Slug = z.string().regex(SLUG, {
  error: () => "expected a slug: small letters, digits and single hyphens, such as edge-proxy",
});

/** A GitHub login. */
export const Person = z.string().regex(LOGIN, { error: () => "expected a GitHub login without @, such as mira" });

/** One line of text that a page may show as it stands, up to `most` characters. */
export function Line(most: number) {
  return z
    .string()
    .max(most, { error: () => `expected at most ${most} characters`, abort: true })
    .regex(ONE_LINE, { error: (issue) => whyNotALine(issue.input) });
}

/** Text of several lines, Markdown allowed. */
export const Text = z
  .string()
  .regex(/\S/, { error: () => "expected text, got none" })
  .max(20_000, { error: () => "expected at most 20,000 characters" });

/** A moment: RFC 3339 with seconds and an offset. Stays a string, so that what people wrote is what is kept. */
export const Instant = z.iso.datetime({ offset: true, error: (issue) => whyNotAnInstant(issue.input) });

/** A day without a time of day. */
export const Day = z.iso.date({ error: () => "expected a day such as 2026-12-01" });

/** The name of a time zone in the IANA database. */
export const TimeZone = z
  .string()
  .refine(isTimeZone, { error: () => "expected the name of a time zone, such as Europe/Vienna" });

/** From one moment to a later one. */
export const Window = z
  .strictObject({
    start: Instant.describe("When it begins, with offset: 2026-12-01T22:00:00+01:00."),
    end: Instant.describe("When it is over; later than the start."),
  })
  .refine((window) => !(Date.parse(window.end) <= Date.parse(window.start)), {
    path: ["end"],
    error: () => "expected an end that is later than the start",
  });

/** Several names, none of them twice. */
export function listOf<Item extends z.ZodType<string>>(item: Item) {
  return z.array(item).refine((items) => items.length < 2 || new Set(items).size === items.length, {
    error: () => "expected every entry once",
  });
}

// --- internal ---

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function whyNotALine(input: unknown): string {
  if (typeof input === "string" && input.trim() === "") return "expected text, got an empty line";
  return "expected one line of plain text: no line breaks, control characters or marks that turn the reading direction";
}

/** Says what is wrong with a time, so that its writer need not read RFC 3339. */
function whyNotAnInstant(input: unknown): string {
  const example = "such as 2026-12-01T22:00:00+01:00 or 2026-12-01T21:00:00Z";
  if (typeof input !== "string") return `expected a moment with date, time and offset, ${example}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(input)) return `expected a moment, ${example}, got a day without a time`;
  if (/^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(input))
    return `expected an offset at the end, ${example}: without one, nobody knows which moment is meant`;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.test(input) && isPossible(input))
    return `expected seconds as well, ${example}`;
  if (/^\d{4}-\d{2}-\d{2}T/.test(input)) return `expected a date and a time that exist, ${example}`;
  return `expected a moment, ${example}`;
}

function isPossible(input: string): boolean {
  return !Number.isNaN(Date.parse(input));
}
