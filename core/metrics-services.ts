// Measures of services: how available they were, how long between outages, how long in them.
import { availabilityOf } from "./availability.ts";
import { countedDowntime, weightOf } from "./downtime.ts";
import { errorBudgetOf } from "./error-budget.ts";
import { total, union } from "./intervals.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { type Metric, numberOf } from "./metric.ts";
import type { RecordOf } from "./record.ts";
import type { Scope } from "./scope.ts";
import { type ServiceTimes, serviceTimes } from "./service-times.ts";

/** MTRS over all live services, then for each of them: availability, MTRS, MTBF and, with an SLO, the error budget. */
export function serviceMetrics(ledger: Ledger, scope: Scope): Metric[] {
  const times = serviceTimes(ledger, scope.now);
  const live = recordsOf(ledger, "service")
    .filter(({ fields }) => fields.state === "live")
    .flatMap((service) => {
      const own = times.get(service.id);
      return own ? [{ service, own, outages: outagesOf(own, scope) }] : [];
    });
  const all = live.flatMap(({ outages }) => outages);
  return [
    numberOf(MTRS, { service: null, n: all.length, unit: "ms" }, mean(all)),
    ...live.flatMap(({ service, own, outages }) => [
      ...ofService(service.id, own, outages, scope),
      ...budgetOf(service, own, scope),
    ]),
  ];
}

// --- internal ---

const AVAILABILITY = {
  id: "availability",
  name: "Availability",
  definition:
    "(Promised time − downtime by weight) ÷ promised time over the period, announced maintenance left out of both.",
} as const;

const MTRS = {
  id: "mtrs",
  name: "Mean time to restore service",
  definition:
    "Downtime at levels that count ÷ number of outages of services in the period, overlapping ones of a service counted as one, announced maintenance left out.",
} as const;

const MTBF = {
  id: "mtbf",
  name: "Mean time between failures",
  definition:
    "(Promised time − downtime at levels that count) ÷ number of outages in the period; none without an outage.",
} as const;

const BUDGET = {
  id: "error-budget",
  name: "Error budget left",
  definition: "Share of (1 − SLO) × window that downtime by weight has not used, in the SLO's window that ends now.",
} as const;

/** How long each outage lasted: time without a gap at levels that count. Milliseconds. */
function outagesOf(times: ServiceTimes, { from, to, now, weights }: Scope): number[] {
  const within = { start: Math.max(from, times.firstDay ?? now), end: Math.min(to, now) };
  const counted = countedDowntime(times, within, weights).filter(({ level }) => weightOf(level, weights) > 0);
  return union(counted).map((outage) => total([outage]));
}

function ofService(service: string, times: ServiceTimes, outages: readonly number[], scope: Scope): Metric[] {
  const { from, to, now, weights } = scope;
  const availability = availabilityOf(times, { start: from, end: to }, now, weights);
  const n = outages.length;
  const up = availability ? availability.promisedMs - sum(outages) : 0;
  return [
    numberOf(AVAILABILITY, { service, n, unit: "percent", exact: true }, availability?.percent ?? null),
    numberOf(MTRS, { service, n, unit: "ms" }, mean(outages)),
    numberOf(MTBF, { service, n, unit: "ms" }, n === 0 ? null : up / n),
  ];
}

function budgetOf({ id, fields }: RecordOf<"service">, times: ServiceTimes, scope: Scope): Metric[] {
  if (!fields.slo) return [];
  const budget = errorBudgetOf(times, fields.slo, scope.now, scope.weights);
  const about = { service: id, n: budget ? 1 : 0, unit: "percent", exact: true } as const;
  return [numberOf(BUDGET, about, budget?.remainingPercent ?? null)];
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
