// `itsm audit` as an auditor or a script runs it.
import { describe, expect, it } from "vitest";
import { closed, ID, wholeLife } from "../support/audited-change.ts";
import { itsm, type Ran } from "../support/cli.ts";
import { type GovernedRepository, governedRepository } from "../support/governed-repository.ts";
import { company, edgeChange } from "../support/policy-company.ts";

const NOW = "2026-06-30T10:00:00Z";

function audit(repository: GovernedRepository, args: readonly string[] = []): Promise<Ran> {
  return itsm(["audit", "--now", NOW, ...args], { cwd: repository.root });
}

/** One change by the book, and one direct push. */
async function audited(): Promise<GovernedRepository> {
  const repository = governedRepository(company);
  await wholeLife(repository);
  repository.keep();
  repository.push([closed({ title: "=cmd|' /C calc'!A1", close_notes: "Edited." })], { at: "2026-04-01T10:00:00Z" });
  return repository;
}

function shown(text: string): string {
  return text
    .replaceAll(/\b[0-9a-f]{64}\b/g, "<hash>")
    .replaceAll(/\b[0-9a-f]{12}\b/g, "<commit>")
    .replaceAll(/\b[0-9a-f]{7}\b/g, "<id>");
}

describe("itsm audit", () => {
  it("says that nothing is missing, where that is so", async () => {
    const repository = governedRepository(company);
    await wholeLife(repository);
    repository.keep();
    const ran = await audit(repository);
    expect(shown(ran.stdout)).toMatchInlineSnapshot(`
      "Audit from 2025-07-01 to 2026-06-30 of main at <commit>
      Nothing is missing.
        1 change: 1 complete, 0 with exceptions
        4 commits that touched governed files: 4 by pull requests that passed, 0 not
        4 files of evidence, from 2026-03-02 to 2026-03-12
        The gate holds since 2026-01-02; 1 commit before it not asked for
      "
    `);
    expect(ran.code).toBe(0);
  });

  it("tells every exception: what, why, and what an auditor will ask; then commits without authorization", async () => {
    const ran = await audit(await audited(), ["--from", "2026-03-01", "--to", "2026-04-30"]);
    expect(shown(ran.stdout)).toMatchInlineSnapshot(`
      "Audit from 2026-03-01 to 2026-04-30 of main at <commit>
      Something is missing; it is told below.
        1 change: 0 complete, 1 with exceptions
        5 commits that touched governed files: 4 by pull requests that passed, 1 not
        4 files of evidence, from 2026-03-02 to 2026-03-12
        The gate holds since 2026-01-02; 1 commit before it not asked for

      Exceptions
      CHG-2026-E001  =cmd|' /C calc'!A1
        J  commit <id> of jonas: no evidence names it: it came past the pull requests

      What an auditor will ask
        J  Touched by pull requests only. A commit past the pull requests was seen by nobody.
           Who could push past the protection, who did, and what else came that way?

      Commits that nobody authorized
      <commit>  2026-04-01 12:00  jonas <jonas@example.com>  Push
        no evidence names it: it came past the pull requests
        records/changes/2026/CHG-2026-E001-made-up.md
      "
    `);
    expect(shown(ran.stderr)).toMatchInlineSnapshot(`
      "
      All changes that were authorized, carried out or closed, and all 5 commits of main at <commit> that touched governed files, from 2026-02-28T23:00:00.000Z to 2026-04-30T22:00:00.000Z, against itsm-evidence at <commit>.
      Times in Europe/Vienna. SHA-256 of what it says: <hash>
      Evidence is as trustworthy as the protection of its branch: who may push there could have written it.
      Whether the protection of the main line was lifted for a while, only GitHub's own audit log tells.
      "
    `);
    expect(ran.code).toBe(1);
  });

  it("is one JSON document, the same for the same commits", async () => {
    const repository = await audited();
    const [once, again] = await Promise.all([audit(repository, ["--json"]), audit(repository, ["--format", "json"])]);
    const document = JSON.parse(once.stdout);
    expect(document).toMatchObject({
      ...{ schemaVersion: 1, kind: "audit", complete: false },
      counts: { changes: 1, commits: 5, accounted: 4, unauthorized: 1 },
      report: {
        ...{ generatedAt: "2026-06-30T10:00:00.000Z", tool: { name: "itsm-as-code" } },
        mainLine: { name: "main", tip: repository.git("rev-parse", "main") },
        evidenceTip: repository.git("rev-parse", "itsm-evidence"),
      },
    });
    expect(document.definitions).toHaveLength(12);
    expect(document.changes[0].attributes.J).toMatchObject({ state: "missing" });
    expect(JSON.parse(again.stdout)).toEqual(document);
    const later = await itsm(["audit", "--json", "--to", "2026-06-30", "--now", "2026-07-04T00:00:00Z"], {
      cwd: repository.root,
    });
    expect(JSON.parse(later.stdout).report.hash).toBe(document.report.hash);
    expect(once.stdout).not.toContain(repository.root);
  });

  it("is a table for spreadsheets, in which no cell is a formula", async () => {
    const ran = await audit(await audited(), ["--format", "csv"]);
    const [headings = "", row = "", ...rest] = ran.stdout.trimEnd().split("\r\n");
    expect(headings).toMatch(/^id,title,type,risk,state,complete,"A Recorded, with who asked for it and why",/);
    expect(row).toMatch(new RegExp(`^${ID},'=cmd\\|' /C calc'!A1,normal,low,closed,no,`));
    expect(row).toContain("missing: commit");
    expect(rest).toEqual([]);
    expect(ran.stderr).toContain("1 change, 0 complete; 1 commit without authorization");
    expect(ran.code).toBe(1);
  });

  it("says how to get the evidence where it is not here", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], { at: "2026-03-02T09:00:00Z", reviews: ["ann"] });
    const ran = await audit(repository);
    expect(ran.stdout).toContain("git fetch origin itsm-evidence:itsm-evidence");
    expect(ran.code).toBe(1);
  });

  it("refuses half of a population, periods that are none, and a main line that is not there", async () => {
    const repository = await audited();
    const shallow = await itsm(["audit"], { cwd: repository.shallowClone(2) });
    expect(shallow).toMatchObject({ code: 1, stdout: "" });
    expect(shallow.stderr).toContain("an audit needs the whole history");
    expect(shallow.stderr).toContain("git fetch --unshallow");
    expect(await audit(repository, ["--from", "2026-05-01", "--to", "2026-04-01"])).toMatchObject({ code: 2 });
    expect(await audit(repository, ["--from", "May"])).toMatchObject({ code: 2 });
    expect((await audit(repository, ["--rev", "nowhere"])).stderr).toContain('"nowhere" names no commit');
  });
});
