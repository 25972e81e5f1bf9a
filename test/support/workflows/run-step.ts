// One step: whether it runs, what runs, how it ends.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { holds } from "./condition.ts";
import { mapOf, type PlainMap, textAt } from "./document.ts";
import { evaluate, evaluateText } from "./expression.ts";
import { type JobState, type StepEffect, type StepRun, statusOf, stepContexts } from "./job-state.ts";
import { runNodeAction } from "./node-action.ts";
import type { Double } from "./options.ts";
import { runStepProcess } from "./step-process.ts";
import { findAction } from "./uses.ts";
import type { Step } from "./workflow.ts";

/** Runs a step, or skips it. Throws if the runner cannot do what it asks for. */
export async function runStep(step: Step, state: JobState): Promise<StepEffect> {
  const id = step.id ?? unnamedId(step, state);
  try {
    if (!holds(step.if, stepContexts(state), statusOf(state)))
      return { report: emptyReport(id, nameOf(step, state), "skipped") };
    const effect = await runOne({ ...step, id }, state);
    const forgiven = evaluateText(step["continue-on-error"] ?? false, { contexts: stepContexts(state) }) === "true";
    const { report } = effect;
    return forgiven && report.outcome === "failure"
      ? { ...effect, report: { ...report, conclusion: "success" } }
      : effect;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`Step "${id}" of job "${state.jobId}": ${said}`, { cause: error });
  }
}

/** The report of a step that left nothing behind. */
export function emptyReport(id: string, name: string, outcome: StepRun["outcome"], error?: string): StepRun {
  const annotations = error === undefined ? [] : [{ level: "error" as const, message: error }];
  return { id, name, outcome, conclusion: outcome, outputs: {}, stdout: "", stderr: "", summary: "", annotations };
}

// --- internal ---

type NamedStep = Step & { readonly id: string };

async function runOne(step: NamedStep, state: JobState): Promise<StepEffect> {
  const env = textsOf(step.env, stepContexts(state));
  if (step.run !== undefined) return runScript(step, env, state);
  if (step.uses === undefined) {
    throw new Error("the workflow runner knows only steps with run or uses, not wait, cancel or parallel.");
  }
  const used = findAction(step.uses, state);
  const contexts = stepContexts(state, env);
  const inputs = textsOf(step.with, contexts);
  const name = nameOf(step, state, env);
  if (used.kind === "missing") return { report: emptyReport(step.id, name, "failure", used.message) };
  if (used.kind === "action") {
    return runNodeAction({ id: step.id, name, env, inputs, minutes: minutesOf(step, contexts), ...used }, state);
  }
  const report = await runDouble(step.id, name, used.double, inputs, state);
  return { report, checkedOut: used.name === "actions/checkout" && report.outcome === "success" };
}

async function runScript(
  step: NamedStep,
  env: { readonly [name: string]: string },
  state: JobState,
): Promise<StepEffect> {
  const contexts = stepContexts(state, env);
  const folder = join(state.folder, "temp");
  mkdirSync(folder, { recursive: true });
  const script = join(folder, `${state.steps.length}_${step.id}.sh`);
  writeFileSync(script, evaluateText(step.run, { contexts }));
  const defaults = evaluate(mapOf(state.defaults.run), { contexts });
  const below = evaluateText(step["working-directory"] ?? textAt(defaults, "working-directory"), { contexts });
  const { report, written, masks, outOfTime } = await runStepProcess(state, {
    id: step.id,
    name: nameOf(step, state, env),
    ...shellOf(evaluateText(step.shell ?? textAt(defaults, "shell"), { contexts }), script),
    cwd: join(state.workspace, below),
    env,
    minutes: minutesOf(step, contexts),
    tellsExit: true,
  });
  return { report, env: written.env, path: written.path, masks, outOfTime };
}

async function runDouble(
  id: string,
  name: string,
  double: Double,
  inputs: { readonly [name: string]: string },
  state: JobState,
): Promise<StepRun> {
  try {
    const outputs = Object.entries((await double(inputs, state.workspace)) ?? {});
    const texts = outputs.map(([output, value]) => [output, String(value)] as const);
    return { ...emptyReport(id, name, "success"), outputs: Object.fromEntries(texts) };
  } catch (error) {
    return emptyReport(id, name, "failure", error instanceof Error ? error.message : String(error));
  }
}

function shellOf(shell: string, script: string): { readonly program: string; readonly args: readonly string[] } {
  if (shell === "") return { program: "bash", args: ["-e", script] };
  if (shell === "bash") return { program: "bash", args: ["--noprofile", "--norc", "-eo", "pipefail", script] };
  if (shell === "sh") return { program: "sh", args: ["-e", script] };
  throw new Error(`the workflow runner knows the shells bash and sh, not "${shell}".`);
}

function minutesOf(step: Step, contexts: PlainMap): number | null {
  const minutes = step["timeout-minutes"];
  return minutes === undefined ? null : Number(evaluateText(minutes, { contexts }));
}

function nameOf(step: Step, state: JobState, env: { readonly [name: string]: string } = {}): string {
  if (step.name !== undefined) return evaluateText(step.name, { contexts: stepContexts(state, env) });
  return `Run ${step.uses ?? step.run?.trim().split("\n")[0] ?? ""}`;
}

/** `__run`, `__run_2`, `__actions_checkout`: ids that expressions cannot name. */
function unnamedId(step: Step, state: JobState): string {
  const base = `__${
    step.uses
      ? step.uses
          .split("@")[0]
          ?.replace(/^[.$]\//, "")
          .replace(/[^\w-]/g, "_")
      : "run"
  }`;
  const before = state.steps.filter(({ id }) => id === base || id.startsWith(`${base}_`)).length;
  return before === 0 ? base : `${base}_${before + 1}`;
}

function textsOf(map: PlainMap | undefined, contexts: PlainMap): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(mapOf(map)).map(([name, value]) => [name, evaluateText(value, { contexts })]),
  );
}
