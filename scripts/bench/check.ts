// What `itsm check` costs beside simply reading the same files, in CPU time of whole processes.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus/index.ts";

const RUNS = 5;
const root = fileURLToPath(new URL("../..", import.meta.url));
const command = join(root, "dist/scripts/itsm.js");
/** As the command's first line starts it. */
const NODE_FLAGS = ["--max-semi-space-size=8"];

/** Reads every file below records/ with readFileSync, and does nothing with it. */
const READ_ALL = `
const { readdirSync, readFileSync } = require("node:fs");
const walk = (folder) => { for (const entry of readdirSync(folder, { withFileTypes: true })) {
  const path = folder + "/" + entry.name;
  if (entry.isDirectory()) walk(path); else readFileSync(path, "utf8");
} };
walk(process.argv[1] + "/records");`;

interface Cost {
  /** User and system time of the process, in seconds. */
  readonly cpu: number;
  /** The most memory it held, in MiB. */
  readonly memory: number;
}

/** Runs Node with these arguments and measures it from within, at its exit. */
function costOf(args: readonly string[]): Cost {
  const report = `process.on("exit", () => { const used = process.resourceUsage(); require("node:fs").writeSync(3, JSON.stringify([(used.userCPUTime + used.systemCPUTime) / 1e6, used.maxRSS / 1024])); });`;
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from "node:module"; const require = createRequire("file:///x"); ${report}`)}`;
  const { output, status } = spawnSync(process.execPath, ["--import", preload, ...args], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  const [cpu = Number.NaN, memory = Number.NaN] = JSON.parse(String(output[3]));
  return { cpu, memory };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function spread(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(3)}–${Math.max(...values).toFixed(3)}`;
}

function measure(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), "itsm-bench-"));
  try {
    writeCorpus(folder, count);
    const pairs = Array.from({ length: RUNS }, () => ({
      read: costOf(["-e", READ_ALL, folder]),
      check: costOf([...NODE_FLAGS, command, "check", "--root", folder]),
    }));
    const read = pairs.map((pair) => pair.read.cpu);
    const check = pairs.map((pair) => pair.check.cpu);
    const ratio = pairs.map((pair) => pair.check.cpu / pair.read.cpu);
    const memory = Math.max(...pairs.map((pair) => pair.check.memory));
    console.log(
      `${count} records: read ${median(read).toFixed(3)} s (${spread(read)}), check ${median(check).toFixed(3)} s (${spread(check)}), ratio ${median(ratio).toFixed(2)} (${spread(ratio)}), ${memory.toFixed(0)} MiB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

execFileSync(process.execPath, [join(root, "scripts/build.ts")], { stdio: "inherit" });
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; CPU time of whole processes, median of ${RUNS} paired runs`,
);
const bare = Array.from({ length: RUNS }, () => costOf(["-e", "0"]).cpu);
const help = Array.from({ length: RUNS }, () => costOf([...NODE_FLAGS, command, "--help"]).cpu);
console.log(
  `itsm --help ${median(help).toFixed(3)} s, bare node ${median(bare).toFixed(3)} s, ratio ${(median(help) / median(bare)).toFixed(2)}`,
);
const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [1_000, 10_000]) measure(count);
