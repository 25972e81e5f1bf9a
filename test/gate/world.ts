// The sample company on the stand-in for GitHub: whatever happens there starts the real workflows.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type CheckFacts,
  type FileEdits,
  type GitHub,
  type GitHubOptions,
  startGitHub,
} from "../support/github/index.ts";
import { clockedNode } from "./clocked-node.ts";
import { companyFiles, type Files, workflowFiles } from "./company.ts";
import { type Happening, type Ran, type Runner, runWorkflows } from "./workflow-runs.ts";

export interface World {
  readonly github: GitHub;
  /** A folder that is removed with the world. */
  readonly folder: string;
  /** A Node in which it is as late as here: the path of its program. */
  nodeNow(): string;
  /** Runs what a webhook starts. */
  deliver(happening: Happening): Promise<readonly Ran[]>;
  /** Delivers all webhooks that GitHub has sent since, one after the other. Gives every run. */
  settle(): Promise<readonly Ran[]>;
  /** Forgets what was sent so far: it starts nothing any more. */
  ignore(): void;
  /** Pushes a branch with these files and opens a pull request; gives its number. */
  propose(files: FileEdits, proposal: Proposal): number;
  /** Puts one text in the place of another in a file of a pull request, and pushes that; gives the new head. */
  amend(number: number, file: string, words: Words, by: string): string;
  /** The newest check itsm/gate on a pull request's head, or on a commit. */
  check(of: number | string): CheckFacts | undefined;
  /** The gate's comment. */
  comment(number: number): string | undefined;
  /** Stops it. Throws where anything did not conform to GitHub's description. */
  close(): Promise<void>;
}

export interface Proposal {
  readonly by: string;
  readonly title: string;
  readonly branch: string;
  readonly base?: string;
  readonly draft?: boolean;
  readonly coAuthors?: readonly string[];
}

/** A text and what stands there instead. */
export interface Words {
  readonly before: string;
  readonly after: string;
}

export interface WorldOptions extends Omit<GitHubOptions, "files"> {
  /** What lies on the default branch beside the workflows; the sample company by default. */
  readonly files?: Files;
  /** The workflows that it has, by their files; those of the gate by default. */
  readonly workflows?: readonly string[];
  readonly runner?: Runner["more"];
}

/** Starts a world at `clock`, a Monday morning by default. Close it. */
export async function startWorld(wanted: WorldOptions = {}): Promise<World> {
  const { files = companyFiles(), workflows, runner: more = {}, ...options } = wanted;
  const github = await startGitHub({
    clock: "2026-11-23T08:00:00+01:00",
    ...options,
    files: { ...workflowFiles(workflows), ...files },
  });
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gate-world-")));
  let seen = github.deliveries.length;
  const deliver = (happening: Happening) => runWorkflows({ github, folder, more }, happening);
  return {
    github,
    folder,
    nodeNow: () => clockedNode(mkdtempSync(join(folder, "node-")), github.clock.now()),
    deliver,
    async settle() {
      const all: Ran[] = [];
      while (seen < github.deliveries.length) {
        const delivery = github.deliveries[seen++];
        if (delivery?.startsWorkflows) all.push(...(await deliver(delivery)));
      }
      return all;
    },
    ignore() {
      seen = github.deliveries.length;
    },
    propose(edits, { branch, coAuthors = [], ...details }) {
      github.push(branch, { files: edits, message: details.title, by: details.by, coAuthors });
      return github.openPullRequest({ head: branch, ...details }).number;
    },
    amend(number, file, words, by) {
      const { branch } = github.pullRequest(number).head;
      const files = { [file]: replaced(github.file(file, branch) ?? "", words) };
      return github.push(branch, { files, message: `Edit ${file.split("/").at(-1)}`, by }).sha;
    },
    check(of) {
      const sha = typeof of === "string" ? of : github.pullRequest(of).head.sha;
      return github.checks(sha).find(({ name }) => name === "itsm/gate");
    },
    comment: (number) => github.comments(number).find(({ by }) => by === "github-actions[bot]")?.body,
    async close() {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      await github.close();
    },
  };
}

/** A text with one place changed. Throws where the words are not there. */
export function replaced(text: string, { before, after }: Words): string {
  if (!text.includes(before)) throw new Error(`The text has no ${JSON.stringify(before)}:\n${text}`);
  return text.replace(before, () => after);
}
