// A company whose repository lies on the stand-in for GitHub, with our real workflows: what happens starts what GitHub would start.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AnyRecord } from "../../core/record.ts";
import { githubForTest } from "./github/for-tests.ts";
import type { CheckFacts, Delivery, FileEdits, GitHub } from "./github/index.ts";
import { nodeAt } from "./node-at.ts";
import { company } from "./policy-company.ts";
import { fileOf } from "./policy-scene.ts";
import { tempFolder } from "./temp-folder.ts";
import { type RunOptions, runWorkflow, type StepRun } from "./workflows/index.ts";

/** A record to write, or a path with its text; null deletes the file. */
export type Edit = AnyRecord | readonly [path: string, text: string | null];

export interface WorldOptions {
  /** What lies on main at first; the company of policy-company.ts by default. */
  readonly records?: readonly AnyRecord[];
  /** The text of itsm.config.yaml; null for none. */
  readonly config?: string | null;
  readonly clock?: string;
  /** The workflows that live here, by the names of their files; doorbell and gate by default. */
  readonly workflows?: readonly string[];
  /** What the runner of workflows is told besides: secrets, variables, environments, doubles. */
  readonly runner?: Partial<RunOptions>;
}

/** A workflow that GitHub would have started, with how it ended. */
export interface Ran {
  readonly workflow: string;
  readonly event: string;
  readonly conclusion: string;
  /** The concurrency group that it waited in. */
  readonly group: string | null;
  /** Steps that ran, job by job. */
  readonly steps: readonly (StepRun & { readonly job: string })[];
}

export interface Proposal {
  readonly by: string;
  readonly title?: string;
  /** `topic-1` and so on by default; `eve:topic` lies in eve's fork. */
  readonly branch?: string;
  readonly base?: string;
  readonly draft?: boolean;
}

