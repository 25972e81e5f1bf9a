// One run of git whose output may be larger than memory should hold.
import { spawn } from "node:child_process";
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ItsmError } from "./errors.ts";

/** What git wrote. */
export interface Output {
  readonly size: number;
  /** Up to `length` bytes from `position`; fewer only where the output ends. */
  read(position: number, length: number): Buffer;
}

/** A run of git. `input` goes to its standard input. */
export interface GitRun {
  readonly gitDir: string;
  readonly args: readonly string[];
  readonly input?: string;
  /** The folder that relative addresses of remotes begin at. */
  readonly folder?: string;
  /** Over the environment, from which what a hook says of its own repository is taken away. */
  readonly env?: { readonly [name: string]: string };
}

/** What git wrote, without the last line feed; where it failed with what it complained of. */
export type GitAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string; readonly complaint: string };

/**
 * Runs git, then gives its output to `use`. The output goes through a temporary file, which costs half of what a pipe
 * costs; it is gone when `use` returns. Throws ItsmError with git's own words where git fails.
 */
export async function withGitOutput<Result>(run: GitRun, use: (output: Output) => Result): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "itsm-git-"));
  const file = openSync(join(folder, "output"), "wx+", 0o600);
  try {
    await runInto(file, run);
    return use(windowed(file));
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs git for a short answer, in English, so that its complaints can be told apart. Throws only where there is no git. */
export async function askGit(run: GitRun): Promise<GitAnswer> {
  const folder = mkdtempSync(join(tmpdir(), "itsm-git-"));
  const file = openSync(join(folder, "output"), "wx+", 0o600);
  try {
    const complaint = await complaintOf(file, { ...run, env: { ...run.env, LC_ALL: "C", LANGUAGE: "" } });
    const output = windowed(file);
    const text = output.read(0, output.size).toString("utf8").replace(/\n$/, "");
    return complaint === undefined ? { ok: true, text } : { ok: false, text, complaint };
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same where nothing else than an answer is expected. Throws ItsmError with git's own words where git fails. */
export async function answerOfGit(run: GitRun): Promise<string> {
  const answer = await askGit(run);
  if (answer.ok) return answer.text;
  throw failed(run.args, answer.complaint);
}

// --- internal ---

const WINDOW = 1 << 16;

/** What a hook of git says of the repository that it runs in. */
const OF_A_HOOK =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|ALTERNATE_\w+|COMMON_DIR|NAMESPACE|QUARANTINE_\w+)$/;

async function runInto(file: number, run: GitRun): Promise<void> {
  const complaint = await complaintOf(file, run);
  if (complaint !== undefined) throw failed(run.args, complaint);
}

/** Runs git to its end; undefined where it did not fail. */
function complaintOf(file: number, { gitDir, args, input, folder, env }: GitRun): Promise<string | undefined> {
  const outside = Object.entries(process.env).filter(([name]) => !OF_A_HOOK.test(name));
  return new Promise((resolve, reject) => {
    // A named folder keeps git from following a GIT_DIR that a hook has left in the environment.
    const git = spawn("git", [`--git-dir=${gitDir}`, "--literal-pathspecs", "--no-pager", ...args], {
      stdio: ["pipe", file, "pipe"],
      windowsHide: true,
      ...(folder === undefined ? {} : { cwd: folder }),
      ...(env === undefined ? {} : { env: { ...Object.fromEntries(outside), ...env } }),
    });
    let complaint = "";
    git.stderr?.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    // A git that dies early closes its input; its exit code says the rest.
    git.stdin?.on("error", () => {});
    git.stdin?.end(input ?? "");
    git.on("error", (cause) => reject(failed(args, cause.message, cause)));
    git.on("close", (code) => resolve(code === 0 ? undefined : complaint.trim()));
  });
}

function failed(args: readonly string[], complaint: string, cause?: Error): ItsmError {
  const command = args.find((arg) => /^[a-z]/.test(arg) && !arg.includes("=")) ?? "";
  return new ItsmError(
    `git ${command} failed: ${complaint || "it gave no reason"}`,
    "Mend what git complains about; git fsck checks the repository, and git 2.31 or newer is needed.",
    undefined,
    cause && { cause },
  );
}

/** Reads a file through one moving window, so that small reads cost no system call each. */
function windowed(file: number): Output {
  const { size } = fstatSync(file);
  let start = 0;
  let window = Buffer.alloc(0);
  function fill(position: number, length: number): void {
    const fresh = Buffer.allocUnsafeSlow(Math.min(Math.max(length, WINDOW), size - position));
    let filled = 0;
    while (filled < fresh.length) {
      const got = readSync(file, fresh, filled, fresh.length - filled, position + filled);
      if (got === 0) break;
      filled += got;
    }
    start = position;
    window = fresh.subarray(0, filled);
  }
  return {
    size,
    read(position, length) {
      const end = Math.min(position + length, size);
      if (position >= end) return Buffer.alloc(0);
      if (position < start || end > start + window.length) fill(position, end - position);
      return window.subarray(position - start, end - start);
    },
  };
}
