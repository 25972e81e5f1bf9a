// Pages whose lists grow with the company: cut into pages, each small, none of it lost.
import { beforeAll, describe, expect, it } from "vitest";
import { pagesOf } from "../../site/paged-sections.ts";
import { addressesIn, builtFiles } from "../support/built-pages.ts";
import { textOf } from "../support/page-text.ts";
import { portalOf } from "../support/portal-of.ts";
import type { Files } from "../support/temp-folder.ts";

const PROBLEMS = 120;
const ARTICLES = 110;
const SERVICES = 150;
const INCIDENTS = 130;
const pages = new Map<string, string>();

beforeAll(async () => {
  const folder = await portalOf(largeCompany());
  for (const { path, text } of builtFiles(folder, ".html")) pages.set(path.replace(/index\.html$/, ""), text);
});

describe("a long list", () => {
  it("is cut into pages of fifty, and each part knows where it begins", () => {
    const part = (id: string, length: number) => ({ id, heading: id, items: Array.from({ length }, (_, n) => n) });
    const cut = pagesOf([part("a", 30), part("b", 0), part("c", 80)]);
    expect(cut.map((parts) => parts.map(({ id, items, total, page }) => [id, items.length, total, page]))).toEqual([
      [
        ["a", 30, 30, 1],
        ["c", 20, 80, 1],
      ],
      [["c", 50, 80, 1]],
      [["c", 10, 80, 1]],
    ]);
    expect(cut.flatMap((parts) => parts.flatMap(({ items }) => items))).toHaveLength(110);
    expect(pagesOf([part("a", 0)])).toEqual([[]]);
  });

  it.each([
    ["problems/", "problems/PRB-2026-", PROBLEMS],
    ["knowledge/", "knowledge/KB-2026-", ARTICLES],
  ])("below /%s names every record once, page after page", (folder, prefix, all) => {
    const seen = [folder, `${folder}page/2/`, `${folder}page/3/`].map((path) => recordsOn(path, prefix));
    expect(seen.map(({ length }) => length)).toEqual([50, 50, all - 100]);
    expect(new Set(seen.flat()).size).toBe(all);
    expect(pages.has(`${folder}page/4/`)).toBe(false);
    expect(addressesIn(pages.get(folder) ?? "")).toContain(`/${folder}page/2/`);
    expect(textOf(pages.get(`${folder}page/2/`) ?? "")).toContain("Previous Page 2 of 3 Next");
  });

  it("of the incidents of a month names every one once, a hundred on a page", () => {
    const seen = ["incidents/2026/10/", "incidents/2026/10/page/2/"].map((path) =>
      recordsOn(path, "incidents/INC-2026-"),
    );
    expect(seen.map(({ length }) => length)).toEqual([100, INCIDENTS - 100]);
    expect(new Set(seen.flat()).size).toBe(INCIDENTS);
    expect(pages.has("incidents/2026/10/page/3/")).toBe(false);
    expect(addressesIn(pages.get("incidents/2026/10/") ?? "")).toContain("/incidents/2026/10/page/2/");
  });

  it("leads from its beginning to a part that begins on a later page", () => {
    expect(addressesIn(pages.get("problems/") ?? "")).toContain("/problems/page/2/#others");
    expect(pages.get("problems/page/2/")).toContain('id="others"');
  });
});

describe("a team that answers for very much", () => {
  it("has a page that stays small, and leads to the rest", () => {
    const page = pages.get("teams/platform/") ?? "";
    expect(page.length).toBeLessThan(200_000);
    expect(textOf(page)).toContain(`and ${SERVICES - 40} more`);
    expect(textOf(pages.get("teams/") ?? "")).toContain(`and ${SERVICES - 12} more`);
  });
});

// --- internal ---

function recordsOn(path: string, prefix: string): string[] {
  const main = /<main\b.*<\/main>/s.exec(pages.get(path) ?? "")?.[0] ?? "";
  return [...new Set(addressesIn(main).filter((address) => address.startsWith(`/${prefix}`)))];
}

function largeCompany(): Files {
  const many = (count: number, file: (index: number) => readonly [string, string]) =>
    Array.from({ length: count }, (_, index) => file(index));
  const id = (index: number) => `2026-${String(index).padStart(4, "0")}`;
  return Object.fromEntries([
    ["itsm.config.yaml", "organisation: Large\nclock: 2026-11-20T12:00:00Z\nportal: { audience: internal }\n"],
    ["records/teams/platform.md", "---\ntitle: Platform\nstate: active\nmembers: [{ login: mira }]\n---\n"],
    ...many(SERVICES, (index) => [
      `records/services/service-${index}.md`,
      `---\ntitle: Service ${index}\nstate: live\nowner: platform\ntier: 3\n---\n`,
    ]),
    ...many(PROBLEMS, (index) => [
      `records/problems/2026/PRB-${id(index)}-made-up.md`,
      `---\ntitle: Problem ${index}\nstate: ${index < 70 ? "root_cause_analysis" : "new"}\nowner: platform\nservices: [service-1]\nimpact: low\nassignee: mira\nopened_at: 2026-11-01T10:00:00Z\n${index < 70 ? "root_cause: known\nworkaround: Wait.\n" : ""}---\n`,
    ]),
    ...many(INCIDENTS, (index) => [
      `records/incidents/2026/INC-${id(index)}-made-up.md`,
      `---\ntitle: Incident ${index}\nstate: resolved\nowner: platform\nimpact: low\nurgency: low\naffects: [{ service: service-2, level: degraded_performance }]\nstarted_at: 2026-10-05T10:00:00Z\nresolved_at: 2026-10-05T11:00:00Z\nresolution: { code: fixed, notes: Again. }\n---\n`,
    ]),
    ...many(ARTICLES, (index) => [
      `records/knowledge/2026/KB-${id(index)}-made-up.md`,
      `---\ntitle: Article ${index}\nstate: published\nowner: platform\ncategory: ${index < 60 ? "Runbooks" : "Travel"}\npublished_at: 2026-11-01T10:00:00Z\nreview_by: 2027-11-01\n---\n\nText.\n`,
    ]),
  ]);
}
