import type ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../../core/record.ts";
import { momentsIn } from "../../../core/record-moments/index.ts";
import { calendarsOf, calendarText } from "../../../core/schedule-feed/index.ts";
import type { Snapshot } from "../../../core/snapshot.ts";
import { HOSTILE, hostile } from "../../support/hostile.ts";
import { parseCalendar, timesIn } from "../../support/read-calendar.ts";
import { aChange, aFreeze, aService, at } from "../../support/records.ts";
import { addressBelow, sampleSnapshot, snapshotOf } from "../../support/snapshots.ts";

const NOW = "2026-03-10T12:00:00Z";
const WINDOW = { start: "2026-03-12T22:00:00Z", end: "2026-03-12T23:00:00Z" };
const services = [aService("checkout", { title: "Checkout" }), aService("edge")];

function textOf(path: string, shown: Snapshot): string {
  const calendar = calendarsOf(shown, addressBelow, (markdown) => markdown).get(path);
  if (!calendar) throw new Error(`there is no calendar ${path}`);
  return calendarText(calendar, Date.parse(shown.now));
}

function eventsIn(path: string, shown: Snapshot): ICAL.Component[] {
  return parseCalendar(textOf(path, shown)).getAllSubcomponents("vevent");
}

function only(record: AnyRecord, settings = {}): { readonly [property: string]: string } {
  const [event] = eventsIn("calendar.ics", snapshotOf([...services, record], NOW, settings));
  const properties = event?.getAllProperties() ?? [];
  return Object.fromEntries(properties.map((property) => [property.name, String(property.getFirstValue())]));
}

