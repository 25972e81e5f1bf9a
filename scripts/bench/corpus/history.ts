// The lives of a corpus as Git's history: one commit for each creation and each move.
import { spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY, type Version } from "./life.ts";

/** How a history is cut into commits. */
export interface Commits {
  /** From this moment on, every version is a commit of its own; what came before is taken together by the day. */
  readonly apartFrom: number;
}

/** Makes `root` a repository whose branch main tells the lives, and checks it out. The same lives give the same commits. */
export function writeHistory(root: string, lives: Iterable<readonly Version[]>, commits: Commits): void {
  const stream = join(tmpdir(), `itsm-corpus-${process.pid}`);
  try {
    const file = openSync(stream, "w");
    for (const part of inBlocks(commandsOf(lives, commits))) writeSync(file, part);
    closeSync(file);
    git(root, ["init", "--quiet", "--initial-branch=main"]);
    for (const [name, value] of [
      ["user.name", "anna"],
      ["user.email", "anna@example.org"],
    ] as const)
      git(root, ["config", name, value]);
    const input = openSync(stream, "r");
    git(root, ["-c", "core.bigFileThreshold=1m", "fast-import", "--quiet", "--date-format=raw"], input);
    closeSync(input);
    git(root, ["gc", "--quiet"]);
    git(root, ["reset", "--quiet", "--hard", "main"]);
    git(root, ["status", "--porcelain"]);
  } finally {
    rmSync(stream, { force: true });
  }
}

// --- internal ---

/** Git's own settings of the machine must not change what comes out. */
const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

function git(root: string, args: readonly string[], input?: number): void {
  const { status, stderr, error } = spawnSync("git", [...args], {
    cwd: root,
    env: ENVIRONMENT,
    stdio: [input ?? "ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${error ?? stderr}`);
}

function* commandsOf(lives: Iterable<readonly Version[]>, { apartFrom }: Commits): Generator<string> {
  let last: Version | undefined;
  for (const version of inOrder(lives)) {
    const together = last && version.at < apartFrom && Math.floor(version.at / DAY) === Math.floor(last.at / DAY);
    if (!together && (last?.message !== version.message || version.at >= apartFrom || last.at !== version.at)) {
      const seconds = `${version.at / 1000} +0000`;
      const who = `${version.by} <${version.by}@users.noreply.github.com> ${seconds}`;
      yield `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(version.message)}`;
    }
    yield `M 100644 inline ${version.file}\n${data(version.text)}`;
    last = version;
  }
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Versions by time. Lives come by their beginnings, so what lies before the newest beginning is complete. */
function* inOrder(lives: Iterable<readonly Version[]>): Generator<Version> {
  let waiting: Version[] = [];
  let day = 0;
  for (const life of lives) {
    const begins = life[0]?.at ?? 0;
    if (Math.floor(begins / DAY) > day) {
      day = Math.floor(begins / DAY);
      const ready = waiting.filter(({ at }) => at < day * DAY).sort((a, b) => a.at - b.at);
      waiting = waiting.filter(({ at }) => at >= day * DAY);
      yield* ready;
    }
    waiting.push(...life);
  }
  yield* waiting.sort((a, b) => a.at - b.at);
}

const BLOCK = 1 << 20;

function* inBlocks(parts: Iterable<string>): Generator<string> {
  let block = "";
  for (const part of parts) {
    block += part;
    if (block.length < BLOCK) continue;
    yield block;
    block = "";
  }
  yield block;
}
