// What a command costs: CPU time with that of its children, and the most memory it held.
import { spawnSync } from "node:child_process";

/**
 * User and system time of a command and of all that it started, in seconds, as bash counts it to the millisecond. Throws where it
 * fails.
 */
export function cpuOf(command: string, args: readonly string[]): number {
  // The second line of `times` is that of the shell's children: `0m0.120s 0m0.030s`.
  const script = '"$@" >/dev/null 2>&1 || exit; times';
  const { status, stdout } = spawnSync("bash", ["-c", script, "bash", command, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
  const line = stdout.trim().split("\n")[1] ?? "";
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  );
}

/** The most memory that a run of Node held, in MiB, as it says itself at its end. */
export function memoryOf(args: readonly string[]): number {
  const report = `process.on("exit", () => require("node:fs").writeSync(3, String(process.resourceUsage().maxRSS / 1024)));`;
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from "node:module"; const require = createRequire("file:///x"); ${report}`)}`;
  const { output } = spawnSync(process.execPath, ["--import", preload, ...args], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  return Number(output[3]);
}
