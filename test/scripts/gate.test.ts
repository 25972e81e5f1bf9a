// `itsm gate` as a person or a script runs it.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { itsm, type Ran } from "../support/cli.ts";
import { githubForTest } from "../support/github/for-tests.ts";
import { type GovernedRepository, governedRepository } from "../support/governed-repository.ts";
import { company, edgeChange } from "../support/policy-company.ts";
import { account, fileOf } from "../support/policy-scene.ts";

const NOW = "2026-03-02T10:00:00Z";

/** A branch `topic` of mira's that plans the change E001, checked out. */
function topic(): GovernedRepository {
  const repository = governedRepository(company);
  repository.git("config", "github.user", "mira");
  repository.git("config", "user.email", "mira@example.com");
  repository.branch("topic");
  repository.write(...fileOf(edgeChange()));
  repository.commit("Plan it", { by: "mira", at: "2026-03-02T09:00:00Z" });
  return repository;
}

function gate(repository: GovernedRepository, args: readonly string[] = [], env = {}): Promise<Ran> {
  return itsm(["gate", "--now", NOW, ...args], { cwd: repository.root, env });
}

function shown({ stdout }: Ran): string {
  return stdout.replaceAll(/\b[0-9a-f]{7}\b/g, "<id>");
}

/** What was said, but for the word of progress that a slow machine gets after a second. */
function said({ stderr }: Ran): string {
  return stderr.replace(/^Reading both branches…\n/, "");
}

