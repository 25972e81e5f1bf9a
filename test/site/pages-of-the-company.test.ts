import { describe, expect, inject, it } from "vitest";
import { builtFiles } from "../support/built-pages.ts";
import { sectionOf, textOf } from "../support/page-text.ts";

const files = new Map(builtFiles(inject("portals").plain).map(({ path, text }) => [path, text]));
const html = (path: string) => {
  const found = files.get(`${path}index.html`) ?? files.get(path);
  if (found === undefined) throw new Error(`no page ${path}`);
  return found;
};
const main = (path: string) => textOf(/<main\b.*<\/main>/s.exec(html(path))?.[0] ?? "");

describe("the status page", () => {
  const page = main("");

  it("says in its first lines what is wrong, when the next word comes and what is planned", () => {
    const banner = textOf(/<section class="banner".*?<\/section>/s.exec(html(""))?.[0] ?? "");
    expect(banner).toMatch(
      /^Minor service outage Freight portal : partial outage since 20 Nov, 08:41 CET \(07:41 UTC\)/,
    );
    expect(banner).toContain("Next update by 20 Nov, 10:45 CET (09:45 UTC) in 25 minutes");
    expect(banner).not.toContain("overdue");
    expect(banner).toContain(
      "Planned next Update satellite terminal and router of the Kormoran 24 Nov, 09:30 – 12:30 CET",
    );
  });

  it("says what to do meanwhile", () => {
    expect(sectionOf(html(""), "active")).toContain("What to do: Announce dangerous goods by form");
  });

  it("tells the maintenance of a week, and leads to the calendar for the rest", () => {
    expect(sectionOf(html(""), "running")).toContain("In progress");
    expect(sectionOf(html(""), "planned").match(/ UTC\)/g)).toHaveLength(3);
    expect(page).toContain("1 more within 30 days, in the calendar");
  });

  it("never makes 100 % of days that nobody knows", () => {
    expect(page).toContain("9 of 90 days with incidents · no data before 11 Oct 2026");
  });

  it("tells quiet days too", () => {
    expect(sectionOf(html(""), "recent")).toContain("14 – 16 November No incidents");
  });
});

