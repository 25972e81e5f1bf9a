// Changes that get into each other's way, or into a freeze.
import { type FreezeTime, freezeTimes } from "./calendar.ts";
import { type CommittedChange, type Conflict, committedChanges, pairRules } from "./conflict-rules.ts";
import { DAY } from "./days.ts";
import { upstreamIn } from "./dependencies.ts";
import { compareText } from "./finding.ts";
import { overlapsBetween, overlapsWithin, union } from "./intervals.ts";
import type { Ledger } from "./ledger.ts";

export type { Conflict } from "./conflict-rules.ts";

/**
 * Conflicts between pending changes whose time is not over at `now`, by time. Source: ServiceNow's conflict detection.
 * Pairs of changes warn, and block where either is of high risk. A change in a freeze is blocked;
 * an emergency warns.
 */
export function conflictsAt(ledger: Ledger, now: number): Conflict[] {
  const changes = committedChanges(ledger, now);
  const rules = pairRules(upstreamIn(ledger));
  const pairs = [...overlapsWithin(changes)].flatMap(([first, second]) =>
    rules.flatMap((rule) => rule(first, second) ?? []),
  );
  return [...pairs, ...freezeConflicts(ledger, changes)].toSorted(
    (a, b) => a.from - b.from || compareText(a.rule, b.rule) || compareText(nameOf(a), nameOf(b)),
  );
}

// --- internal ---

/** Asks each freeze only for the times around the changes, so that one change far ahead does not cost years. */
function freezeConflicts(ledger: Ledger, changes: readonly CommittedChange[]): Conflict[] {
  const seasons = union(changes.map(({ start, end }) => ({ start, end: end + 90 * DAY })));
  const frozen = seasons.flatMap(({ start, end }) => freezeTimes(ledger, start, end).times);
  const found = new Map<string, Conflict>();
  for (const [change, time] of overlapsBetween(changes, frozen)) {
    const conflict = inFreeze(change, time);
    if (!conflict) continue;
    const key = nameOf(conflict);
    const known = found.get(key);
    found.set(key, known ? { ...known, from: earlier(known, conflict), to: later(known, conflict) } : conflict);
  }
  return [...found.values()];
}

function inFreeze(change: CommittedChange, { freeze, start, end }: FreezeTime): Conflict | null {
  const { services: frozen, exceptions } = freeze.fields;
  const services = change.services.filter((service) => frozen === "all" || frozen.includes(service));
  if (services.length === 0) return null;
  const nevertheless = exceptions.length === 0 ? "" : `; ${exceptions.join(" or ")} may approve it nevertheless`;
  return {
    rule: "freeze",
    level: change.emergency ? "warn" : "block",
    changes: [change.id],
    freeze: freeze.id,
    exceptions,
    services,
    path: [],
    from: Math.max(change.start, start),
    to: Math.min(change.end, end),
    message: `${change.id} falls into the freeze ${freeze.id} of ${frozen === "all" ? "all services" : services.join(", ")}${nevertheless}`,
  };
}

function nameOf({ changes, freeze }: Conflict): string {
  return [...changes, freeze ?? ""].join(" ");
}

function earlier(a: Conflict, b: Conflict): number {
  return Math.min(a.from, b.from);
}

function later(a: Conflict, b: Conflict): number {
  return Math.max(a.to, b.to);
}
