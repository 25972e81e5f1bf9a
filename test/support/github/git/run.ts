// Runs git in the bare repository, without any setting of the machine.
import { spawnSync } from "node:child_process";

export interface GitOutput {
  readonly status: number;
  /** Standard output as text without the last line feed. */
  readonly text: string;
  readonly bytes: Buffer;
}

export type RunGit = (args: readonly string[], options?: { readonly mayFail?: boolean }) => GitOutput;

/** A runner of git at `folder`; `before` runs first. It throws where git fails, unless it `mayFail`. */
export function gitRunner(folder: string, before: () => void): RunGit {
  const outside = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const env = { ...Object.fromEntries(outside), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", LC_ALL: "C" };
  return (args, { mayFail = false } = {}) => {
    before();
    const run = spawnSync("git", ["-c", "gc.auto=0", "-c", "core.quotePath=false", ...args], {
      cwd: folder,
      env,
      maxBuffer: 512 * 1024 * 1024,
    });
    if (run.error) throw run.error;
    const status = run.status ?? 1;
    if (status !== 0 && !mayFail) throw new Error(`git ${args.join(" ")} ended with ${status}: ${run.stderr}`);
    return {
      status,
      bytes: run.stdout,
      get text() {
        return run.stdout.toString().replace(/\n$/, "");
      },
    };
  };
}
