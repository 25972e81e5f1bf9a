// What a clone holds of the evidence branch, and how it tells that somebody laid hands on it.
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openEvidence } from "../../core/open-evidence.ts";
import { gitRepository, temporaryFolder } from "../support/git-repository.ts";
import { type GovernedRepository, governedRepository } from "../support/governed-repository.ts";
import { company, edgeChange } from "../support/policy-company.ts";

const AT = "2026-03-02T09:00:00Z";

/** A repository with one file of evidence; gives its path too. */
async function withEvidence(): Promise<{ readonly repository: GovernedRepository; readonly path: string }> {
  const repository = governedRepository(company);
  await repository.pullRequest([edgeChange()], { at: AT, reviews: ["ann"] });
  const [path = ""] = repository.keep();
  return { repository, path };
}

async function rules(root: string): Promise<string[]> {
  return (await openEvidence(root)).findings.map(({ rule, file }) => `${rule} ${file}`);
}

describe("the evidence branch", () => {
  it("is read from the local branch", async () => {
    const { repository, path } = await withEvidence();
    const opened = await openEvidence(repository.root);
    expect(opened).toMatchObject({ branch: "itsm-evidence", present: true, findings: [], gap: undefined });
    expect(opened.tip).toBe(repository.git("rev-parse", "itsm-evidence"));
    expect(opened.entries.map((entry) => entry.path)).toEqual([path]);
  });

  it("is read from origin where there is none here", async () => {
    const { repository, path } = await withEvidence();
    const clone = join(temporaryFolder(), "clone");
    repository.git("clone", "--quiet", repository.root, clone);
    const opened = await openEvidence(clone);
    expect(opened).toMatchObject({ branch: "origin/itsm-evidence", present: true });
    expect(opened.entries.map((entry) => entry.path)).toEqual([path]);
  });

  it("may be absent, which is said and no error", async () => {
    const absent = { entries: [], findings: [], branch: null, tip: null, present: false };
    expect(await openEvidence(governedRepository(company).root)).toEqual({ ...absent, gap: undefined });
    expect(await openEvidence(temporaryFolder())).toMatchObject({ ...absent, gap: { gap: "no-repository" } });
    expect(await openEvidence(gitRepository().root)).toMatchObject({ ...absent, gap: { gap: "no-commits" } });
  });

  it("is found from a folder below the repository's top", async () => {
    const { repository, path } = await withEvidence();
    repository.write("desk/itsm/itsm.config.yaml", "organisation: Below\n");
    const opened = await openEvidence(join(repository.root, "desk/itsm"));
    expect(opened.entries.map((entry) => entry.path)).toEqual([path]);
  });

  it("says where its history was not fetched in full", async () => {
    const { repository } = await withEvidence();
    const clone = repository.shallowClone(1);
    expect(await openEvidence(clone)).toMatchObject({ present: false, gap: { gap: "shallow" } });
    repository.git("-C", clone, "fetch", "--quiet", "--depth=1", "origin", "itsm-evidence:itsm-evidence");
    expect(await openEvidence(clone)).toMatchObject({ present: true, gap: { gap: "shallow" } });
  });
});

describe("a hand on the evidence branch", () => {
  it("is told where a file was altered, and still told after it was put back", async () => {
    const { repository, path } = await withEvidence();
    const text = repository.git("show", `itsm-evidence:${path}`);
    repository.keep([[path, text.replace('"pass"', '"waiting"')]]);
    repository.keep([[path, `${text}\n`]]);
    expect(await rules(repository.root)).toEqual([`evidence-altered ${path}`, `evidence-altered ${path}`]);
  });

  it("is told where a file was removed, or moved to another name", async () => {
    const { repository, path } = await withEvidence();
    const text = repository.git("show", `itsm-evidence:${path}`);
    repository.keep([
      [path, null],
      ["evidence/CHG-2026-0000/0.json", text],
    ]);
    expect(await rules(repository.root)).toEqual([
      "evidence-misplaced evidence/CHG-2026-0000/0.json",
      `evidence-altered ${path}`,
    ]);
  });

  it("is told where another history was put in its place by a merge", async () => {
    const { repository, path } = await withEvidence();
    const text = repository.git("show", `itsm-evidence:${path}`);
    repository.git("checkout", "--quiet", "--orphan", "false-evidence");
    repository.git("rm", "-r", "-f", "--quiet", ".");
    repository.write(path, `${text.replace('"ann"', '"ben"')}\n`);
    repository.commit("A better past", { at: AT });
    repository.git("merge", "--quiet", "--allow-unrelated-histories", "--strategy=ours", "itsm-evidence");
    repository.git("branch", "--force", "itsm-evidence", "HEAD");
    repository.checkout("main");
    expect(await rules(repository.root)).toContain("evidence-merged evidence");
  });

  it("is told where the branch here does not continue the one that was fetched", async () => {
    const { repository } = await withEvidence();
    const origin = join(temporaryFolder(), "origin");
    repository.git("clone", "--quiet", repository.root, origin);
    repository.git("remote", "add", "origin", origin);
    const fetched = repository.git("rev-parse", "itsm-evidence");
    repository.git("update-ref", "refs/remotes/origin/itsm-evidence", fetched);
    expect(await rules(repository.root)).toEqual([]);
    repository.checkout("itsm-evidence");
    repository.git("commit", "--quiet", "--amend", "--message=Another");
    repository.checkout("main");
    expect(await rules(repository.root)).toEqual(["evidence-diverged evidence"]);
  });

  it("is not suspected where the branch here is merely older than the one that was fetched", async () => {
    const { repository } = await withEvidence();
    const old = repository.git("rev-parse", "itsm-evidence");
    await repository.pullRequest([edgeChange({ tags: ["later"] })], { at: "2026-03-04T09:00:00Z", reviews: ["ann"] });
    repository.keep();
    repository.git("update-ref", "refs/remotes/origin/itsm-evidence", "itsm-evidence");
    repository.git("branch", "--force", "itsm-evidence", old);
    const opened = await openEvidence(repository.root);
    expect(opened).toMatchObject({ branch: "origin/itsm-evidence", findings: [] });
    expect(opened.entries).toHaveLength(2);
  });

  it("is told where something else than a plain text file lies there", async () => {
    const { repository, path } = await withEvidence();
    repository.checkout("itsm-evidence");
    symlinkSync("/etc/passwd", join(repository.root, path.replace(/[0-9a-f]{40}/, "1".repeat(40))));
    repository.checkout("main");
    repository.keep([
      [path.replace(/[0-9a-f]{40}/, "2".repeat(40)), "x".repeat((1 << 20) + 1)],
      [path.replace(/[0-9a-f]{40}/, "3".repeat(40)), "\u0000"],
    ]);
    expect((await rules(repository.root)).map((rule) => rule.split(" ")[0])).toEqual([
      "evidence-unreadable",
      "evidence-unreadable",
      "evidence-unreadable",
    ]);
  });
});
