import { expect, it } from "vitest";
import { maintenancesAt } from "../../core/maintenance.ts";
import { aChange, at, ledgerOf } from "../support/records.ts";

const NOW = at("2026-03-10T12:00:00Z");
const outage = "partial_outage";
const day = (date: string) => ({ start: `${date}T11:00:00Z`, end: `${date}T13:00:00Z` });

it("maintenance is running, upcoming within some days, or recently done", () => {
  const ledger = ledgerOf(
    aChange("R1", { outage, window: day("2026-03-10") }),
    aChange("V3", { outage, window: day("2026-03-20") }),
    aChange("V2", { outage, window: day("2026-03-12") }),
    aChange("V4", { outage, window: day("2026-05-20") }),
    aChange("D1", { outage, state: "review", window: day("2026-03-07") }),
    aChange("D2", { outage, state: "closed", window: day("2026-03-09") }),
    aChange("D3", { outage, state: "closed", window: day("2026-02-01") }),
  );
  const { running, upcoming, recent } = maintenancesAt(ledger, NOW, 30, 7);
  const ids = (list: typeof running) => list.map(({ change }) => change.slice(-2));
  expect([ids(running), ids(upcoming), ids(recent)]).toEqual([["R1"], ["V2", "V3"], ["D2", "D1"]]);
});

it.each([
  ["a draft", { state: "new", window: day("2026-03-12") }],
  ["a change on hold", { hold: { reason: "vendor" }, window: day("2026-03-12") }],
  ["a change without an outage", { outage: "none", window: day("2026-03-12") }],
  ["a scheduled change that missed its window", { window: day("2026-03-09") }],
  ["a canceled change", { state: "canceled", window: day("2026-03-12") }],
] as const)("%s is no maintenance", (_, overrides) => {
  const { running, upcoming, recent } = maintenancesAt(ledgerOf(aChange("A", { outage, ...overrides })), NOW);
  expect([...running, ...upcoming, ...recent]).toEqual([]);
});

it("done maintenance tells when it really happened", () => {
  const actual = { start: "2026-03-09T10:50:00Z", end: "2026-03-09T11:30:00Z" };
  const { recent } = maintenancesAt(
    ledgerOf(aChange("A", { outage, state: "review", window: day("2026-03-09"), actual })),
    NOW,
  );
  expect(recent).toMatchObject([{ status: "completed", start: at(actual.start), end: at(actual.end) }]);
});
