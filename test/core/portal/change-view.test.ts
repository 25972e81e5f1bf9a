import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../../core/index.ts";
import { changeViews } from "../../../core/portal/change-view.ts";
import {
  aChange,
  aFreeze,
  affect,
  anIncident,
  aRecord,
  aService,
  at,
  HIGH_RISK,
  ledgerOf,
} from "../../support/records.ts";

const now = at("2026-03-10T12:00:00Z");
const services = [
  aService("checkout", { depends_on: ["edge"] }),
  aService("edge", { depends_on: ["network"] }),
  aService("network"),
];
const viewOf = (id: string, ...records: readonly AnyRecord[]) => {
  const found = changeViews(ledgerOf(...services, ...records), now, "internal").find(({ path }) => path.includes(id));
  if (!found) throw new Error(`no change ${id}`);
  return found;
};

describe("a change on its page", () => {
  it.each([
    ["new", "planned"],
    ["scheduled", "planned"],
    ["implementing", "running"],
    ["review", "review"],
    ["closed", "done"],
    ["canceled", "done"],
  ] as const)("stands, while %s, in the column %s", (state, column) => {
    expect(viewOf("000A", aChange("A", { state })).column).toBe(column);
  });

  it("tells who feels it, nearest first, each with the way down", () => {
    const { feltBy } = viewOf("000A", aChange("A", { services: ["network"] }));
    expect(feltBy.map(({ way }) => way.map(({ id }) => id))).toEqual([
      ["edge", "network"],
      ["checkout", "edge", "network"],
    ]);
  });

  it("is missed when its window is over and nobody began, unless it waits on purpose", () => {
    const window = { start: "2026-03-10T08:00:00Z", end: "2026-03-10T09:00:00Z" };
    expect(viewOf("000A", aChange("A", { window })).missed).toBe(true);
    expect(viewOf("000A", aChange("A", { window, hold: { reason: "Parts are missing" } })).missed).toBe(false);
    expect(viewOf("000A", aChange("A", { window, state: "implementing" })).missed).toBe(false);
    expect(viewOf("000A", aChange("A")).missed).toBe(false);
  });

  it("tells what is in its way, with the other change and the freeze", () => {
    const freeze = aFreeze("night", { window: { start: "2026-03-10T20:00:00Z", end: "2026-03-11T04:00:00Z" } });
    const { obstacles } = viewOf("000A", aChange("A"), aChange("B", { assessment: HIGH_RISK }), freeze);
    expect(obstacles.map(({ is, level, other }) => [is, level, other.id])).toEqual([
      ["freeze", "block", "night"],
      ["same-service", "block", "CHG-2026-000B"],
    ]);
  });

  it("tells a dependency from the side on which it stands, with the way between", () => {
    const ours = aChange("A", { services: ["checkout"] });
    const theirs = aChange("B", { services: ["network"] });
    const [up, down] = [viewOf("000A", ours, theirs).obstacles[0], viewOf("000B", ours, theirs).obstacles[0]];
    expect([up?.is, up?.other.id, down?.is, down?.other.id]).toEqual([
      "depends-on",
      "CHG-2026-000B",
      "needed-by",
      "CHG-2026-000A",
    ]);
    expect(up?.way.map(({ id }) => id)).toEqual(["checkout", "edge", "network"]);
  });

  it("tells who is to be at two places at once, and who may decide upon a freeze", () => {
    const both = { implementer: "ana-lund" };
    const others = viewOf(
      "000A",
      aChange("A", { ...both, services: ["network"] }),
      aChange("B", { ...both, services: ["checkout"] }),
    );
    expect(others.obstacles.map(({ is, implementer }) => [is, implementer])).toEqual([
      ["needed-by", null],
      ["same-implementer", "ana-lund"],
    ]);
    const window = { start: "2026-03-10T20:00:00Z", end: "2026-03-11T04:00:00Z" };
    const may_approve = ["board"];
    const frozen = (services: string[] | "all") =>
      viewOf(
        "000A",
        aChange("A"),
        aRecord("team", "board", { title: "Board", state: "active", members: [] }),
        aFreeze("night", { window, may_approve, services }),
      ).obstacles[0];
    expect(frozen("all")).toMatchObject({ services: "all", exceptions: [{ id: "board" }] });
    expect(frozen(["checkout"])?.services).toMatchObject([{ id: "checkout" }]);
  });

  it("tells the incidents that name it, and suspects others that began soon after it on what it touched", () => {
    const change = aChange("A", {
      state: "closed",
      services: ["edge"],
      window: { start: "2026-03-08T20:00:00Z", end: "2026-03-08T21:00:00Z" },
    });
    const incident = (id: string, started_at: string, service = "checkout", more = {}) =>
      anIncident(id, { started_at, affects: [affect(service)], ...more });
    const { caused, suspected } = viewOf(
      "000A",
      change,
      incident("1", "2026-03-08T20:30:00Z", "edge", { links: { caused_by: ["CHG-2026-000A"] } }),
      incident("2", "2026-03-09T20:59:00Z"),
      incident("3", "2026-03-09T21:01:00Z"),
      incident("4", "2026-03-08T19:59:00Z"),
      incident("5", "2026-03-08T22:00:00Z", "network"),
    );
    expect(caused.map(({ id }) => id)).toEqual(["INC-2026-0001"]);
    expect(suspected.map(({ incident: { id } }) => id)).toEqual(["INC-2026-0002"]);
  });

  it("tells the public nothing of who is in whose way, nor of what anything may have caused", () => {
    const change = aChange("A", {
      state: "closed",
      window: { start: "2026-03-08T20:00:00Z", end: "2026-03-08T21:00:00Z" },
    });
    const incident = anIncident("1", { started_at: "2026-03-08T20:30:00Z", links: { caused_by: ["CHG-2026-000A"] } });
    const ledger = ledgerOf(...services, change, incident, aChange("B"), aChange("C"));
    for (const { obstacles, caused, suspected } of changeViews(ledger, now, "public"))
      expect([obstacles, caused, suspected]).toEqual([[], [], []]);
  });
});
