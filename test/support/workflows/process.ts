// A child process that sees only the environment it is given.
import { spawn } from "node:child_process";

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: { readonly [name: string]: string };
  readonly cwd: string;
  /** Milliseconds after which it is killed. */
  readonly limit: number;
  /** Called with each line of either stream; what it gives is what is kept. */
  onLine(line: string): string;
}

export interface Ended {
  readonly code: number | null;
  readonly timedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program with its children in a group of its own, so that a limit ends them all. */
export function runProcess({ program, args, env, cwd, limit, onLine }: Command): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: ["ignore", "pipe", "pipe"], detached: true });
    const stdout = lines(onLine);
    const stderr = lines(onLine);
    child.stdout.setEncoding("utf8").on("data", stdout.add);
    child.stderr.setEncoding("utf8").on("data", stderr.add);
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, limit);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(new Error(`${program} did not start in ${cwd}: ${error.message}`, { cause: error }));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, timedOut, stdout: stdout.end(), stderr: stderr.end() });
    });
  });
}

// --- internal ---

function lines(onLine: Command["onLine"]) {
  let rest = "";
  let kept = "";
  return {
    add(chunk: string): void {
      const whole = (rest + chunk).split("\n");
      rest = whole.pop() ?? "";
      kept += whole.map((line) => `${onLine(line.replace(/\r$/, ""))}\n`).join("");
    },
    end: (): string => (rest === "" ? kept : kept + onLine(rest)),
  };
}
