// One job: its token, its steps one after the other, its outputs.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isMap, mapOf, type Plain, type PlainMap, textAt } from "./document.ts";
import { evaluate, evaluateText } from "./expression.ts";
import { commitOf, githubContext } from "./github-context.ts";
import { passes } from "./glob.ts";
import { after, type Conclusion, type JobState, type StepRun, stepContexts } from "./job-state.ts";
import { runPost } from "./node-action.ts";
import { actorOf, type Environment, type Run } from "./options.ts";
import { beyond, comesFromOutside, grantedBy, type Permissions, RESTRICTED, readOnly } from "./permissions.ts";
import { runStep } from "./run-step.ts";
import type { Job } from "./workflow.ts";

export interface JobRun {
  readonly id: string;
  readonly name: string;
  readonly matrix: PlainMap | null;
  readonly ran: boolean;
  readonly skippedBecause: string | null;
  /** Why it failed before its first step. */
  readonly refusedBecause: string | null;
  readonly permissions: Permissions | null;
  readonly concurrency: Concurrency | null;
  readonly environment: string | null;
  readonly steps: readonly StepRun[];
  readonly outputs: { readonly [name: string]: string };
  readonly conclusion: Conclusion;
  /** `continue-on-error`: its failure does not fail the workflow. */
  readonly forgiven: boolean;
  /** Jobs of the workflow that it calls. */
  readonly jobs: readonly JobRun[];
}

export interface Concurrency {
  readonly group: string;
  readonly cancelInProgress: boolean;
  readonly queue: string;
}

/** What is known of a job before it starts. */
export interface JobPlan {
  readonly job: Job;
  readonly name: string;
  readonly matrix: PlainMap | null;
  /** needs, strategy, matrix, inputs. */
  readonly contexts: PlainMap;
  readonly concurrency: Concurrency | null;
}

/** The report of a job that did nothing. */
export function idleJob(plan: Pick<JobPlan, "name" | "matrix">, id: string, because: string): JobRun {
  return {
    id,
    name: plan.name,
    matrix: plan.matrix,
    ran: false,
    skippedBecause: because,
    refusedBecause: null,
    permissions: null,
    concurrency: null,
    environment: null,
    steps: [],
    outputs: {},
    conclusion: "skipped",
    forgiven: false,
    jobs: [],
  };
}

/** Runs a job that has steps. Throws if the runner cannot do what it asks for. */
export async function runJob(plan: JobPlan, run: Run): Promise<JobRun> {
  const { job } = plan;
  for (const key of ["container", "services", "snapshot"]) {
    if (key in job.plain) throw new Error(`The workflow runner has no ${key}, which the job "${job.id}" asks for.`);
  }
  const permissions = permissionsOf(job, run);
  const base = {
    ...idleJob(plan, job.id, ""),
    skippedBecause: null,
    ran: true,
    permissions,
    concurrency: plan.concurrency,
  };
  const { name: environment, settings } = environmentOf(plan, run);
  const refused = refusedBy(environment, settings, run);
  if (refused) return { ...base, environment, ran: false, refusedBecause: refused, conclusion: "failure" };
  const state = await ended(await started(plan, run, permissions, settings));
  return {
    ...base,
    environment,
    steps: state.steps,
    outputs: outputsOf(job, state),
    conclusion: state.status,
    forgiven: evaluateText(job.plain["continue-on-error"] ?? false, { contexts: state.contexts }) === "true",
  };
}

/** The permissions of a job's token. Throws if a called workflow asks for more than its caller has. */
export function permissionsOf(job: Job, run: Run): Permissions {
  const declared = job.plain.permissions ?? run.workflow.permissions;
  const asked =
    declared === undefined ? (run.ceiling ?? run.options.github.defaultPermissions ?? RESTRICTED) : grantedBy(declared);
  const more = run.ceiling ? beyond(asked, run.ceiling) : [];
  if (more.length > 0) {
    throw new Error(
      `The job "${job.id}" of the called ${run.workflow.file} asks for ${more.join(", ")}, which its caller does not have.`,
    );
  }
  return isOutside(run) ? readOnly(asked) : asked;
}

/** A `concurrency:` as it is in this run. */
export function concurrencyOf(declared: Plain | undefined, contexts: PlainMap): Concurrency | null {
  if (declared === undefined || declared === null) return null;
  const value = evaluate(declared, { contexts });
  if (typeof value !== "object") return { group: String(value), cancelInProgress: false, queue: "single" };
  const map = mapOf(value);
  return {
    group: String(map.group),
    cancelInProgress: String(map["cancel-in-progress"]) === "true",
    queue: textAt(map, "queue") || "single",
  };
}

