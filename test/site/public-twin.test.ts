import { describe, expect, inject, it } from "vitest";
import { openLedger, type RecordView, snapshot } from "../../core/index.ts";
import { builtFiles } from "../support/built-pages.ts";
import { textOf } from "../support/page-text.ts";

const house = new URL("../..", import.meta.url).pathname;
const opened = openLedger(house, { system: 0 });
const [all, open] = [snapshot(opened, "internal"), snapshot(opened, "public")];
const files = builtFiles(inject("portals").open).filter(({ path }) => /\.(?:html|csv)$/.test(path));
const page = (path: string) => textOf(files.find((file) => file.path === `${path}index.html`)?.text ?? "");

describe("the pages of the public portal", () => {
  it("say nothing that a reader of the public records could not read there", () => {
    // What public records say, field by allowed field; pages may say no more, whatever they derive.
    const allowed = open.records.flatMap(sentencesOf).join("\n");
    const secrets = [...new Set(all.records.flatMap(sentencesOf))].filter((words) => !allowed.includes(words));
    expect(secrets.length).toBeGreaterThan(500);
    const told = files.map(({ path, text }) => ({ path, text: textOf(text).toLowerCase() }));
    const leaks = told.flatMap(({ path, text }) =>
      secrets.filter((words) => text.includes(words)).map((words) => `${path}: ${words}`),
    );
    expect(leaks).toEqual([]);
  });

  it("name nobody", () => {
    const people = new Set(
      all.records.flatMap(({ fields }) => [...JSON.stringify(fields).matchAll(PERSON)].map(([, who]) => who)),
    );
    expect(people.size).toBeGreaterThan(10);
    for (const { path, text } of files)
      for (const who of people) expect(text, `${path} names ${who}`).not.toContain(`>${who}<`);
  });

  it("tell of public records all the same", () => {
    expect(page("")).toContain("Minor service outage");
    expect(page("incidents/INC-2026-2P4H/")).toContain("All 6,112 bookings have been rebooked or refunded.");
    expect(page("changes/")).toContain("PostgreSQL 17.8 on the booking cluster");
    expect(page("calendar/2026-12/")).toContain("Year-end freeze");
    expect(page("services/web-booking/")).toContain("99.92 %");
    expect(page("problems/")).toContain("Hold the card still until the gate shows the green arrow.");
    expect(page("reviews/")).toContain("The software that rebooks many passengers at once");
    expect(page("map/")).toContain("Freight portal Partial outage");
  });

  it("tell no conflict, no cause and no measure that rests on internal fields", () => {
    expect(page("changes/CHG-2026-YGJ4/")).not.toContain("In its way");
    expect(page("changes/CHG-2026-3WY6/")).not.toContain("What came of it");
    expect(page("calendar/2026-12/")).not.toContain("onflict");
    const reports = page("reports/");
    expect(reports).toContain("Time to restore");
    expect(reports).not.toMatch(/Time to acknowledge|Incidents with a problem|Open incidents|Change failure/);
  });

  it("lead nowhere that is not there", () => {
    const known = new Set(builtFiles(inject("portals").open).map(({ path }) => `/${path}`));
    const dead = files.flatMap(({ path, text }) =>
      [...text.matchAll(/\shref="(\/[^"#?]*)/g)].flatMap(([, target = ""]) =>
        known.has(target.endsWith("/") ? `${target}index.html` : target) ? [] : [`${path} → ${target}`],
      ),
    );
    expect(dead).toEqual([]);
  });
});

// --- internal ---

const PERSON = /"(?:login|by|assignee|reported_by|requested_by|implementer|from|to)":"([a-z0-9-]{3,39})"/g;

/** Every text of a record that is more than a word: lines of its body, values of its fields. */
function sentencesOf({ fields, body, title }: RecordView): string[] {
  const lines = body.split("\n").map((line) => line.replace(/[*_`#>|-]/g, " "));
  return [title, ...valuesIn(fields), ...lines]
    .flatMap((text) => text.split(/\s{2,}|\n/))
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text.length > 18 && /\s/.test(text));
}

function* valuesIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) yield* valuesIn(inner);
}
