// Small worlds in which the gate, its comment and the evidence have something to do, run in this very process.

import { comment } from "../../actions/comment/comment.ts";
import { recordEvidence } from "../../actions/evidence/evidence.ts";
import { pendingCommits } from "../../actions/evidence/pending.ts";
import { gate } from "../../actions/gate/gate.ts";
import { wantedBy } from "../../actions/gate/wanted.ts";
import { MARKER } from "../../actions/results.ts";
import type { EvidenceFile } from "../../core/evidence/index.ts";
import { connectGitHub } from "../../core/github/index.ts";
import type { AnyRecord } from "../../core/record.ts";
import { type GitHub, type Permissions, startGitHub } from "../support/github/index.ts";
import { authority, edgeChange, governance, platform } from "../support/policy-company.ts";
import { fileOf } from "../support/policy-scene.ts";
import { aService } from "../support/records.ts";
import type { Bundled } from "./bundled.ts";
import type { Scene } from "./disturbances.ts";

// The permissions of the jobs in .github/workflows.
const GATE = { contents: "read", "pull-requests": "read", checks: "write" } as const;
const COMMENT = { "pull-requests": "write" } as const;
const EVIDENCE = { contents: "write", "pull-requests": "read" } as const;

/** A company that is read by few requests. */
const RECORDS = [platform, governance, authority, aService("edge", { owner: "platform" })];
const CONFIG = { "itsm.config.yaml": "organisation: Testing\npolicy:\n  since: 2026-03-02T08:30:00Z\n" };

/** What the bundle of the gate is told in these scenes. */
export function gateJob({ github }: Scene<unknown>): Bundled {
  const payload = github.event("pull_request_target", { action: "opened", number: 1 });
  return { action: "gate", event: "pull_request_target", payload, permissions: GATE };
}

/** What the bundle of the comment is told. */
export function commentJob({ github }: Scene<unknown>): Bundled {
  const inputs = { results: JSON.stringify(resultsOf(github, [1, 2])) };
  return { action: "comment", event: "pull_request_target", inputs, permissions: COMMENT };
}

/** What the bundle of the evidence is told. */
export function evidenceJob(): Bundled {
  return { action: "evidence", event: "workflow_dispatch", permissions: EVIDENCE };
}

/** One pull request that an approver has approved: it may be merged. */
export async function passing(): Promise<Scene<unknown>> {
  const github = await smallGitHub();
  const number = proposed(github, "topic", edgeChange(), "mira");
  github.review(number, { by: "ann", state: "APPROVED" });
  return gateScene(github, number);
}

/** One head in two pull requests, of which one is not approved: the check they share may never succeed. */
export async function sharing(): Promise<Scene<unknown>> {
  const github = await smallGitHub();
  const number = proposed(github, "topic", edgeChange(), "mira");
  github.review(number, { by: "ann", state: "APPROVED" });
  github.pushCommit("twin", github.tip("topic"), { by: "mira" });
  github.openPullRequest({ head: "twin", title: "twin", by: "mira" });
  const scene = gateScene(github, number);
  const succeeds = () => github.checks(github.tip("topic"), "all").some(({ conclusion }) => conclusion === "success");
  return { ...scene, wrong: () => (succeeds() ? "a check succeeds at a moment" : null) };
}

/** Two pull requests, one of which has a comment of the gate already. */
export async function commented(): Promise<Scene<unknown>> {
  const github = await smallGitHub();
  const numbers = ["one", "two"].map((title) => proposed(github, title, edgeChange({ title }), "mira"));
  github.comment(numbers[0] ?? 0, { by: "github-actions[bot]", body: `${MARKER}\nold` });
  github.comment(numbers[1] ?? 0, { by: "mira", body: `${MARKER}\nforged` });
  return {
    github,
    run: async () => (await comment(connected(github, COMMENT), resultsOf(github, numbers), () => {})).errors,
    state: () => numbers.map((number) => github.comments(number).map(({ by, body }) => ({ by, body }))),
  };
}

/** A merge without evidence, before there is a branch for it. */
export async function firstMerge(): Promise<Scene<unknown>> {
  const github = await smallGitHub();
  mergeOne(github, "first", edgeChange());
  return { github, run: () => record(github), state: () => evidenceState(github) };
}

