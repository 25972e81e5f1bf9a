// A time as people write it in cState's files, as an instant. Never guesses at one that is impossible.
import { Instant } from "../../schemas/index.ts";
import { toInstant } from "../local-time.ts";

/** An instant with what was odd about its writing, or why there is none. */
export type WrittenTime =
  | {
      readonly instant: string;
      /** Epoch milliseconds. */
      readonly at: number;
      /** It was written without an offset. */
      readonly naive: boolean;
      /** One digit stood where two belong. */
      readonly slip: boolean;
    }
  | { readonly fault: string };

/** Reads a time. One without an offset is by the clock of `timeZone`. */
export function readTime(written: unknown, timeZone: string): WrittenTime {
  if (typeof written !== "string") return { fault: `expected ${EXAMPLE}` };
  if (DAY.test(written.trim()))
    return { fault: `expected ${EXAMPLE}: a day without a time of day is no moment, and midnight would be a guess` };
  const match = WRITTEN.exec(written.trim());
  if (!match) return { fault: `expected ${EXAMPLE}` };
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "00", fraction = "", offset] = match;
  const slip = [month, day, hour].some((digits) => digits.length === 1);
  const [mm, dd, hh] = [month, day, hour].map((digits) => digits.padStart(2, "0"));
  const wall = `${year}-${mm}-${dd}T${hh}:${minute}:${second}`;
  if (!isInstant(`${wall}Z`)) return { fault: "expected a date and a time that exist" };
  const end = offset === undefined ? offsetIn(wall, timeZone) : [offsetText(offset)];
  const [only, other] = end;
  if (only === undefined)
    return { fault: `expected a time that exists in ${timeZone}: the clock was put forward then` };
  if (other !== undefined) return { fault: `expected an offset: this time came twice in ${timeZone}` };
  const instant = `${wall}${fraction}${only}`;
  if (!isInstant(instant)) return { fault: "expected an offset that exists" };
  return { instant, at: Date.parse(instant), naive: offset === undefined, slip };
}

// --- internal ---

const EXAMPLE = "a moment such as 2023-07-04T13:00:00Z";
const DAY = /^\d{4}-\d{1,2}-\d{1,2}$/;
const WRITTEN =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[Tt ] ?(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)? ?(Z|z|[+-]\d{2}:?\d{2})?$/;

function isInstant(text: string): boolean {
  return Instant.safeParse(text).success && !Number.isNaN(Date.parse(text));
}

/** RFC 3339: -00:00 is a time in UTC whose writer does not say where he was. */
function offsetText(offset: string): string {
  if (/^(z|[+-]00:?00)$/i.test(offset)) return "Z";
  return offset.includes(":") ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/** The offsets with which a time of day exists in a time zone: one, none in spring, two in autumn. */
function offsetIn(wall: string, timeZone: string): string[] {
  const utc = Date.parse(`${wall}Z`);
  const around = [utc - 86_400_000, utc + 86_400_000].map((at) => toInstant(at, timeZone).slice(19));
  return [...new Set(around)].filter((offset) => toInstant(Date.parse(wall + offset), timeZone) === wall + offset);
}
