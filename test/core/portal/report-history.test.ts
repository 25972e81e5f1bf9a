// What the history adds to the report: incidents that came back, and since when changes are open.
import { describe, expect, it } from "vitest";
import type { ReplayEvent } from "../../../core/as-of/index.ts";
import { withHistory } from "../../../core/portal/index.ts";
import type { AnyRecord } from "../../../core/record.ts";
import { aChange, anIncident, aService } from "../../support/records.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const NOW = "2026-03-20T12:00:00Z";
const resolved = { state: "resolved", resolved_at: "2026-03-10T12:00:00Z" } as const;

/** A record with the states that it went through, one an hour from 10 March, 10:00. */
type Lived = readonly [record: AnyRecord, ...states: readonly string[]];

function reportOf(...lives: readonly Lived[]) {
  const shown = snapshotOf([aService("checkout"), ...lives.map(([record]) => record)], NOW);
  const events = lives.flatMap(([record, ...states]) => {
    const path = shown.records.find(({ id, kind }) => id === record.id && kind === record.kind)?.path ?? "";
    return states.map(
      (state, hour): ReplayEvent => ({
        ...{ at: `2026-03-10T${10 + hour}:00:00.000Z`, kind: record.kind, id: record.id, path },
        ...{ what: hour === 0 ? "added" : "changed", set: [{ field: "state", value: state }] },
      }),
    );
  });
  return withHistory(shown, events);
}

const reopenRate = (...lives: readonly Lived[]) =>
  reportOf(...lives).measures.find(({ whole }) => whole.id === "reopen-rate");

describe("the reopen rate", () => {
  it("counts the resolved incidents that went on again after they were over", () => {
    const rate = reopenRate(
      [anIncident("A", resolved), "new", "resolved", "in_progress", "resolved"],
      [anIncident("B", resolved), "new", "in_progress", "resolved"],
    );
    expect(rate?.whole).toMatchObject({ n: 2, value: 50, why: null, tooFew: true });
    expect(rate?.months.at(-1)).toMatchObject({ month: "2026-03", metric: { n: 2, value: 50 } });
    expect(rate?.months.at(-2)).toMatchObject({ month: "2026-02", metric: { n: 0, value: null } });
  });

  it("does not count those of which the history saw only the end, nor those that are open or canceled", () => {
    const seen = [anIncident("A", resolved), "new", "resolved"] as const;
    const others = [
      [anIncident("B", resolved), "resolved"],
      [anIncident("C", { state: "in_progress" }), "new", "resolved", "in_progress"],
      [anIncident("D", { state: "canceled" }), "new", "canceled"],
    ] as const;
    expect(reopenRate(seen, ...others)?.whole).toMatchObject({ n: 1, value: 0 });
    expect(reopenRate(...others)).toBeUndefined();
  });
});

describe("the backlog of changes", () => {
  const backlog = (...lives: readonly Lived[]) => reportOf(...lives).backlog.find(({ id }) => id === "change-backlog");

  it("is as old as the records are", () => {
    expect(backlog([aChange("A", { state: "new" }), "new"])).toMatchObject({
      why: null,
      value: { count: 1, medianAge: 10 * 86_400_000 + 2 * 3_600_000, oldest: "CHG-2026-000A" },
    });
  });

  it("says where the history does not know", () => {
    expect(backlog([aChange("A", { state: "new" })])).toMatchObject({ why: "ages need history", value: { count: 1 } });
  });
});
