// A deployment asks the ITSM repository, whatever the network does meanwhile.
import { describe, expect, it } from "vitest";
import { recordEvidence } from "../../actions/evidence/evidence.ts";
import { pendingCommits } from "../../actions/evidence/pending.ts";
import { askedIn } from "../../actions/require-change/asked.ts";
import { requireChange } from "../../actions/require-change/require-change.ts";
import { told } from "../../actions/require-change/told.ts";
import { connectGitHub } from "../../core/github/index.ts";
import { bundled } from "../gate/bundled.ts";
import { aroundWrites, type Scene, trouble, troubles } from "../gate/disturbances.ts";
import { type GitHub, type Permissions, startGitHub } from "../support/github/index.ts";
import { authority, edgeChange, governance, platform } from "../support/policy-company.ts";
import { fileOf } from "../support/policy-scene.ts";
import { aService } from "../support/records.ts";

const RECORDS = [platform, governance, authority, aService("edge", { owner: "platform" })];
const CONFIG = "organisation: Testing\npolicy:\n  since: 2026-03-02T08:30:00Z\n";
const INPUTS = { repository: "wattlinie/itsm", token: "x", change: "CHG-2026-E001", service: "edge" };
const READ = { contents: "read", "pull-requests": "write" } as const;

function connected(github: GitHub, permissions: Permissions) {
  return connectGitHub({
    ...{ owner: github.owner, repo: github.name, token: github.appToken({ permissions }), baseUrl: github.url, fetch },
    now: () => Date.parse(github.clock.now()),
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    second: 1,
  });
}

/** An approved change on main with its evidence; it is ten past its window's start. */
async function approved(): Promise<GitHub> {
  const files = { ...Object.fromEntries(RECORDS.map(fileOf)), "itsm.config.yaml": CONFIG };
  const github = await startGitHub({ clock: "2026-03-02T08:00:00Z", files });
  github.clock.advance({ hours: 1 });
  github.push("topic", { files: Object.fromEntries([fileOf(edgeChange())]), message: "Plan it", by: "mira" });
  const { number } = github.openPullRequest({ head: "topic", title: "Plan it", by: "mira" });
  github.review(number, { by: "ann", state: "APPROVED" });
  github.merge(number, { by: "mira", method: "squash" });
  const api = connected(github, { contents: "write", "pull-requests": "read" });
  await recordEvidence({ github: api, version: "1", log: () => {} }, await pendingCommits(api, ""));
  github.clock.set("2026-03-10T22:10:00Z");
  return github;
}

/** What the action says. */
async function ask(github: GitHub, inputs: { readonly [name: string]: string } = {}) {
  const given: { readonly [name: string]: string } = { ...INPUTS, sha: github.tip(), ...inputs };
  const asked = askedIn({ input: (name) => given[name] ?? "" });
  const itsm = connected(github, READ);
  const ground = {
    ...{ itsm, source: async () => itsm, now: Date.parse(github.clock.now()), log: () => {} },
    ...{ repository: "acme/shop", runUrl: "https://github.com/acme/shop/actions/runs/1" },
  };
  return told(await requireChange(ground, asked));
}

async function within<Result>(test: (github: GitHub) => Promise<Result>): Promise<Result> {
  const github = await approved();
  try {
    return await test(github);
  } finally {
    await github.close();
  }
}

const pass = { change: "CHG-2026-E001", until: "2026-03-10T23:00:00Z", risk: "low", title: "E001" };

