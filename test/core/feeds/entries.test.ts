import { describe, expect, it } from "vitest";
import { feedDocument, feedsOf, MOST_ENTRIES, type PortalFeed, type Telling } from "../../../core/feeds/index.ts";
import type { AnyRecord } from "../../../core/record.ts";
import { momentsIn } from "../../../core/record-moments/index.ts";
import { aChange, affect, anIncident, aService, HOUR } from "../../support/records.ts";
import { addressBelow, sampleSnapshot, snapshotOf } from "../../support/snapshots.ts";

const NOW = "2026-03-10T18:00:00Z";
const plain: Telling = { html: (markdown) => `<p>${markdown}</p>`, text: (markdown) => markdown };
const services = [aService("checkout", { title: "Checkout" }), aService("search")];
const incident = anIncident("A", {
  title: "Checkout is down",
  state: "resolved",
  resolved_at: "2026-03-10T14:00:00Z",
  affects: [affect("checkout")],
  updates: [
    { at: "2026-03-10T10:10:00Z", status: "investigating", message: "We look." },
    { at: "2026-03-10T14:00:00Z", status: "resolved", message: "It is back." },
  ],
});
const change = aChange("B", {
  title: "New disks",
  outage: "partial_outage",
  services: ["search"],
  window: { start: "2026-03-12T22:00:00Z", end: "2026-03-12T23:00:00Z" },
});

function feed(path: string, ...records: readonly AnyRecord[]): PortalFeed {
  const found = feedsOf(snapshotOf([...services, ...records], NOW)).get(path);
  if (!found) throw new Error(`there is no feed of ${path}`);
  return found;
}

function items(of: PortalFeed): readonly { readonly [field: string]: unknown }[] {
  return JSON.parse(feedDocument("json", of, of.entries, addressBelow, plain)).items;
}

describe("a feed", () => {
  it("has an entry for each word to readers, newest first, with a name that stays", () => {
    expect(items(feed("", incident, change))).toEqual([
      expect.objectContaining({
        id: "tag:status.acme.example,2026:change/CHG-2026-000B/scheduled",
        title: "[Scheduled] New disks",
        url: "https://status.acme.example/repo/changes/CHG-2026-000B/",
        date_published: "2026-03-12T22:00:00.000Z",
        tags: ["search"],
      }),
      expect.objectContaining({
        id: "tag:status.acme.example,2026:incident/INC-2026-000A/2026-03-10T14:00:00.000Z",
        title: "[Resolved] Checkout is down",
        url: "https://status.acme.example/repo/incidents/INC-2026-000A/",
        date_published: "2026-03-10T14:00:00.000Z",
        date_modified: "2026-03-10T14:00:00.000Z",
        content_html: "<p>It is back.</p>\n<p>Services: Checkout.</p>",
      }),
      expect.objectContaining({ title: "[Investigating] Checkout is down" }),
    ]);
  });

  it("tells the planned time of maintenance in the zone of the organisation and in UTC", () => {
    const shown = snapshotOf([...services, change], NOW, { time_zone: "Europe/Vienna" });
    const [entry] = feedsOf(shown).get("")?.entries ?? [];
    expect(entry?.facts[0]).toBe(
      "Planned: 2026-03-12 23:00 – 2026-03-13 00:00 Europe/Vienna (2026-03-12 22:00 – 23:00 UTC), 1 h.",
    );
  });

  it.each([
    ["", 3],
    ["incidents/", 2],
    ["changes/", 1],
    ["services/checkout/", 2],
    ["services/search/", 1],
  ])("of %j has %d of three", (path, count) => {
    expect(feed(path, incident, change).entries).toHaveLength(count);
  });

  it("tells of maintenance from its announcement to its end, and when it will not take place", () => {
    const titles = (overrides: Parameters<typeof aChange>[1]) =>
      feed("", aChange("C", { title: "Disks", outage: "partial_outage", ...overrides })).entries.map(
        ({ title }) => title,
      );
    const past = { start: "2026-03-10T08:00:00Z", end: "2026-03-10T09:00:00Z" };
    expect(titles({})).toEqual(["[Scheduled] Disks"]);
    expect(titles({ state: "implementing", window: { start: past.start, end: "2026-03-10T23:00:00Z" } })).toEqual([
      "[Scheduled] Disks",
      "[In progress] Disks",
    ]);
    expect(titles({ state: "closed", window: past }).toSorted()).toEqual([
      "[Completed] Disks",
      "[In progress] Disks",
      "[Scheduled] Disks",
    ]);
    expect(titles({ state: "canceled" })).toEqual(["[Canceled] Disks"]);
    expect(titles({ state: "new" })).toEqual([]);
    expect(titles({ outage: "none" })).toEqual([]);
  });

  it("dates announcements and their withdrawal by the history, where it says when", () => {
    const label = (name: string) => ({ label: name });
    const scheduled = { at: "2026-03-05T09:00:00Z", what: "changed", from: label("New"), to: label("Scheduled") };
    const added = { at: "2026-03-04T09:00:00Z", what: "added", from: null, to: label("New") };
    const published = (state: "scheduled" | "canceled", events: readonly (typeof scheduled | typeof added)[]) => {
      const moments = momentsIn({ "changes/CHG-2026-000C/": { events, earlier: 0 } }, NOW);
      const shown = snapshotOf([...services, aChange("C", { state, outage: "partial_outage" })], NOW);
      return feedsOf(shown, moments)
        .get("")
        ?.entries.map(({ at, title }) => [title, new Date(at).toISOString()]);
    };
    const canceled = { ...scheduled, at: "2026-03-06T09:00:00Z", from: label("Scheduled"), to: label("Canceled") };
    expect(published("scheduled", [scheduled, added])).toEqual([["[Scheduled] C", "2026-03-05T09:00:00.000Z"]]);
    expect(published("canceled", [canceled, scheduled, added])).toEqual([["[Canceled] C", "2026-03-06T09:00:00.000Z"]]);
    // A history that was cut off, or that is of later than the clock says, knows nothing.
    const start = "2026-03-10T22:00:00.000Z";
    expect(published("scheduled", [{ ...scheduled, what: "found" }])).toEqual([["[Scheduled] C", start]]);
    expect(published("scheduled", [{ ...scheduled, at: "2026-05-01T00:00:00Z" }])).toEqual([["[Scheduled] C", start]]);
  });

  it("was updated when the last word was given, not when one is planned", () => {
    expect(feed("", incident, change).updated).toBe(Date.parse("2026-03-10T14:00:00Z"));
    expect(feed("services/search/").updated).toBe(Date.parse(NOW));
  });

  it("holds no more than fifty entries: the newest", () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      anIncident(String(index).padStart(2, "0"), {
        started_at: new Date(Date.parse(NOW) - (index + 1) * HOUR).toISOString(),
      }),
    );
    const { entries } = feed("incidents/", ...many);
    expect(entries).toHaveLength(MOST_ENTRIES);
    expect(entries[0]?.name).toContain("INC-2026-0000");
  });

  it("is the same bytes for the same snapshot, in every format", () => {
    const texts = () =>
      [...feedsOf(sampleSnapshot("internal")).values()].flatMap((each) =>
        (["atom", "json", "rss"] as const).map((format) =>
          feedDocument(format, each, each.entries, addressBelow, plain),
        ),
      );
    expect(texts()).toEqual(texts());
  });
});
