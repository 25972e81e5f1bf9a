import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Conflict, conflictsAt } from "../../core/conflicts.ts";
import type { AnyRecord } from "../../core/record.ts";
import { aChange, aFreeze, aModel, aService, at, HIGH_RISK, ledgerOf, type Overrides } from "../support/records.ts";

const NOW = at("2026-03-01T00:00:00Z");
const services = [
  aService("checkout", { depends_on: ["gateway"] }),
  aService("gateway", { depends_on: ["edge"] }),
  aService("edge"),
  aService("mail"),
];
const evening = (from: string, to: string) => ({ start: `2026-03-10T${from}:00Z`, end: `2026-03-10T${to}:00Z` });

function conflicts(...records: readonly AnyRecord[]): Conflict[] {
  return conflictsAt(ledgerOf(...services, ...records), NOW);
}

const brief = (found: readonly Conflict[]) => found.map(({ rule, level }) => `${rule} ${level}`);

describe("two changes", () => {
  it.each<[string, Overrides<"change">, Overrides<"change">, string[]]>([
    ["of the same service", {}, {}, ["same-service warn"]],
    ["of unrelated services", {}, { services: ["mail"] }, []],
    ["of which one depends on the other", {}, { services: ["edge"] }, ["dependent-service warn"]],
    ["that share a service besides a dependency", {}, { services: ["edge", "checkout"] }, ["same-service warn"]],
    ["that do not overlap", {}, { window: evening("23:00", "23:30") }, []],
    [
      "by the same person",
      { implementer: "jonas" },
      { services: ["mail"], implementer: "Jonas" },
      ["same-implementer warn"],
    ],
    ["by different people", { implementer: "jonas" }, { services: ["mail"], implementer: "mira" }, []],
    ["one of high risk", {}, { assessment: HIGH_RISK }, ["same-service block"]],
    [
      "on a dependency, one of high risk",
      { assessment: HIGH_RISK },
      { services: ["edge"] },
      ["dependent-service block"],
    ],
    ["one of them a draft", {}, { state: "new" }, ["same-service warn"]],
    ["one of them on hold", {}, { hold: { reason: "vendor" } }, ["same-service warn"]],
    ["one of them canceled", {}, { state: "canceled" }, []],
    ["one of them in review", {}, { state: "review" }, []],
    ["one of them closed", {}, { state: "closed" }, []],
  ])("%s", (_, first, second, expected) => {
    const window = evening("22:00", "23:00");
    expect(brief(conflicts(aChange("A", { window, ...first }), aChange("B", { window, ...second })))).toEqual(expected);
  });

  it("say which, on what, when and why", () => {
    const found = conflicts(
      aChange("LATE", { window: evening("22:30", "23:30"), services: ["checkout", "mail"] }),
      aChange("SOON", { window: evening("22:00", "23:00"), services: ["edge"] }),
    );
    expect(found).toEqual([
      {
        rule: "dependent-service",
        level: "warn",
        changes: ["CHG-2026-SOON", "CHG-2026-LATE"],
        freeze: null,
        exceptions: [],
        services: ["checkout", "edge"],
        path: ["checkout", "gateway", "edge"],
        from: at("2026-03-10T22:30:00Z"),
        to: at("2026-03-10T23:00:00Z"),
        message:
          "CHG-2026-LATE changes checkout while CHG-2026-SOON changes edge, on which it depends: checkout → gateway → edge",
      },
    ]);
  });

  it("a standard change has the risk of its model", () => {
    const model = aModel("swap", { assessment: HIGH_RISK });
    const { assessment: _, ...fields } = aChange("B", { type: "standard", model: "swap" }).fields;
    const standard = { ...aChange("B"), fields, derived: {} };
    expect(brief(conflicts(model, aChange("A"), standard))).toEqual(["same-service block"]);
  });

  it("the past is past, but work that goes on past its window still occupies its service", () => {
    const now = at("2026-03-11T00:30:00Z");
    const over = aChange("A", { state: "implementing", window: evening("22:00", "23:00") });
    const next = aChange("B", { window: { start: "2026-03-11T00:00:00Z", end: "2026-03-11T01:00:00Z" } });
    expect(brief(conflictsAt(ledgerOf(over, next), now))).toEqual(["same-service warn"]);
    expect(conflictsAt(ledgerOf(aChange("A"), aChange("B")), now)).toEqual([]);
  });
});

