// The incidents of each month as pages.
import type { IncidentStatus, RecordView } from "../core/index.ts";
import { recordAt, snapshot, standing } from "./data.ts";
import { incidentsPath } from "./months.ts";
import { keyOf } from "./page-keys.ts";
import { pathOfPage } from "./paged-sections.ts";

export interface IncidentMonthPage {
  /** `2026-11`, with the months that stand beside it. */
  readonly month: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** From 1 to `count`. */
  readonly number: number;
  readonly count: number;
  /** How many incidents began in the month. */
  readonly total: number;
  readonly items: readonly IncidentStatus[];
  /** On the last page. */
  readonly canceled: readonly RecordView[];
}

/** More than these are no list that somebody reads, and no page that loads at once. */
const PER_PAGE = 100;

/** The path of a page of a month: `incidents/2026/11/`, `incidents/2026/11/page/2/`. */
export function pathOfMonthPage(month: string, number: number): string {
  return pathOfPage(incidentsPath(month), number);
}

/** The pages of all months, newest first, as Astro's paths. */
export function monthPaths() {
  return pages.map((page) => ({
    params: { year: page.month.slice(0, 4), month: page.month.slice(5), number: String(page.number) },
    props: { page },
    cacheKey: keyOf(page),
  }));
}

// --- internal ---

const { incidentMonths } = snapshot.views;

const pages: readonly IncidentMonthPage[] = incidentMonths.flatMap((of, index) => {
  const items = of.incidents.flatMap((path) => standing.incidents.get(path) ?? []);
  const count = Math.max(1, Math.ceil(items.length / PER_PAGE));
  return Array.from({ length: count }, (_, at) => ({
    month: of.month,
    // Newest first: the month after this one stands before it.
    before: incidentMonths[index + 1]?.month,
    after: incidentMonths[index - 1]?.month,
    number: at + 1,
    count,
    total: items.length,
    items: items.slice(at * PER_PAGE, (at + 1) * PER_PAGE),
    canceled: at + 1 === count ? of.canceled.flatMap((path) => recordAt(path) ?? []) : [],
  }));
});
