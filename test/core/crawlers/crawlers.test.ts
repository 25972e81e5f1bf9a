import { describe, expect, it } from "vitest";
import { llmsText, robotsText, sitemaps } from "../../../core/crawlers/index.ts";
import { PAGES_PER_MAP } from "../../../core/crawlers/sitemap.ts";
import { hostile } from "../../support/hostile.ts";
import { anIncident } from "../../support/records.ts";
import { addressBelow, sampleSnapshot, snapshotOf } from "../../support/snapshots.ts";

describe("llms.txt", () => {
  const shown = sampleSnapshot("internal");
  const lines = llmsText(hostile(shown), addressBelow, true).trimEnd().split("\n");

  it("has one title, a summary, and sections of links, whatever the texts hold", () => {
    expect(lines.filter((line) => line.startsWith("# "))).toHaveLength(1);
    expect(lines[2]).toMatch(/^> /);
    const sections = lines.filter((line) => line.startsWith("## "));
    expect(sections).toEqual([
      "## Status now",
      "## Services",
      "## Knowledge",
      "## Pages",
      "## All records",
      "## Optional",
    ]);
    for (const line of lines.slice(5).filter((each) => each !== "" && !each.startsWith("## ")))
      expect(line).toMatch(/^- \[(?:[^[\]\\]|\\.)+\]\(<https:\/\/status\.acme\.example\/repo\/[\w./-]*>\): \S/);
  });

  it("leads to the Markdown of what goes on now", () => {
    const [open] = shown.status.active;
    expect(lines.join("\n")).toContain(`<${addressBelow(open?.incident.path.replace(/\/$/, "") ?? "")}.md>`);
  });
});

describe("the map for search engines", () => {
  it("lists every record's page", () => {
    const shown = sampleSnapshot("public");
    const map = sitemaps(shown, [], addressBelow).get("sitemap.xml") ?? "";
    for (const { path } of shown.records) expect(map).toContain(`<loc>${addressBelow(path)}</loc>`);
  });

  it("lists pages that are there whatever the records, each once", () => {
    const map = sitemaps(snapshotOf([], "2026-03-10T12:00:00Z"), ["calendar/", "incidents/"], addressBelow);
    const found = map.get("sitemap.xml")?.match(/(?<=\/repo\/)[^<]*(?=<\/loc>)/g);
    expect(found?.slice(0, 3)).toEqual(["", "calendar/", "incidents/"]);
    expect(new Set(found).size).toBe(found?.length);
  });

  it("is cut into parts where there are too many pages", () => {
    const [record] = snapshotOf([anIncident("A")], "2026-03-10T12:00:00Z").records;
    if (!record) throw new Error("no record");
    const records = Array.from({ length: PAGES_PER_MAP + 1 }, (_, index) => ({
      ...record,
      path: `incidents/${index}/`,
    }));
    const maps = sitemaps({ ...snapshotOf([], "2026-03-10T12:00:00Z"), records }, [], addressBelow);
    expect([...maps.keys()]).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    expect(maps.get("sitemap.xml")).toContain(`<loc>${addressBelow("sitemap-2.xml")}</loc>`);
    const pages = [...maps.values()].join("").match(/<url>/g) ?? [];
    expect(pages.length).toBeGreaterThan(PAGES_PER_MAP);
  });

  it("is told to robots where it exists; an internal portal is not to be read by any", () => {
    const all = robotsText(sampleSnapshot("public"), addressBelow, true);
    expect(all).toBe("User-agent: *\nAllow: /\n\nSitemap: https://status.acme.example/repo/sitemap.xml\n");
    expect(robotsText(sampleSnapshot("internal"), addressBelow, false)).toBe("User-agent: *\nDisallow: /\n");
  });
});
