// The page's words for measures: there for every measure of core, in English the same.
import { describe, expect, it } from "vitest";
import { AVAILABILITY_PRESETS } from "../../core/config.ts";
import { metricsOf } from "../../core/metrics.ts";
import { reports } from "../../site/language/en/reports.ts";
import { percentText, remarkOn, roundedText, valueText, wordsOf } from "../../site/measures.ts";
import { aProblem, aService, at, ledgerOf } from "../support/records.ts";

const slo = { availability: 99.9, window: "30d" } as const;
const { metrics } = metricsOf(ledgerOf(aService("checkout", { slo }), aProblem("A")), {
  from: at("2026-03-01T00:00:00Z"),
  to: at("2026-04-01T00:00:00Z"),
  now: at("2026-05-01T00:00:00Z"),
  weights: AVAILABILITY_PRESETS.statuspage,
});

describe("the words of measures", () => {
  it("are there for every measure of core, the same in English, and for no other", () => {
    const ofCore = Object.fromEntries(metrics.map(({ id, name, definition }) => [id, { name, definition }]));
    expect(reports.measures).toEqual(ofCore);
    expect(metrics.map(wordsOf)).toEqual(metrics.map(({ name, definition }) => ({ name, definition })));
  });

  it("say why there is no value, and round so that 100 is said only where it is true", () => {
    const reopened = metrics.find(({ id }) => id === "reopen-rate");
    if (!reopened) throw new Error("there is no reopen rate");
    expect([valueText(reopened), remarkOn(reopened)]).toEqual([null, "needs history"]);
    expect([percentText(99.999), percentText(100), percentText(87.5)]).toEqual(["99.99 %", "100 %", "87.5 %"]);
    expect([roundedText("99.90"), roundedText("100.00"), roundedText("99.5")]).toEqual(["99.90", "100.00", "99.5"]);
  });
});
