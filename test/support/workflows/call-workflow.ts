// A job that calls another workflow.
import { readFileSync } from "node:fs";
import { mapOf, type PlainMap } from "./document.ts";
import { evaluate, evaluateText } from "./expression.ts";
import { callInputs } from "./inputs.ts";
import type { Conclusion } from "./job-state.ts";
import type { Run } from "./options.ts";
import { idleJob, type JobPlan, type JobRun, permissionsOf } from "./run-job.ts";
import { findWorkflow } from "./uses.ts";
import { parseWorkflow, type Workflow } from "./workflow.ts";

/** How jobs are run and summed up; passed in, since those who do it call this. */
export interface JobRunner {
  runJobs(run: Run): Promise<JobRun[]>;
  conclusionOf(jobs: readonly JobRun[]): Conclusion;
  needOf(jobs: readonly JobRun[]): PlainMap;
}

/** Runs the called workflow as this job. Throws if it cannot be called with these inputs, secrets or permissions. */
export async function callWorkflow(plan: JobPlan, run: Run, contexts: PlainMap, runner: JobRunner): Promise<JobRun> {
  const { job } = plan;
  if (run.depth >= DEEPEST)
    throw new Error(`Workflows call each other more than ${DEEPEST} deep at the job "${job.id}".`);
  const permissions = permissionsOf(job, run);
  const { file, root, path } = findWorkflow(String(job.plain.uses), run);
  const workflow = await parseWorkflow(readFileSync(file, "utf8"), path);
  if (!workflow.on.workflow_call) throw new Error(`${path} cannot be called: it does not listen to workflow_call.`);
  const called: Run = {
    ...run,
    workflow,
    root,
    inputs: callInputs(workflow, mapOf(evaluate(mapOf(job.plain.with), { contexts }))),
    secrets: secretsOf(plan, run, contexts, workflow),
    named: job.plain.secrets === "inherit" ? run.named : Object.keys(mapOf(job.plain.secrets)),
    ceiling: permissions,
    depth: run.depth + 1,
  };
  const jobs = await runner.runJobs(called);
  return {
    ...idleJob(plan, job.id, ""),
    skippedBecause: null,
    ran: true,
    permissions,
    concurrency: plan.concurrency,
    outputs: outputsOf(called, contexts, jobs, runner),
    conclusion: runner.conclusionOf(jobs),
    jobs,
  };
}

// --- internal ---

const DEEPEST = 10;

function secretsOf({ job }: JobPlan, run: Run, contexts: PlainMap, workflow: Workflow): Run["secrets"] {
  const given = job.plain.secrets;
  if (given === "inherit") return run.secrets;
  const declared = mapOf(workflow.on.workflow_call?.secrets);
  const names = Object.keys(mapOf(given));
  const unknown = names.filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`${workflow.file} declares no secret ${unknown.join(", ")}.`);
  const missing = Object.keys(declared).filter(
    (name) => mapOf(declared[name]).required === true && !names.includes(name),
  );
  if (missing.length > 0)
    throw new Error(`${workflow.file} requires the secret ${missing.join(", ")}, which was not given.`);
  const seen = { contexts: { ...contexts, secrets: run.secrets } };
  return Object.fromEntries(Object.entries(mapOf(given)).map(([name, value]) => [name, evaluateText(value, seen)]));
}

function outputsOf(called: Run, contexts: PlainMap, jobs: readonly JobRun[], { needOf }: JobRunner): JobRun["outputs"] {
  const declared = mapOf(called.workflow.on.workflow_call?.outputs);
  const ids = Object.keys(called.workflow.jobs);
  const ofJobs = Object.fromEntries(ids.map((id) => [id, needOf(jobs.filter((one) => one.id === id))]));
  const seen = { contexts: { ...contexts, inputs: called.inputs, jobs: ofJobs } };
  return Object.fromEntries(
    Object.entries(declared).map(([name, output]) => [name, evaluateText(mapOf(output).value, seen)]),
  );
}