describe("a change in a freeze", () => {
  const freeze = aFreeze("release", { window: evening("20:00", "23:30"), may_approve: ["board"] });

  it.each([
    ["normal change", {}, "block"],
    ["emergency", { type: "emergency" }, "warn"],
    ["emergency of high risk", { type: "emergency", assessment: HIGH_RISK }, "warn"],
  ] as const)("a %s: %s → %s", (_, overrides, level) => {
    expect(conflicts(freeze, aChange("A", overrides))).toMatchObject([{ rule: "freeze", level, freeze: "release" }]);
  });

  it("says who may approve it nevertheless", () => {
    const [found] = conflicts(freeze, aChange("A"));
    expect(found).toMatchObject({ changes: ["CHG-2026-000A"], exceptions: ["board"], services: ["checkout"] });
    expect(found?.message).toBe(
      "CHG-2026-000A falls into the freeze release of all services; board may approve it nevertheless",
    );
  });

  it.each<[string, Overrides<"freeze">]>([
    ["covers other services", { services: ["mail"] }],
    ["is lifted", { state: "lifted" }],
    ["ends where the change starts", { window: evening("20:00", "22:00") }],
  ])("is none where the freeze %s", (_, overrides) => {
    const window = evening("20:00", "23:30");
    expect(conflicts(aFreeze("release", { window, ...overrides }), aChange("A"))).toEqual([]);
  });

  it("of several occurrences is told once, from the first to the last", () => {
    const daily = aFreeze("nights", {
      window: { start: "2026-01-01T22:00:00Z", end: "2026-01-01T23:00:00Z" },
      recurrence: { rule: "FREQ=DAILY", time_zone: "Etc/UTC" },
    });
    const long = aChange("A", { window: { start: "2026-03-10T12:00:00Z", end: "2026-03-13T12:00:00Z" } });
    expect(conflicts(daily, long)).toMatchObject([
      { from: at("2026-03-10T22:00:00Z"), to: at("2026-03-12T23:00:00Z") },
    ]);
  });

  it("is found far ahead, though the freeze recurs daily", () => {
    const daily = aFreeze("nights", {
      window: { start: "2026-01-01T22:00:00Z", end: "2026-01-01T23:00:00Z" },
      recurrence: { rule: "FREQ=DAILY", time_zone: "Etc/UTC" },
    });
    const far = aChange("A", { window: { start: "2034-03-10T22:30:00Z", end: "2034-03-10T22:40:00Z" } });
    expect(brief(conflicts(daily, aChange("B", { window: evening("10:00", "11:00") }), far))).toEqual(["freeze block"]);
  });
});

it("the order of records does not matter", () => {
  const records = [
    aChange("A", { implementer: "jonas" }),
    aChange("B", { implementer: "jonas" }),
    aChange("C", { services: ["edge"] }),
    aFreeze("release", { window: evening("20:00", "23:30") }),
  ];
  const expected = conflicts(...records);
  expect(expected).toHaveLength(7);
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
      expect(conflicts(...shuffled)).toEqual(expected);
    }),
  );
});

it("a thousand changes one after another are not compared with each other", () => {
  const start = at("2026-04-01T00:00:00Z");
  const iso = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
  const ids = Array.from({ length: 1000 }, (_, i) => i.toString(16).toUpperCase());
  const row = ids.map((id, i) => aChange(id, { window: { start: iso(i * 10), end: iso(i * 10 + 10) } }));
  expect(conflicts(...row)).toEqual([]);
});
