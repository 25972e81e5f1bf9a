import { beforeAll, describe, expect, it } from "vitest";
import { builtFiles } from "../support/built-pages.ts";
import { textOf } from "../support/page-text.ts";
import { portalOf } from "../support/portal-of.ts";

const config = (audience: string) =>
  `organisation: Acme\nclock: 2026-03-10T12:00:00Z\ntime_zone: Europe/Berlin\nportal: { audience: ${audience} }\n`;

describe.each(["internal", "public"])("a company that has written nothing yet, %s", (audience) => {
  const pages = new Map<string, string>();
  beforeAll(async () => {
    const folder = await portalOf({ "itsm.config.yaml": config(audience), "records/teams/.keep": "" });
    for (const { path, text } of builtFiles(folder, ".html")) pages.set(path.replace(/index\.html$/, ""), text);
  });
  const main = (path: string) => textOf(/<main\b.*<\/main>/s.exec(pages.get(path) ?? "")?.[0] ?? "");

  it.each([
    ["", "No services yet: nothing says what there is that could be up or down.", "itsm new service"],
    ["services/", "No services yet", "itsm new service"],
    ["incidents/", "No incident was ever recorded here.", "itsm new incident"],
    ["changes/", "No changes yet", "itsm new change"],
    ["calendar/", "Nothing is planned in this month, and no freeze holds.", ""],
    ["map/", "No services yet, so there is nothing to draw.", ""],
    ["problems/", "No known error", ""],
    ["knowledge/", "No article is published yet.", "itsm new knowledge"],
    ["reviews/", "No review yet.", ""],
    ["reports/", "No incident began in these twelve months, as far as anybody wrote it down.", ""],
    ["teams/", "No team is known here.", "itsm new team"],
    ["freezes/", "No freeze was announced", "itsm new freeze"],
    ["subscribe/", "There are no feeds yet: readers need to know where this portal is published.", "portal.url"],
  ])("says on /%s why there is nothing, and within the organisation what to do next", (path, why, next) => {
    expect(main(path)).toContain(why);
    if (audience === "internal") expect(main(path)).toContain(next);
    else expect(main(path)).not.toMatch(/itsm new|itsm\.config/);
  });

  it("does not say that all is well", () => {
    expect(main("")).toMatch(/^No services yet/);
    expect(pages.get("")).toContain("<title>No services yet · Acme Status</title>");
    for (const [path, text] of pages) expect(text, path).not.toContain("All systems operational");
  });

  it("never says that anything was available", () => {
    for (const [path, text] of pages) expect(textOf(text), path).not.toMatch(/100(?:\.00)? %/);
  });
});
