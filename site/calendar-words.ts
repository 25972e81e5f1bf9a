// The parts of a calendar in the language of the portal: weekdays, months, days, times of the clock.
import { type calendar, locale } from "#language";
import { dateFormat } from "./tongue.ts";

type Weekday = Parameters<typeof calendar.recurs.onWeekday>[1];

/** Any week from Monday to Sunday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** The day with which weeks begin where this language is spoken, from 1 for Monday to 7. */
export const FIRST_WEEKDAY: number = firstWeekdayOf(locale);

/** The weekday with its number, from 1 for Monday to 7; "Monday", or "Mon" in short. */
export function weekday(number: number, form: "long" | "short" = "long"): Weekday {
  return { number, name: formatted(MONDAY + (number - 1) * DAY, { weekday: form }) };
}

/** The seven weekdays in the order of a week, beginning with this one. */
export function weekdaysFrom(first: number): readonly number[] {
  return Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1);
}

/** "December" for 12. */
export function monthNamed(number: number): string {
  return formatted(Date.UTC(2024, number - 1, 1), { month: "long" });
}

/** `2026-12-19` → "19 December"; "19 December 2026" with its year. */
export function dateText(day: string, withYear = false): string {
  return formatted(Date.parse(`${day}T00:00:00Z`), {
    day: "numeric",
    month: "long",
    ...(withYear && { year: "numeric" }),
  });
}

/** The time of an ISO instant on the clocks of a zone: "14:00". */
export function clockText(instant: string, timeZone: string): string {
  return formatted(Date.parse(instant), { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
}

/** A number in the digits of this language. */
export function numberText(number: number): string {
  return NUMBER.format(number);
}

/** The first day of the week by Unicode's CLDR; Monday where the runtime does not know. */
export function firstWeekdayOf(tag: string): number {
  // Runtimes know it by two names, of which TypeScript knows neither yet.
  const known = new Intl.Locale(tag) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

// --- internal ---

const NUMBER = new Intl.NumberFormat(locale);

function formatted(at: number, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, { timeZone: "UTC", ...options }).format(at);
}
