// One process of a step, with the environment, files and commands that GitHub gives it.

import type { Plain } from "./document.ts";
import { type JobState, runnerOf, type StepRun } from "./job-state.ts";
import { runProcess } from "./process.ts";
import { stepFiles, type Written } from "./step-files.ts";
import { commandReader, mask } from "./workflow-commands.ts";

export interface StepProcess {
  readonly id: string;
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The step's own variables: `env:`, inputs, state. */
  readonly env: { readonly [name: string]: string };
  /** Minutes of the step's `timeout-minutes`. */
  readonly minutes: number | null;
  /** Whether an exit code other than 0 becomes an annotation, as that of a `run:` does. */
  readonly tellsExit: boolean;
}

export interface ProcessEnd {
  readonly report: StepRun;
  readonly written: Written;
  readonly masks: readonly string[];
  readonly outOfTime: boolean;
}

/** Runs the process to its end; the conclusion is its own, before `continue-on-error`. */
export async function runStepProcess(state: JobState, step: StepProcess): Promise<ProcessEnd> {
  const files = stepFiles(state.folder, `${state.steps.length}_${step.id}`);
  const reader = commandReader(state.masks, state.workspace);
  const { limit, ofJob } = limitOf(state, step.minutes);
  const ended = await runProcess({
    program: step.program,
    args: step.args,
    cwd: step.cwd,
    limit,
    env: { ...environment(state, step), ...files.env },
    onLine: (line) => reader.read(line),
  });
  const written = files.read();
  const told = [
    ...(ended.timedOut ? [`The action '${step.name}' has timed out.`] : []),
    ...(step.tellsExit && ended.code ? [`Process completed with exit code ${ended.code}.`] : []),
    ...written.errors,
  ].map((message) => ({ level: "error" as const, message }));
  const failed = ended.code !== 0 || written.errors.some((error) => !error.startsWith("$GITHUB_STEP_SUMMARY"));
  const outcome = ended.timedOut && ofJob ? "cancelled" : failed ? "failure" : "success";
  return {
    written,
    masks: reader.masks,
    outOfTime: ended.timedOut && ofJob,
    report: {
      id: step.id,
      name: step.name,
      outcome,
      conclusion: outcome,
      outputs: { ...reader.outputs, ...written.outputs },
      stdout: ended.stdout,
      stderr: ended.stderr,
      summary: mask(written.summary, reader.masks),
      annotations: [...reader.annotations, ...told],
    },
  };
}

// --- internal ---

const CANCEL_MINUTES = 5;

function limitOf(state: JobState, minutes: number | null): { limit: number; ofJob: boolean } {
  const minute = state.run.options.minute ?? 60_000;
  const left = state.status === "cancelled" ? CANCEL_MINUTES * minute : Math.max(0, state.deadline - Date.now());
  const own = minutes === null ? Number.POSITIVE_INFINITY : minutes * minute;
  return { limit: Math.min(left, own), ofJob: left <= own };
}

/** The runner's own variables stand last: no `env:` can change them. */
function environment(state: JobState, step: StepProcess): { readonly [name: string]: string } {
  const { token: _, event: __, ...github } = contextTexts(state.contexts.github);
  const { debug: ___, ...runner } = contextTexts(runnerOf(state));
  const path = step.env.PATH ?? state.env.PATH ?? process.env.PATH ?? "";
  return {
    HOME: `${state.folder}/home`,
    ...state.env,
    ...step.env,
    PATH: [...state.path, path].join(":"),
    ...prefixed("GITHUB_", github),
    ...prefixed("RUNNER_", runner),
    GITHUB_ACTION: step.id,
    GITHUB_ACTIONS: "true",
    CI: "true",
  };
}

function contextTexts(context: Plain | undefined): { readonly [name: string]: string } {
  const texts = Object.entries(context ?? {}).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value)]));
}

function prefixed(prefix: string, texts: { readonly [name: string]: string }): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [`${prefix}${name.toUpperCase()}`, value]));
}
