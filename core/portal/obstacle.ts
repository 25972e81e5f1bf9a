// What is in the way of a change, as facts that every language can say.
import type { Conflict } from "../conflicts.ts";
import { getRecord, type Ledger } from "../ledger.ts";
import { keyOf, type RecordOf } from "../record.ts";
import { type RecordSummary, summaryOf } from "../record-view.ts";

/** Another change at the same time, or a freeze, seen from the change that it hinders. */
export interface Obstacle {
  /**
   * same-service: the other change touches `services` too. depends-on: it touches what this change's service depends
   * on; needed-by: what it touches depends on this change's service. same-implementer: `implementer` does both.
   */
  readonly is: "same-service" | "depends-on" | "needed-by" | "same-implementer" | "freeze";
  readonly level: "warn" | "block";
  /** The other change or the freeze. */
  readonly other: RecordSummary;
  /** Services that both touch; for dependencies, the one that depends and then the one depended on; of a freeze, its own. */
  readonly services: readonly RecordSummary[] | "all";
  /** The way from the service that depends to the one depended on, both included. Empty where that is not the reason. */
  readonly way: readonly RecordSummary[];
  readonly implementer: string | null;
  /** Teams that may approve the change in the freeze nevertheless. */
  readonly exceptions: readonly RecordSummary[];
  /** When they overlap, ISO instants. */
  readonly from: string;
  readonly to: string;
}

/** What is in the way of this change, of the conflicts that it takes part in. What its ledger does not hold is left out. */
export function obstaclesOf(
  change: RecordOf<"change">,
  conflicts: readonly Conflict[],
  ledger: Ledger,
): readonly Obstacle[] {
  return conflicts.flatMap((conflict) => obstacleOf(change, conflict, ledger));
}

// --- internal ---

function obstacleOf(change: RecordOf<"change">, conflict: Conflict, ledger: Ledger): Obstacle[] {
  const { level, changes, freeze, services, path, exceptions, from, to } = conflict;
  const others = freeze === null ? changes.filter((id) => id !== change.id) : [freeze];
  const isAll = freeze !== null && getRecord(ledger, "freeze", freeze)?.fields.services === "all";
  const all = (kind: "service" | "team", ids: readonly string[]) => ids.flatMap((id) => summaryAt(ledger, kind, id));
  return others
    .flatMap((id) => summaryAt(ledger, freeze === null ? "change" : "freeze", id))
    .map((other) => ({
      is: placeOf(change, conflict),
      level,
      other,
      services: isAll ? "all" : all("service", services),
      way: all("service", path),
      implementer: conflict.rule === "same-implementer" ? (change.fields.implementer ?? null) : null,
      exceptions: all("team", exceptions),
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
    }));
}

/** A dependency is told from the side on which the change stands: changes that share a service never come to this rule. */
function placeOf(change: RecordOf<"change">, { rule, path }: Conflict): Obstacle["is"] {
  if (rule !== "dependent-service") return rule;
  return change.fields.services.includes(path[0] ?? "") ? "depends-on" : "needed-by";
}

function summaryAt(ledger: Ledger, kind: "service" | "change" | "freeze" | "team", id: string): RecordSummary[] {
  const record = ledger.byKey.get(keyOf(kind, id));
  return record ? [summaryOf(record)] : [];
}