describe("itsm gate", () => {
  it("tells which approvals a branch will need, who can give them, and who cannot", async () => {
    const ran = await gate(topic());
    expect(shown(ran)).toMatchInlineSnapshot(`
      "HEAD (<id>) to be merged into main (<id>)

      Waiting for approval by an approver of platform

      CHG-2026-E001  E001
        new: scheduled (normal, low risk)
        needs    an approver of platform, for a normal change of low risk
                 can give it: ann, ben
      "
    `);
    expect(said(ran)).toMatchInlineSnapshot(`
      "
      Taken for the author: mira.
      Reviews and accounts are known once it is a pull request: itsm gate --pr NUMBER.
      "
    `);
    expect(ran.code).toBe(1);
  });

  it("tells what blocks it, and how to mend that", async () => {
    const repository = topic();
    const window = { start: "2026-03-01T09:00:00Z", end: "2026-03-01T10:00:00Z" };
    repository.write(...fileOf(edgeChange({ window })));
    repository.commit("Too late", { by: "mira", at: "2026-03-02T09:30:00Z" });
    const ran = await gate(repository);
    expect(ran.stdout).toContain("blocks   The window of CHG-2026-E001 was over");
    expect(ran.stdout).toContain("Plan another window");
    expect(ran.code).toBe(1);
  });

  it("passes what needs nobody else", async () => {
    const repository = topic();
    repository.git("checkout", "--quiet", "-b", "docs", "main");
    repository.write("docs/a.md", "a\n");
    repository.commit("Write", { by: "mira", at: "2026-03-02T09:00:00Z" });
    const ran = await gate(repository);
    expect(ran.stdout).toContain("May be merged: no record is touched");
    expect(ran.code).toBe(0);
  });

  it("says that what is not committed is not judged", async () => {
    const repository = topic();
    repository.write(...fileOf(edgeChange({ tags: ["unsaved"] })));
    expect((await gate(repository)).stderr).toContain(`Not judged, because not committed: ${edgeChange().file}.`);
  });

  it("is one JSON document for programs, without a path of this machine", async () => {
    const repository = topic();
    const ran = await gate(repository, ["--json"]);
    const document = JSON.parse(ran.stdout);
    expect(document).toMatchObject({
      schemaVersion: 1,
      kind: "gate",
      outcome: "waiting",
      pullRequest: null,
      base: "main",
    });
    expect(document).toMatchObject({ policySource: "base", uncommitted: [], at: "2026-03-02T10:00:00.000Z" });
    expect(document.records[0].requirements[0]).toMatchObject({ eligible: ["ann", "ben"], satisfied: false });
    expect(ran.stdout).not.toContain(repository.root);
    expect(said(ran)).toBe("");
  });

  it("plays reviews through that are written down in a file", async () => {
    const repository = topic();
    const head = repository.git("rev-parse", "HEAD");
    const review = {
      id: 1,
      user: account("ann"),
      state: "APPROVED",
      commit: head,
      at: "2026-03-02T09:30:00Z",
      dismissal: null,
    };
    const file = join(repository.root, "played.json");
    repository.write("played.json", JSON.stringify({ reviews: { complete: true, items: [review] } }, null, 2));
    const ran = await gate(repository, ["--facts", file]);
    expect(ran.stdout).toContain("agreed   ann (approver of platform)");
    expect(ran.code).toBe(0);
  });

  it("names what is wrong with such a file, at its line", async () => {
    const repository = topic();
    repository.write(
      "played.json",
      '{\n  "draft": "yes",\n  "reviews": { "complete": true, "items": [{ "id": 1 }] },\n  "approvals": []\n}\n',
    );
    const ran = await gate(repository, ["--facts", "played.json"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("draft has the wrong form");
    expect(ran.stderr).toContain("played.json:2:");
    expect(ran.stderr).toContain("reviews.items[0].user");
    expect(ran.stderr).toContain('"approvals" is not a field');
    expect((await gate(repository, ["--facts", "absent.json"])).stderr).toContain("there is no file absent.json");
  });

  it("refuses questions that do not go together, or name nothing", async () => {
    const repository = topic();
    const refused = await Promise.all([
      gate(repository, ["--pr", "1", "--base", "main"]),
      gate(repository, ["--repository", "acme/itsm"]),
      gate(repository, ["--pr", "zero"]),
      gate(repository, ["--base", "nowhere"]),
    ]);
    expect(refused.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(refused[3]?.stderr).toContain('"nowhere" names no commit');
  });

  it("is not led by a hostile title to write on the terminal as it likes", async () => {
    const repository = topic();
    repository.write(
      edgeChange().file,
      fileOf(edgeChange())[1].replace("title: E001", 'title: "\\e[2J\\e[31mAll fine"'),
    );
    repository.commit("\u001b[31mFine", { by: "mira", at: "2026-03-02T09:30:00Z" });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    expect((await gate(repository)).stdout).not.toMatch(/\u001b/);
  });
});

describe("itsm gate --pr", () => {
  it("asks GitHub, with the reviews that were given", async () => {
    const github = await githubForTest({
      owner: "acme",
      name: "itsm",
      clock: "2026-03-02T08:00:00Z",
      files: filesOf(),
    });
    github.push("topic", { files: Object.fromEntries([fileOf(edgeChange())]), message: "Plan it", by: "mira" });
    const { number } = github.openPullRequest({ head: "topic", base: "main", title: "Plan it", by: "mira" });
    const repository = topic();
    repository.git("remote", "add", "origin", "git@github.com:acme/itsm.git");
    const env = { GITHUB_API_URL: github.url, GITHUB_TOKEN: github.token("mira") };
    const waiting = await gate(repository, ["--pr", String(number)], env);
    expect(waiting.stdout).toContain("#1 Plan it");
    expect(waiting.stdout).toContain("can give it: ann, ben");
    expect(waiting.code).toBe(1);
    github.review(number, { by: "ann", state: "APPROVED" });
    const passed = await gate(repository, ["--pr", String(number), "--json"], env);
    expect(JSON.parse(passed.stdout)).toMatchObject({
      kind: "gate",
      outcome: "pass",
      pullRequest: 1,
      repository: "acme/itsm",
    });
    expect(passed.code).toBe(0);
  });

  it("says where there is no token, and sends none to a host that only a clone names", async () => {
    const repository = topic();
    const env = { GITHUB_TOKEN: "", GH_TOKEN: "", GITHUB_API_URL: "" };
    repository.git("remote", "add", "origin", "https://github.com/acme/itsm.git");
    expect((await gate(repository, ["--pr", "1"], env)).stderr).toContain("there is no token to ask GitHub with");
    repository.git("remote", "set-url", "origin", "https://git.evil.example/acme/itsm.git");
    const refused = await gate(repository, ["--pr", "1"], { ...env, GITHUB_TOKEN: "secret" });
    expect(refused.stderr).toContain("the remote origin is on git.evil.example, and a token is not sent there unasked");
    repository.git("remote", "remove", "origin");
    expect((await gate(repository, ["--pr", "1"], env)).stderr).toContain("there is no remote origin");
  });
});

function filesOf(): { readonly [path: string]: string } {
  return { "itsm.config.yaml": "organisation: Acme\n", ...Object.fromEntries(company.map(fileOf)) };
}
