import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availabilityOf } from "../../core/availability.ts";
import type { Weights } from "../../core/downtime.ts";
import type { AnyRecord } from "../../core/record.ts";
import { serviceTimes } from "../../core/service-times.ts";
import { LEVELS, type Level } from "../../schemas/index.ts";
import { aChange, affect, anIncident, aService, at, ledgerOf, MINUTE } from "../support/records.ts";

const WEIGHTS: Weights = { major_outage: 1, partial_outage: 0.3, degraded_performance: 0 };
const PERIOD = { start: at("2026-03-10T00:00:00Z"), end: at("2026-03-11T00:00:00Z") };

function availability(records: readonly AnyRecord[], weights = WEIGHTS) {
  const times = serviceTimes(ledgerOf(aService("checkout"), ...records), PERIOD.end).get("checkout");
  return times ? availabilityOf(times, PERIOD, PERIOD.end, weights) : null;
}

function planned(id: string, start: string, end: string) {
  return aChange(id, { state: "closed", outage: "degraded_performance", window: { start, end } });
}

describe("whatever the records", () => {
  const minute = fc.nat(24 * 60 - 1);
  const period = fc.tuple(minute, minute).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
  const outages = fc.array(fc.tuple(period, fc.constantFrom(...LEVELS)), { maxLength: 6 });
  const windows = fc.array(period, { maxLength: 3 });
  const iso = (after: number) => new Date(PERIOD.start + after * MINUTE).toISOString();
  const incident = ([from, to]: readonly [number, number], level: Level, id: string) =>
    anIncident(id, { started_at: iso(from), restored_at: iso(to), affects: [affect("checkout", level)] });
  const recordsOf = (
    hurts: readonly (readonly [readonly [number, number], Level])[],
    plans: readonly (readonly [number, number])[],
  ) => [
    ...hurts.map(([time, level], i) => incident(time, level, `A${i}`)),
    ...plans.map(([from, to], i) => planned(`C${i}`, iso(from), iso(to))),
  ];
  const percent = (records: readonly AnyRecord[]) => availability(records)?.percent ?? -1;

  const weight = fc.constantFrom(0, 0.1, 0.2, 0.3, 1);
  const anyWeights = fc.record({ major_outage: weight, partial_outage: weight, degraded_performance: weight });

  it("it agrees with a model that looks at every minute, whatever the weights", () => {
    fc.assert(
      fc.property(outages, windows, anyWeights, (hurts, plans, weights) => {
        let [down, promised] = [0, 0];
        for (let now = 0; now < 24 * 60; now++) {
          const covers = ([from, to]: readonly [number, number]) => from <= now && now < to;
          if (plans.some(covers)) continue;
          promised++;
          down += Math.max(0, ...hurts.filter(([time]) => covers(time)).map(([, level]) => weights[level]));
        }
        const found = availability(recordsOf(hurts, plans), weights);
        expect(found?.promisedMs).toBe(promised * MINUTE);
        expect(found?.downtimeMs).toBeCloseTo(down * MINUTE, 3);
        if (found?.percent !== null) {
          expect(found?.percent).toBeGreaterThanOrEqual(0);
          expect(found?.percent).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("one more incident never raises it", () => {
    fc.assert(
      fc.property(
        outages,
        windows,
        period,
        fc.constantFrom(...LEVELS),
        anyWeights,
        (hurts, plans, time, level, weights) => {
          const records = recordsOf(hurts, plans);
          const of = (all: readonly AnyRecord[]) => availability(all, weights)?.percent ?? -1;
          expect(of([...records, incident(time, level, "ZZ")])).toBeLessThanOrEqual(of(records) + 1e-9);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("two overlapping incidents are as good as one", () => {
    fc.assert(
      fc.property(outages, period, minute, minute, fc.constantFrom(...LEVELS), (hurts, [from, to], a, b, level) => {
        const within = (cut: number) => Math.min(Math.max(cut, from), to);
        const [left, right] = [within(Math.max(a, b)), within(Math.min(a, b))];
        const others = recordsOf(hurts, []);
        const halves = [incident([from, left], level, "Y1"), incident([right, to], level, "Y2")];
        expect(percent([...others, ...halves])).toBe(percent([...others, incident([from, to], level, "Z")]));
      }),
      { numRuns: 50 },
    );
  });

  it("their order does not matter", () => {
    const all = recordsOf(
      [
        [[0, 90], "partial_outage"],
        [[60, 200], "major_outage"],
        [[150, 400], "degraded_performance"],
      ],
      [[100, 130]],
    );
    const expected = availability(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(availability(shuffled)).toEqual(expected);
      }),
    );
  });
});