describe("require-change", () => {
  it("lets a deployment go on within the window, and says until when", () =>
    within(async (github) => {
      expect(await ask(github)).toMatchObject({ outputs: pass, errors: [], failure: null });
    }));

  it("fails outside it with a sentence that says when, and asks once", () =>
    within(async (github) => {
      github.clock.set("2026-03-10T20:00:00Z");
      const before = github.requests.length;
      const { outputs, errors = [] } = await ask(github);
      expect(outputs).toMatchObject({ change: "CHG-2026-E001", until: "" });
      expect(errors).toEqual([
        expect.objectContaining({
          message: expect.stringContaining("the window of CHG-2026-E001 opens at 2026-03-10 22:00 UTC"),
          hint: "Run this job again then. Nothing waits here.",
        }),
      ]);
      expect(github.requests.length - before).toBeLessThan(15);
    }));

  it("fails where the record was edited past the gate, although its window is open", () =>
    within(async (github) => {
      const [path, text] = fileOf(
        edgeChange({ window: { start: "2026-03-10T22:00:00Z", end: "2026-03-20T22:00:00Z" } }),
      );
      github.push("main", { files: { [path]: text }, message: "Longer", by: "root" });
      const { errors = [] } = await ask(github);
      expect(String(errors[0])).toContain("is of another content of the record");
    }));

  it("fails where what was approved is not what is there, though a later merge left evidence of it", () =>
    within(async (github) => {
      const longer = { window: { start: "2026-03-10T22:00:00Z", end: "2026-03-20T22:00:00Z" } };
      github.push("main", { files: Object.fromEntries([fileOf(edgeChange(longer))]), message: "Longer", by: "root" });
      github.push("tags", {
        files: Object.fromEntries([fileOf(edgeChange({ ...longer, tags: ["a"] }))]),
        message: "Tag",
        by: "mira",
      });
      const { number } = github.openPullRequest({ head: "tags", title: "Tag", by: "mira" });
      github.merge(number, { by: "mira", method: "squash" });
      const api = connected(github, { contents: "write", "pull-requests": "read" });
      await recordEvidence({ github: api, version: "1", log: () => {} }, await pendingCommits(api, ""));
      const { errors = [] } = await ask(github);
      expect(String(errors[0])).toContain("window changed since pull request #1 was approved");
    }));

  it("takes the change from the commit, or from the pull request that brought it", () =>
    within(async (github) => {
      const sha = github.push("release", {
        files: { "a.txt": "1" },
        message: "Ship\n\nChange: CHG-2026-E001",
        by: "mira",
      }).sha;
      expect(await ask(github, { change: "", sha })).toMatchObject({ outputs: pass });
      github.push("other", { files: { "b.txt": "1" }, message: "Ship", by: "mira" });
      const { number } = github.openPullRequest({
        head: "other",
        title: "Ship",
        body: "Change: CHG-2026-E001",
        by: "mira",
      });
      const merged = github.merge(number, { by: "mira", method: "squash" });
      expect(await ask(github, { change: "", sha: merged })).toMatchObject({ outputs: pass });
    }));

  it("fails where nothing, or more than one thing, is named", () =>
    within(async (github) => {
      await expect(ask(github, { change: "" })).rejects.toThrow(/names no one change.*got nothing/);
      const two = "Ship\n\nChange: CHG-2026-E001\nChange: CHG-2026-E002";
      const { sha } = github.push("release", { files: { "a.txt": "1" }, message: two, by: "mira" });
      await expect(ask(github, { change: "", sha })).rejects.toThrow("got CHG-2026-E001, CHG-2026-E002");
    }));

  it.each([
    ["repository", "itsm", "expected owner/name of the ITSM repository"],
    ["token", "", "there is no token for wattlinie/itsm"],
    ["change", "INC-2026-E001", "expected an id such as CHG-2026-7F3K"],
    ["record", "yes", "expected true or false"],
    ["sha", "main", "expected the full id of a commit"],
  ])("refuses the input %s: %j", (name, value, message) => {
    const given: { readonly [name: string]: string } = { ...INPUTS, sha: "a".repeat(40), [name]: value };
    expect(() => askedIn({ input: (asked) => given[asked] ?? "" })).toThrow(message);
  });

  it("writes the deployment down once, on the pull request that approved the change", () =>
    within(async (github) => {
      const runs = [await ask(github, { record: "true" }), await ask(github, { record: "true" })];
      expect(runs.map(({ errors }) => errors)).toEqual([[], []]);
      const bodies = github.comments(1).map(({ body }) => body);
      expect(bodies).toEqual([expect.stringContaining("**Deployment** of `edge` from `acme/shop`")]);
      expect(await ask(github, { record: "true", sha: "b".repeat(40) })).toMatchObject({ errors: [] });
      expect(github.comments(1)).toHaveLength(2);
    }));
});

const asking = async (): Promise<Scene<unknown>> => {
  const github = await approved();
  return {
    github,
    async run() {
      try {
        return (await ask(github, { record: "true" })).errors ?? [];
      } catch (error) {
        return [error];
      }
    },
    // A process begins a little later than the world's clock says.
    state: () => github.comments(1).map(({ body }) => body.replace(/(?<=Permitted at \S+:)\d\dZ/, "…")),
    wrong: () => (github.comments(1).length > 1 ? "it is written down twice" : null),
  };
};

describe.each([
  ["the connection is cut for good", "cut"],
  ["one answer is lost", "lostAnswer"],
  ["GitHub answers 502 once", "badGateway"],
  ["a secondary rate limit asks to wait", "rateLimit"],
] as const)("where %s, a deployment is never let through unasked, and written down once", (_, name) => {
  it("at any request", { timeout: 120_000 }, async () => {
    const which = name === "cut" ? undefined : aroundWrites;
    const outcome = await trouble(troubles[name], { begin: asking, survives: name !== "cut", ...(which && { which }) });
    expect(outcome.flaws).toEqual([]);
    expect(outcome.undisturbed).toHaveLength(1);
  });
});

describe("where the process dies, before or after any write, the next run makes it good:", () => {
  it("the deployment is written down once", { timeout: 120_000 }, async () => {
    const begin = async () => {
      const scene = await asking();
      const { token: _, ...asked } = INPUTS;
      const inputs = { ...asked, sha: scene.github.tip(), "app-slug": "github-actions", record: "true" };
      return bundled(scene, { action: "require-change", event: "push", inputs, permissions: READ });
    };
    const outcome = await trouble(troubles.crash, { begin, which: aroundWrites, survives: false });
    expect(outcome).toMatchObject({ flaws: [], tried: 2 });
    expect(outcome.undisturbed).toEqual([expect.stringContaining("**Deployment** of `edge`")]);
  });
});