export interface GateWorld {
  readonly github: GitHub;
  /** Pushes a branch with these edits and opens a pull request; gives its number. */
  propose(edits: readonly Edit[], proposal: Proposal): number;
  /** Pushes more edits to a pull request; gives the new head. */
  push(number: number, edits: readonly Edit[], by: string): string;
  /** Runs the workflows that all that happened would have started, and those that they start, one after the other. */
  happen(): Promise<readonly Ran[]>;
  /** Runs one workflow for an event, as if it came now. `more` is told to the runner besides. */
  run(workflow: string, event: string, payload: object, more?: Partial<RunOptions>): Promise<Ran>;
  /** Forgets what happened so far: it starts nothing any more. */
  ignore(): void;
  /** The newest check itsm/gate on a pull request's head, or on a commit. */
  check(of: number | string): CheckFacts | undefined;
  /** The text of the gate's comment. */
  comment(number: number): string | undefined;
  /** The evidence of a record, or all of it, oldest path first. */
  evidence(record?: string): readonly object[];
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const GATE = ["itsm-doorbell.yml", "itsm-gate.yml"];

/** Builds the world; it lives as long as the test. */
export async function gateWorld(options: WorldOptions = {}): Promise<GateWorld> {
  const { records = company, config = "organisation: Testing\n", workflows = GATE, runner = {} } = options;
  const files = { ...editsOf(records), ...(config === null ? {} : { "itsm.config.yaml": config }) };
  const people = Object.fromEntries([...loginsIn(records)].map((login) => [login, {}]));
  const github = await githubForTest({ clock: options.clock ?? "2026-03-02T09:00:00Z", files, people });
  let seen = github.deliveries.length;
  let branches = 0;

  async function run(workflow: string, event: string, payload: object, more?: Partial<RunOptions>): Promise<Ran> {
    const { url: apiUrl, owner, name } = github;
    const full = workflow === "itsm-validate.yml" ? withMerge(github, event, payload) : payload;
    const ran = await runWorkflow({
      file: join(ROOT, ".github/workflows", workflow),
      event: { name: event, payload: full },
      github: {
        apiUrl,
        repository: `${owner}/${name}`,
        sha: github.tip(),
        token: (permissions) => github.appToken({ permissions }),
      },
      actionsRoot: ROOT,
      workspace: () => tempFolder(),
      node: nodeAt(github.clock.now()),
      ...runner,
      doubles: { "actions/checkout": (_, workspace) => checkOut(github, workspace, full), ...runner.doubles },
      ...more,
    });
    if (!ran.triggered) return { workflow, event, conclusion: "not triggered", group: null, steps: [] };
    const steps = ran.jobs.flatMap(({ id: job, steps: own }) => own.map((step) => ({ job, ...step })));
    return { workflow, event, conclusion: ran.conclusion, group: ran.concurrency?.group ?? null, steps };
  }

  async function started({ event, payload }: Delivery): Promise<Ran[]> {
    const all: Ran[] = [];
    for (const name of event === "pull_request" ? ["pull_request", "pull_request_target"] : [event])
      for (const workflow of workflows) {
        const ran = await run(workflow, name, payload);
        if (ran.conclusion === "not triggered") continue;
        all.push(ran);
        if (workflow === "itsm-doorbell.yml") all.push(await rung(name, payload));
      }
    return all;
  }

  /** The end of the doorbell's run starts the gate. */
  function rung(event: string, payload: Delivery["payload"]): Promise<Ran> {
    const about = { name: "ITSM doorbell", file: "itsm-doorbell.yml", event };
    const { merge_group: group, pull_request: pull } = payload as About;
    const head = group
      ? { headBranch: group.head_ref.replace("refs/heads/", ""), headSha: group.head_sha }
      : { number: pull?.number ?? 0 };
    return run("itsm-gate.yml", "workflow_run", github.event("workflow_run", { ...about, ...head }));
  }

  return {
    github,
    propose(edits, { by, branch = `topic-${++branches}`, ...details }) {
      github.push(branch, { files: editsOf(edits), message: details.title ?? branch, by });
      return github.openPullRequest({ head: branch, by, ...details }).number;
    },
    push: (number, edits, by) =>
      github.push(github.pullRequest(number).head.branch, { files: editsOf(edits), message: "More", by }).sha,
    run,
    async happen() {
      const all: Ran[] = [];
      while (seen < github.deliveries.length) {
        const delivery = github.deliveries[seen++];
        if (delivery?.startsWorkflows) all.push(...(await started(delivery)));
      }
      return all;
    },
    ignore() {
      seen = github.deliveries.length;
    },
    check(of) {
      const sha = typeof of === "string" ? of : github.pullRequest(of).head.sha;
      return github.checks(sha).find(({ name }) => name === "itsm/gate");
    },
    comment: (number) => github.comments(number).find(({ by }) => by === "github-actions[bot]")?.body,
    evidence(record = "") {
      const paths = github.files("itsm-evidence").filter((path) => path.startsWith(`evidence/${record}`));
      return paths.toSorted().map((path) => JSON.parse(github.file(path, "itsm-evidence") ?? "null"));
    },
  };
}

/** The log of a step of ours. */
export function logOf({ steps }: Ran, job: string): string {
  return steps
    .filter((step) => step.job === job)
    .map(({ stdout, stderr }) => stdout + stderr)
    .join("");
}

// --- internal ---

/** What events say of where they happened. */
interface About {
  readonly merge_group?: { readonly head_ref: string; readonly head_sha: string };
  readonly pull_request?: {
    readonly number: number;
    readonly merge_commit_sha: string | null;
    readonly head: { readonly sha: string };
    readonly base: { readonly ref: string };
  };
  readonly after?: string;
}

/** The payload with what GitHub Actions adds to it: the merge of a pull request, made for its runs. Throws on conflicts. */
function withMerge(github: GitHub, event: string, payload: object): object {
  const { pull_request: pull } = payload as About;
  if (event !== "pull_request" || !pull) return payload;
  const git = (...args: string[]) => execFileSync("git", ["-C", github.folder, ...args], { encoding: "utf8" }).trim();
  const [base, head] = [github.tip(pull.base.ref), pull.head.sha];
  const who = ["-c", "user.name=GitHub", "-c", "user.email=noreply@github.com"];
  const tree = git("merge-tree", "--write-tree", base, head);
  const sha = git(...who, "commit-tree", tree, "-p", base, "-p", head, "-m", `Merge ${head} into ${base}`);
  return { ...payload, pull_request: { ...pull, merge_commit_sha: sha } };
}

/** What actions/checkout does: the commit that the event is about, with the history that is behind it. */
function checkOut(github: GitHub, workspace: string, payload: object): void {
  const { pull_request: pull, merge_group: group, after } = payload as About;
  const sha = pull?.merge_commit_sha ?? group?.head_sha ?? after ?? github.tip();
  execFileSync("git", ["clone", "--quiet", "--shared", "--no-checkout", github.folder, workspace]);
  execFileSync("git", ["-C", workspace, "checkout", "--quiet", "--detach", sha]);
}

function editsOf(edits: readonly Edit[]): FileEdits {
  return Object.fromEntries(edits.map((edit) => ("kind" in edit ? fileOf(edit) : edit)));
}

function loginsIn(records: readonly AnyRecord[]): Set<string> {
  const members = records.flatMap(({ fields }) => ("members" in fields ? fields.members : []));
  return new Set(members.map(({ login }) => login));
}