describe("the calendar", () => {
  it("tells of a change's window", () => {
    const change = aChange("A", {
      title: "New disks",
      window: WINDOW,
      outage: "partial_outage",
      public_summary: "Short breaks.",
    });
    expect(only(change)).toEqual({
      uid: expect.stringMatching(/^change-chg-2026-000a@[a-z0-9]{12}\.itsm$/),
      sequence: "1",
      dtstamp: "2026-03-10T12:00:00Z",
      dtstart: "2026-03-12T22:00:00Z",
      dtend: "2026-03-12T23:00:00Z",
      summary: "Change: New disks",
      transp: "TRANSPARENT",
      description: "Short breaks.\nOutage: partial outage.\nState: scheduled.\nServices: Checkout.",
      categories: "Change",
      url: "https://status.acme.example/repo/changes/CHG-2026-000A/",
      status: "CONFIRMED",
    });
  });

  it.each([
    ["new", "TENTATIVE", "0"],
    ["scheduled", "CONFIRMED", "1"],
    ["implementing", "CONFIRMED", "2"],
    ["closed", "CONFIRMED", "4"],
    ["canceled", "CANCELLED", "5"],
  ] as const)("says how certain a change is that is %s, and counts on as it goes on", (state, status, sequence) => {
    expect(only(aChange("A", { state, window: WINDOW }))).toMatchObject({ status, sequence });
  });

  it("counts the revisions of a record where its history is known", () => {
    const shown = snapshotOf([...services, aChange("A", { window: WINDOW })], NOW);
    const event = { at: NOW, what: "changed", from: null, to: null };
    const moments = momentsIn({ "changes/CHG-2026-000A/": { events: [event, event], earlier: 7 } }, NOW);
    const calendar = calendarsOf(shown, addressBelow, (markdown) => markdown, moments).get("calendar.ics");
    expect(calendar?.events.map(({ sequence }) => sequence)).toEqual([9]);
  });

  it("tells the public of no drafts", () => {
    const visibility = "public";
    const records = [
      aChange("A", { state: "new", visibility }),
      aChange("B", { visibility }),
      aFreeze("c", { visibility }),
    ];
    const count = (audience: string) =>
      eventsIn("calendar.ics", snapshotOf(records, NOW, { audience } as never)).length;
    expect([count("internal"), count("public")]).toEqual([3, 2]);
  });

  it("keeps the names of its events from build to build, whatever else there is", () => {
    const freeze = aFreeze("fridays", {
      window: { start: "2026-03-06T12:00:00+01:00", end: "2026-03-06T18:00:00+01:00" },
      recurrence: { rule: "FREQ=WEEKLY", time_zone: "Europe/Berlin" },
    });
    const names = (now: string, ...records: readonly AnyRecord[]) =>
      eventsIn("calendar.ics", snapshotOf(records, now)).map((event) => String(event.getFirstPropertyValue("uid")));
    const before = names(NOW, freeze, aChange("B", { window: WINDOW }));
    const after = names("2026-06-10T12:00:00Z", aChange("A"), freeze, aChange("B", { window: WINDOW }));
    expect(before.filter((name) => after.includes(name))).toEqual(before);
    expect(new Set(after).size).toBe(3);
  });

  it("has a file for everything, one for freezes, and one for each service", () => {
    const records = [
      ...services,
      aChange("A", { services: ["edge"] }),
      aChange("B", { services: ["checkout", "edge"] }),
      aFreeze("all"),
      aFreeze("shop", { services: ["checkout"] }),
      aFreeze("lifted", { state: "lifted" }),
    ];
    const shown = snapshotOf(records, NOW);
    const summaries = (path: string) =>
      eventsIn(path, shown)
        .map((event) => String(event.getFirstPropertyValue("summary")).replace(/^.*: /, ""))
        .toSorted();
    expect(summaries("calendar.ics")).toEqual(["A", "B", "all", "shop"]);
    expect(summaries("freezes.ics")).toEqual(["all", "shop"]);
    expect(summaries("services/checkout/calendar.ics")).toEqual(["B", "all", "shop"]);
    expect(summaries("services/edge/calendar.ics")).toEqual(["A", "B", "all"]);
  });

  it("has one for each change and freeze that is ahead, to note by itself", () => {
    const over = { start: "2026-03-09T22:00:00Z", end: "2026-03-09T23:00:00Z" };
    const records = [
      ...services,
      aChange("A", { window: WINDOW }),
      aChange("B", { window: over }),
      aChange("C", { window: WINDOW, state: "canceled" }),
      aChange("D", { window: WINDOW, state: "new" }),
      aFreeze("lifted", { state: "lifted" }),
      aFreeze("weekly", { recurrence: { rule: "FREQ=WEEKLY", time_zone: "Europe/Berlin" } }),
    ];
    const own = (audience: string) =>
      [...calendarsOf(snapshotOf(records, NOW, { audience } as never), addressBelow, String).keys()]
        .filter((path) => /^(changes|freezes)\//.test(path))
        .toSorted();
    const announced = ["changes/CHG-2026-000A/calendar.ics", "freezes/weekly/calendar.ics"];
    expect(own("internal")).toEqual([announced[0], "changes/CHG-2026-000D/calendar.ics", announced[1]]);
    const [path = ""] = announced;
    expect(eventsIn(path, snapshotOf(records, NOW)).map((event) => String(event.getFirstPropertyValue("uid")))).toEqual(
      [expect.stringMatching(/^change-chg-2026-000a@/)],
    );
  });

  it("puts nothing between its own properties and its components, and folds its lines", () => {
    const text = textOf("calendar.ics", sampleSnapshot("internal"));
    const lines = text.split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const first = lines.findIndex((line) => line === "BEGIN:VTIMEZONE" || line === "BEGIN:VEVENT");
    expect(lines.findLastIndex((line) => /^(?:REFRESH-INTERVAL|X-WR-CALNAME|METHOD)/.test(line))).toBeLessThan(first);
  });

  it("is the same bytes for the same snapshot", () => {
    expect(textOf("calendar.ics", sampleSnapshot("internal"))).toBe(textOf("calendar.ics", sampleSnapshot("internal")));
  });

  it("reads back whatever its texts hold, and none of them becomes an event", () => {
    const [shown, spoilt] = [sampleSnapshot("internal"), hostile(sampleSnapshot("internal"))];
    const events = eventsIn("calendar.ics", spoilt);
    expect(events).toHaveLength(eventsIn("calendar.ics", shown).length);
    for (const event of events) {
      const summary = String(event.getFirstPropertyValue("summary"));
      expect(summary).toContain("BEGIN:VEVENT\nSUMMARY:injected");
      expect(summary).toContain(HOSTILE.slice(0, 60));
      expect(/[^\P{Cc}\t\n]/u.test(summary)).toBe(false);
    }
  });

  it("of the sample company holds every freeze when our own calendar says it holds", () => {
    const shown = sampleSnapshot("internal");
    const [from, to] = [at("2026-11-01T00:00:00Z"), at("2028-11-01T00:00:00Z")];
    const fridays = timesIn(parseCalendar(textOf("freezes.ics", shown)), from, to).filter(({ uid }) =>
      uid.includes("friday"),
    );
    expect(fridays).toHaveLength(104);
    expect(new Set(fridays.map(({ start, end }) => (end - start) / 3_600_000))).toEqual(new Set([6]));
  });
});
