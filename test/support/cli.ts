// The real `itsm` command in a process of its own, as a user or a script runs it.
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface How {
  /** The folder in which it runs; also what tells it the repository. */
  readonly cwd: string;
  readonly env?: { readonly [name: string]: string };
  /** A module that is loaded before the command. */
  readonly preload?: string;
  /** Another user, for tests of rights. */
  readonly uid?: number | undefined;
}

const ITSM = fileURLToPath(new URL("../../scripts/itsm.ts", import.meta.url));

/** Runs `itsm` with these arguments, without a terminal, to its end. */
export function itsm(args: readonly string[], how: How): Promise<Ran> {
  const child = start(args, how);
  const [stdout, stderr] = [collect(child, "stdout"), collect(child, "stderr")];
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
  });
}

/** Starts `itsm` and leaves it running. */
export function start(args: readonly string[], { cwd, env = {}, preload, uid }: How): ChildProcess {
  const before = preload ? ["--import", pathToFileURL(preload).href] : [];
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...rest } = process.env;
  return spawn(process.execPath, [...before, ITSM, ...args], {
    cwd,
    env: { ...rest, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
}

/** Gathers what the child writes to a stream, and gives it when asked. */
export function collect(child: ChildProcess, stream: "stdout" | "stderr"): () => string {
  let text = "";
  child[stream]?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return () => text;
}
