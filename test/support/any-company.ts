// Companies by chance: incidents that overlap, levels that differ by service, maintenance kept, missed and overrun.
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { RecordOf } from "../../core/record.ts";
import { LEVELS } from "../../schemas/index.ts";
import { aChange, anIncident, aService } from "./records.ts";

export interface AnyCompany {
  /** Epoch milliseconds, on a minute. */
  readonly now: number;
  /** Tenths by which each level counts. */
  readonly tenths: { readonly [level: string]: number };
  readonly services: readonly RecordOf<"service">[];
  readonly incidents: readonly RecordOf<"incident">[];
  readonly changes: readonly RecordOf<"change">[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const IDS = ["checkout", "search"] as const;
/** Zones with and without summer time, by whole, half and odd hours. */
const ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"];
/** Around these much happens: the clocks of zones change, a day ends. */
const SWITCHES = ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2026-04-04T15:00:00Z", "2026-03-01T00:00:00Z"];

/** Any company of two services. Every instant falls on a minute. */
export function anyCompany(): fc.Arbitrary<AnyCompany> {
  const moment = fc.oneof(
    fc.constantFrom(...SWITCHES).map((at) => Date.parse(at) + 2 * DAY),
    fc.integer({ min: 0, max: 300 * 1440 }).map((after) => Date.parse("2026-02-01T00:00:00Z") + after * MINUTE),
  );
  const tenth = fc.constantFrom(0, 1, 3, 10);
  return moment.chain((now) =>
    fc.record({
      now: fc.constant(now),
      tenths: fc.record({ major_outage: tenth, partial_outage: tenth, degraded_performance: tenth }),
      services: fc.tuple(...IDS.map((id) => anyService(id, now))),
      incidents: fc
        .array(fc.nat(), { maxLength: 7 })
        .chain((all) => fc.tuple(...all.map((_, at) => incidentOf(at, now)))),
      changes: fc.array(fc.nat(), { maxLength: 5 }).chain((all) => fc.tuple(...all.map((_, at) => changeOf(at, now)))),
    }),
  );
}

// --- internal ---

/** A minute that is likely to be near others: around midnights, now and where clocks change, else anywhere in a year. */
function instantNear(now: number): fc.Arbitrary<number> {
  const midnight = Math.floor(now / DAY) * DAY;
  const anchors = [now, midnight, midnight - 6 * DAY, midnight - 89 * DAY, ...SWITCHES.map((at) => Date.parse(at))];
  return fc
    .oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...anchors), fc.integer({ min: -600, max: 600 })) },
      { weight: 1, arbitrary: fc.tuple(fc.constant(now), fc.integer({ min: -380 * 1440, max: 2 * 1440 })) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...anchors), fc.constant(0)) },
    )
    .map(([at, minutes]) => at + minutes * MINUTE);
}

function length(): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(0, 1, 60, 1440), fc.nat(400), fc.nat(12 * 1440)).map((minutes) => minutes * MINUTE);
}

/** An instant as people write it in some zone: `2026-03-29T03:00:00+02:00`. */
function written(at: number, zone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  return instant.toString({ timeZone: zone, smallestUnit: "second" });
}

function anyService(id: string, now: number): fc.Arbitrary<RecordOf<"service">> {
  const day = fc.constantFrom(400, 40, 5, 0).map((days) => new Date(now - days * DAY).toISOString().slice(0, 10));
  return fc.option(day, { nil: undefined }).map((since) => aService(id, { since }));
}

function incidentOf(index: number, now: number): fc.Arbitrary<RecordOf<"incident">> {
  const part = fc.record({
    service: fc.constantFrom(...IDS),
    level: fc.constantFrom(...LEVELS),
    after: fc.option(length(), { nil: undefined }),
    lasts: fc.option(length(), { nil: undefined }),
  });
  return fc
    .record({
      start: instantNear(now),
      lasts: length(),
      paperwork: fc.constantFrom(0, 90 * MINUTE),
      zone: fc.constantFrom(...ZONES),
      state: fc.constantFrom("in_progress", "resolved", "resolved", "closed", "canceled", "imported"),
      parts: fc.array(part, { minLength: 1, maxLength: 3 }),
      early: fc.boolean(),
    })
    .map(({ start, lasts, paperwork, zone, state, parts, early }) => {
      const end = start + lasts;
      const affects = parts.map(({ service, level, after, lasts: own }) => {
        // A service is hit within the incident; who is back by itself says when.
        const from =
          after === undefined ? start : state === "in_progress" ? start + after : Math.min(start + after, end);
        const to = own === undefined ? undefined : from + own;
        return {
          service,
          level,
          ...(after !== undefined && { from: written(from, zone) }),
          ...(to !== undefined && { to: written(to, zone) }),
        };
      });
      const over = state === "resolved" || state === "closed";
      return anIncident(`A${index}`, {
        state: state === "imported" ? "closed" : (state as "in_progress"), // one of the states above
        started_at: written(start, zone),
        affects: state === "imported" ? affects.map(({ service, level }) => ({ service, level })) : affects,
        ...(over && { resolved_at: written(end + paperwork, zone) }),
        ...(over && early && { restored_at: written(end, zone) }),
        ...(state === "imported" && { imported: { from: "cstate", id: "1" } }),
      });
    });
}

function changeOf(index: number, now: number): fc.Arbitrary<RecordOf<"change">> {
  return fc
    .record({
      start: instantNear(now),
      lasts: length().map((ms) => ms + MINUTE),
      late: fc.integer({ min: -120, max: 120 }).map((minutes) => minutes * MINUTE),
      took: length(),
      zone: fc.constantFrom(...ZONES),
      state: fc.constantFrom("new", "scheduled", "scheduled", "implementing", "review", "closed", "closed", "canceled"),
      type: fc.constantFrom("normal", "normal", "normal", "emergency"),
      outage: fc.constantFrom("none", ...LEVELS),
      waits: fc.boolean(),
      services: fc.subarray([...IDS], { minLength: 1 }),
    })
    .map(({ start, lasts, late, took, zone, state, type, outage, waits, services }) => {
      // What a record says was done lies behind us.
      const past = (at: number) => written(Math.min(at, now), zone);
      const began = past(start + late);
      const isOver = state === "review" || state === "closed";
      return aChange(`C${index}`, {
        state: state as "scheduled", // one of the states above
        type: type as "normal", // likewise
        outage: outage as "none", // likewise
        services,
        window: { start: written(start, zone), end: written(start + lasts, zone) },
        ...(state === "implementing" && { actual: { start: began } }),
        ...(isOver && { actual: { start: began, end: past(start + late + took) } }),
        ...(waits && state === "scheduled" && { hold: { reason: "vendor" } }),
      });
    });
}