// --- internal ---

const DEFAULT_MINUTES = 360;

function isOutside({ event, options }: Run): boolean {
  return comesFromOutside(event.name, event.payload, actorOf(options, event.payload));
}

function environmentOf({ job, contexts }: JobPlan, run: Run): { name: string | null; settings: Environment } {
  const declared = job.plain.environment;
  if (declared === undefined) return { name: null, settings: {} };
  // The address is worked out when the steps are done; nothing here asks for it.
  const value = evaluate(isMap(declared) ? (declared.name ?? null) : declared, {
    contexts: { ...contexts, github: githubContext(run, NOWHERE), vars: run.options.variables ?? {} },
  });
  const name = String(value);
  return { name, settings: run.options.environments?.[name] ?? {} };
}

const NOWHERE = { jobId: "", workspace: "", token: "" };

function refusedBy(name: string | null, { branches }: Environment, run: Run): string | null {
  const ref = commitOf(run).ref.replace(/^refs\/heads\//, "");
  if (name === null || !branches || passes(ref, branches)) return null;
  return `Branch "${ref}" is not allowed to deploy to ${name} due to environment protection rules.`;
}

async function started(plan: JobPlan, run: Run, permissions: Permissions, environment: Environment): Promise<JobState> {
  const { job } = plan;
  const token = await run.options.github.token(permissions);
  const { workspace: place, minute = 60_000 } = run.options;
  const workspace = typeof place === "string" ? place : place(job.id);
  const folder = join(run.folder, `${run.depth}-${plan.name.replace(/[^\w-]/g, "_")}`);
  for (const name of ["temp", "home", "tools"]) mkdirSync(join(folder, name), { recursive: true });
  const secrets = isOutside(run) ? {} : { ...run.secrets, ...secretsIn(environment, run) };
  const contexts = {
    ...plan.contexts,
    github: githubContext(run, { jobId: job.id, workspace, token }),
    secrets: { ...secrets, GITHUB_TOKEN: token },
    vars: { ...run.options.variables, ...environment.variables },
  };
  const ofWorkflow = textsOf(run.workflow.env, contexts);
  const minutes = Number(evaluateText(job.plain["timeout-minutes"] ?? DEFAULT_MINUTES, { contexts }));
  return {
    run,
    jobId: job.id,
    workspace,
    folder,
    defaults: { run: { ...mapOf(run.workflow.defaults.run), ...mapOf(mapOf(job.plain.defaults).run) } },
    contexts,
    env: { ...ofWorkflow, ...textsOf(mapOf(job.plain.env), { ...contexts, env: ofWorkflow }) },
    path: [],
    masks: [token, ...Object.values(secrets)].filter((secret) => secret !== ""),
    steps: [],
    status: "success",
    posts: [],
    checkedOut: false,
    deadline: Date.now() + minutes * minute,
  };

  function textsOf(map: PlainMap, seen: PlainMap): { readonly [name: string]: string } {
    return Object.fromEntries(
      Object.entries(map).map(([name, value]) => [name, evaluateText(value, { contexts: seen })]),
    );
  }
}

/** A called workflow's job gets of its environment's secrets only those that the caller names. */
function secretsIn({ secrets = {} }: Environment, { named }: Run): { readonly [name: string]: string } {
  return named === null
    ? secrets
    : Object.fromEntries(Object.entries(secrets).filter(([name]) => named.includes(name)));
}

async function ended(start: JobState): Promise<JobState> {
  let state = start;
  const job = start.run.workflow.jobs[start.jobId];
  for (const step of job?.steps ?? []) state = after(state, await runStep(step, state));
  for (const post of state.posts) {
    const effect = await runPost(post, state);
    if (effect) state = after(state, effect);
  }
  return state;
}

/** An output that holds a secret is left out, as GitHub does. */
function outputsOf(job: Job, state: JobState): { readonly [name: string]: string } {
  const contexts = stepContexts(state);
  const all = Object.entries(mapOf(job.plain.outputs)).map(
    ([name, value]) => [name, evaluateText(value, { contexts })] as const,
  );
  return Object.fromEntries(all.filter(([, value]) => !state.masks.some((mask) => value.includes(mask))));
}
