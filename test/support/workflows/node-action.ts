// A JavaScript action: its main part now, its post part when the job is over.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Action } from "./action.ts";
import { holds } from "./condition.ts";
import { textAt } from "./document.ts";
import { evaluateText } from "./expression.ts";
import { type JobState, type Post, type StepEffect, statusOf, stepContexts } from "./job-state.ts";
import { runStepProcess } from "./step-process.ts";

type Texts = { readonly [name: string]: string };

export interface NodeStep {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly action: Action;
  readonly inputs: Texts;
  readonly env: Texts;
  readonly minutes: number | null;
}

/** Runs the main part. Throws if the action is not one for Node 24, or its bundle is not built. */
export async function runNodeAction(step: NodeStep, state: JobState): Promise<StepEffect> {
  const { runs, file } = step.action;
  if (runs.using !== "node24") {
    throw new Error(`the workflow runner runs actions that use node24; ${file} uses ${String(runs.using)}.`);
  }
  if (runs.pre !== undefined) throw new Error(`the workflow runner does not run the pre part that ${file} has.`);
  const env = { ...step.env, ...inputVariables(step, state) };
  const main = scriptOf(step, "main");
  const { report, written, masks, outOfTime } = await runStepProcess(state, {
    ...step,
    ...nodeOf(main, state),
    env,
    tellsExit: false,
  });
  const declared = Object.keys(lowerCase(step.action.inputs));
  const unexpected = Object.keys(step.inputs).filter((input) => !declared.includes(input.toLowerCase()));
  const post = runs.post === undefined ? {} : { post: postOf(step, { ...env, ...stateVariables(written.state) }) };
  return {
    report: warned(report, unexpected, step.action),
    env: written.env,
    path: written.path,
    masks,
    outOfTime,
    ...post,
  };
}

/** Runs a post part, or gives null if its condition does not hold. */
export async function runPost(post: Post, state: JobState): Promise<StepEffect | null> {
  if (!holds(post.condition ?? "always()", stepContexts(state), statusOf(state))) return null;
  const { report, masks, outOfTime } = await runStepProcess(state, {
    id: post.id,
    name: post.name,
    ...nodeOf(post.script, state),
    env: post.env,
    minutes: null,
    tellsExit: false,
  });
  return { report, masks, outOfTime };
}

// --- internal ---

function nodeOf(script: string, state: JobState): { program: string; args: string[]; cwd: string } {
  return { program: state.run.options.node ?? process.execPath, args: [script], cwd: state.workspace };
}

function scriptOf({ folder, action }: NodeStep, part: "main" | "post"): string {
  const named = textAt(action.runs, part);
  const script = join(folder, named);
  if (existsSync(script)) return script;
  throw new Error(`${action.file} names ${part}: ${named}, but ${script} is not there. Build the actions first.`);
}

function postOf(step: NodeStep, env: Texts): Post {
  return {
    id: `__post_${step.id}`,
    name: `Post ${step.name}`,
    condition: step.action.runs["post-if"],
    script: scriptOf(step, "post"),
    env,
  };
}

/** Every declared input is there, if only as an empty text; defaults see no secrets, steps or env. */
function inputVariables(step: NodeStep, state: JobState): Texts {
  const { github = {}, strategy = {}, matrix = {} } = state.contexts;
  const { job = {}, runner = {} } = stepContexts(state);
  const contexts = { github, strategy, matrix, job, runner };
  const given = lowerCase(step.inputs);
  const defaults = Object.entries(step.action.inputs).map(
    ([name, input]) => [name, given[name.toLowerCase()] ?? evaluateText(input.default, { contexts })] as const,
  );
  const all = { ...step.inputs, ...Object.fromEntries(defaults) };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
  );
}

function stateVariables(state: Texts): Texts {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

function lowerCase<T>(map: { readonly [name: string]: T }): { readonly [name: string]: T } {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name.toLowerCase(), value]));
}

function warned(report: StepEffect["report"], unexpected: readonly string[], action: Action): StepEffect["report"] {
  if (unexpected.length === 0) return report;
  const valid = Object.keys(action.inputs).map((name) => `'${name}'`);
  const message = `Unexpected input(s) ${unexpected.map((name) => `'${name}'`).join(", ")}, valid inputs are [${valid.join(", ")}]`;
  return { ...report, annotations: [{ level: "warning", message }, ...report.annotations] };
}
