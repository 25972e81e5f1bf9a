// The doctor over real HTTP: GitHub's settings as an administrator, a writer and nobody may see them.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diagnoseGitHub, type Symptom } from "../../../core/doctor/index.ts";
import { connectSettings } from "../../../core/github/index.ts";
import { workflowFiles } from "../../../scripts/init/index.ts";
import { itsm } from "../../support/cli.ts";
import { githubForTest } from "../../support/github/for-tests.ts";
import type { GitHub, Ruleset } from "../../support/github/index.ts";
import { smallRepository } from "../../support/temp-folder.ts";

const LABELS = ["itsm:incident", "itsm:change", "itsm:accepted"];
const ACTIONS = 15368;

/** A repository whose default branch has the workflows, and nothing else is set. */
function bare(): Promise<GitHub> {
  const files = Object.fromEntries(workflowFiles().map((file) => [file, "name: x\non: push\njobs: {}\n"]));
  return githubForTest({ files, people: { jonas: {}, root: { role: "admin" } } });
}

/** As docs/hardening.md says for basic mode, by the rulesets that it tells to import. */
async function basic(): Promise<GitHub> {
  const github = await bare();
  github.ruleset(imported("docs/ruleset.json"));
  github.ruleset(imported("docs/ruleset-memory.json"));
  github.setPages("workflow");
  github.allowAutoMerge(true);
  const { rest } = await octokit(github);
  for (const name of LABELS) await rest.issues.createLabel({ owner: "wattlinie", repo: "itsm", name });
  return github;
}

async function octokit(github: GitHub) {
  const { octokitOf } = await import("../../support/github/octokit.ts");
  return octokitOf(github, "root");
}

/** What GitHub makes of a file that is imported, in the terms of the stand-in. */
function imported(file: string): Partial<Ruleset> {
  // The shape is that of a ruleset's export.
  const given = JSON.parse(readFileSync(file, "utf8")) as {
    name: string;
    conditions: { ref_name: { include: string[] } };
    bypass_actors: unknown[];
    rules: { type: string; parameters?: { [key: string]: unknown } }[];
  };
  const rule = (type: string) => given.rules.find((each) => each.type === type);
  const checks = rule("required_status_checks")?.parameters;
  const required = (checks?.required_status_checks ?? []) as { context: string; integration_id: number }[];
  return {
    name: given.name,
    branches: given.conditions.ref_name.include.map((name) => name.replace("refs/heads/", "")),
    requiredChecks: required.map(({ context, integration_id }) => ({ context, integrationId: integration_id })),
    strict: checks?.strict_required_status_checks_policy === true,
    requirePullRequest: rule("pull_request") !== undefined,
    blockForcePush: rule("non_fast_forward") !== undefined,
    blockDeletion: rule("deletion") !== undefined,
    bypass: { admins: given.bypass_actors.length > 0, apps: [] },
  };
}

async function symptoms(github: GitHub, token = github.token("root")): Promise<Symptom[]> {
  const sleep = async () => {};
  const about = { owner: "wattlinie", repo: "itsm", token, baseUrl: github.url, fetch, now: Date.now, sleep };
  const found = await connectSettings({ ...about, second: 1 }).read();
  const page = "https://github.com/wattlinie/itsm";
  return diagnoseGitHub({ ...found, page, wanted: { workflows: workflowFiles(), labels: LABELS } });
}

async function wrong(github: GitHub, token?: string): Promise<{ readonly [id: string]: string }> {
  const found = (await symptoms(github, token)).filter(({ state }) => state === "wrong");
  for (const { expected, got, mend } of found) expect([expected, got, mend]).not.toContain("");
  return Object.fromEntries(found.map(({ id, got }) => [id, got]));
}

