// What the security rules look at: a workflow or an action, with the facts that decide how dangerous it is.
import { isMap, listOf, mapOf, type Path, type Plain, type PlainMap, readDocument, textAt } from "../document.ts";
import { contextsIn, expressionsIn } from "../expression-tree.ts";

export interface Audited {
  readonly kind: "workflow" | "action";
  readonly plain: PlainMap;
  readonly events: readonly string[];
  /** Strangers can set it off, and it then runs with the rights of the default branch. */
  readonly outsiders: boolean;
  /** It runs code that a pull request or a queue brings along. */
  readonly proposed: boolean;
  readonly jobs: readonly AuditedJob[];
  /** Steps of all jobs, or of a composite action. */
  readonly steps: readonly AuditedStep[];
  /** The comment at the end of the line on which something stands. */
  commentAt(path: Path): string;
  /** The line (from 1) on which something stands, or on which a part of its text does. */
  lineAt(path: Path, part?: string): number;
}

export interface AuditedJob {
  readonly id: string;
  readonly path: Path;
  readonly plain: PlainMap;
  readonly permissions: Plain | undefined;
  readonly steps: readonly AuditedStep[];
  /** It holds something worth stealing: a right to write, a secret, or the trust of the default branch. */
  readonly privileged: boolean;
}

export interface AuditedStep {
  readonly path: Path;
  readonly plain: PlainMap;
  /** `uses:` without `@ref`, or "". */
  readonly action: string;
  /** Shell lines that are no comments, or "". */
  readonly script: string;
  /** Null in an action. */
  readonly job: AuditedJob | null;
}

/** Reads a workflow or an action for the rules. Throws if the text is not YAML, or an expression in it is none. */
export function audit(text: string): Audited {
  const { data, lines, lineAt } = readDocument(text);
  const plain = mapOf(data);
  const events = isMap(plain.on) ? Object.keys(plain.on) : listOf(plain.on).map(String);
  const outsiders = events.some((event) => OUTSIDERS.includes(event));
  const jobs = Object.entries(mapOf(plain.jobs)).map(([id, job]) => jobOf(id, mapOf(job), plain, outsiders));
  const composite = listOf(mapOf(plain.runs).steps).map((step, index) =>
    stepOf(mapOf(step), ["runs", "steps", index], null),
  );
  return {
    kind: "runs" in plain ? "action" : "workflow",
    plain,
    events,
    outsiders,
    proposed: events.some((event) => PROPOSED.includes(event)),
    jobs,
    steps: [...jobs.flatMap((job) => job.steps), ...composite],
    commentAt: (path) => /\s#\s*(.*)$/.exec(lines[lineAt(path) - 1] ?? "")?.[1]?.trim() ?? "",
    lineAt(path, part) {
      const start = lineAt(path);
      const [first = ""] = part?.split("\n") ?? [];
      const below = first === "" ? 0 : lines.slice(start - 1).findIndex((line) => line.includes(first));
      return start + Math.max(0, below);
    },
  };
}

/** Every text of a value, with the path to it. */
export function textsIn(value: Plain | undefined, path: Path): { readonly path: Path; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return Object.entries(mapOf(value)).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** Names of the secrets that a value reads, GITHUB_TOKEN aside; `*` for what is not written out. */
export function secretsIn(value: Plain | undefined): string[] {
  const reads = textsIn(value, [])
    .flatMap(({ text }) => expressionsIn(text))
    .flatMap(contextsIn);
  return reads
    .filter((read) => /^secrets\b/.test(read) && !/^secrets\.GITHUB_TOKEN$/i.test(read))
    .map((read) => read.split(".")[1] ?? "*");
}

/** The scopes that a `permissions:` lets write. */
export function writesOf(permissions: Plain | undefined): string[] {
  if (permissions === "write-all") return ["everything"];
  return Object.entries(mapOf(permissions)).flatMap(([scope, level]) => (level === "write" ? [scope] : []));
}

// --- internal ---

const OUTSIDERS = [
  "pull_request_target",
  "workflow_run",
  "issue_comment",
  "issues",
  "discussion",
  "discussion_comment",
];
const PROPOSED = ["pull_request", "pull_request_review", "pull_request_review_comment", "merge_group"];

function jobOf(id: string, plain: PlainMap, workflow: PlainMap, outsiders: boolean): AuditedJob {
  const path = ["jobs", id];
  const permissions = plain.permissions ?? workflow.permissions;
  const secrets = secretsIn(plain).length > 0 || plain.secrets === "inherit" || "environment" in plain;
  const job: AuditedJob = {
    id,
    path,
    plain,
    permissions,
    privileged: outsiders || secrets || permissions === undefined || writesOf(permissions).length > 0,
    steps: [],
  };
  const steps = listOf(plain.steps).map((step, index) => stepOf(mapOf(step), [...path, "steps", index], job));
  return { ...job, steps };
}

function stepOf(plain: PlainMap, path: Path, job: AuditedJob | null): AuditedStep {
  const [action = ""] = textAt(plain, "uses").split("@");
  const script = textAt(plain, "run").replace(/^\s*#.*$/gm, "");
  return { path, plain, action: action.toLowerCase(), script, job };
}
