// A service as its page tells it: how available it was against its objective, what hangs on it, what comes, how changes went.
import type { Audience } from "../audience.ts";
import { availabilityOf, formatAvailability } from "../availability.ts";
import { DAY, lastDays } from "../days.ts";
import { type Dependents, dependentsIn } from "../dependents.ts";
import type { Weights } from "../downtime.ts";
import { errorBudgetOf } from "../error-budget.ts";
import { getRecord, type Ledger, recordsOf } from "../ledger.ts";
import { isPending, windowOf } from "../maintenance.ts";
import { ENOUGH } from "../metric.ts";
import type { RecordOf } from "../record.ts";
import { type RecordSummary, summaryOf } from "../record-view.ts";
import { type ServiceTimes, serviceTimes } from "../service-times.ts";

/** The periods, in days up to now, over which a service's page tells its availability. */
export const PERIODS = [7, 30, 90, 365] as const;
/** Over so many days back the outcomes of changes are counted. */
export const OUTCOME_DAYS = 365;

export interface PeriodAvailability {
  readonly days: number;
  /** Percent, not rounded; null where nothing is known. */
  readonly percent: number | null;
  /** The same to show, rounded down: "99.98" or "no data". */
  readonly shown: string;
  /** ISO instant from which it is known, where that is later than the period's first day. */
  readonly knownFrom: string | null;
  readonly downtimeMs: number;
  /** Whether the objective was kept; null where there is none, or nothing is known. */
  readonly kept: boolean | null;
}

export interface Budget {
  readonly objective: number;
  readonly windowDays: number;
  readonly allowedMs: number;
  readonly usedMs: number;
  /** Below 0 once the objective is missed. */
  readonly leftPercent: number;
  /** Above 1 it will not last until the end of the window. */
  readonly burnRate: number;
}

/** How closed changes of a service ended. */
export interface Outcomes {
  readonly days: number;
  /** Closed with a close code. */
  readonly closed: number;
  readonly successful: number;
  readonly withIssues: number;
  readonly failed: number;
  readonly tooFew: boolean;
}

export interface ServiceView {
  /** Where its page is. */
  readonly path: string;
  readonly availability: readonly PeriodAvailability[];
  readonly budget: Budget | null;
  readonly dependsOn: readonly RecordSummary[];
  /** Services that depend on it, nearest first; `via` are those between, seen from it. */
  readonly usedBy: readonly { readonly service: RecordSummary; readonly via: readonly RecordSummary[] }[];
  /** Changes that are ahead or under way, soonest first; those without a window last. */
  readonly changes: readonly {
    readonly change: RecordSummary;
    readonly start: string | null;
    readonly end: string | null;
  }[];
  readonly outcomes: Outcomes;
}

/** All services, retired ones too. */
export function serviceViews(ledger: Ledger, now: number, weights: Weights, audience: Audience): ServiceView[] {
  const times = serviceTimes(ledger, now);
  const changes = changesByService(ledger);
  const dependents = dependentsIn([ledger]);
  return recordsOf(ledger, "service").map((service) => {
    const own = times.get(service.id);
    const of = changes.get(service.id) ?? [];
    return {
      path: summaryOf(service).path,
      availability: own ? PERIODS.map((days) => availabilityIn(own, days, service, { now, weights })) : [],
      budget: own ? budgetOf(service, own, now, weights) : null,
      dependsOn: service.fields.depends_on.flatMap((id) => summaryAt(ledger, id)),
      usedBy: usersOf(service.id, ledger, dependents),
      changes: pendingOf(of),
      outcomes: outcomesOf(of, now, audience),
    };
  });
}

// --- internal ---

interface Clock {
  readonly now: number;
  readonly weights: Weights;
}

function availabilityIn(
  times: ServiceTimes,
  days: number,
  { fields }: RecordOf<"service">,
  { now, weights }: Clock,
): PeriodAvailability {
  const period = lastDays(now, days);
  const found = availabilityOf(times, period, now, weights);
  const percent = found?.percent ?? null;
  const objective = fields.slo?.availability ?? null;
  return {
    days,
    percent,
    shown: formatAvailability(percent),
    knownFrom: found && found.from > period.start ? new Date(found.from).toISOString() : null,
    downtimeMs: found?.downtimeMs ?? 0,
    kept: percent === null || objective === null ? null : percent >= objective,
  };
}

function budgetOf({ fields }: RecordOf<"service">, times: ServiceTimes, now: number, weights: Weights): Budget | null {
  const budget = fields.slo ? errorBudgetOf(times, fields.slo, now, weights) : null;
  if (!fields.slo || !budget) return null;
  return {
    objective: fields.slo.availability,
    windowDays: budget.windowMs / DAY,
    allowedMs: budget.allowedMs,
    usedMs: budget.consumedMs,
    leftPercent: budget.remainingPercent,
    burnRate: budget.burnRate,
  };
}

function usersOf(id: string, ledger: Ledger, dependents: Dependents): ServiceView["usedBy"] {
  return dependents([id]).flatMap(({ service, path }) =>
    summaryAt(ledger, service).map((summary) => ({
      service: summary,
      // From the user down to this service; what lies between is told from this service upwards.
      via: path
        .slice(1, -1)
        .toReversed()
        .flatMap((between) => summaryAt(ledger, between)),
    })),
  );
}

function changesByService(ledger: Ledger): ReadonlyMap<string, readonly RecordOf<"change">[]> {
  const pairs = recordsOf(ledger, "change").flatMap((change) =>
    change.fields.services.map((service) => ({ service, change })),
  );
  const grouped = Map.groupBy(pairs, ({ service }) => service);
  return new Map([...grouped].map(([service, of]) => [service, of.map(({ change }) => change)]));
}

function pendingOf(changes: readonly RecordOf<"change">[]): ServiceView["changes"] {
  return changes
    .filter(isPending)
    .map((change) => ({ change, window: windowOf(change) }))
    .toSorted((a, b) => (a.window?.start ?? Number.POSITIVE_INFINITY) - (b.window?.start ?? Number.POSITIVE_INFINITY))
    .map(({ change, window }) => ({
      change: summaryOf(change),
      start: window ? new Date(window.start).toISOString() : null,
      end: window ? new Date(window.end).toISOString() : null,
    }));
}

function outcomesOf(changes: readonly RecordOf<"change">[], now: number, audience: Audience): Outcomes {
  const from = now - OUTCOME_DAYS * DAY;
  const closed = changes.filter(({ fields }) => {
    // When the record was closed is internal; when the work was over is not.
    const at = (audience === "internal" ? fields.closed_at : undefined) ?? fields.actual?.end ?? fields.window?.end;
    return fields.state === "closed" && fields.close_code && at && Date.parse(at) >= from && Date.parse(at) <= now;
  });
  const ended = (...codes: readonly string[]) =>
    closed.filter(({ fields }) => codes.includes(fields.close_code ?? "")).length;
  return {
    days: OUTCOME_DAYS,
    closed: closed.length,
    successful: ended("successful"),
    withIssues: ended("successful_with_issues"),
    failed: ended("unsuccessful", "backed_out"),
    tooFew: closed.length < ENOUGH,
  };
}

function summaryAt(ledger: Ledger, id: string): RecordSummary[] {
  const service = getRecord(ledger, "service", id);
  return service ? [summaryOf(service)] : [];
}
