// The workflows that GitHub starts for a webhook, run for real: the files of the commit, the bundled actions, tokens of the job.
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Delivery, GitHub } from "../support/github/index.ts";
import {
  type Conclusion,
  type Double,
  type JobRun,
  parseWorkflow,
  type RunOptions,
  runWorkflow,
} from "../support/workflows/index.ts";
import { clockedNode } from "./clocked-node.ts";
import { PRODUCT, WORKFLOWS } from "./company.ts";

/** A workflow that was started, with how it ended. */
export interface Ran {
  /** The name of its file. */
  readonly workflow: string;
  readonly event: string;
  readonly conclusion: Conclusion;
  readonly jobs: readonly JobRun[];
}

/** What all runs have in common. */
export interface Runner {
  readonly github: GitHub;
  /** A folder for workspaces. */
  readonly folder: string;
  /** What the runner of workflows is told besides: other repositories, environments, doubles. */
  readonly more?: Pick<Partial<RunOptions>, "repositories" | "environments" | "doubles">;
}

/** An event as a workflow gets it. */
export interface Happening {
  readonly event: string;
  readonly payload: Delivery["payload"];
}

/** Runs what a webhook starts, side by side, and what the ends of those runs start. */
export async function runWorkflows(runner: Runner, { event, payload }: Happening): Promise<Ran[]> {
  const events = event === "pull_request" ? ["pull_request", "pull_request_target"] : [event];
  const runs = await Promise.all(events.map((name) => runsOf(runner, { event: name, payload })));
  return runs.flat();
}

/** The log of a run of ours, with what was annotated. */
export function logOf({ jobs }: Ran): string {
  return stepsOf(jobs)
    .map(({ stdout, stderr, annotations }) => [stdout, stderr, ...annotations.map(({ message }) => message)].join("\n"))
    .join("\n");
}

// --- internal ---

/** Those of called workflows too. */
function stepsOf(jobs: readonly JobRun[]): JobRun["steps"] {
  return jobs.flatMap((job) => [...job.steps, ...stepsOf(job.jobs)]);
}

/** The parts of webhooks that say which commit they speak of. */
interface About {
  readonly after?: string;
  readonly merge_group?: { readonly head_sha: string; readonly head_ref: string };
  readonly pull_request?: { readonly number: number; readonly head: { readonly sha: string; readonly ref: string } };
}

const OF_MERGE = ["pull_request", "pull_request_review"];

async function runsOf(runner: Runner, happening: Happening): Promise<Ran[]> {
  const commit = commitOf(runner.github, happening);
  if (!commit) return [];
  const all = runner.github.files(commit).filter((path) => path.startsWith(`${WORKFLOWS}/`));
  const paths = all.filter((path) => isAsked(happening, path));
  const runs = await Promise.all(paths.map((path) => runOne(runner, happening, { path, commit })));
  return runs.flat();
}

/** By hand one workflow is started, and no other. */
function isAsked({ event, payload }: Happening, path: string): boolean {
  // The stand-in's payloads are held to GitHub's description, which has this field.
  const { workflow = "" } = payload as { readonly workflow?: string };
  return event !== "workflow_dispatch" || path.endsWith(`/${workflow.split("/").at(-1)}`);
}

/**
 * The commit whose workflows GitHub takes: of a pull request its trial merge, so what it brings itself (none where it
 * conflicts); of what is about no commit the default branch's.
 */
function commitOf(github: GitHub, { event, payload }: Happening): string | null {
  // The stand-in's payloads are held to GitHub's description, which has these fields.
  const { after, merge_group: group, pull_request: pull } = payload as About;
  if (event === "push") return /^0+$/.test(after ?? "") ? null : (after ?? null);
  if (event === "merge_group") return group?.head_sha ?? null;
  if (!OF_MERGE.includes(event) || !pull) return github.tip();
  const { mergeable } = github.mergeability(pull.number);
  return mergeable ? github.commit(`refs/pull/${pull.number}/merge`).sha : null;
}

async function runOne(
  { github, folder, more = {} }: Runner,
  { event, payload }: Happening,
  { path, commit }: { readonly path: string; readonly commit: string },
): Promise<Ran[]> {
  const text = github.file(path, commit) ?? "";
  const scratch = () => mkdtempSync(join(folder, "job-"));
  const ran = await runWorkflow({
    file: path,
    text,
    event: { name: event, payload },
    github: {
      apiUrl: github.url,
      repository: `${github.owner}/${github.name}`,
      sha: commit,
      token: (permissions) => github.appToken({ permissions }),
    },
    actionsRoot: PRODUCT,
    workspace: scratch,
    ...more,
    doubles: {
      "actions/checkout": checkoutOf(github.folder, commit),
      "actions/setup-node": () => undefined,
      ...more.doubles,
    },
    node: clockedNode(scratch(), github.clock.now()),
  });
  if (!ran.triggered) return [];
  const workflow = path.slice(WORKFLOWS.length + 1);
  const { name } = await parseWorkflow(text, path);
  const ended = endOf(github, { event, payload }, { name, file: workflow, conclusion: ran.conclusion });
  return [
    { workflow, event, conclusion: ran.conclusion, jobs: ran.jobs },
    ...(ended ? await runsOf({ github, folder, more }, ended) : []),
  ];
}

/** Checks the commit of the run out for real, as deep as it is asked for. */
function checkoutOf(bare: string, commit: string): Double {
  const run = promisify(execFile);
  return async ({ "fetch-depth": depth = "1" }, workspace) => {
    const git = (...args: string[]) => run("git", args, { cwd: workspace, env: GIT });
    await git("init", "--quiet");
    const all = ["+refs/heads/*:refs/remotes/origin/*"];
    await git("fetch", "--quiet", ...(depth === "0" ? [bare, ...all] : [`--depth=${depth}`, bare, commit]));
    await git("checkout", "--quiet", "--detach", commit);
  };
}

const GIT = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };

/** The webhook that tells of the end of a run; GitHub lets no run but that of an event start others. */
function endOf(
  github: GitHub,
  { event, payload }: Happening,
  about: { readonly name: string; readonly file: string; readonly conclusion: string },
): Happening | null {
  if (event === "workflow_run") return null;
  const { merge_group: group, pull_request: pull } = payload as About;
  const head = group
    ? { headBranch: group.head_ref.replace("refs/heads/", ""), headSha: group.head_sha }
    : pull && { headBranch: pull.head.ref, headSha: pull.head.sha };
  return { event: "workflow_run", payload: github.event("workflow_run", { ...about, event, ...head }) };
}
