// The CPU time of a command with all the processes that it starts.
import { spawnSync } from "node:child_process";

/** User and system time in seconds. What it writes goes to `output`, or nowhere. Throws where it fails. */
export function familyCost(command: readonly string[], output = "/dev/null"): number {
  // The shell's own `times` counts its children with theirs, which Node cannot ask for.
  const script = `out=$1; shift; "$@" > "$out" || exit $?; times`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", script, "bash", output, ...command], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}: ${stderr}`);
  const [user = "", system = ""] = stdout.trim().split("\n").at(-1)?.split(" ") ?? [];
  return seconds(user) + seconds(system);
}

// --- internal ---

/** `0m1.234s` */
function seconds(text: string): number {
  const [, minutes, rest] = /^(\d+)m([\d.]+)s$/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(rest);
}