describe("incidents", () => {
  it("are listed by month, quiet months told", () => {
    expect(main("incidents/")).toMatch(/By month 2026 November 10 incidents October 8 incidents/);
    expect(main("incidents/2026/11/")).toContain("10 incidents began.");
    expect(html("incidents/2026/11/")).toContain('rel="prev" href="/incidents/2026/10/"');
  });

  const one = html("incidents/INC-2026-2P4H/");

  it("tell their updates newest first, each with an address of its own", () => {
    const ids = [...one.matchAll(/<li id="(u\d)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["u5", "u4", "u3", "u2", "u1"]);
    expect(sectionOf(one, "updates")).toMatch(/^Updates Postmortem 15 Oct, 14:00 CEST \(12:00 UTC\)/);
  });

  it("tell whom they hit, from when to when, and what was learnt", () => {
    expect(sectionOf(one, "impact")).toContain("Web booking Major outage 1 Oct, 17:21 – 18:38 CEST 1 h 17 min");
    expect(textOf(one)).toContain("Post-incident review Held on 8 October.");
    expect(textOf(one)).toContain("Fixed by · changes 1 Slow down mass rebooking");
  });
});

describe("changes", () => {
  it("stand on a board in the order in which they go", () => {
    const headings = [...html("changes/").matchAll(/id="c-(\w+)"/g)].map(([, column]) => column);
    expect(headings).toEqual(["planned", "running", "review", "done"]);
    expect(sectionOf(html("changes/"), "c-planned")).toMatch(/Scheduled normal · moderate risk Conflict/);
    expect(sectionOf(html("changes/"), "c-done")).toContain("16 more in the table");
    expect(main("changes/table/")).toContain("Over, 2026");
  });

  it("tell who feels them, and what is in their way", () => {
    const change = html("changes/CHG-2026-YGJ4/");
    expect(sectionOf(change, "obstacles")).toContain("Give mass rebooking its own connection pool");
    expect(sectionOf(change, "blast")).toMatch(/^Who feels it 14 .* Web booking by way of \w/);
    expect(textOf(change)).toContain("Window 26 Nov, 22:00 – 23:30 CET (21:00 – 22:30 UTC) 1 h 30 min");
  });

  it("can be noted in a calendar while they are ahead, and lead to their twins for programs", () => {
    const change = html("changes/CHG-2026-YGJ4/");
    expect(change).toContain('href="/changes/CHG-2026-YGJ4/calendar.ics"');
    expect(change).toContain('href="/changes/CHG-2026-YGJ4.md"');
    expect(change).toContain('href="/api/v1/changes/CHG-2026-YGJ4.json"');
    expect(files.get("changes/CHG-2026-YGJ4/calendar.ics")).toContain("DTSTART:20261126T210000Z");
    expect(html("changes/CHG-2026-3WY6/")).not.toContain("calendar.ics");
    expect(html("freezes/friday-departures/")).toContain('href="/freezes/friday-departures/calendar.ics"');
  });

  it("tell what they caused", () => {
    expect(sectionOf(html("changes/CHG-2026-3WY6/"), "came-of-it")).toContain("names this change as its cause");
  });
});

describe("the change calendar", () => {
  const month = html("calendar/2026-12/");

  it("is a table of weeks from Monday on, with freezes named on their days", () => {
    expect(month.match(/<th scope="col"/g)).toHaveLength(7);
    expect(month.match(/<td class="[^"]*frozen/g)?.length).toBeGreaterThan(14);
    expect(month.match(/>Year-end freeze<\/bdi>\s*<\/a>/g)).toHaveLength(13 + 1);
  });

  it("is a list as well, which tells how freezes recur in words, and every conflict", () => {
    const list = sectionOf(month, "list");
    expect(list).toContain("Every year from 19 December, 18:00, to 4 January, 06:00 Europe/Berlin Year-end freeze");
    expect(list).toContain("Blocked It falls into the freeze St Nicholas weekend , which holds for Boarding gates");
  });

  it("says what its shades mean, names freezes and conflicts in words", () => {
    expect(textOf(/<ul class="month-legend".*?<\/ul>/s.exec(month)?.[0] ?? "")).toBe("Change Freeze");
    const table = textOf(/<table class="month".*?<\/table>/s.exec(month)?.[0] ?? "");
    expect(table).toContain("Freeze: Friday departures 14:00 – 20:00");
    expect(table).toContain("Blocked 00:30 Reader firmware 3.4 for the gates in Westersiel");
  });

  it("turns to the months before and after", () => {
    expect(month).toContain('rel="prev" href="/calendar/2026-11/"');
    expect(month).toContain('rel="next" href="/calendar/2027-01/"');
    expect(html("calendar/")).toContain("November 2026");
  });

  it("shows nobody a rule as it is written", () => {
    for (const [path, text] of files) if (path.endsWith(".html")) expect(text, path).not.toContain("FREQ=");
  });
});

describe("services", () => {
  it("stand below their groups, with what was promised", () => {
    expect(main("services/")).toMatch(/Booking and tickets 6 Degraded performance .* 99.98 % 99.9 % 1 Booking/);
    expect(main("services/")).toContain("Retired 1");
  });

  it("tell health, budget, workarounds, dependencies, owner and past", () => {
    const page = html("services/web-booking/");
    expect(sectionOf(page, "availability")).toMatch(
      /7 days 100.00 % kept 99.9 % 30 days 100.00 % kept 99.9 % 90 days 99.92 %/,
    );
    expect(sectionOf(page, "availability")).toContain("No downtime of the 43 min that 99.9 % allows in 30 days");
    expect(sectionOf(page, "known-errors")).toContain("Workaround Your booking stays valid");
    expect(sectionOf(page, "dependencies")).toMatch(/Depends on Fares and places Operational .*Used by Passenger app/);
    expect(sectionOf(page, "owner")).toContain("#team-booking");
    expect(sectionOf(page, "past")).toContain("Web booking down after the cancellations for storm Ortrun Major outage");
    expect(sectionOf(page, "outcomes")).toMatch(/too few for a percentage|% successful/);
  });

  it("say from when on they are known", () => {
    expect(sectionOf(html("services/island-card/"), "availability")).toContain("No data before 11 Oct 2026.");
  });
});

describe("the map", () => {
  it("is a picture of links with the state of each in words, and a table that says the same", () => {
    const picture = /<svg width.*?<\/svg>/s.exec(html("map/"))?.[0] ?? "";
    expect(picture.match(/<a href="\/services\//g)).toHaveLength(17);
    expect(textOf(picture)).toContain("Freight portal Partial outage");
    expect(picture.match(/<path class="edge"/g)).toHaveLength(edges(html("map/")));
  });
});

describe("what is known", () => {
  it("begins with workarounds", () => {
    const known = sectionOf(html("problems/"), "known");
    expect(known).toMatch(/^Known errors 4 .*Workaround/);
    expect(main("problems/PRB-2026-RC12/")).toMatch(/Workaround If the clock in the corner .* Root cause/);
  });

  it("stands by category, and what is due to be looked at again is told", () => {
    expect(sectionOf(html("knowledge/"), "outdated")).toMatch(/^To be looked at again 1 Ask for access to a system/);
    expect(main("knowledge/KB-2025-WZQ3/")).toContain("Read this with care");
  });

  it("tells what reviews asked for and nobody has done", () => {
    expect(sectionOf(html("reviews/"), "actions")).toMatch(/^Open actions 3 .* tomasz-wilk 30 Nov 2026/);
  });

  it("tells what each team answers for", () => {
    expect(main("teams/")).toMatch(/Answers for .*Web booking/);
  });
});

describe("reports", () => {
  it("tell each measure with its definition, its cases, a picture and its numbers", () => {
    const page = html("reports/");
    expect(sectionOf(page, "time-to-restore")).toMatch(
      /From started_at to restored_at .* Median 1 h 25 min, 90 % within 6 h 59 min · 33 cases/,
    );
    expect(page.match(/<svg\b[^>]* viewBox="0 0 720 240" role="img"/g)?.length).toBeGreaterThanOrEqual(7);
    expect(sectionOf(page, "glance")).toContain("too few to say");
    expect(sectionOf(page, "availability")).toContain("99.86 ▼ below");
  });

  it("are there as files for spreadsheets", () => {
    expect(html("reports/incidents.csv").split("\r\n").slice(0, 2)).toEqual([
      "month,total,P1,P2,P3,P4,P5,not_stated",
      "2025-12,1,0,1,0,0,0,0",
    ]);
    expect(html("reports/time-to-restore.csv")).toContain("time-to-restore,2026-11,");
    expect(html("reports/availability.csv")).toContain("web-booking,Web booking,2026-10,");
  });
});

describe("the ways to be told", () => {
  it("are explained, with full addresses", () => {
    expect(main("subscribe/")).toContain("/feed subscribe https://status.wattlinie.example/feed.rss");
    expect(html("subscribe/")).toContain('href="webcal://status.wattlinie.example/calendar.ics"');
  });

  it("are told to programs in words", () => {
    expect(main("api/")).toContain("api/v2/summary.json");
  });

  it("are known to browsers on the pages that they follow", () => {
    expect(html("services/edge/")).toContain(
      'type="application/atom+xml" title="Wattlinie Status" href="/services/edge/feed.atom"',
    );
  });
});

describe("the page of what is not there", () => {
  it("says nevertheless how everything is", () => {
    expect(main("404.html")).toMatch(/^There is no such page .* Minor service outage/);
  });
});

// --- internal ---

function edges(page: string): number {
  const rows = page.match(/<td data-heading="Depends on".*?<\/td>/gs) ?? [];
  return rows.reduce((sum, row) => sum + (row.match(/<a /g)?.length ?? 0), 0);
}
