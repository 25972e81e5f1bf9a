// Whether an event starts a workflow.
import { listOf, mapOf, type Plain, type PlainMap, textAt, valueAt } from "./document.ts";
import { passes } from "./glob.ts";
import type { Workflow } from "./workflow.ts";

export interface WorkflowEvent {
  readonly name: string;
  readonly payload: PlainMap;
  /** Paths that the push or the pull request touches; needed only where the workflow filters by path. */
  readonly changedFiles?: readonly string[] | undefined;
}

/** Says why the event does not start the workflow, or gives null if it does. Throws where a path filter lacks paths. */
export function whyNotTriggered(on: Workflow["on"], event: WorkflowEvent): string | null {
  const filters = on[event.name];
  if (!filters) return `the workflow does not listen to ${event.name}, only to ${Object.keys(on).join(", ")}`;
  return (
    skippedByMessage(event) ??
    otherType(filters, event) ??
    otherWorkflow(filters, event) ??
    otherSchedule(filters, event) ??
    otherRef(filters, event) ??
    otherPaths(filters, event)
  );
}

// --- internal ---

const DEFAULT_TYPES: { readonly [event: string]: readonly string[] } = {
  pull_request: ["opened", "synchronize", "reopened"],
  pull_request_target: ["opened", "synchronize", "reopened"],
};

const SKIP = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|^skip-checks:\s*true$/m;

function skippedByMessage({ name, payload }: WorkflowEvent): string | null {
  const message = textAt(payload, "head_commit", "message");
  return name === "push" && SKIP.test(message) ? "the message of the head commit asks to skip workflows" : null;
}

function otherType(filters: PlainMap, { name, payload }: WorkflowEvent): string | null {
  const types = "types" in filters ? listOf(filters.types).map(String) : DEFAULT_TYPES[name];
  const action = textAt(payload, "action");
  if (!types || types.includes(action)) return null;
  return `the type "${action}" of ${name} is not one of ${types.join(", ")}`;
}

function otherWorkflow(filters: PlainMap, { name, payload }: WorkflowEvent): string | null {
  if (name !== "workflow_run") return null;
  const ran = textAt(payload, "workflow", "name") || textAt(payload, "workflow_run", "name");
  const wanted = listOf(filters.workflows).map(String);
  return wanted.includes(ran) ? null : `the workflow "${ran}" that ran is not one of ${wanted.join(", ")}`;
}

function otherSchedule(filters: PlainMap, { name, payload }: WorkflowEvent): string | null {
  if (name !== "schedule") return null;
  const crons = listOf(filters.schedule).map((item) => textAt(item, "cron"));
  const now = textAt(payload, "schedule");
  return crons.includes(now) ? null : `the schedule "${now}" is not one of ${crons.join(", ")}`;
}

function otherRef(filters: PlainMap, event: WorkflowEvent): string | null {
  const { kind, name } = filteredRef(event);
  if (kind === null) return null;
  const has = (key: string): boolean => key in filters;
  const wanted = kind === "branch" ? ["branches", "branches-ignore"] : ["tags", "tags-ignore"];
  const other = kind === "branch" ? ["tags", "tags-ignore"] : ["branches", "branches-ignore"];
  if (!wanted.some(has)) {
    return event.name === "push" && other.some(has) ? `the workflow listens to no push of a ${kind}` : null;
  }
  const [only = "", ignore = ""] = wanted;
  if (has(only) && !passes(name, texts(filters[only]))) return `the ${kind} "${name}" passes no filter of ${only}`;
  if (has(ignore) && passes(name, texts(filters[ignore]))) return `the ${kind} "${name}" is in ${ignore}`;
  return null;
}

/** The branch or tag that the filters of an event look at. */
function filteredRef({ name, payload }: WorkflowEvent): { kind: "branch" | "tag" | null; name: string } {
  if (name === "push") {
    const ref = textAt(payload, "ref");
    return ref.startsWith("refs/tags/")
      ? { kind: "tag", name: ref.slice("refs/tags/".length) }
      : { kind: "branch", name: ref.replace("refs/heads/", "") };
  }
  const branch: { readonly [event: string]: Plain | undefined } = {
    pull_request: valueAt(payload, "pull_request", "base", "ref"),
    pull_request_target: valueAt(payload, "pull_request", "base", "ref"),
    merge_group: valueAt(payload, "merge_group", "base_ref"),
    workflow_run: valueAt(payload, "workflow_run", "head_branch"),
  };
  const found = branch[name];
  return found === undefined
    ? { kind: null, name: "" }
    : { kind: "branch", name: String(found).replace("refs/heads/", "") };
}

function otherPaths(filters: PlainMap, event: WorkflowEvent): string | null {
  if (!("paths" in filters) && !("paths-ignore" in filters)) return null;
  const changed = event.changedFiles ?? pushedFiles(event);
  if (changed.length === 0) {
    throw new Error(
      `The workflow filters ${event.name} by path: pass event.changedFiles, the paths that were touched.`,
    );
  }
  const only = texts(filters.paths);
  const ignore = texts(filters["paths-ignore"]);
  if ("paths" in filters && !changed.some((file) => passes(file, only)))
    return "no touched file passes the filter paths";
  if (changed.every((file) => passes(file, ignore))) return "every touched file is in paths-ignore";
  return null;
}

function pushedFiles({ payload }: WorkflowEvent): readonly string[] {
  return listOf(payload.commits).flatMap((commit) =>
    ["added", "modified", "removed"].flatMap((key) => texts(mapOf(commit)[key])),
  );
}

function texts(value: Plain | undefined): readonly string[] {
  return listOf(value).map(String);
}
