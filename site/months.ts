// Months as text and as places of the portal.
import { dateFormat, OWN } from "./tongue.ts";

/** "November 2026" for `2026-11`. */
export function monthText(month: string, { locale } = OWN): string {
  return dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(month));
}

/** "November" for `2026-11`. */
export function monthName(month: string, { locale } = OWN): string {
  return dateFormat(locale, { month: "long", timeZone: "UTC" }).format(new Date(month));
}

/** The path of a month's incidents: `incidents/2026/11/`. */
export function incidentsPath(month: string): string {
  return `incidents/${month.slice(0, 4)}/${month.slice(5)}/`;
}

/** The path of a month of the calendar: `calendar/2026-12/`. */
export function calendarPath(month: string): string {
  return `calendar/${month}/`;
}
