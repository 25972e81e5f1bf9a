import { expect, it } from "vitest";
import { AVAILABILITY_PRESETS } from "../../core/config.ts";
import { errorBudgetOf, type Slo } from "../../core/error-budget.ts";
import type { AnyRecord } from "../../core/record.ts";
import { serviceTimes } from "../../core/service-times.ts";
import { anIncident, aService, at, ledgerOf, MINUTE } from "../support/records.ts";

const NOW = at("2026-03-31T00:00:00Z");
const SLO: Slo = { availability: 99.9, window: "30d" };

function budget(records: readonly AnyRecord[], since = "2020-01-01", slo = SLO) {
  const times = serviceTimes(ledgerOf(aService("checkout", { since }), ...records), NOW).get("checkout");
  return times ? errorBudgetOf(times, slo, NOW, AVAILABILITY_PRESETS.statuspage) : null;
}

const down = (minutes: number) =>
  anIncident("A", {
    started_at: "2026-03-20T10:00:00Z",
    restored_at: new Date(at("2026-03-20T10:00:00Z") + minutes * MINUTE).toISOString(),
  });

it.each([
  [99.9, "30d", 43.2],
  [99.95, "28d", 20.16],
  [99, "7d", 100.8],
  [99.99, "365d", 52.56],
] as const)("%d %% over %s allow %d minutes", (availability, window, minutes) => {
  expect(budget([], undefined, { availability, window })?.allowedMs).toBe(minutes * MINUTE);
});

it("downtime uses it up, and more than all of it", () => {
  expect(budget([])).toMatchObject({ consumedMs: 0, remainingPercent: 100, burnRate: 0 });
  expect(budget([down(21.6)])).toMatchObject({ remainingPercent: 50, burnRate: 0.5 });
  expect(budget([down(86.4)])).toMatchObject({ remainingPercent: -100, burnRate: 2 });
});

it("a young service burns faster than the window shows", () => {
  expect(budget([down(21.6)], "2026-03-16")?.burnRate).toBeCloseTo(1);
});

it("without data there is no budget", () => {
  expect(budget([], "2026-04-01")).toBeNull();
});
