// A moment as other systems' exports write it, as an instant. Never guesses which of two numbers is the month.
import { readTime, type WrittenTime } from "./cstate-time.ts";

/** How moments are to be read. */
export interface MomentReading {
  readonly timeZone: string;
  /** What the user says of days written in numbers: `dd/MM/yyyy HH:mm`. */
  readonly format: DateFormat | undefined;
}

export interface DateFormat {
  readonly pattern: RegExp;
  readonly parts: readonly Part[];
}

type Part = "year" | "month" | "day" | "hour" | "minute" | "second" | "half";

/** Reads a moment. `ambiguous` says that only --date-format could tell what is meant. */
export function readMoment(
  written: string,
  { timeZone, format }: MomentReading,
): WrittenTime | { readonly fault: string; readonly ambiguous: true } {
  const text = written.trim().replace(/\s+/g, " ");
  const given = format && byFormat(text, format, timeZone);
  if (given) return given;
  const named = NAMED.exec(text) ?? AMERICAN.exec(text);
  if (named?.groups) return wall(named.groups, timeZone);
  if (NUMERIC.test(text))
    return { fault: "expected a format for days written in numbers: nobody knows which is the month", ambiguous: true };
  return readTime(text, timeZone);
}

/** A format as people write it, such as `dd/MM/yyyy HH:mm`; undefined where it names no day, month and year. */
export function dateFormat(text: string): DateFormat | undefined {
  const parts: Part[] = [];
  const source = text.replace(TOKENS, (token) => {
    const known = TOKEN[token];
    if (!known) return token.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    parts.push(known[0]);
    return known[1];
  });
  const isWhole = (["year", "month", "day"] as const).every(
    (part) => parts.filter((each) => each === part).length === 1,
  );
  return isWhole && new Set(parts).size === parts.length
    ? { pattern: new RegExp(`^${source}$`, "i"), parts }
    : undefined;
}

// --- internal ---

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const CLOCK = "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?:\\.\\d+)? ?(?<half>[AaPp]\\.?[Mm]\\.?)?";
/** Jira: `12/Mar/24 3:05 PM`. */
const NAMED = new RegExp(`^(?<day>\\d{1,2})[/ .-](?<month>[A-Za-z]{3,9})[/ .,-]+(?<year>\\d{4}|\\d{2}),? ${CLOCK}$`);
const AMERICAN = new RegExp(`^(?<month>[A-Za-z]{3,9})\\.? (?<day>\\d{1,2}),? (?<year>\\d{4}),? ${CLOCK}$`);
const NUMERIC = /^\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})\b|^\d{4}[/.]\d{1,2}[/.]\d{1,2}\b/;
const TOKENS = /yyyy|yy|MMM|MM|M|dd|d|HH|H|hh|h|mm|ss|a|[^A-Za-z]|[A-Za-z]/g;
const TOKEN: { readonly [token: string]: readonly [Part, string] | undefined } = {
  yyyy: ["year", "(\\d{4})"],
  yy: ["year", "(\\d{2})"],
  MMM: ["month", "([A-Za-z]{3,9})"],
  MM: ["month", "(\\d{2})"],
  M: ["month", "(\\d{1,2})"],
  dd: ["day", "(\\d{2})"],
  d: ["day", "(\\d{1,2})"],
  HH: ["hour", "(\\d{2})"],
  H: ["hour", "(\\d{1,2})"],
  hh: ["hour", "(\\d{2})"],
  h: ["hour", "(\\d{1,2})"],
  mm: ["minute", "(\\d{2})"],
  ss: ["second", "(\\d{2})"],
  a: ["half", "([AaPp]\\.?[Mm]\\.?)"],
};

function byFormat(text: string, { pattern, parts }: DateFormat, timeZone: string): WrittenTime | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  return wall(Object.fromEntries(parts.map((part, index) => [part, match[index + 1]])), timeZone);
}

/** A day and a time of the clock on the wall. */
function wall(groups: { readonly [part: string]: string | undefined }, timeZone: string): WrittenTime {
  const { year = "", month = "", day = "", hour, minute = "00", second = "00", half } = groups;
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return { fault: "expected the name of a month in English" };
  const of24 = hour === undefined ? undefined : onTheClock(Number(hour), half);
  const two = (value: number | string) => String(value).padStart(2, "0");
  const clock = of24 === undefined ? "" : ` ${two(of24)}:${minute}:${second}`;
  return readTime(`${year.length === 2 ? `20${year}` : year}-${two(number)}-${two(day)}${clock}`, timeZone);
}

function onTheClock(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}
