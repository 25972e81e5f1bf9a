// A workflow file as plain data, once GitHub's own parser has accepted it.
import "./json-imports.ts";
import { isMap, listOf, mapOf, type Plain, type PlainMap, readDocument } from "./document.ts";

/** Keys are those of the file; texts keep their `${{ }}`. */
export interface Workflow {
  readonly file: string;
  readonly name: string;
  /** Each event that starts it, with its filters. */
  readonly on: { readonly [event: string]: PlainMap };
  readonly permissions: Plain | undefined;
  readonly env: PlainMap;
  readonly defaults: PlainMap;
  readonly concurrency: Plain | undefined;
  readonly jobs: { readonly [id: string]: Job };
}

export interface Job {
  readonly id: string;
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
  /** Everything the file says of the job, the above included. */
  readonly plain: PlainMap;
}

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: PlainMap;
  readonly env?: PlainMap;
  readonly shell?: string;
  readonly "working-directory"?: string;
  readonly "continue-on-error"?: string | boolean;
  readonly "timeout-minutes"?: string | number;
}

const {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow: parse,
} = await import("@actions/workflow-parser");

/** A workflow's text as plain data. Throws, with lines, if GitHub would refuse the file. */
export async function parseWorkflow(text: string, file = ".github/workflows/workflow.yml"): Promise<Workflow> {
  const { context, value } = parse({ name: file, content: text }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  const errors = context.errors.getErrors().map(({ range, rawMessage }) => `line ${range?.start.line}: ${rawMessage}`);
  if (errors.length > 0) throw new Error(`GitHub would refuse ${file}:\n${errors.join("\n")}`);
  return fromPlain(mapOf(readDocument(text).data), file);
}

// --- internal ---

function fromPlain(plain: PlainMap, file: string): Workflow {
  return {
    file,
    name: typeof plain.name === "string" ? plain.name : file,
    on: eventsOf(plain.on),
    permissions: plain.permissions,
    env: mapOf(plain.env),
    defaults: mapOf(plain.defaults),
    concurrency: plain.concurrency,
    jobs: Object.fromEntries(Object.entries(mapOf(plain.jobs)).map(([id, job]) => [id, jobOf(id, mapOf(job))])),
  };
}

function eventsOf(on: Plain | undefined): Workflow["on"] {
  if (!isMap(on)) return Object.fromEntries(listOf(on).map((event) => [String(event), {}]));
  return Object.fromEntries(
    Object.entries(on).map(([event, filters]) => [
      event,
      Array.isArray(filters) ? { schedule: filters } : mapOf(filters),
    ]),
  );
}

function jobOf(id: string, plain: PlainMap): Job {
  return {
    id,
    needs: listOf(plain.needs).map(String),
    // The parser has just held each step to the shape of Step.
    steps: listOf(plain.steps) as readonly Step[],
    plain,
  };
}
