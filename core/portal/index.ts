// What the portal's pages show beside the status: services, changes, calendar, reviews, articles, measures.
import type { Audience } from "../audience.ts";
import type { Weights } from "../downtime.ts";
import type { Ledger } from "../ledger.ts";
import { type CalendarView, calendarView } from "./calendar-view.ts";
import { type ChangeView, changeViews } from "./change-view.ts";
import { type FreezeView, freezeViews } from "./freeze-view.ts";
import { type Help, helpIn, type OpenProblem, openProblems } from "./help.ts";
import { type MonthOfIncidents, monthsOfIncidents } from "./incident-months.ts";
import { type Report, reportAt } from "./report.ts";
import { type ReviewView, reviewsIn } from "./reviews.ts";
import { type ServiceView, serviceViews } from "./service-view.ts";
import { type Shelves, shelvesAt } from "./shelves.ts";

export type { ReviewAction } from "./actions-in.ts";
export type { CalendarItem, CalendarMonth, CalendarView } from "./calendar-view.ts";
export { type BoardColumn, type ChangeView, COLUMNS, SUSPECT_HOURS } from "./change-view.ts";
export type { FreezeView } from "./freeze-view.ts";
export type { Help, OpenProblem, Workaround } from "./help.ts";
export type { MonthOfIncidents } from "./incident-months.ts";
export type { Obstacle } from "./obstacle.ts";
export type { DayOfMonth, Recurrence, RecurringDays } from "./recurrence.ts";
export type { AvailabilityRow, Measure, Report } from "./report.ts";
export { withHistory } from "./report-history.ts";
export type { ReviewView } from "./reviews.ts";
export type { Budget, Outcomes, PeriodAvailability, ServiceView } from "./service-view.ts";
export type { ArticleView, Shelves } from "./shelves.ts";

/** Everything that the pages show and that does not stand in one record alone. */
export interface PortalView {
  readonly services: readonly ServiceView[];
  readonly changes: readonly ChangeView[];
  readonly calendar: CalendarView;
  readonly freezes: readonly FreezeView[];
  readonly incidentMonths: readonly MonthOfIncidents[];
  /** For the incidents that are going on. */
  readonly help: readonly Help[];
  readonly openProblems: readonly OpenProblem[];
  readonly shelves: Shelves;
  readonly reviews: readonly ReviewView[];
  readonly report: Report;
}

/** All of it at `now` (epoch milliseconds), for an audience. `ledger` is the part that this audience may know of. */
export function portalView(
  ledger: Ledger,
  at: { readonly now: number; readonly timeZone: string; readonly weights: Weights },
  audience: Audience,
): PortalView {
  const { now, timeZone, weights } = at;
  return {
    services: serviceViews(ledger, now, weights, audience),
    changes: changeViews(ledger, now, audience),
    freezes: freezeViews(ledger, now),
    calendar: calendarView(ledger, now, timeZone, audience),
    incidentMonths: monthsOfIncidents(ledger, now, timeZone),
    help: helpIn(ledger, audience),
    openProblems: openProblems(ledger),
    shelves: shelvesAt(ledger, now, timeZone, audience),
    reviews: reviewsIn(ledger, audience),
    report: reportAt(ledger, now, weights, audience),
  };
}
