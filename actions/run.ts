// The door to @actions/core: how an action gets its inputs, tells its outcome, fails.
import { pathToFileURL } from "node:url";
import { error as errorCommand, getInput, notice, setOutput, summary, warning } from "@actions/core";
import manifest from "itsm-as-code/package.json" with { type: "json" };
import { type Finding, ItsmError } from "../core/index.ts";
import { logLine, logText } from "./log-text.ts";

/** GitHub keeps a step's summary up to this many bytes and refuses a longer one whole. */
const LONGEST_SUMMARY = 1024 * 1024 - 1024;
/** GitHub cuts what an annotation says near this length. */
const LONGEST_ANNOTATION = 4000;

/** What an action knows of the run that it is part of. */
export interface Surroundings {
  readonly event: { readonly name: string; readonly payload: unknown };
  /** The folder of the checkout; the folder in which the action runs where there is none. */
  readonly workspace: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The commit that started the run. */
  readonly sha: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** The page of this run. */
  readonly runUrl: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Of ITSM as Code. */
  readonly version: string;
}

export interface Inputs extends Surroundings {
  /** The text of an input; empty where it was not given. */
  input(name: string): string;
  /** Tells the log how things go; nothing in the text is taken for a command. */
  log(text: string): void;
}

/** What came of it, as plain data. */
export interface Told {
  readonly outputs: { readonly [name: string]: string };
  /** Markdown for the page of the run. */
  readonly summary: string;
  /** Told on the lines of files, in this order. Paths are those of the repository. */
  readonly annotations?: readonly Finding[];
  /** Told beside the log as warnings, without a place. */
  readonly warnings?: readonly string[];
  /** What failed beside the rest, which was done: told like an error that is thrown. */
  readonly errors?: readonly unknown[];
  /** Why the step fails, in one sentence; null where it does not. */
  readonly failure: string | null;
}

/**
 * Runs an action to its end. What the user can mend (ItsmError) becomes one sentence with a hint, anything else is our bug
 * and told with its stack; both fail the step.
 */
export async function run(act: (inputs: Inputs) => Promise<Told>): Promise<void> {
  try {
    const told = await act({ ...(await surroundings()), input: (name) => getInput(name), log });
    for (const finding of told.annotations ?? []) annotate(finding);
    for (const text of told.warnings ?? []) warning(logLine(text));
    for (const [name, value] of Object.entries(told.outputs)) setOutput(name, value);
    await summarize(told.summary);
    for (const error of told.errors ?? []) tellError(error);
    if (told.failure !== null) log(told.failure);
    if (told.failure !== null || (told.errors ?? []).length > 0) process.exitCode = 1;
  } catch (error) {
    tellError(error);
    process.exitCode = 1;
  }
}

/** A summary that fits: cut at the end of a line, with a word of what was cut. */
export function fitSummary(markdown: string, most = LONGEST_SUMMARY): string {
  if (Buffer.byteLength(markdown) <= most) return markdown;
  const note = "\n\n**The rest was cut: GitHub shows at most 1 MiB.** The log of this step holds all of it.\n";
  const room = Buffer.from(markdown).subarray(0, most - Buffer.byteLength(note));
  return room.subarray(0, Math.max(0, room.lastIndexOf("\n"))) + note;
}

// --- internal ---

async function surroundings(): Promise<Surroundings> {
  const { env } = process;
  const serverUrl = env.GITHUB_SERVER_URL || "https://github.com";
  const repository = env.GITHUB_REPOSITORY ?? "";
  return {
    event: { name: env.GITHUB_EVENT_NAME ?? "", payload: await eventPayload(env.GITHUB_EVENT_PATH) },
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    repository,
    sha: env.GITHUB_SHA ?? "",
    apiUrl: env.GITHUB_API_URL || "https://api.github.com",
    serverUrl,
    runUrl: `${serverUrl}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ""}`,
    now: Date.now(),
    version: manifest.version,
  };
}

/** Node reads and parses the file itself, so that this needs no door to the disk. */
async function eventPayload(path: string | undefined): Promise<unknown> {
  if (!path) return {};
  const { default: payload } = await import(pathToFileURL(path).href, { with: { type: "json" } });
  return payload;
}

function annotate({ level, file, line, column, rule, message, mend }: Finding): void {
  const command = { error: errorCommand, warning, note: notice }[level];
  const text = logText(`${message}. ${mend}`);
  command(text.length > LONGEST_ANNOTATION ? `${text.slice(0, LONGEST_ANNOTATION - 1)}…` : text, {
    title: rule,
    file,
    startLine: line,
    startColumn: column,
  });
}

async function summarize(markdown: string): Promise<void> {
  if (markdown === "" || !process.env.GITHUB_STEP_SUMMARY) return;
  await summary.addRaw(fitSummary(markdown), true).write();
}

function tellError(error: unknown): void {
  if (error instanceof ItsmError) {
    for (const finding of error.findings) annotate(finding);
    errorCommand(logText(error.hint === "" ? error.message : `${error.message}\n${error.hint}`));
    return;
  }
  errorCommand(`This is a bug in ITSM as Code, not your mistake: ${logLine(String(error))}`);
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (error instanceof Error && error.cause !== undefined) log(`caused by: ${String(error.cause)}`);
  log(`Please report it with the lines above: ${issuesPage()}`);
}

function issuesPage(): string {
  const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_REPOSITORY } = process.env;
  return `${GITHUB_SERVER_URL ?? "https://github.com"}/${GITHUB_ACTION_REPOSITORY || GITHUB_REPOSITORY}/issues`;
}

function log(text: string): void {
  process.stdout.write(`${logText(text)}\n`);
}
