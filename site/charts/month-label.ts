// Months as short as charts and broad tables need them.
import { locale } from "#language";

const MONTH = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
const WITH_YEAR = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });

/** "Nov" for `2026-11`. */
export function monthLabel(month: string): string {
  return written(MONTH, month);
}

/** "Jan 2027" for `2027-01`. */
export function yearLabel(month: string): string {
  return written(WITH_YEAR, month);
}

// --- internal ---

/** British English alone has a month of four letters; columns are easier to read without. */
function written(format: Intl.DateTimeFormat, month: string): string {
  return format.format(new Date(`${month}-01T00:00:00Z`)).replace("Sept", "Sep");
}