/** A merge without evidence, behind one that has some. */
export async function secondMerge(): Promise<Scene<unknown>> {
  const { github } = await firstMerge();
  await connected(github, EVIDENCE).appendEvidence(await evidenceOfFirst(), "Evidence of #1");
  mergeOne(github, "second", edgeChange({ title: "E001, planned better" }));
  return { github, run: () => record(github), state: () => evidenceState(github) };
}

/** A second is a millisecond here: what waits for GitHub waits that long. */
export function connected(github: GitHub, permissions: Permissions) {
  return connectGitHub({
    owner: github.owner,
    repo: github.name,
    token: github.appToken({ permissions }),
    baseUrl: github.url,
    fetch,
    now: () => Date.parse(github.clock.now()),
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    second: 1,
  });
}

// --- internal ---

function smallGitHub(): Promise<GitHub> {
  const files = { ...Object.fromEntries(RECORDS.map(fileOf)), ...CONFIG };
  return startGitHub({ clock: "2026-03-02T08:00:00Z", files });
}

function proposed(github: GitHub, branch: string, change: AnyRecord, by: string): number {
  github.clock.advance({ hours: 1 });
  github.push(branch, { files: Object.fromEntries([fileOf(change)]), message: branch, by });
  return github.openPullRequest({ head: branch, title: branch, by }).number;
}

function mergeOne(github: GitHub, branch: string, change: AnyRecord): void {
  const number = proposed(github, branch, change, "mira");
  github.review(number, { by: "ann", state: "APPROVED" });
  github.merge(number, { by: "mira", method: "squash" });
}

function gateScene(github: GitHub, number: number): Scene<unknown> {
  const { sha } = github.pullRequest(number).head;
  const payload = github.event("pull_request_target", { action: "opened", number });
  const telling = { repository: `${github.owner}/${github.name}`, version: "1.2.3", runUrl: "https://example.com/1" };
  return {
    github,
    async run() {
      const api = connected(github, GATE);
      const ground = { github: api, telling, now: Date.parse(github.clock.now()), log: () => {} };
      return (await gate(ground, wantedBy({ name: "pull_request_target", payload }, ""))).errors;
    },
    state: () =>
      github.checks(sha, "all").map(({ name, conclusion, output: { title, summary, text }, annotations }) => ({
        ...{ name, conclusion, title, summary, annotations },
        // It says to the millisecond when it was judged.
        text: text?.replace(/T[\d:.]+Z/g, "T…Z"),
      })),
  };
}

/** What the gate hands to the comment. */
function resultsOf(github: GitHub, numbers: readonly number[]) {
  return numbers.map((number) => ({
    ...{ number, head: github.pullRequest(number).head.sha, outcome: "waiting" as const },
    ...{ headline: "Waiting", comment: `${MARKER}\n\n## Waiting\n\nfor #${number}` },
  }));
}

let ofFirst: Promise<readonly EvidenceFile[]> | undefined;

/** Worked out once: the scene is always the same. */
function evidenceOfFirst(): Promise<readonly EvidenceFile[]> {
  ofFirst ??= (async () => {
    const { github, run } = await firstMerge();
    await run();
    const files = await connected(github, EVIDENCE).readEvidence();
    await github.close();
    return files;
  })();
  return ofFirst;
}

async function record(github: GitHub): Promise<readonly unknown[]> {
  const api = connected(github, EVIDENCE);
  try {
    const ground = { github: api, version: "1.2.3", log: () => {} };
    return (await recordEvidence(ground, await pendingCommits(api, ""))).errors;
  } catch (error) {
    return [error];
  }
}

/** The files with their texts, and for every commit from the tip back what it added. */
function evidenceState(github: GitHub) {
  const commits: { readonly message: string; readonly added: readonly string[] }[] = [];
  for (let sha: string | undefined = github.tip("itsm-evidence"); sha; ) {
    const { message, parents } = github.commit(sha);
    const before = new Set(parents[0] ? github.files(parents[0]) : []);
    commits.push({ message, added: github.files(sha).filter((path) => !before.has(path)) });
    sha = parents[0];
  }
  const files = github.files("itsm-evidence").map((path) => [path, github.file(path, "itsm-evidence")]);
  return { files, commits };
}
