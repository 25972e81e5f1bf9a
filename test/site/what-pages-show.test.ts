import { describe, expect, it } from "vitest";
import type { KindView, RecordView, ServiceStatus, snapshot } from "../../core/index.ts";
import { portraitOf } from "../../site/facts.ts";
import { listPages, PER_PAGE, sectionsOf } from "../../site/listing.ts";
import { lookOfIndicator, lookOfLevel } from "../../site/looks.ts";
import { recentDays } from "../../site/recent-days.ts";
import { markedWords, stripOf } from "../../site/strip.ts";
import { lengthText, momentText, periodText } from "../../site/times.ts";
import { impactOf, titlesOf, troubles } from "../../site/trouble.ts";

const kind: KindView = {
  name: "release",
  label: "Release",
  labels: "Releases",
  means: "A made-up kind.",
  folder: "releases",
  states: [
    { name: "planned", label: "Planned", means: "Ahead.", phase: "planned" },
    { name: "running", label: "Running", means: "Now.", phase: "active" },
    { name: "finished", label: "Finished", means: "Over.", phase: "done" },
  ],
  columns: [{ field: "window.start", heading: "Window" }],
  fields: [],
};

function aView(id: string, overrides: Partial<RecordView> = {}): RecordView {
  return {
    kind: "release",
    kindLabel: "Release",
    id,
    title: id,
    state: "planned",
    stateLabel: "Planned",
    phase: "planned",
    path: `releases/${id}/`,
    owner: null,
    visibility: "internal",
    date: null,
    summary: null,
    tags: [],
    aliases: [],
    imported: null,
    fields: {},
    derived: {},
    cells: [],
    body: "",
    links: [],
    backlinks: [],
    file: null,
    ...overrides,
  };
}

const over = (id: string, date: string) => aView(id, { state: "finished", phase: "done", date });
const ids = (records: readonly RecordView[]) => records.map(({ id }) => id);

describe("a list", () => {
  const now = "2026-03-10T12:00:00Z";

  it("shows what goes on before what is ahead, and what is ahead soonest first", () => {
    const records = [
      aView("far", { date: "2026-05-01T00:00:00Z" }),
      aView("near", { date: "2026-04-01T00:00:00Z" }),
      aView("late", { date: "2026-02-01T00:00:00Z" }),
      aView("now", { state: "running", phase: "active" }),
      over("b", "2026-01-02T00:00:00Z"),
      over("a", "2025-12-31T00:00:00Z"),
    ];
    const sections = sectionsOf(kind, records, now).map(({ heading, records: of }) => [heading, ids(of)]);
    expect(sections).toEqual([
      ["Running", ["now"]],
      ["Planned", ["near", "far", "late"]],
      ["Over, 2026", ["b"]],
      ["Over, 2025", ["a"]],
    ]);
  });

  it("never grows without bound: it goes on over pages, and its sections know where they begin", () => {
    const records = [
      aView("now", { state: "running", phase: "active" }),
      ...Array.from({ length: 2 * PER_PAGE }, (_, index) => over(`r${index}`, "2026-01-02T00:00:00Z")),
      over("old", "2024-01-02T00:00:00Z"),
    ];
    const pages = listPages(kind, records, now);
    expect(pages.map(({ sections }) => sections.flatMap(({ records: of }) => of).length)).toEqual([50, 50, 2]);
    expect(sectionsOf(kind, records, now).map(({ total, page }) => [total, page])).toEqual([
      [1, 1],
      [100, 1],
      [1, 3],
    ]);
  });

  it("has one page where there is nothing", () => {
    expect(listPages(kind, [], now)).toEqual([{ number: 1, count: 1, sections: [] }]);
  });
});

describe("a record", () => {
  it("is shown by what its fields hold, whatever its kind", () => {
    const fields = {
      title: "x",
      state: "planned",
      window: { start: "2026-04-01T00:00:00Z", end: "2026-04-01T01:00:00Z" },
      steps: [{ at: "2026-03-01T00:00:00Z", status: "half_done", message: "So far.", by: "mira" }],
      parts: [{ name: "one", level: "major_outage" }],
      reason: "Two\nlines.",
      place: "https://a.example",
      flag: false,
      nothing: [],
    };
    const cells = [{ heading: "Window", field: "window.start", values: ["2026-04-01T00:00:00Z"] }];
    const portrait = portraitOf(aView("x", { fields, cells, derived: { risk: "low" } }), kind);
    expect(portrait.key.map(({ value }) => value.as)).toEqual(["period"]);
    expect(portrait.facts.map(({ field, value }) => [field, value.as])).toEqual([
      ["risk", "text"],
      ["place", "address"],
    ]);
    expect(portrait.tables.map(({ words }) => words)).toEqual(["Parts"]);
    expect(portrait.prose.map(({ words }) => words)).toEqual(["Reason"]);
    expect(portrait.timeline).toEqual([
      { at: "2026-03-01T00:00:00Z", status: "Half done", message: "So far.", by: "mira" },
    ]);
  });
});

