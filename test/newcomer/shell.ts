// A user's shell: programs run as they would on a machine that has nothing of this repository.
import { spawn } from "node:child_process";
import { delimiter, dirname, sep } from "node:path";
import { collect, type Ran } from "../support/cli.ts";
import { ownEnvironment } from "../support/own-environment.ts";

export interface How {
  readonly cwd: string;
  readonly env?: { readonly [name: string]: string };
}

/** Runs a program to its end. Throws with all that it said where it fails, unless `mayFail`. */
export async function shell([program = "", ...args]: readonly string[], how: How, mayFail = false): Promise<Ran> {
  const child = spawn(program, args, {
    cwd: how.cwd,
    env: { ...usersEnvironment(), ...how.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = [collect(child, "stdout"), collect(child, "stderr")];
  const ran = await new Promise<Ran>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
  });
  if (ran.code === 0 || mayFail) return ran;
  throw new Error(`${program} ${args.join(" ")} ended with ${ran.code} in ${how.cwd}:\n${ran.stdout}${ran.stderr}`);
}

// --- internal ---

/** Without what npm and Vitest tell their own children, and without the programs below this repository's node_modules. */
function usersEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(ownEnvironment()).filter(
    ([name]) => !/^(?:npm_|INIT_CWD|NODE_|CI$|NO_COLOR|GIT_)/i.test(name),
  );
  const foreign = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes(`${sep}node_modules${sep}`));
  const path = [dirname(process.execPath), ...foreign].join(delimiter);
  return { ...Object.fromEntries(entries), PATH: path, GIT_CONFIG_NOSYSTEM: "1", NO_COLOR: "1" };
}
