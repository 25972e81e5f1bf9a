import { describe, expect, it } from "vitest";
import { type Config, ConfigSchema } from "../../../core/config.ts";
import type { EvidenceEntry, Standing } from "../../../core/evidence/index.ts";
import type { AnyRecord } from "../../../core/record.ts";
import { sweep } from "../../../core/sweep/index.ts";
import { aChange, anIncident, aRecord, aService, ledgerOf } from "../../support/records.ts";

const config: Config = ConfigSchema.parse({ organisation: "Testing", policy: { since: "2026-03-01T00:00:00Z" } });

interface Asked {
  readonly evidence?: readonly EvidenceEntry[];
  readonly standings?: readonly Standing[];
}

function keysAt(now: string, record: AnyRecord | undefined, { evidence = [], standings = [] }: Asked = {}): string[] {
  const ledger = ledgerOf(...(record ? [record] : []));
  return sweep({ now: Date.parse(now), config, ledger, evidence, standings }).map(({ key }) => key);
}

/** Evidence of a change: only what a sweep reads. The cast: the rest is asked of evidence-of.test.ts. */
function agreed(agreement: string, at: string, more: object = {}): EvidenceEntry {
  const requirements = [{ count: 1, votes: [{ login: "ann", at }] }];
  const evidence = {
    ...{ record: { kind: "change", id: "CHG-2026-A001" }, agreement, merge: { at }, requirements },
    ...{ pullRequest: { number: 7 }, retrospectiveDue: null, ...more },
  };
  return { path: "x", evidence } as unknown as EvidenceEntry;
}

const window = { start: "2026-03-10T22:00:00Z", end: "2026-03-10T23:00:00Z" };
const change = (overrides: Parameters<typeof aChange>[1] = {}) => aChange("A001", { window, ...overrides });
const urgent = (overrides: Parameters<typeof aChange>[1] = {}) =>
  change({ type: "emergency", state: "review", ...overrides });
const incident = (overrides: Parameters<typeof anIncident>[1] = {}) => anIncident("A001", overrides);
const promised = incident({ next_update_by: "2026-03-10T12:00:00Z" });
const major = incident({ state: "resolved", major: true, resolved_at: "2026-03-10T12:00:00Z" });
const unreviewed = { ...major, body: "## Description\nSlow.\n\n## Post-incident review\n" };
const service = (overrides: Parameters<typeof aService>[1]) =>
  aService("edge", { review_by: "2026-03-10", ...overrides });
const article = (state: "draft" | "published") =>
  aRecord("knowledge", "KB-2026-A001", {
    ...{ title: "Restart it", owner: "platform", category: "Mail", review_by: "2026-03-10", state },
  });

