// A real workflow file, run on this machine for one event.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { githubContext } from "./github-context.ts";
import { dispatchInputs } from "./inputs.ts";
import type { Conclusion } from "./job-state.ts";
import { eventOf, type Run, type RunOptions, workflowSource, writeEvent } from "./options.ts";
import { type Concurrency, concurrencyOf, type JobRun } from "./run-job.ts";
import { conclusionOf, runJobs } from "./run-jobs.ts";
import { whyNotTriggered } from "./trigger.ts";
import { parseWorkflow } from "./workflow.ts";

export type WorkflowRun =
  | { readonly triggered: false; readonly because: string }
  | {
      readonly triggered: true;
      readonly jobs: readonly JobRun[];
      readonly conclusion: Conclusion;
      readonly concurrency: Concurrency | null;
    };

/** Runs a workflow as GitHub would for this event. Throws, in a sentence, where it asks for what the runner cannot do. */
export async function runWorkflow(options: RunOptions): Promise<WorkflowRun> {
  const source = workflowSource(options);
  const workflow = await parseWorkflow(source.text, source.file);
  const event = eventOf(options);
  const because = whyNotTriggered(workflow.on, event);
  if (because) return { triggered: false, because };
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "workflow-run-")));
  try {
    const run: Run = {
      options,
      workflow,
      entry: workflow,
      event,
      eventPath: writeEvent(folder, event.payload),
      folder,
      root: options.actionsRoot,
      inputs: dispatchInputs(workflow, event),
      secrets: options.secrets ?? {},
      named: null,
      ceiling: null,
      depth: 0,
    };
    const github = githubContext(run, { jobId: "", workspace: "", token: "" });
    const seen = { github, inputs: run.inputs, vars: options.variables ?? {} };
    const jobs = await runJobs(run);
    const concurrency = concurrencyOf(workflow.concurrency, seen);
    return { triggered: true, jobs, conclusion: conclusionOf(jobs), concurrency };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
