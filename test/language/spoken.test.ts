import { describe, expect, it } from "vitest";
import { domainWords } from "../../site/domain-words.ts";
import { domain } from "../../site/language/en/domain.ts";
import { spokenPast, spokenSnapshot } from "../../site/spoken.ts";
import { pastOfLedger, versionOf } from "../support/past-of-ledger.ts";
import { aService } from "../support/records.ts";
import { sampleSnapshot, snapshotOf } from "../support/snapshots.ts";

/** A language that says everything aloud. */
const loud = domainWords({ language: "xx", domain: aloud(domain) });

describe("a snapshot in another language", () => {
  const authored = sampleSnapshot("internal");
  const spoken = spokenSnapshot(authored, loud);

  it("calls the kind and the state of every record so, wherever it is named", () => {
    const labels = textsAt(spoken, ["kindLabel", "stateLabel"]);
    expect(labels.length).toBeGreaterThan(authored.records.length * 2);
    expect(labels.filter((label) => label !== label.toUpperCase())).toEqual([]);
  });

  it("calls kinds, their states and their columns so", () => {
    const [first] = spoken.kinds;
    expect(first).toMatchObject({ label: "SERVICE", labels: "SERVICES" });
    expect(first?.states[0]).toMatchObject({ name: "pipeline", label: "PIPELINE" });
    expect(first?.columns).toContainEqual({ field: "depends_on", heading: "DEPENDS ON" });
    expect(spoken.records[0]?.cells[0]).toMatchObject({ field: "group", heading: "GROUP" });
  });

  it("leaves alone what people wrote, and everything else", () => {
    const withoutWords = (value: unknown) =>
      JSON.parse(JSON.stringify(value), (key, inner) =>
        ["kindLabel", "stateLabel", "label", "labels", "means", "heading"].includes(key) ? null : inner,
      );
    expect(withoutWords(spoken)).toEqual(withoutWords(authored));
    expect(spoken.records.map(({ fields, body }) => ({ fields, body }))).toEqual(
      authored.records.map(({ fields, body }) => ({ fields, body })),
    );
  });
});

describe("the past in another language", () => {
  it("calls the states of events so, and not the fields that differ", () => {
    const before = aService("quay", { state: "pipeline", hours: "8 to 18" });
    const now = aService("quay", { hours: "7 to 19" });
    const past = pastOfLedger([now], "internal", () => [versionOf(before), versionOf(now)]);
    const { kinds } = snapshotOf([now], "2026-03-01T00:00:00Z");
    const [last] = spokenPast(past, kinds, loud).histories["services/quay/"]?.events ?? [];
    expect(last).toMatchObject({ from: { label: "PIPELINE" }, to: { label: "LIVE" } });
    expect(last?.differences).toEqual(past.histories["services/quay/"]?.events[0]?.differences);
  });
});

// --- internal ---

function aloud<T>(words: T): T {
  const of = (value: unknown): unknown =>
    typeof value === "string"
      ? value.toUpperCase()
      : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, of(inner)]));
  // The same keys with other texts.
  return of(words) as T;
}

function textsAt(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.includes(key) && typeof inner === "string" ? [inner] : textsAt(inner, keys),
  );
}
