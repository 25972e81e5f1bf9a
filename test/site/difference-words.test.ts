// What differs, in the words of the page: in English what core says.
import { describe, expect, it } from "vitest";
import { differences } from "../../core/differences.ts";
import type { AnyRecord } from "../../core/record.ts";
import { differenceLabel, differenceText } from "../../site/difference-words.ts";
import { aChange, affect, anIncident } from "../support/records.ts";

const told = (before: AnyRecord, after: AnyRecord) => differences(before, after, "Europe/Vienna");
const update = (at: string, message: string) => ({ at, status: "investigating", message }) as const;

const pairs: readonly (readonly [AnyRecord, AnyRecord])[] = [
  [anIncident("A", { title: "Slow" }), anIncident("A", { title: "Very slow", tags: ["a", "b"], urgency: "high" })],
  [anIncident("A", { tags: ["a", "b"] }), anIncident("A", { tags: ["b", "a"], state: "resolved" })],
  [anIncident("A", { tags: ["a", "b"], public_summary: "So it is." }), anIncident("A", { tags: ["b", "c"] })],
  [
    anIncident("A", { affects: [affect("checkout", "major_outage")] }),
    anIncident("A", { affects: [affect("checkout", "partial_outage"), affect("search")] }),
  ],
  [
    { ...aChange("B"), body: "## Backout plan\n\none\ntwo\n\n## Test plan\n\nold\n" },
    { ...aChange("B"), body: "## Backout plan\n\none\nthree\nfour\n\n## Review\n\nnew\n\nbelow\n" },
  ],
  [
    { ...aChange("B"), body: "above\n" },
    { ...aChange("B"), file: "records/changes/2026/CHG-2026-000B-other.md" },
  ],
];

describe("what differs", () => {
  it("is said as core says it, whatever differs", () => {
    const all = pairs.flatMap(([before, after]) => [...told(before, after), ...told(after, before)]);
    expect(new Set(all.map(({ sentence }) => sentence.as)).size).toBeGreaterThan(5);
    expect(all.map(differenceText)).toEqual(all.map(({ words }) => words));
  });

  it("is not counted among the entries of a story: an update that came says what it says", () => {
    const later = anIncident("A", { updates: [update("2026-03-10T10:10:00Z", "We look.")] });
    const found = told(anIncident("A"), later).find(({ path }) => path.startsWith("updates"));
    expect(found && differenceText(found)).toBe(`added ${found?.after}`);
  });

  it("is named in the reader's words; what only core can name is marked as English", () => {
    const labels = pairs.flatMap(([before, after]) => told(before, after)).map(differenceLabel);
    expect(labels).toContainEqual({ text: "Title", isEnglish: false });
    expect(labels).toContainEqual({ text: "Affects checkout: level", isEnglish: true });
    expect(labels).toContainEqual({ text: "Backout plan", isEnglish: false });
    expect(labels).toContainEqual({ text: "File", isEnglish: false });
  });
});
