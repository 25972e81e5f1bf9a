// What Git alone tells of a branch before it is a pull request.
import { describe, expect, it } from "vitest";
import { ItsmError } from "../../core/errors.ts";
import { openBranch } from "../../core/open-branch.ts";
import { remoteIn } from "../../core/open-remote.ts";
import { evaluate, PullRequestFactsSchema } from "../../core/policy/index.ts";
import { type GovernedRepository, governedRepository } from "../support/governed-repository.ts";
import { company, edgeChange } from "../support/policy-company.ts";
import { failedRules, fileOf, requirementsOf } from "../support/policy-scene.ts";

const AT = "2026-03-02T09:00:00Z";

/** A branch `topic` of mira's that plans the change E001. */
function topic(): GovernedRepository {
  const repository = governedRepository(company);
  repository.git("config", "github.user", "mira");
  repository.git("config", "user.email", "mira@example.com");
  repository.branch("topic");
  repository.write(...fileOf(edgeChange()));
  repository.commit("Plan it", { by: "mira", at: AT });
  return repository;
}

async function judged(repository: GovernedRepository) {
  const { facts, config, ledgers } = await openBranch(repository.root, {});
  return evaluate(facts, config, ledgers, Date.parse(AT));
}

describe("a branch", () => {
  it("has facts that the gate understands", async () => {
    const repository = topic();
    const { facts, base, uncommitted, unknownCommits } = await openBranch(repository.root, {});
    expect(PullRequestFactsSchema.parse(facts)).toEqual(facts);
    expect(facts).toMatchObject({
      ...{ number: null, title: "Plan it", author: { login: "mira" }, baseRef: "main" },
      ...{ baseTip: repository.git("rev-parse", "main"), head: repository.git("rev-parse", "topic") },
      files: { complete: true, items: [{ path: edgeChange().file, status: "added" }] },
    });
    expect(facts.files.items[0]?.blob).toBe(repository.git("rev-parse", `HEAD:${edgeChange().file}`));
    expect([base.name, uncommitted, unknownCommits]).toEqual(["main", [], 0]);
  });

  it("waits for the approvals that the policy asks for", async () => {
    const verdict = await judged(topic());
    expect(verdict.outcome).toBe("waiting");
    expect(requirementsOf(verdict)).toEqual({ "CHG-2026-E001/change_team": false });
    expect(verdict.records[0]?.requirements[0]?.eligible).toEqual(["ann", "ben"]);
  });

  it("is compared with what everybody has, before the own main", async () => {
    const repository = topic();
    const begin = repository.git("rev-parse", "main");
    repository.git("update-ref", "refs/remotes/origin/main", begin);
    repository.git("branch", "--force", "main", "topic");
    expect((await openBranch(repository.root, {})).base).toEqual({ name: "origin/main", tip: begin });
    repository.git("branch", "--force", "other", begin);
    expect((await openBranch(repository.root, { base: "other" })).base.name).toBe("other");
  });

  it("is judged by the policy of the base, whatever it says itself", async () => {
    const repository = topic();
    repository.write("itsm.config.yaml", "organisation: Mine\npolicy: { governance: shop, change_authority: shop }\n");
    repository.commit("Loosen it", { by: "mira", at: AT });
    const { config } = await openBranch(repository.root, {});
    expect(config.policy.governance).toBe("governance");
    expect(requirementsOf(await judged(repository))).toMatchObject({ governance: false });
  });

  it("is told to be behind where the base changed the same file", async () => {
    const repository = topic();
    repository.checkout("main");
    repository.push([edgeChange({ tags: ["elsewhere"] })], { at: "2026-03-01T09:00:00Z" });
    repository.push([["docs/a.md", "a"]], { at: "2026-03-01T10:00:00Z" });
    repository.checkout("topic");
    const { facts } = await openBranch(repository.root, {});
    expect(facts.changedOnBase.items).toEqual([edgeChange().file]);
    expect(failedRules(await judged(repository))).toContain("gate-up-to-date");
  });

  it("names who else wrote it, and knows no accounts but that of who works here", async () => {
    const repository = topic();
    repository.write("docs/a.md", "a");
    repository.commit("Help\n\nCo-authored-by: Ben B <ben@example.com>\nCo-Authored-By: Mira <MIRA@example.com>", {
      ...{ by: "ann", at: "2026-03-02T10:00:00Z" },
    });
    const { facts, unknownCommits } = await openBranch(repository.root, {});
    const [own, other] = facts.commits.items;
    expect(own).toMatchObject({ author: { login: "mira" }, committer: { login: "mira" }, coAuthors: [] });
    expect(other).toMatchObject({ author: null, committer: null, authorName: "ann <ann@example.com>" });
    expect(other?.coAuthors).toEqual([
      { name: "Ben B", email: "ben@example.com", login: null },
      { name: "Mira", email: "MIRA@example.com", login: "mira" },
    ]);
    expect(other?.parents).toEqual([own?.sha]);
    expect(unknownCommits).toBe(1);
  });

  it("has a file that was renamed as one removed and one added", async () => {
    const repository = topic();
    repository.rename(edgeChange().file, edgeChange().file.replace("made-up", "müller"));
    repository.commit("Rename", { by: "mira", at: AT });
    const { facts } = await openBranch(repository.root, { base: "topic~1" });
    expect(facts.files.items.map(({ path, status }) => `${status} ${path}`)).toEqual([
      "removed records/changes/2026/CHG-2026-E001-made-up.md",
      "added records/changes/2026/CHG-2026-E001-müller.md",
    ]);
  });

  it("knows earlier approvals from the evidence", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], { at: AT, reviews: ["ann"] });
    repository.keep();
    repository.branch("topic");
    repository.write(...fileOf(edgeChange({ implementer: "ann" })));
    repository.commit("Ann does it", { by: "mira", at: "2026-03-03T09:00:00Z" });
    const { facts } = await openBranch(repository.root, {});
    expect(facts.earlier.map(({ record, act, login }) => `${record} ${act} ${login}`)).toEqual([
      "CHG-2026-E001 approved ann",
      "CHG-2026-E001 contributed mira",
      "CHG-2026-E001 contributed mira",
      "CHG-2026-E001 contributed jonas",
    ]);
    expect(failedRules(await judged(repository))).toContain("gate-implementer");
  });

  it("says what is not committed, whatever its line ends", async () => {
    const repository = topic();
    const [file, text] = fileOf(edgeChange());
    repository.write(file, text.replaceAll("\n", "\r\n"));
    repository.write("records/README.md", "No record.\n");
    expect((await openBranch(repository.root, {})).uncommitted).toEqual([]);
    repository.write(file, `${text}More.\n`);
    repository.remove("records/services/mail.md");
    repository.write("itsm.config.yaml", "organisation: Mine\n");
    const expected = ["itsm.config.yaml", file, "records/services/mail.md"];
    expect((await openBranch(repository.root, {})).uncommitted).toEqual(expected);
    expect((await openBranch(repository.root, { head: "topic" })).uncommitted).toEqual([]);
  });

  it("is judged by the built-in policy where the base has no configuration yet", async () => {
    const repository = governedRepository([]);
    repository.remove("itsm.config.yaml");
    repository.commit("Nothing yet", { at: "2026-01-03T00:00:00Z" });
    repository.branch("topic");
    repository.write("itsm.config.yaml", "organisation: Acme\n");
    for (const record of company) repository.write(...fileOf(record));
    repository.commit("Begin", { by: "mira", at: AT });
    const { policySource, ledgers } = await openBranch(repository.root, {});
    expect(policySource).toBe("built-in");
    expect(ledgers.proposedConfig).toMatchObject({ config: { organisation: "Acme" } });
  });

  it.each([
    ["an unknown head", { head: "nowhere" }, /^"nowhere" names no commit$/],
    ["an unknown base", { base: "--all" }, /^"--all" names no commit$/],
  ])("is refused with %s", async (_, question, message) => {
    const refusal = openBranch(topic().root, question);
    await expect(refusal).rejects.toThrow(ItsmError);
    await expect(refusal).rejects.toThrow(message);
  });

  it("is refused where it has nothing in common with the base", async () => {
    const repository = topic();
    repository.git("checkout", "--quiet", "--orphan", "island");
    repository.commit("Alone", { at: AT });
    await expect(openBranch(repository.root, {})).rejects.toThrow(/have no commit in common$/);
  });
});

describe("the remote of a clone", () => {
  it.each([
    ["https://github.com/acme/itsm.git", "github.com", "acme/itsm"],
    ["https://mira:secret@github.com/acme/itsm", "github.com", "acme/itsm"],
    ["git@github.com:acme/itsm.git", "github.com", "acme/itsm"],
    ["git@ghe.example.com:acme/itsm", "ghe.example.com", "acme/itsm"],
    ["ssh://git@ssh.github.com:443/acme/itsm.git", "github.com", "acme/itsm"],
    ["ssh://git@ghe.example.com:2222/acme/it.sm.git/", "ghe.example.com", "acme/it.sm"],
  ])("%s is a repository on a host", (address, host, repository) => {
    expect(remoteIn(address)).toEqual({ host, repository });
  });

  it.each(["/srv/git/itsm.git", "../itsm", "https://github.com/itsm", "file:///srv/acme/itsm", "C:\\itsm"])(
    "%s is none",
    (address) => {
      expect(remoteIn(address)).toBeUndefined();
    },
  );
});
