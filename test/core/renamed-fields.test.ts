// What was valid stays valid: old names of fields, wherever records are read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRecord, movesBetween, openLedger, planStep } from "../../core/index.ts";
import { asWritten, modernised } from "../../core/renamed-fields.ts";
import { kinds } from "../../schemas/index.ts";
import { smallRepository } from "../support/temp-folder.ts";

const FREEZE = "records/freezes/year-end.md";
const freeze = (line: string) =>
  `---\ntitle: Year's end\nstate: announced\nowner: platform\nservices: all\n${line}\nwindow: { start: 2026-12-20T00:00:00Z, end: 2027-01-02T00:00:00Z }\n---\n`;
const open = (line: string, config = "") =>
  openLedger(smallRepository({ [FREEZE]: freeze(line), "itsm.config.yaml": `organisation: Example\n${config}` }), {
    system: Date.parse("2026-11-20T12:00:00Z"),
  });

describe("a field under the name that it had once", () => {
  it("is read as the field of today, with a warning at its key", () => {
    const { ledger, findings } = open("exceptions: [platform]");
    expect(findRecord(ledger, "year-end")?.fields).toMatchObject({ may_approve: ["platform"] });
    expect(findings).toEqual([
      expect.objectContaining({ rule: "field-renamed", level: "warning", file: FREEZE, line: 6, column: 1 }),
    ]);
  });

  it("has its mistakes told where they stand", () => {
    const { findings } = open("exceptions: [platform, 7]");
    expect(findings.find(({ rule }) => rule === "field-type")).toMatchObject({ level: "error", line: 6, column: 24 });
    const dangling = open("exceptions: [nobody]").findings.find(({ rule }) => rule === "link-dangling");
    expect(dangling).toMatchObject({ file: FREEZE });
  });

  it("is unknown where the new one is there as well: nobody guesses which counts", () => {
    const { findings, ledger } = open("exceptions: [platform]\nmay_approve: []");
    expect(findings).toMatchObject([{ rule: "field-unknown", level: "error", line: 6 }]);
    expect(findRecord(ledger, "year-end")).toBeUndefined();
  });

  it("makes no difference to the gate: a pull request that only writes the new name moves nothing", () => {
    const [before, after] = [open("exceptions: [platform]"), open("may_approve: [platform]")];
    expect(movesBetween(before, after)).toEqual({ moves: [], findings: [] });
  });

  it("stays as it is when the record is taken to another state", () => {
    const opened = open("exceptions: [platform] # they");
    const record = findRecord(opened.ledger, "year-end");
    if (!record) throw new Error("the freeze is gone");
    const step = planStep(opened, kinds.freeze, record, "lifted", { edits: [], sections: new Map() });
    expect(step).toMatchObject({ legal: true, needs: [] });
    expect(step.text).toBe(freeze("exceptions: [platform] # they").replace("announced", "lifted"));
  });

  it("is read in the settings, too", () => {
    const { config, findings } = open("may_approve: []", "portal: { rebuilt_every: 60 }\n");
    expect(config).toMatchObject({ schema: 1, portal: { rebuilt_every_minutes: 60 } });
    expect(findings).toMatchObject([{ rule: "field-renamed", file: "itsm.config.yaml", line: 2, column: 11 }]);
  });
});

describe("giving old names their new ones", () => {
  const renamed = [
    { from: ["a"], to: "b", since: 2 },
    { from: ["m", "x"], to: "y", since: 2 },
  ];
  const value = fc.oneof(fc.integer(), fc.constant(null), fc.array(fc.integer()));
  const below = fc.oneof(value, fc.dictionary(fc.constantFrom("x", "y", "z"), value));
  const fields = fc.dictionary(fc.constantFrom("a", "b", "c", "m"), below);

  it("does nothing the second time, loses no value, and leads back to what is written", () => {
    fc.assert(
      fc.property(fields, (given) => {
        const { fields: now, met } = modernised(given, renamed);
        expect(modernised(now, renamed).met).toEqual([]);
        expect(JSON.stringify(now).replaceAll(/"[a-z]"/g, '""')).toBe(
          JSON.stringify(given).replaceAll(/"[a-z]"/g, '""'),
        );
        for (const { from, to } of met) {
          expect(asWritten([...from.slice(0, -1), to, 0], met)).toEqual([...from, 0]);
          expect(asWritten(["c", to], met)).toEqual(["c", to]);
        }
      }),
    );
  });
});
