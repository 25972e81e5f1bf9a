import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../core/record.ts";
import { statuspageDocuments } from "../../core/statuspage/index.ts";
import { anIncident, aService } from "../support/records.ts";
import { addressBelow, snapshotOf } from "../support/snapshots.ts";

const NOW = "2026-03-10T18:00:00Z";
type Word = "investigating" | "identified" | "monitoring" | "resolved" | "postmortem";
const told = (...statuses: readonly Word[]) =>
  statuses.map((status, index) => ({ at: `2026-03-10T1${index}:30:00Z`, status, message: "We say so." }));

/** The word of the pages, then the word of Statuspage's documents. */
function wordsFor(incident: AnyRecord): (string | undefined)[] {
  const shown = snapshotOf([aService("checkout"), incident], NOW);
  return [shown.incidents[0]?.status, statuspageDocuments(shown, addressBelow).incidents.incidents[0]?.status];
}

describe("where an incident stands", () => {
  it.each([
    ["opened again after its last word", "in_progress", told("investigating", "resolved"), "investigating"],
    ["opened again after its review was told", "in_progress", told("resolved", "postmortem"), "investigating"],
    ["going on", "in_progress", told("investigating", "identified"), "identified"],
    ["going on without a word", "new", [], "investigating"],
    ["over, although the last word was another", "resolved", told("investigating", "monitoring"), "resolved"],
    ["over and looked back at", "closed", told("resolved", "postmortem"), "postmortem"],
  ] as const)("is one word on the pages and for Statuspage's clients: %s", (_, state, updates, word) => {
    const times = state === "resolved" || state === "closed" ? { resolved_at: "2026-03-10T13:00:00Z" } : {};
    expect(wordsFor(anIncident("A", { state, updates: [...updates], ...times }))).toEqual([word, word]);
  });
});
