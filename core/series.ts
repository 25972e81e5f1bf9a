// Incidents counted by month.
import { PRIORITIES, type Priority } from "../schemas/index.ts";
import { monthOf } from "./days.ts";
import { counts } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { inScope, type Scope } from "./scope.ts";

export interface IncidentMonth {
  /** The month in UTC: `2026-12`. */
  readonly month: string;
  readonly total: number;
  readonly byPriority: { readonly [P in Priority | "none"]: number };
}

/** Incidents that started in the period by month and priority, months without any included, oldest first. */
export function incidentMonths(ledger: Ledger, scope: Scope): IncidentMonth[] {
  const started = recordsOf(ledger, "incident")
    .filter(counts)
    .map(({ fields, derived }) => ({ at: Date.parse(fields.started_at), derived }))
    .filter(({ at }) => inScope(at, scope));
  const byMonth = Map.groupBy(started, ({ at }) => monthOf(at));
  return monthsIn(scope).map((month) => {
    const found = byMonth.get(month) ?? [];
    const of = (priority: Priority) => found.filter(({ derived }) => derived.priority === priority).length;
    const [P1, P2, P3, P4, P5] = [of("P1"), of("P2"), of("P3"), of("P4"), of("P5")];
    const none = found.length - PRIORITIES.reduce((all, priority) => all + of(priority), 0);
    return { month, total: found.length, byPriority: { P1, P2, P3, P4, P5, none } };
  });
}

// --- internal ---

/** The months that the period touches, up to now. */
function monthsIn({ from, to, now }: Scope): string[] {
  const months: string[] = [];
  const end = Math.min(to, now + 1);
  const first = new Date(from);
  for (let i = 0; ; i++) {
    const start = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + i, 1);
    if (start >= end) return months;
    months.push(monthOf(start));
  }
}
