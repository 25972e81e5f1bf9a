// All measures over a period, each with its definition.
import type { Ledger } from "./ledger.ts";
import type { Metric } from "./metric.ts";
import { backlogMetrics } from "./metrics-backlog.ts";
import { changeMetrics } from "./metrics-changes.ts";
import { incidentMetrics } from "./metrics-incidents.ts";
import { problemMetrics } from "./metrics-problems.ts";
import { serviceMetrics } from "./metrics-services.ts";
import type { Scope } from "./scope.ts";
import { type IncidentMonth, incidentMonths } from "./series.ts";

export interface Metrics {
  readonly from: number;
  readonly to: number;
  /** Measures over all first, then those per live service. */
  readonly metrics: readonly Metric[];
  readonly months: readonly IncidentMonth[];
}

/** Measures everything that needs no deployment data. Imported records count like others; canceled ones never. */
export function metricsOf(ledger: Ledger, scope: Scope): Metrics {
  return {
    from: scope.from,
    to: scope.to,
    metrics: [
      ...incidentMetrics(ledger)(scope),
      ...problemMetrics(ledger)(scope),
      ...changeMetrics(ledger)(scope),
      ...backlogMetrics(ledger, scope),
      ...serviceMetrics(ledger, scope),
    ],
    months: incidentMonths(ledger, scope),
  };
}
