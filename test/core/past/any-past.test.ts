// Whatever anybody ever committed, the past can be told: versions are what people wrote, judged by nobody.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Audience } from "../../../core/audience.ts";
import type { PortalPast } from "../../../core/past/index.ts";
import { type AnyRecord, keyOf } from "../../../core/record.ts";
import { pagePath } from "../../../core/record-view.ts";
import type { Version } from "../../../core/timeline.ts";
import { findKind, kindList } from "../../../schemas/index.ts";
import { pastOfLedger, versionOf } from "../../support/past-of-ledger.ts";
import { aChange, affect, anIncident, aService } from "../../support/records.ts";

const records: readonly AnyRecord[] = [
  aService("edge", { visibility: "public" }),
  aService("vault"),
  anIncident("A", { visibility: "public", affects: [affect("edge"), affect("vault")] }),
  aChange("B", { visibility: "public", services: ["edge", "vault"], outage: "partial_outage" }),
];

describe("any past", () => {
  it("is told to everybody, whatever the fields of its versions hold", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        fc.array(aVersion(), { minLength: 1, maxLength: 6 }),
        (record, versions) => {
          for (const audience of ["internal", "public"] as const) {
            const { histories, events } = pastFrom(record, versions, audience);
            const isTold = audience === "internal" || record.fields.visibility === "public";
            expect(Object.keys(histories)).toEqual(isTold ? [pathOf(record)] : []);
            for (const { what, set } of events) expect(set.length > 0 || what === "removed").toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("tells the public nothing but of versions that were public", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        fc.array(aVersion(), { minLength: 1, maxLength: 6 }),
        (record, versions) => {
          const hidden = versions.map((version) => ({
            ...version,
            fields: { ...version.fields, visibility: "internal" },
          }));
          const { histories, events } = pastFrom(record, hidden, "public", true);
          expect([...Object.values(histories).flatMap((history) => history.events), ...events]).toEqual([]);
        },
      ),
    );
  });
});

// --- internal ---

/** Anything, or one of the records with a few fields that hold anything. */
function aVersion(): fc.Arbitrary<Version> {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom("edge", "public", "2026-03-01T00:00:00Z"));
  const fieldNames = [...new Set(kindList.flatMap(({ schema }) => Object.keys(schema.shape)))];
  const odd = fc.dictionary(fc.constantFrom(...fieldNames, "unheard_of"), value, { maxKeys: 8 });
  return fc
    .tuple(
      fc.constantFrom("new", "in_progress", "live", "closed", "nonsense"),
      odd,
      fc.boolean(),
      fc.string(),
      fc.option(fc.constantFrom(...records), { nil: undefined }),
    )
    .map(([state, fields, isPublic, body, base]) => ({
      state,
      fields: { ...base?.fields, state, ...fields, ...(isPublic && { visibility: "public" }), "(text)": body },
    }));
}

/** The past of one record that went through these versions, and at last through itself, unless it is to be hidden. */
function pastFrom(record: AnyRecord, odd: readonly Version[], audience: Audience, isHidden = false): PortalPast {
  const own = isHidden ? [] : [versionOf(record)];
  return pastOfLedger(records, audience, (each) => (each === record ? [...odd, ...own] : []));
}

function pathOf(record: AnyRecord): string {
  const kind = findKind(record.kind);
  if (!kind) throw new Error(keyOf(record.kind, record.id));
  return pagePath(kind, record.id);
}
