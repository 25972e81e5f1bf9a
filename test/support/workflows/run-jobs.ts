// All jobs of a workflow, each after those it needs.
import { callWorkflow } from "./call-workflow.ts";
import { holds } from "./condition.ts";
import { mapOf, type PlainMap } from "./document.ts";
import { evaluate, evaluateText } from "./expression.ts";
import { githubContext } from "./github-context.ts";
import type { Conclusion } from "./job-state.ts";
import { combinationsOf } from "./matrix.ts";
import type { Run } from "./options.ts";
import { concurrencyOf, idleJob, type JobRun, runJob } from "./run-job.ts";
import type { Job } from "./workflow.ts";

/** Runs or skips every job of the run's workflow, in the order of the file where `needs` leaves a choice. */
export async function runJobs(run: Run): Promise<JobRun[]> {
  const done = new Map<string, readonly JobRun[]>();
  const { jobs } = run.workflow;
  while (done.size < Object.keys(jobs).length) {
    const next = Object.values(jobs).find(({ id, needs }) => !done.has(id) && needs.every((need) => done.has(need)));
    if (!next) throw new Error(`The jobs of ${run.workflow.file} wait for each other, or for a job that is not there.`);
    done.set(next.id, await runOrSkip(next, run, done));
  }
  return [...done.values()].flat();
}

/** How jobs ended together. */
export function conclusionOf(jobs: readonly JobRun[]): Conclusion {
  const ends = jobs.map(({ conclusion, forgiven }) => (forgiven ? "success" : conclusion));
  if (ends.includes("failure")) return "failure";
  if (ends.includes("cancelled")) return "cancelled";
  return ends.every((end) => end === "skipped") ? "skipped" : "success";
}

/** What later jobs see of a job: its result and its outputs. */
export function needOf(runs: readonly JobRun[]): PlainMap {
  const outputs: { [name: string]: string } = {};
  for (const [name, value] of runs.flatMap((one) => Object.entries(one.outputs))) {
    if (value !== "" || !(name in outputs)) outputs[name] = value;
  }
  return { result: conclusionOf(runs), outputs };
}

// --- internal ---

type Done = ReadonlyMap<string, readonly JobRun[]>;

const NOWHERE = { workspace: "", token: "" };

async function runOrSkip(job: Job, run: Run, done: Done): Promise<readonly JobRun[]> {
  const needs = Object.fromEntries(job.needs.map((id) => [id, needOf(done.get(id) ?? [])]));
  const github = githubContext(run, { ...NOWHERE, jobId: job.id });
  const contexts = { github, needs, inputs: run.inputs, vars: run.options.variables ?? {} };
  const skipped = whySkipped(job, run, contexts, done);
  if (skipped) return [idleJob({ name: nameOf(job, contexts), matrix: null }, job.id, skipped)];
  const strategy = mapOf(job.plain.strategy);
  const combinations = "matrix" in strategy ? combinationsOf(evaluate(strategy.matrix ?? null, { contexts })) : [null];
  const failFast = evaluateText(strategy["fail-fast"] ?? true, { contexts }) === "true";
  const runs: JobRun[] = [];
  for (const [index, matrix] of combinations.entries()) {
    const ofJob = { "job-index": index, "job-total": combinations.length, "fail-fast": failFast };
    const seen = { ...contexts, strategy: ofJob, matrix: matrix ?? {} };
    const failed = failFast && runs.some(({ conclusion, forgiven }) => conclusion === "failure" && !forgiven);
    const name = nameOf(job, seen, matrix);
    const because = "another job of the matrix failed";
    runs.push(
      failed
        ? { ...idleJob({ name, matrix }, job.id, because), conclusion: "cancelled" }
        : await runOne(job, run, seen, name, matrix),
    );
  }
  return runs;
}

function runOne(job: Job, run: Run, seen: PlainMap, name: string, matrix: PlainMap | null): Promise<JobRun> {
  const concurrency = concurrencyOf(job.plain.concurrency, seen);
  const { github: _, vars: __, ...contexts } = seen;
  const plan = { job, name, matrix, contexts, concurrency };
  return "uses" in job.plain ? callWorkflow(plan, run, seen, { runJobs, conclusionOf, needOf }) : runJob(plan, run);
}

function nameOf(job: Job, contexts: PlainMap, matrix: PlainMap | null = null): string {
  if (job.plain.name !== undefined)
    return evaluateText(job.plain.name, { contexts: { strategy: {}, matrix: {}, ...contexts } });
  return matrix ? `${job.id} (${Object.values(matrix).join(", ")})` : job.id;
}

/** Success and failure are those of all jobs before it, also of those it needs only through others. */
function whySkipped(job: Job, run: Run, contexts: PlainMap, done: Done): string | null {
  const before = ancestorsOf(job, run.workflow.jobs).map((id) => ({ id, end: conclusionOf(done.get(id) ?? []) }));
  const ended = (end: Conclusion): boolean => before.some((one) => one.end === end);
  const status = {
    success: before.every((one) => one.end === "success"),
    failure: ended("failure"),
    cancelled: ended("cancelled"),
  };
  if (holds(job.plain.if, contexts, status)) return null;
  const bad = before.filter((one) => one.end !== "success").map(({ id, end }) => `${id} (${end})`);
  const wouldRun = holds(job.plain.if, contexts, { success: true, failure: false, cancelled: false });
  if (wouldRun && bad.length > 0) return `it needs ${bad.join(", ")}`;
  return `its condition does not hold: ${String(job.plain.if)}`;
}

function ancestorsOf(job: Job, jobs: { readonly [id: string]: Job }): string[] {
  const found = job.needs.flatMap((id) => [id, ...(jobs[id] ? ancestorsOf(jobs[id], jobs) : [])]);
  return [...new Set(found)];
}
