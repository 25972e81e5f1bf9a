// A replay says what the portal of that moment said.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { recordsAt, statusAt, type TimelineDocument, textOf } from "../../../core/as-of/index.ts";
import type { Audience } from "../../../core/audience.ts";
import { openPortal } from "../../../core/open-portal.ts";
import { type PortalPast, timelineDocument } from "../../../core/past/index.ts";
import type { AnyRecord } from "../../../core/record.ts";
import { healthAt } from "../../../core/rollup.ts";
import { snapshot } from "../../../core/snapshot.ts";
import { kindList, LEVELS } from "../../../schemas/index.ts";
import { pastOf } from "../../support/opened-past.ts";
import { writePastCompany } from "../../support/past-company.ts";
import { pastOfLedger } from "../../support/past-of-ledger.ts";
import { aChange, affect, anIncident, aService, at, HOUR, ledgerOf } from "../../support/records.ts";
import { longLivedFolder } from "../../support/temp-folder.ts";

const MOMENTS = [
  "2026-01-01T08:00:00Z",
  "2026-03-05T09:59:59Z",
  "2026-03-05T10:00:00Z",
  "2026-03-05T10:45:00Z",
  "2026-03-05T11:25:00Z",
  "2026-03-05T11:30:00Z",
  "2026-03-10T22:00:00Z",
  "2026-03-10T22:30:00Z",
  "2026-03-10T22:42:00Z",
  "2026-03-10T22:50:00Z",
  "2026-03-22T22:30:00Z",
  "2026-03-30T00:00:00Z",
] as const;

describe("a replay", () => {
  let root: string;
  beforeAll(async () => {
    ({ root } = await writePastCompany(longLivedFolder()));
  });

  it.each(["internal", "public"] as const)("says what the %s portal of that moment said", async (audience) => {
    const document = documentOf(await pastOf(root, audience), await shownAt(root, audience));
    const indicators = new Set<string>();
    for (const moment of MOMENTS) {
      const { status, records, kinds } = await shownAt(root, audience, moment);
      const then = [...recordsAt(document.events, at(moment)).values()];
      const replayed = statusAt(then, document.kinds, at(moment));
      expect(replayed.page, moment).toEqual(status.page);
      expect(levels(replayed.services), moment).toEqual(
        status.services.map(({ service, level, since }) => [service.path, level, since]).toSorted(byPath),
      );
      expect(replayed.incidents.map(({ record }) => record.path)).toEqual(
        status.active.map(({ incident }) => incident.path),
      );
      expect(replayed.changes.map(({ record }) => record.path)).toEqual(
        status.maintenance.running.map(({ change }) => change.path),
      );
      expect(then.map((record) => `${record.path} ${textOf(record, "state")}`).toSorted()).toEqual(
        records.map(({ path, state }) => `${path} ${state}`).toSorted(),
      );
      expect(kinds.map(({ name }) => name)).toEqual(expect.arrayContaining(then.map(({ kind }) => kind)));
      indicators.add(replayed.page.indicator);
    }
    expect([...indicators].toSorted()).toEqual(["maintenance", "major", "minor", "none"]);
  });

  it("judges any records at any instant as the core does", () => {
    fc.assert(
      fc.property(fc.array(anyRecord(), { maxLength: 8 }), fc.integer({ min: -30, max: 60 }), (records, hour) => {
        const ledger = ledgerOf(...services, ...new Map(records.map((record) => [record.id, record])).values());
        const now = at("2026-03-10T12:30:00Z") + hour * HOUR;
        const { events } = pastOfLedger(ledger.records, "internal");
        const replayed = statusAt(recordsAt(events, Number.POSITIVE_INFINITY).values(), KINDS, now);
        const health = healthAt(ledger, now);
        expect(replayed.page).toEqual(health.page);
        expect(replayed.services.map(({ record, level, since }) => [record.id, level, since])).toEqual(
          health.services.filter(({ live }) => live).map(({ service, level, since }) => [service, level, since]),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("knows nothing of what comes later, nor of what is gone", () => {
    const event = (hour: number, what: "added" | "removed") => ({
      ...{ at: new Date(hour * HOUR).toISOString(), kind: "service", id: "edge", path: "services/edge/", what },
      set: what === "added" ? [{ field: "state", value: "live" }] : [],
    });
    const events = [event(1, "added"), event(3, "removed"), event(5, "added")];
    const there = [0, 1, 2, 3, 4, 5].map((hour) => recordsAt(events, hour * HOUR).size);
    expect(there).toEqual([0, 1, 1, 0, 0, 1]);
  });
});

// --- internal ---

const services = [aService("edge"), aService("mail"), aService("old", { state: "retired" })];
const KINDS = Object.fromEntries(
  kindList.map(({ name, label, labels, lifecycle }) => [name, { label, labels, states: lifecycle.states }]),
);

function documentOf(past: PortalPast, shown: Parameters<typeof timelineDocument>[1]): TimelineDocument {
  return timelineDocument({ events: past.events, gap: null }, shown, (path) => path);
}

/** What the portal of a moment shows; without one, that of today. */
async function shownAt(root: string, audience: Audience, moment?: string) {
  const { opened, revision } = await openPortal(root, { system: Date.now() }, moment);
  return snapshot(opened, audience, revision);
}

function levels(all: ReturnType<typeof statusAt>["services"]) {
  return all
    .map(({ record, level, since }) => [record.path, level, since === null ? null : new Date(since).toISOString()])
    .toSorted(byPath);
}

function byPath(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

function anyRecord(): fc.Arbitrary<AnyRecord> {
  const id = fc.integer({ min: 1, max: 30 }).map(String);
  const hour = fc.integer({ min: -24, max: 48 });
  const service = fc.constantFrom("edge", "mail", "old");
  const incident = fc
    .tuple(
      id,
      service,
      fc.constantFrom(...LEVELS),
      hour,
      fc.option(fc.nat(20)),
      fc.constantFrom("in_progress", "canceled", "new"),
    )
    .map(([name, of, level, start, length, state]) => {
      const started_at = instant(start);
      const over = length === null ? {} : { state: "resolved" as const, resolved_at: instant(start + length) };
      return anIncident(name, { started_at, affects: [affect(of, level)], state: state as "new", ...over });
    });
  const change = fc
    .record({
      id,
      of: fc.uniqueArray(service, { minLength: 1 }),
      outage: fc.constantFrom("none" as const, ...LEVELS),
      start: hour,
      length: fc.integer({ min: 1, max: 10 }),
      begun: fc.integer({ min: -5, max: 5 }),
      state: fc.constantFrom("scheduled", "implementing", "review", "closed", "canceled", "new"),
      held: fc.boolean(),
      type: fc.constantFrom("normal", "emergency"),
    })
    .map(({ id: name, of, outage, start, length, begun, state, held, type }) => {
      const window = { start: instant(start), end: instant(start + length) };
      const actual = { start: instant(start + begun), end: instant(start + begun + length) };
      const work = state === "implementing" ? { actual: { start: actual.start } } : { actual };
      return aChange(name, {
        ...{ services: of, outage, window, state: state as "scheduled", type: type as "normal" },
        ...(["implementing", "review", "closed"].includes(state) && work),
        ...(held && state === "scheduled" && { hold: { reason: "awaiting_vendor" } }),
      });
    });
  return fc.oneof(incident, change);
}

function instant(hour: number): string {
  return new Date(at("2026-03-10T12:00:00Z") + hour * HOUR).toISOString();
}
