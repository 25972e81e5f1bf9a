// Changes that get into each other's way, or into a freeze.
import { type FreezeTime, freezeTimes } from "./calendar.ts";
import { type CommittedChange, type Conflict, committedChanges, pairRules } from "./conflict-rules.ts";
import { DAY } from "./days.ts";
import { type Upstream, upstreamIn } from "./dependencies.ts";
import { compareText } from "./finding.ts";
import { intervalIndexes } from "./interval-index.ts";
import { union } from "./intervals.ts";
import type { Ledger } from "./ledger.ts";

export type { Conflict } from "./conflict-rules.ts";

/**
 * Conflicts between pending changes whose time is not over at `now`, by time. Source: ServiceNow's conflict detection.
 * Pairs of changes warn, and block where either is of high risk. A change in a freeze is blocked;
 * an emergency warns.
 */
export function conflictsAt(ledger: Ledger, now: number): Conflict[] {
  const changes = committedChanges(ledger, now);
  const upstream = upstreamIn(ledger);
  const rules = pairRules(upstream);
  const pairs = [...relatedPairs(changes, upstream)].flatMap(([first, second]) =>
    rules.flatMap((rule) => rule(first, second) ?? []),
  );
  return [...pairs, ...freezeConflicts(ledger, changes)].toSorted(
    (a, b) => a.from - b.from || compareText(a.rule, b.rule) || compareText(nameOf(a), nameOf(b)),
  );
}

/** The conflicts that each change takes part in, by its id, in their order. */
export function conflictsByChange(conflicts: readonly Conflict[]): ReadonlyMap<string, readonly Conflict[]> {
  const byChange = new Map<string, Conflict[]>();
  for (const conflict of conflicts)
    for (const id of conflict.changes) {
      const known = byChange.get(id);
      if (known) known.push(conflict);
      else byChange.set(id, [conflict]);
    }
  return byChange;
}

// --- internal ---

/**
 * Each pair of changes that overlap and have to do with each other, once, the one that starts first in front: they
 * touch one service, one touches what the other's services depend on, or one person carries out both.
 */
function* relatedPairs(
  changes: readonly CommittedChange[],
  upstream: Upstream,
): Generator<readonly [CommittedChange, CommittedChange]> {
  const order = new Map(changes.map((change, position) => [change, position]));
  const touching = intervalIndexes(changes, ({ services }) => services);
  const doneBy = intervalIndexes(changes, ({ implementer }) => (implementer ? [implementer.toLowerCase()] : []));
  // A change finds those that touch what it depends on; the other way round, they are found by it.
  const seen = new Set<number>();
  for (const [change, position] of order)
    for (const other of neighboursOf(change)) {
      const place = order.get(other) ?? position;
      const pair = Math.min(place, position) * changes.length + Math.max(place, position);
      if (place === position || seen.has(pair)) continue;
      seen.add(pair);
      yield place < position ? [other, change] : [change, other];
    }

  function* neighboursOf(change: CommittedChange): Generator<CommittedChange> {
    const services = new Set(change.services.flatMap((service) => [service, ...upstream(service).keys()]));
    for (const service of services) yield* touching(service)(change);
    if (change.implementer) yield* doneBy(change.implementer.toLowerCase())(change);
  }
}

/** Asks each freeze only for the times around the changes, so that one change far ahead does not cost years. */
function freezeConflicts(ledger: Ledger, changes: readonly CommittedChange[]): Conflict[] {
  const seasons = union(changes.map(({ start, end }) => ({ start, end: end + 90 * DAY })));
  const frozen = seasons.flatMap(({ start, end }) => freezeTimes(ledger, start, end).times);
  const holding = intervalIndexes(frozen, ({ freeze: { fields } }) =>
    fields.services === "all" ? [EVERYTHING] : fields.services,
  );
  const found = new Map<string, Conflict>();
  for (const change of changes)
    for (const time of new Set([EVERYTHING, ...change.services].flatMap((service) => holding(service)(change)))) {
      const conflict = inFreeze(change, time);
      if (!conflict) continue;
      const key = nameOf(conflict);
      const known = found.get(key);
      found.set(key, known ? { ...known, from: earlier(known, conflict), to: later(known, conflict) } : conflict);
    }
  return [...found.values()];
}

/** No name of a service: what a freeze of all of them goes by. */
const EVERYTHING = "*";

function inFreeze(change: CommittedChange, { freeze, start, end }: FreezeTime): Conflict | null {
  const { services: frozen, may_approve: exceptions } = freeze.fields;
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
