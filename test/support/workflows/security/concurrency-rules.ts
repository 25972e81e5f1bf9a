// Security rules of runs that meet: a privileged run is neither raced nor cut off.
import { mapOf, type Plain } from "../document.ts";
import type { SecurityRule } from "./rule.ts";

export const missingConcurrency: SecurityRule = {
  id: "missing-concurrency",
  find({ plain, jobs, events }) {
    if ("concurrency" in plain || events.every((event) => event === "workflow_call")) return [];
    return (
      jobs
        // A workflow that is called says so itself, and its file is checked as well.
        .filter((job) => job.privileged && !("concurrency" in job.plain) && !("uses" in job.plain))
        .map(({ path, id }) => ({
          path,
          message: `The privileged job "${id}" may run twice at once. Add concurrency with a group, to the job or the workflow.`,
        }))
    );
  },
};

export const cancelledInProgress: SecurityRule = {
  id: "cancelled-in-progress",
  find({ plain, jobs }) {
    const ofWorkflow = jobs.some(({ privileged }) => privileged)
      ? [{ path: ["concurrency"], value: plain.concurrency }]
      : [];
    const ofJobs = jobs
      .filter(({ privileged }) => privileged)
      .map((job) => ({ path: [...job.path, "concurrency"], value: job.plain.concurrency }));
    return [...ofWorkflow, ...ofJobs]
      .filter(({ value }) => cancels(value))
      .map(({ path }) => ({
        path,
        message:
          "A newer run would cut a privileged run off halfway, and an outsider could do so at will. Set cancel-in-progress: false.",
        part: "cancel-in-progress",
      }));
  },
};

// --- internal ---

/** An expression may become true. */
function cancels(concurrency: Plain | undefined): boolean {
  const cancel = mapOf(concurrency)["cancel-in-progress"];
  return cancel !== undefined && cancel !== false;
}
