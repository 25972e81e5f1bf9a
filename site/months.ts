// Months as text and as places of the portal.
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

/** "November 2026" for `2026-11`. */
export function monthText(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}

/** "November" for `2026-11`. */
export function monthName(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

/** The path of a month's incidents: `incidents/2026/11/`. */
export function incidentsPath(month: string): string {
  return `incidents/${month.slice(0, 4)}/${month.slice(5)}/`;
}

/** The path of a month of the calendar: `calendar/2026-12/`. */
export function calendarPath(month: string): string {
  return `calendar/${month}/`;
}
