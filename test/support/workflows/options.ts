// What the runner is told: the workflow, the event, the GitHub it talks to.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mapOf, type Plain, type PlainMap, textAt, valueAt } from "./document.ts";
import type { Permissions } from "./permissions.ts";
import type { WorkflowEvent } from "./trigger.ts";
import type { Workflow } from "./workflow.ts";

/** Stands for a third-party action. Gives (or promises) its outputs as a mapping of texts, or nothing; throws to fail. */
export type Double = (inputs: { readonly [name: string]: string }, workspace: string) => unknown;

export interface GitHubSide {
  readonly apiUrl: string;
  readonly serverUrl?: string;
  /** `owner/name` of the repository in which the workflow runs. */
  readonly repository: string;
  /** The token of a job with these permissions. */
  token(permissions: Permissions): string | Promise<string>;
  /** The tip of the default branch, for events whose payload names no commit. */
  readonly sha?: string;
  /** What a workflow gets that says nothing of permissions; the restricted setting if left out. */
  readonly defaultPermissions?: Permissions;
  readonly actor?: string;
  readonly runId?: number;
  readonly runNumber?: number;
  readonly runAttempt?: number;
}

/** A protected environment: its secrets, and the branches whose jobs may enter it. */
export interface Environment {
  readonly secrets?: { readonly [name: string]: string };
  readonly variables?: { readonly [name: string]: string };
  readonly branches?: readonly string[];
}

export interface RunOptions {
  /** Path of the workflow; with `text`, only its name. */
  readonly file?: string;
  readonly text?: string;
  readonly event: { readonly name: string; readonly payload: object; readonly changedFiles?: readonly string[] };
  readonly github: GitHubSide;
  /** Root of the repository and commit that holds the workflow: where `$/actions/x` is. */
  readonly actionsRoot: string;
  /** The folder in which jobs work, or one for each job. */
  readonly workspace: string | ((jobId: string) => string);
  /** Roots of other repositories, by `owner/name`, whose actions and workflows may be used. */
  readonly repositories?: { readonly [repository: string]: string };
  /** By name without `@ref`, as `actions/checkout`. */
  readonly doubles?: { readonly [action: string]: Double };
  readonly secrets?: { readonly [name: string]: string };
  readonly variables?: { readonly [name: string]: string };
  readonly environments?: { readonly [name: string]: Environment };
  /** The program that runs node actions; this very Node if left out. */
  readonly node?: string;
  /** Milliseconds of a minute of `timeout-minutes`, so that a test need not wait. */
  readonly minute?: number;
}

/** One workflow that runs: the one an event started, or one that its jobs call. */
export interface Run {
  readonly options: RunOptions;
  readonly workflow: Workflow;
  /** The workflow that the event started; its name and path are what jobs see. */
  readonly entry: Workflow;
  readonly event: WorkflowEvent;
  readonly eventPath: string;
  /** A folder of the run's own, deleted after it. */
  readonly folder: string;
  /** Root of the repository that holds `workflow`: what `$/` means in it. */
  readonly root: string;
  readonly inputs: PlainMap;
  readonly secrets: { readonly [name: string]: string };
  /** Names of the secrets that its jobs may see, those of environments too; null for all. GitHub hands down no others. */
  readonly named: readonly string[] | null;
  /** What the calling job may hand down; null in a workflow that an event started. */
  readonly ceiling: Permissions | null;
  readonly depth: number;
}

/** The text of the workflow and the name it goes by. */
export function workflowSource(options: RunOptions): { readonly file: string; readonly text: string } {
  if (options.text !== undefined) return { file: options.file ?? ".github/workflows/workflow.yml", text: options.text };
  if (options.file === undefined) throw new Error("runWorkflow needs a workflow: pass file, its path, or text.");
  return { file: options.file, text: readFileSync(options.file, "utf8") };
}

/** The event as expressions and actions see it: plain JSON. */
export function eventOf({ event }: RunOptions): WorkflowEvent {
  const payload: Plain = JSON.parse(JSON.stringify(event.payload));
  return { name: event.name, payload: mapOf(payload), changedFiles: event.changedFiles };
}

/** Writes the payload where actions read it; gives the path. */
export function writeEvent(folder: string, payload: PlainMap): string {
  mkdirSync(join(folder, "_github_workflow"), { recursive: true });
  const path = join(folder, "_github_workflow", "event.json");
  writeFileSync(path, JSON.stringify(payload, null, 2));
  return path;
}

/** Who set off the event. */
export function actorOf({ github }: RunOptions, payload: PlainMap): string {
  return github.actor ?? (textAt(payload, "sender", "login") || "octocat");
}

/** Name of the default branch. */
export function defaultBranchOf(payload: PlainMap): string {
  return String(valueAt(payload, "repository", "default_branch") ?? "main");
}
