import { describe, expect, it } from "vitest";
import {
  type Assessment,
  DEFAULT_SETTINGS,
  priorityOf,
  RISK_QUESTIONS,
  riskOf,
  riskPoints,
} from "../../schemas/index.ts";

const HARMLESS: Assessment = {
  users_affected: "none",
  outage: "none",
  tested: "yes",
  reversible: "tested",
  done_before: "often",
};

describe("priority", () => {
  it.each([
    ["high", "high", "P1"],
    ["high", "medium", "P2"],
    ["high", "low", "P3"],
    ["medium", "high", "P2"],
    ["medium", "medium", "P3"],
    ["medium", "low", "P4"],
    ["low", "high", "P3"],
    ["low", "medium", "P4"],
    ["low", "low", "P5"],
  ] as const)("of impact %s and urgency %s is %s", (impact, urgency, priority) => {
    expect(priorityOf(impact, urgency, DEFAULT_SETTINGS)).toBe(priority);
  });
});

describe("risk", () => {
  it.each([
    ["nothing is risky", {}, 0, "low"],
    ["it is just below the first limit", { tested: "no", done_before: "once" }, 25, "low"],
    ["it is at the first limit", { users_affected: "few", tested: "no", done_before: "never" }, 40, "moderate"],
    [
      "it is just below the second limit",
      { users_affected: "some", outage: "long", done_before: "never" },
      50,
      "moderate",
    ],
    ["it is beyond the second limit", { users_affected: "many", reversible: "no" }, 55, "high"],
  ] as const)("where %s", (_, answers, points, risk) => {
    const assessment = { ...HARMLESS, ...answers };
    expect(riskPoints(assessment, DEFAULT_SETTINGS)).toBe(points);
    expect(riskOf(assessment, undefined, DEFAULT_SETTINGS)).toBe(risk);
  });

  it("may be raised by the record, never lowered", () => {
    expect(riskOf(HARMLESS, "high", DEFAULT_SETTINGS)).toBe("high");
    expect(riskOf({ ...HARMLESS, users_affected: "many", reversible: "no" }, "low", DEFAULT_SETTINGS)).toBe("high");
  });

  it("follows the points that an organisation gives", () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      risk: { ...DEFAULT_SETTINGS.risk, points: { done_before: { never: 60 } } },
    };
    expect(riskOf({ ...HARMLESS, done_before: "never" }, undefined, settings)).toBe("high");
  });

  it("scores nothing for the most harmless answer to each question", () => {
    for (const answers of Object.values(RISK_QUESTIONS)) expect(Object.values(answers)[0]).toBe(0);
  });
});
