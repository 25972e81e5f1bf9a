// How a job stands between two steps.
import type { Status } from "./condition.ts";
import type { Plain, PlainMap } from "./document.ts";
import type { Run } from "./options.ts";
import type { Annotation } from "./workflow-commands.ts";

export type Conclusion = "success" | "failure" | "cancelled" | "skipped";

export interface StepRun {
  /** The step's id, or `__run`, `__actions_checkout_2` as GitHub names those without one. */
  readonly id: string;
  readonly name: string;
  /** Before `continue-on-error`. */
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
  readonly outputs: { readonly [name: string]: string };
  /** As the log shows it: masked. */
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** A part of an action that runs when all steps are over. */
export interface Post {
  readonly name: string;
  readonly id: string;
  readonly condition: Plain | undefined;
  readonly script: string;
  /** Inputs, state and environment as the main part left them. */
  readonly env: { readonly [name: string]: string };
}

export interface JobState {
  readonly run: Run;
  readonly jobId: string;
  readonly workspace: string;
  readonly folder: string;
  readonly defaults: PlainMap;
  /** github, needs, matrix, strategy, inputs, vars, secrets. */
  readonly contexts: PlainMap;
  /** Of the workflow, the job, and what steps added. */
  readonly env: { readonly [name: string]: string };
  /** What steps put in front of PATH, the newest first. */
  readonly path: readonly string[];
  readonly masks: readonly string[];
  readonly steps: readonly StepRun[];
  readonly status: "success" | "failure" | "cancelled";
  readonly posts: readonly Post[];
  /** Whether a step has run actions/checkout. */
  readonly checkedOut: boolean;
  /** The instant (milliseconds) at which the job's `timeout-minutes` are over. */
  readonly deadline: number;
}

/** What a step changes for the steps after it. */
export interface StepEffect {
  readonly report: StepRun;
  readonly env?: { readonly [name: string]: string };
  readonly path?: readonly string[];
  readonly masks?: readonly string[];
  readonly post?: Post;
  readonly checkedOut?: boolean;
  /** The job's time was over while the step ran. */
  readonly outOfTime?: boolean;
}

/** The job after a step. */
export function after(state: JobState, effect: StepEffect): JobState {
  const failed = effect.report.conclusion === "failure" && state.status === "success";
  return {
    ...state,
    env: { ...state.env, ...effect.env },
    path: [...(effect.path ?? []).toReversed(), ...state.path],
    masks: effect.masks ?? state.masks,
    steps: [...state.steps, effect.report],
    status: effect.outOfTime ? "cancelled" : failed ? "failure" : state.status,
    posts: effect.post ? [effect.post, ...state.posts] : state.posts,
    checkedOut: state.checkedOut || effect.checkedOut === true,
  };
}

/** What the status functions answer between two steps. */
export function statusOf({ status }: JobState): Status {
  return { success: status === "success", failure: status === "failure", cancelled: status === "cancelled" };
}

/** All contexts that a step of the job may see now. */
export function stepContexts(state: JobState, stepEnv: { readonly [name: string]: string } = {}): PlainMap {
  return {
    ...state.contexts,
    env: { ...state.env, ...stepEnv },
    job: { status: state.status },
    runner: runnerOf(state),
    steps: Object.fromEntries(
      state.steps
        .filter(({ id }) => !id.startsWith("__"))
        .map(({ id, outputs, outcome, conclusion }) => [id, { outputs, outcome, conclusion }]),
    ),
  };
}

/** The `runner` context. */
export function runnerOf({ folder }: JobState): PlainMap {
  return {
    name: "workflow-runner",
    os: "Linux",
    arch: "X64",
    environment: "github-hosted",
    temp: `${folder}/temp`,
    tool_cache: `${folder}/tools`,
    debug: "",
  };
}
