// What the public reads of a record's history: when, and what changed of what it could read already.
import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../../core/record.ts";
import { pagePath } from "../../../core/record-view.ts";
import { findKind } from "../../../schemas/index.ts";
import { told } from "../../support/opened-past.ts";
import { pastOfLedger, versionOf } from "../../support/past-of-ledger.ts";
import { aChange, affect, anIncident, aProblem, aService } from "../../support/records.ts";

const open = { visibility: "public" } as const;
const around = [aService("edge", open), aService("checkout", open), aService("vault")];

/** The history of a record that went through these versions, as the public reads it, oldest first. */
function publicly(...versions: readonly AnyRecord[]): string[] {
  const last = versions.at(-1);
  const kind = last && findKind(last.kind);
  if (!last || !kind) throw new Error("no version");
  const records = [...around, last];
  const past = pastOfLedger(records, "public", (record) => (record === last ? versions.map(versionOf) : []));
  return told(past, pagePath(kind, last.id)).toReversed();
}

describe("the public history of a record", () => {
  it("tells states, levels, moments and services", () => {
    const started_at = "2026-03-10T10:00:00Z";
    const base = { ...open, started_at };
    expect(
      publicly(
        anIncident("A", { ...base, affects: [affect("edge")] }),
        anIncident("A", { ...base, affects: [affect("edge", "partial_outage"), affect("checkout")] }),
        anIncident("A", { ...base, affects: [affect("edge")], state: "resolved", resolved_at: "2026-03-10T11:00:00Z" }),
      ),
    ).toEqual([
      "added: nothing → In progress",
      "changed: In progress → In progress | Affects edge: level: from major outage to partial outage | Affects: added checkout · major outage",
      "changed: In progress → Resolved | Affects edge: level: from partial outage to major outage | Affects: removed checkout · major outage | Resolved at: set to 2026-03-10 11:00 UTC",
    ]);
  });

  it("says of a text that it changed, and never what it was", () => {
    const at = "2026-03-10T10:00:00Z";
    const versions = [
      anIncident("A", { ...open, title: "Slow, by the fault of Acme", public_summary: "First." }),
      anIncident("A", { ...open, title: "Slow", updates: [{ at, status: "investigating", message: "Acme!" }] }),
      anIncident("A", { ...open, title: "Slow", updates: [{ at, status: "monitoring", message: "We look." }] }),
    ];
    const history = publicly(...versions);
    expect(history).toEqual([
      "added: nothing → In progress",
      "changed: In progress → In progress | Title: edited | Public summary: removed | Updates: added",
      "changed: In progress → In progress | Updates 2026-03-10 10:00 UTC: status: from investigating to monitoring | Updates 2026-03-10 10:00 UTC: message: edited",
    ]);
    const workaround = publicly(
      aProblem("P", { ...open, workaround: "Call Mira." }),
      aProblem("P", { ...open, workaround: "Wait." }),
    );
    expect(workaround.at(-1)).toBe("changed: New → New | Workaround: edited");
  });

  it("leaves out what changed of fields that it may not read, and names that it may not know", () => {
    expect(
      publicly(
        aChange("B", { ...open, services: ["edge"] }),
        aChange("B", { ...open, services: ["edge"], implementer: "mira", tags: ["x"] }),
        aChange("B", { ...open, services: ["edge"], implementer: "jonas", tags: ["x"] }),
        aChange("B", { ...open, services: ["edge", "vault"], implementer: "jonas", tags: ["x"] }),
        aChange("B", { ...open, services: ["edge", "vault", "checkout"], implementer: "jonas", tags: ["x"] }),
      ),
    ).toEqual([
      "added: nothing → Scheduled",
      "changed: Scheduled → Scheduled | Tags: added",
      "changed: Scheduled → Scheduled | Services: added checkout",
    ]);
  });

  it("begins when the record became public, and is silent of the time in which it was not", () => {
    expect(
      publicly(
        anIncident("A"),
        anIncident("A", { ...open, major: true }),
        anIncident("A", { state: "canceled" }),
        anIncident("A", { ...open }),
      ),
    ).toEqual(["added: nothing → In progress", "changed: In progress → In progress | Major: from yes to no"]);
  });

  it("is not there for a record that is internal today", () => {
    expect(() => publicly(anIncident("A", open), anIncident("A"))).toThrow("no history");
  });
});