describe("times", () => {
  it.each([
    ["2026-11-20T09:20:00Z", "Europe/Berlin", "20 Nov 2026, 10:20 CET", "09:20 UTC"],
    ["2026-11-20T23:30:00Z", "Europe/Berlin", "21 Nov 2026, 00:30 CET", "20 Nov, 23:30 UTC"],
    ["2026-11-20T09:20:00Z", "Etc/UTC", "20 Nov 2026, 09:20 UTC", null],
  ])("%s in %s is %s", (instant, zone, text, utc) => {
    expect(momentText(instant, zone)).toMatchObject({ text, utc });
  });

  it.each([
    ["2026-12-01T21:00:00Z", "2026-12-01T22:00:00Z", "1 Dec 2026, 22:00 – 23:00 CET", "21:00 – 22:00 UTC", "1 h"],
    [
      "2026-12-01T22:30:00Z",
      "2026-12-02T00:30:00Z",
      "1 Dec 2026, 23:30 – 2 Dec, 01:30 CET",
      "1 Dec, 22:30 – 2 Dec, 00:30 UTC",
      "2 h",
    ],
    [
      "2026-12-19T17:00:00Z",
      "2027-01-04T05:00:00Z",
      "19 Dec 2026, 18:00 – 4 Jan 2027, 06:00 CET",
      "19 Dec, 17:00 – 4 Jan, 05:00 UTC",
      "15 d",
    ],
  ])("from %s to %s is told once where it is the same", (start, end, text, utc, length) => {
    const told = periodText(start, end, "Europe/Berlin");
    expect(told.text).toBe(text);
    expect(told.utc).toBe(utc);
    expect(lengthText(Date.parse(end) - Date.parse(start))).toBe(length);
  });

  it.each([
    [20_000, "less than a minute"],
    [77 * 60_000, "1 h 17 min"],
    [26 * 3_600_000, "1 d 2 h"],
    [400 * 3_600_000, "16 d"],
  ])("%d ms are %s", (length, text) => {
    expect(lengthText(length)).toBe(text);
  });
});

describe("the strip of a service", () => {
  const day = (date: string, level: ServiceStatus["days"][number]["level"], incidents: string[] = []) => ({
    date,
    level,
    byLevel: { degraded_performance: 0, partial_outage: 0, major_outage: 0 },
    downtimeMs: 0,
    incidents,
  });
  const days = [
    day("2026-03-07", "unknown"),
    day("2026-03-08", "operational"),
    day("2026-03-09", "operational"),
    day("2026-03-10", "major_outage", ["INC-2026-AAAA"]),
    day("2026-03-11", "under_maintenance"),
  ];

  it("is a few paths: a dashed line for a run of good days, and taller bars for worse ones", () => {
    const { paths } = stripOf(days);
    expect(paths.find(({ look }) => look === "operational")?.d).toBe("M4 20h7");
    expect(paths.find(({ look }) => look === "major")?.d).toBe("M13.5 28v-28");
    expect(paths.find(({ look }) => look === "maintenance")?.d).toBe("M17.5 28v-16m0-3v-3");
  });

  it("says in words what it shows, and never more than is known", () => {
    const { title, marked } = stripOf(days);
    expect(title).toBe("2 of 4 days not quiet");
    expect(marked.map(({ date }) => date)).toEqual(["2026-03-11", "2026-03-10"]);
    expect(markedWords(marked, 5)).toBe("2 of 5 days with incidents or maintenance");
    expect(stripOf([day("2026-03-07", "unknown")]).title).toBe("No data in the last 1 day");
  });
});

describe("looks", () => {
  it("never shows a level that nobody thought of as good", () => {
    expect(lookOfLevel("melting")).toBe("unknown");
    expect(lookOfIndicator("apocalypse")).toBe("unknown");
  });

  it("does not call an incident harmless because it names no service", () => {
    expect(impactOf({ level: "operational", services: [] })).toEqual({ look: "unknown", text: "Impact not stated" });
  });

  it("tells troubles worst first, each with its own beginning", () => {
    const status = (title: string, level: ServiceStatus["level"], since: string) =>
      ({ service: aView(title), level, since }) as unknown as ServiceStatus;
    const told = troubles([
      status("B", "degraded_performance", "2026-03-10T11:00:00Z"),
      status("A", "major_outage", "2026-03-10T10:00:00Z"),
      status("C", "degraded_performance", "2026-03-10T09:00:00Z"),
      status("D", "degraded_performance", "2026-03-10T11:00:00Z"),
    ]);
    expect(told.map(({ services, level, since }) => [titlesOf(services), level, since])).toEqual([
      ["A", "major_outage", "2026-03-10T10:00:00Z"],
      ["B and D", "degraded_performance", "2026-03-10T11:00:00Z"],
      ["C", "degraded_performance", "2026-03-10T09:00:00Z"],
    ]);
  });
});

describe("the past days", () => {
  it("tells quiet days together, and puts an incident on the day it began where the organisation is", () => {
    const incident = {
      incident: aView("INC-2026-AAAA"),
      startedAt: "2026-03-08T23:30:00Z",
      endedAt: "2026-03-09T01:00:00Z",
    };
    const status = { recent: [incident], active: [], maintenance: { recent: [] } };
    const shown = { now: "2026-03-10T12:00:00Z", timeZone: "Europe/Berlin", status };
    const days = recentDays(shown as unknown as ReturnType<typeof snapshot>);
    expect(days.map(({ heading, incidents }) => [heading, incidents.length])).toEqual([
      ["Tuesday 10 March", 0],
      ["Monday 9 March", 1],
      ["25 February – 8 March", 0],
    ]);
  });
});