describe("a sweep", () => {
  it.each<[string, AnyRecord, lasting: string, mended: AnyRecord | null, beginsAt: string, key: string]>([
    [
      "a planned change after its window",
      change(),
      "2026-03-10T23:00:00Z",
      change({ state: "implementing" }),
      "2026-03-10T23:00:01Z",
      "window-missed:change:CHG-2026-A001",
    ],
    [
      "a change that is only asked for, after its window",
      change({ state: "new" }),
      "2026-03-10T23:00:00Z",
      change({ state: "canceled" }),
      "2026-03-10T23:00:01Z",
      "window-missed:change:CHG-2026-A001",
    ],
    [
      "work that goes on an hour after its window",
      change({ state: "implementing" }),
      "2026-03-10T23:59:59Z",
      change({ state: "review" }),
      "2026-03-11T00:00:00Z",
      "change-overrun:change:CHG-2026-A001",
    ],
    [
      "an incident past its promised word",
      promised,
      "2026-03-10T12:00:00Z",
      incident({ next_update_by: "2026-03-20T12:00:00Z" }),
      "2026-03-10T12:00:01Z",
      "update-overdue:incident:INC-2026-A001",
    ],
    [
      "an emergency without approval in retrospect",
      urgent(),
      "2026-03-13T23:59:59Z",
      urgent({ state: "closed" }),
      "2026-03-14T00:00:01Z",
      "retrospective-overdue:change:CHG-2026-A001",
    ],
    [
      "a major incident that nobody looked back at",
      unreviewed,
      "2026-03-17T23:59:59Z",
      major,
      "2026-03-18T00:00:00Z",
      "review-missing:incident:INC-2026-A001",
    ],
    [
      "a service past its review",
      service({}),
      "2026-03-10T23:59:59Z",
      service({ state: "retired" }),
      "2026-03-11T00:00:00Z",
      "review-due:service:edge",
    ],
    [
      "an article past its review",
      article("published"),
      "2026-03-10T23:59:59Z",
      article("draft"),
      "2026-03-11T00:00:00Z",
      "review-due:knowledge:KB-2026-A001",
    ],
  ])("finds %s, from then on until it is mended", (_, record, before, mended, from, key) => {
    expect(keysAt(before, record)).toEqual([]);
    expect(keysAt(from, record)).toContain(key);
    expect(keysAt("2026-03-25T00:00:00Z", record)).toContain(key);
    if (mended) expect(keysAt(from, mended)).not.toContain(key);
  });

  it.each<[string, AnyRecord]>([
    ["a change on hold", change({ hold: { reason: "The vendor is late" } })],
    [
      "an incident that is resolved, whatever was promised",
      incident({ state: "resolved", next_update_by: "2026-03-10T12:00:00Z" }),
    ],
    [
      "an emergency that came before the gate",
      urgent({ window: { start: "2026-02-10T22:00:00Z", end: "2026-02-10T23:00:00Z" } }),
    ],
    [
      "a major incident that was imported",
      { ...unreviewed, fields: { ...unreviewed.fields, imported: { from: "Jira" } } } as AnyRecord,
    ],
  ])("leaves %s alone", (_, record) => {
    expect(keysAt("2026-04-25T00:00:00Z", record)).toEqual([]);
  });

  it("finds a change whose hold was to end, once that day has come", () => {
    const held = change({ hold: { reason: "The vendor is late", until: "2026-03-20T00:00:00Z" } });
    expect(keysAt("2026-03-19T00:00:00Z", held)).toEqual([]);
    expect(keysAt("2026-03-20T00:00:00Z", held)).toEqual(["window-missed:change:CHG-2026-A001"]);
  });

  it("finds work without a window that is on for a day", () => {
    const begun = { ...change({ state: "implementing" }) };
    const open = { ...begun, fields: { ...begun.fields, window: undefined } } as AnyRecord;
    expect(keysAt("2026-03-11T22:59:59Z", open)).toEqual([]);
    expect(keysAt("2026-03-11T23:00:00Z", open)).toEqual(["change-overrun:change:CHG-2026-A001"]);
  });

  it("finds a scheduled change whose approval ran out, by its newest approval", () => {
    const far = change({ window: { start: "2026-07-10T22:00:00Z", end: "2026-07-10T23:00:00Z" } });
    const first = agreed("authorization", "2026-03-01T10:00:00Z");
    const key = "approval-expired:change:CHG-2026-A001";
    expect(keysAt("2026-05-30T09:59:59Z", far, { evidence: [first] })).toEqual([]);
    expect(keysAt("2026-05-30T10:00:00Z", far, { evidence: [first] })).toEqual([key]);
    const again = [agreed("authorization", "2026-05-01T10:00:00Z"), first];
    expect(keysAt("2026-05-30T10:00:00Z", far, { evidence: again })).toEqual([]);
    expect(keysAt("2026-05-30T10:00:00Z", far)).toEqual([]);
  });

  it("counts the approval that a requirement cannot do without", () => {
    const far = change({ window: { start: "2026-07-10T22:00:00Z", end: "2026-07-10T23:00:00Z" } });
    const votes = ["2026-03-01T10:00:00Z", "2026-04-01T10:00:00Z"].map((at) => ({ login: at, at }));
    const of = (count: number) => ({
      evidence: [agreed("authorization", "2026-04-01T10:00:00Z", { requirements: [{ count, votes }] })],
    });
    expect(keysAt("2026-06-01T00:00:00Z", far, of(2))).toEqual(["approval-expired:change:CHG-2026-A001"]);
    expect(keysAt("2026-06-01T00:00:00Z", far, of(1))).toEqual([]);
  });

  it("takes the deadline for approval in retrospect from the evidence, and is content once it is given", () => {
    const due = agreed("authorization", "2026-03-10T22:00:00Z", { retrospectiveDue: "2026-03-20T00:00:00Z" });
    expect(keysAt("2026-03-19T00:00:00Z", urgent(), { evidence: [due] })).toEqual([]);
    expect(keysAt("2026-03-20T00:00:01Z", urgent(), { evidence: [due] })).toHaveLength(1);
    const given = agreed("retrospective", "2026-03-19T00:00:00Z");
    expect(keysAt("2026-03-20T00:00:01Z", urgent(), { evidence: [due, given] })).toEqual([]);
  });

  it("finds commits without evidence an hour after they came, others at once", () => {
    const at = (reason: Standing["reason"]): Standing => ({
      commit: {
        ...{ sha: "a".repeat(40), author: { name: "eve", email: "" }, parents: 1, subject: "Sneak", cutOff: false },
        ...{
          authoredAt: Date.parse("2026-03-10T10:00:00Z"),
          committedAt: Date.parse("2026-03-10T10:00:00Z"),
          changes: [],
        },
      },
      ...{ state: "unauthorized", reason, says: "no evidence names it" },
    });
    const key = `commit-without-evidence:commit:${"a".repeat(40)}`;
    expect(keysAt("2026-03-10T10:59:59Z", undefined, { standings: [at("no-evidence")] })).toEqual([]);
    expect(keysAt("2026-03-10T11:00:00Z", undefined, { standings: [at("no-evidence")] })).toEqual([key]);
    expect(keysAt("2026-03-10T10:00:01Z", undefined, { standings: [at("bypass")] })).toEqual([key]);
  });

  it("says the same at every instant, so that issues stay as they are", () => {
    const told = (now: string) =>
      sweep({ now: Date.parse(now), config, ledger: ledgerOf(change()), evidence: [], standings: [] });
    expect(told("2026-03-11T00:00:00Z")).toEqual(told("2027-03-11T00:00:00Z"));
    expect(told("2026-03-11T00:00:00Z")[0]?.who).toEqual({ teams: ["platform"], people: ["mira"] });
  });
});
