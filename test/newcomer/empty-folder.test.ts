// A newcomer's first days: the package, an empty folder, and all that follows.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { logOf } from "../gate/workflow-runs.ts";
import { serveFolder, startBrowser } from "../support/browser.ts";
import { watchedPage } from "../support/watched-page.ts";
import { type Life, strikes } from "./life.ts";
import { livesOn } from "./living.ts";
import { filesIn, type Repository, repositoryAt } from "./repository.ts";

describe("in a folder that was empty", () => {
  let repository: Repository;
  let browser: Browser;

  beforeAll(async () => {
    repository = await repositoryAt(inject("newcomer").repository);
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it("`init --yes` asks nothing, and what it wrote passes the check", async () => {
    const before = filesIn(repository.root);
    const { stdout, stderr } = await repository.itsm("init", "--yes");
    expect(stderr).toContain("2 records, nothing wrong.");
    const after = filesIn(repository.root);
    expect(Object.keys(after).sort()).toEqual([...Object.keys(before), ...stdout.trim().split("\n")].sort());
    expect((await repository.itsm("check", "--strict")).code).toBe(0);
  });

  it("is committed, and its portal opens in a browser", { timeout: 120_000 }, async () => {
    await repository.git("add", "--all");
    await repository.git("commit", "--quiet", "--message", "Begin");
    const { stderr } = await repository.itsm("portal", "build");
    expect(stderr).toMatch(/Built \d+ pages for the public audience/);
    expect((await repository.git("status", "--porcelain")).stdout).toBe("");
    const site = await serveFolder(`${repository.root}/dist/portal`);
    const { page, faults } = await watchedPage(await browser.newContext(), site.address);
    try {
      await page.goto(site.address);
      expect(await page.title()).toContain("Wattlinie itsm");
      expect(await page.locator("main").innerText()).toContain("Website");
      await page.getByRole("link", { name: "Website" }).first().click();
      expect(await page.locator("h1").innerText()).toContain("Website");
      expect(await faults()).toEqual([]);
    } finally {
      await page.context().close();
      site.stop();
    }
  });

  const published = (life: () => Life) =>
    it("The portal is published once the repository has Pages, by an install of its own", {
      timeout: 300_000,
    }, async () => {
      expect(life().published).toEqual([]);
      life().stage.world.github.setPages("workflow");
      const [ran, ...others] = await strikes(life(), "7,37 * * * *");
      expect([ran?.workflow, ran?.conclusion, others], ran && logOf(ran)).toEqual(["itsm-publish.yml", "success", []]);
      expect(life().published).toEqual([expect.stringContaining("Website")]);
    });

  livesOn(() => repository, {}, published);
});
