import fc from "fast-check";
import { expect, it } from "vitest";
import { freezeTimes } from "../../core/calendar.ts";
import { committedChanges, pairRules } from "../../core/conflict-rules.ts";
import { type Conflict, conflictsAt, conflictsByChange } from "../../core/conflicts.ts";
import { upstreamIn } from "../../core/dependencies.ts";
import type { Ledger } from "../../core/ledger.ts";
import type { RecordOf } from "../../core/record.ts";
import { aChange, aFreeze, aService, at, HIGH_RISK, ledgerOf } from "../support/records.ts";

const NOW = at("2026-03-01T00:00:00Z");
const HOUR = 3_600_000;
const SERVICES = ["a", "b", "c", "d", "e", "f"];

const iso = (hours: number) => new Date(NOW + hours * HOUR).toISOString();
const someOf = (names: readonly string[], minLength = 0) => fc.subarray([...names], { minLength, maxLength: 3 });
const window = fc
  .tuple(fc.integer({ min: -4, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start: iso(start), end: iso(start + length) }));

/** Services that depend on each other in any way, circles included. */
const services = fc
  .tuple(...SERVICES.map((id) => someOf(SERVICES.filter((other) => other !== id))))
  .map((needs) => SERVICES.map((id, index) => aService(id, { depends_on: needs[index] ?? [] })));

const changes = fc
  .array(
    fc.record({
      services: someOf([...SERVICES, "nowhere"], 1),
      implementer: fc.constantFrom("mira", "Mira", "jonas", undefined),
      window,
      high: fc.boolean(),
      type: fc.constantFrom("normal" as const, "emergency" as const),
      state: fc.constantFrom("scheduled" as const, "scheduled" as const, "implementing" as const, "closed" as const),
    }),
    { maxLength: 14 },
  )
  .map((drafts) =>
    drafts.map(({ high, implementer, ...draft }, index) =>
      aChange(index.toString(16).toUpperCase(), {
        ...draft,
        ...(implementer !== undefined && { implementer }),
        ...(high && { assessment: HIGH_RISK }),
      }),
    ),
  );

const freezes = fc
  .array(fc.record({ services: fc.oneof(fc.constant("all" as const), someOf(SERVICES, 1)), window }), { maxLength: 3 })
  .map((drafts) => drafts.map((draft, index) => aFreeze(`freeze-${index}`, draft)));

/** Every change beside every other, every change beside every time of every freeze. */
function pairwise(ledger: Ledger): readonly string[] {
  const all = committedChanges(ledger, NOW);
  const rules = pairRules(upstreamIn(ledger));
  const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    Math.max(a.start, b.start) < Math.min(a.end, b.end);
  const pairs = all.flatMap((first, index) =>
    all
      .slice(index + 1)
      .filter((second) => overlap(first, second))
      .flatMap((second) => rules.flatMap((rule) => rule(first, second) ?? [])),
  );
  const frozen = freezeTimes(ledger, NOW - 1000 * HOUR, NOW + 1000 * HOUR).times.flatMap(({ freeze, start, end }) => {
    const { services } = freeze.fields;
    const hit = all.filter(
      (change) =>
        overlap(change, { start, end }) &&
        (services === "all" || change.services.some((service) => services.includes(service))),
    );
    return hit.map((change) => `freeze ${change.id} ${freeze.id} ${Math.max(change.start, start)}`);
  });
  return [...pairs.map(told), ...frozen].toSorted();
}

function told(conflict: Conflict): string {
  return conflict.freeze === null
    ? JSON.stringify(conflict)
    : `freeze ${conflict.changes.join()} ${conflict.freeze} ${conflict.from}`;
}

it("the index finds what looking at every pair finds", () => {
  let found = 0;
  fc.assert(
    fc.property(services, changes, freezes, (known, planned: RecordOf<"change">[], frozen) => {
      const ledger = ledgerOf(...known, ...planned, ...frozen);
      const conflicts = conflictsAt(ledger, NOW);
      found += conflicts.length;
      expect(conflicts.map(told).toSorted()).toEqual(pairwise(ledger));
      for (const [id, own] of conflictsByChange(conflicts))
        expect(own).toEqual(conflicts.filter((conflict) => conflict.changes.includes(id)));
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(100);
});
