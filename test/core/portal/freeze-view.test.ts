import { describe, expect, it } from "vitest";
import { freezeViews } from "../../../core/portal/freeze-view.ts";
import { aFreeze, aService, at, ledgerOf } from "../../support/records.ts";

const now = at("2026-03-13T16:00:00Z");
const weekly = {
  window: { start: "2026-01-02T14:00:00+01:00", end: "2026-01-02T20:00:00+01:00" },
  recurrence: { rule: "FREQ=WEEKLY", time_zone: "Europe/Berlin" },
};
const views = (...freezes: readonly ReturnType<typeof aFreeze>[]) =>
  freezeViews(ledgerOf(aService("checkout"), ...freezes), now);

describe("a freeze on its page", () => {
  it("tells how it recurs, and that it holds now", () => {
    expect(views(aFreeze("friday", weekly))).toMatchObject([
      {
        recurs: { days: { each: "week", weekdays: [5] }, every: 1 },
        next: { start: "2026-03-13T13:00:00.000Z", end: "2026-03-13T19:00:00.000Z" },
        holds: true,
        services: "all",
      },
    ]);
  });

  it("has no next time once it was lifted or is over", () => {
    const over = { start: "2026-02-01T00:00:00Z", end: "2026-02-02T00:00:00Z" };
    const told = views(aFreeze("lifted", { ...weekly, state: "lifted" }), aFreeze("over", { window: over }));
    expect(told.map(({ next, holds }) => [next, holds])).toEqual([
      [null, false],
      [null, false],
    ]);
  });

  it("stands before those that hold later", () => {
    const later = { start: "2026-12-18T00:00:00Z", end: "2027-01-04T00:00:00Z" };
    const told = views(
      aFreeze("a-year-end", { window: later }),
      aFreeze("friday", { ...weekly, services: ["checkout"] }),
    );
    expect(told.map(({ freeze }) => freeze.id)).toEqual(["friday", "a-year-end"]);
    expect(told[0]?.services).toMatchObject([{ id: "checkout" }]);
  });
});