describe("GitHub's settings", () => {
  it("are all told wrong where nobody set them, each with its mend", async () => {
    const github = await bare();
    expect(await wrong(github)).toEqual({
      "gate-check": "not required: a pull request merges whatever the gate says",
      "gate-rules": expect.stringContaining("it may be pushed to without a pull request"),
      "evidence-rules": "it may be rewritten",
      "auto-merge": "not allowed",
      labels: `missing: ${LABELS.join(", ")}`,
    });
    const mends = Object.fromEntries((await symptoms(github)).map(({ id, mend }) => [id, mend]));
    expect(mends["gate-check"]).toContain(
      "docs/ruleset.json of the toolkit at https://github.com/wattlinie/itsm/settings/rules",
    );
    expect(mends["auto-merge"]).toContain("gh repo edit --enable-auto-merge");
    expect(mends.pages).toContain("https://github.com/wattlinie/itsm/settings/pages");
  });

  it("are fine once the files of docs/hardening.md are imported", async () => {
    const github = await basic();
    expect((await symptoms(github)).filter(({ state }) => state !== "fine")).toEqual([]);
  });

  it("tell a check that anybody may post, a branch that goes past it, and Pages from a branch", async () => {
    const github = await basic();
    github.ruleset({
      ...imported("docs/ruleset.json"),
      requiredChecks: [{ context: "itsm/gate" }],
      bypass: { admins: true, apps: [7] },
      strict: false,
    });
    github.setPages("legacy");
    github.restWorkflow(".github/workflows/itsm-sweep.yml");
    expect(await wrong(github)).toEqual({
      "gate-check": "required from anybody: every App and every writer's token can post it",
      "gate-rules": "a pull request may merge that does not hold its newest commit",
      "gate-bypass": expect.stringMatching(/^for RepositoryRole 5 of .*, Integration 7 of /),
      pages: "built from a branch",
      schedules: "itsm-sweep.yml (disabled inactivity)",
    });
    const [resting] = (await symptoms(github)).filter(({ id }) => id === "schedules");
    expect(resting?.mend).toBe("gh workflow enable itsm-sweep.yml");
  });

  it("in hardened mode must name the App, whose key only the default branch may use", async () => {
    const github = await basic();
    github.variable("ITSM_GATE_CLIENT_ID", "Iv23abc");
    expect(await wrong(github)).toEqual({
      "gate-check": expect.stringContaining(`from GitHub Actions (${ACTIONS})`),
      "gate-key": "there is none",
    });
    github.ruleset({
      ...imported("docs/ruleset.json"),
      requiredChecks: [{ context: "itsm/gate", integrationId: 4711 }],
    });
    for (const [branches, got] of [
      [null, "for every branch"],
      [["main", "release/*"], "for main, release/*"],
    ] as const) {
      github.environment("itsm-gate", branches);
      expect(await wrong(github)).toEqual({ "gate-key": got });
    }
    github.environment("itsm-gate", ["main"]);
    expect(await wrong(github)).toEqual({});
  });

  it("count where they stand in a branch protection of the older kind", async () => {
    const github = await bare();
    const checks = [{ context: "itsm/gate", integrationId: ACTIONS }];
    github.protect("main", { checks, strict: true, pullRequest: true });
    const found = await wrong(github);
    expect(found).toMatchObject({ "gate-bypass": "for administrators" });
    expect(Object.keys(found)).not.toContain("gate-check");
    expect(Object.keys(found)).not.toContain("gate-rules");
  });

  it("are told as not seen where the token may not see them, and never as fine", async () => {
    const github = await basic();
    const token = github.appToken({ permissions: { metadata: "read", contents: "read" } });
    const states = Object.fromEntries((await symptoms(github, token)).map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({ "gate-check": "fine", "gate-bypass": "unknown", "gate-key": "unknown" });
    expect(states).toMatchObject({ pages: "unknown", labels: "unknown", schedules: "unknown" });
    const asWriter = await symptoms(github, github.token("jonas"));
    expect(asWriter.find(({ id }) => id === "gate-bypass")).toMatchObject({ state: "unknown" });
  });
});

describe("itsm doctor with a token", () => {
  function clone(): string {
    const root = smallRepository();
    execFileSync("git", ["init", "--quiet"], { cwd: root });
    execFileSync("git", ["remote", "add", "origin", "https://github.com/wattlinie/itsm.git"], { cwd: root });
    return root;
  }
  const envOf = (github: GitHub) => ({ GITHUB_TOKEN: github.token("root"), GITHUB_API_URL: github.url });

  it("tells GitHub's side, and makes the labels that are missing", async () => {
    const github = await bare();
    const root = clone();
    const env = envOf(github);
    const { code, stderr, stdout } = await itsm(["doctor", "--fix"], { cwd: root, env });
    expect(code).toBe(1);
    expect(stdout).toContain("✗ Required check itsm/gate: not required");
    expect(stdout).toContain("✓ Labels: itsm:incident, itsm:change, itsm:accepted");
    expect(stderr).toContain("Made labels: itsm:incident, itsm:change, itsm:accepted");
    expect(github.requests.filter(({ operation }) => operation === "issues/create-label")).toHaveLength(3);
  });

  it("tells what is here when GitHub refuses, and says plainly what was not looked at", async () => {
    const github = await bare();
    const root = clone();
    const env = { ...envOf(github), GITHUB_TOKEN: "of nobody" };
    const failing = await itsm(["doctor", "--json"], { cwd: root, env });
    const told = JSON.parse(failing.stdout).symptoms.at(-1);
    expect(told).toMatchObject({ id: "github", state: "unknown", got: expect.stringMatching(/^not looked at: ./) });
    const without = await itsm(["doctor"], { cwd: root });
    expect(without.stdout).toContain("– GitHub: not looked at: there is no token");
    expect(without.stdout).toContain("rules and required check, environment, Pages, labels, auto-merge and workflows");
  });
});
