// The measures of the past year, month by month, each with what it means and the number of cases it rests on.
import type { Audience } from "../audience.ts";
import { availabilityOf, formatAvailability } from "../availability.ts";
import { monthOf } from "../days.ts";
import type { Weights } from "../downtime.ts";
import type { Span } from "../intervals.ts";
import { type Ledger, recordsOf } from "../ledger.ts";
import type { Metric } from "../metric.ts";
import { backlogMetrics } from "../metrics-backlog.ts";
import { changeMetrics } from "../metrics-changes.ts";
import { incidentMetrics } from "../metrics-incidents.ts";
import { problemMetrics } from "../metrics-problems.ts";
import type { RecordOf } from "../record.ts";
import { type RecordSummary, summaryOf } from "../record-view.ts";
import type { MetricsOver, Scope } from "../scope.ts";
import { type IncidentMonth, incidentMonths } from "../series.ts";
import { type ServiceTimes, serviceTimes } from "../service-times.ts";

/** How many months a report covers, the present one included. */
export const REPORT_MONTHS = 12;

/** One measure over the whole period, and month by month. */
export interface Measure {
  readonly whole: Metric;
  readonly months: readonly { readonly month: string; readonly metric: Metric }[];
}

/** How available a service was. */
export interface AvailabilityRow {
  readonly service: RecordSummary;
  readonly objective: number | null;
  readonly whole: Percent;
  readonly months: readonly ({ readonly month: string } & Percent)[];
}

export interface Percent {
  /** Not rounded; null where nothing is known. */
  readonly percent: number | null;
  /** Rounded down: "99.98", or "no data". */
  readonly shown: string;
}

export interface Report {
  /** ISO instants: the beginning of the first month, and now. Months are those of UTC. */
  readonly from: string;
  readonly to: string;
  readonly incidents: readonly IncidentMonth[];
  readonly measures: readonly Measure[];
  /** What is open now. */
  readonly backlog: readonly Metric[];
  /** Live services, by title. */
  readonly availability: readonly AvailabilityRow[];
}

/** The report at `now`. The public gets the measures whose every ingredient it may read. */
export function reportAt(ledger: Ledger, now: number, weights: Weights, audience: Audience): Report {
  const months = monthsUntil(now);
  const whole = { start: months[0]?.start ?? now, end: now };
  const measuresIn = measuresOf(ledger);
  const scopeOf = ({ start, end }: Span): Scope => ({ from: start, to: end, now, weights });
  const inMonths = months.map((month) => ({
    month: monthOf(month.start),
    metrics: measuresIn(scopeOf(month)),
  }));
  return {
    from: new Date(whole.start).toISOString(),
    to: new Date(now).toISOString(),
    incidents: incidentMonths(ledger, scopeOf(whole)),
    measures: measuresIn(scopeOf({ ...whole, end: now + 1 }))
      // What only the history of the repository knows has no value here.
      .filter(({ id, why }) => why === null && (audience === "internal" || PUBLIC.has(id)))
      .map((metric) => ({
        whole: metric,
        months: inMonths.flatMap(({ month, metrics }) => {
          const found = metrics.find(({ id }) => id === metric.id);
          return found ? [{ month, metric: found }] : [];
        }),
      })),
    backlog: audience === "internal" ? backlogMetrics(ledger, scopeOf(whole)) : [],
    availability: availabilityRows(ledger, months, now, weights),
  };
}

// --- internal ---

/** Measures that rest on public fields alone: started_at, restored_at, resolved_at, type, window, actual. */
const PUBLIC: ReadonlySet<string> = new Set(["time-to-restore", "emergency-changes", "changes-on-time"]);

function measuresOf(ledger: Ledger): MetricsOver {
  const all = [incidentMetrics(ledger), problemMetrics(ledger), changeMetrics(ledger)];
  return (scope) => all.flatMap((metricsOver) => metricsOver(scope));
}

/** The months in UTC up to the present one. */
function monthsUntil(now: number): Span[] {
  const present = new Date(now);
  const startOf = (back: number) => Date.UTC(present.getUTCFullYear(), present.getUTCMonth() - back, 1);
  return Array.from({ length: REPORT_MONTHS }, (_, index) => {
    const back = REPORT_MONTHS - 1 - index;
    return { start: startOf(back), end: startOf(back - 1) };
  });
}

function availabilityRows(ledger: Ledger, months: readonly Span[], now: number, weights: Weights): AvailabilityRow[] {
  const times = serviceTimes(ledger, now);
  return recordsOf(ledger, "service")
    .filter(({ fields }) => fields.state === "live")
    .toSorted((a, b) => a.fields.title.localeCompare(b.fields.title, "en"))
    .flatMap((service) => {
      const own = times.get(service.id);
      return own ? [availabilityRow(service, own, months, (span) => percentIn(own, span, now, weights))] : [];
    });
}

function availabilityRow(
  service: RecordOf<"service">,
  { firstDay }: ServiceTimes,
  months: readonly Span[],
  percentOf: (span: Span) => Percent,
): AvailabilityRow {
  const whole = { start: Math.max(months[0]?.start ?? 0, firstDay ?? 0), end: months.at(-1)?.end ?? 0 };
  return {
    service: summaryOf(service),
    objective: service.fields.slo?.availability ?? null,
    whole: percentOf(whole),
    months: months.map((month) => ({ month: monthOf(month.start), ...percentOf(month) })),
  };
}

function percentIn(times: ServiceTimes, span: Span, now: number, weights: Weights): Percent {
  const percent = availabilityOf(times, span, now, weights)?.percent ?? null;
  return { percent, shown: formatAvailability(percent) };
}
