import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkOutput, type Meta } from "../../../actions/report/index.ts";
import type { Verdict } from "../../../core/policy/index.ts";
import type { AnyRecord } from "../../../core/record.ts";
import { aChange } from "../../support/records.ts";
import { aBrief, aFailure, aRecordVerdict, aRequirement, aVerdict, BASE } from "../../support/verdicts.ts";
import { livingText, rendered } from "./as-github.ts";
import { hostileText, MARKER } from "./hostile.ts";

const META: Meta = {
  repository: "acme/itsm",
  policyBlob: null,
  policyCommit: BASE,
  version: "1.2.3",
  at: "2026-11-20T09:20:00Z",
};

function output(verdict: Verdict, after: readonly AnyRecord[] = []) {
  return checkOutput(verdict, aBrief(verdict, [], after), META);
}

const change = aChange("A", { title: "Swap the proxy" });

describe("the output of the check run", () => {
  it("has the first line as its title, in plain text without a sign", () => {
    const verdict = aVerdict({
      outcome: "waiting",
      headline: "Waiting for approval by an approver of Platform",
      requirements: [aRequirement()],
    });
    expect(output(verdict).title).toBe("Waiting for approval by an approver of Platform (ilka-momsen, lene-hs)");
  });

  it("says what is missing and what to do in its summary, and tells the records in its text", () => {
    const verdict = aVerdict({
      outcome: "blocked",
      headline: "The window is over",
      conditions: [aFailure()],
      records: [aRecordVerdict(undefined, change, { type: "normal", risk: "low" })],
    });
    const { title, summary, text } = output(verdict, [change]);
    expect(title).toBe("Blocked: The window is over");
    expect(summary).toMatch(/^## ⛔ Blocked: The window is over\n/);
    expect(summary).toContain("What is missing");
    expect(summary).toContain("What to do next");
    expect(text).toMatch(/^### `CHG-2026-000A` Swap the proxy\n/);
    expect(text).toContain("the built-in policy");
    expect(text).toContain("At `2026-11-20T09:20:00Z`.");
    expect(summary + text).not.toContain(MARKER);
  });

  it("says so where no record is touched", () => {
    expect(output(aVerdict()).text).toMatch(/^No record is touched\.\n/);
  });

  it("fits, whatever anybody wrote", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 20_000 }), (text, times) => {
        const long = text.repeat(Math.ceil(times / Math.max(1, text.length)));
        const verdict = aVerdict({
          outcome: "blocked",
          headline: long,
          conditions: Array.from({ length: 60 }, (_, index) => aFailure({ what: `${index} ${long}`, mend: long })),
          records: [aRecordVerdict(undefined, { ...change, body: `## Justification\n${long}` })],
        });
        const { title, summary, text: records } = output(verdict, [change]);
        expect(title.length).toBeLessThanOrEqual(255);
        expect(title).not.toMatch(/[\n\r\u202e]/);
        for (const part of [summary, records]) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(65_535);
          expect(livingText(rendered(part))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
