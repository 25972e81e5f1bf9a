import { expect, it } from "vitest";
import { calendarOf } from "../../core/calendar.ts";
import { aChange, aFreeze, at, ledgerOf } from "../support/records.ts";

const MARCH = [at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z")] as const;
const night = (day: string) => ({ start: `2026-${day}T22:00:00Z`, end: `2026-${day}T23:00:00Z` });

it("windows and freezes in a range come by start", () => {
  const ledger = ledgerOf(
    aChange("LATE", { window: night("03-20") }),
    aChange("SOON", { window: night("03-02"), services: ["edge"] }),
    aChange("NEXT", { window: night("04-02") }),
    aFreeze("quarter-end", {
      services: ["checkout"],
      window: { start: "2026-03-10T00:00:00Z", end: "2026-04-03T00:00:00Z" },
    }),
  );
  expect(calendarOf(ledger, ...MARCH)).toEqual({
    entries: [
      {
        kind: "change",
        id: "CHG-2026-SOON",
        services: ["edge"],
        start: at("2026-03-02T22:00:00Z"),
        end: at("2026-03-02T23:00:00Z"),
      },
      {
        kind: "freeze",
        id: "quarter-end",
        services: ["checkout"],
        start: at("2026-03-10T00:00:00Z"),
        end: at("2026-04-03T00:00:00Z"),
      },
      {
        kind: "change",
        id: "CHG-2026-LATE",
        services: ["checkout"],
        start: at("2026-03-20T22:00:00Z"),
        end: at("2026-03-20T23:00:00Z"),
      },
    ],
    incomplete: [],
  });
});

it.each([
  ["a canceled change", aChange("A", { state: "canceled", window: night("03-02") }), 0],
  ["a closed change", aChange("A", { state: "closed", window: night("03-02") }), 1],
  ["a draft", aChange("A", { state: "new", window: night("03-02") }), 1],
  ["a lifted freeze", aFreeze("a", { state: "lifted", window: night("03-02") }), 0],
  [
    "a freeze that ends where the range starts",
    aFreeze("a", { window: { start: "2026-02-01T00:00:00Z", end: "2026-03-01T00:00:00Z" } }),
    0,
  ],
] as const)("%s", (_, record, entries) => {
  expect(calendarOf(ledgerOf(record), ...MARCH).entries).toHaveLength(entries);
});

it("a freeze recurs, and one that cannot be followed says so", () => {
  const friday = { start: "2026-03-06T12:00:00+01:00", end: "2026-03-06T18:00:00+01:00" };
  const zone = { time_zone: "Europe/Berlin" };
  const { entries, incomplete } = calendarOf(
    ledgerOf(
      aFreeze("fridays", { window: friday, recurrence: { rule: "FREQ=WEEKLY", ...zone } }),
      aFreeze("odd", { window: friday, recurrence: { rule: "FREQ=WEEKLY;BYDAY=XX", ...zone } }),
    ),
    ...MARCH,
  );
  expect(entries.map(({ id }) => id)).toEqual(["fridays", "odd", "fridays", "fridays", "fridays"]);
  expect(incomplete).toMatchObject([{ freeze: "odd" }]);
});
