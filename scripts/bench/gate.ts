// What the gate's verdict on a branch of one record costs beside reading all files, and how that grows.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus/index.ts";
import { familyCost } from "./family-cost.ts";
import { type Measure, ofRuns } from "./measure.ts";
import { countsAsked, tellFigures } from "./tell.ts";

const RUNS = 3;
const root = fileURLToPath(new URL("../..", import.meta.url));
const command = ["--max-semi-space-size=8", join(root, "dist/scripts/itsm.js")];

/** Reads every file below records/ with readFileSync, and does nothing with it. */
const READ_ALL = `const { readdirSync, readFileSync } = require("node:fs"); const walk = (folder) => { for (const entry of readdirSync(folder, { withFileTypes: true })) { const path = folder + "/" + entry.name; if (entry.isDirectory()) walk(path); else readFileSync(path, "utf8"); } }; walk(process.argv[1] + "/records");`;

/** The CPU time in seconds of `itsm gate` alone, without the git that it starts. */
function ownCost(repository: string): number {
  const report = `process.on("exit", () => { const { userCPUTime, systemCPUTime } = process.resourceUsage(); require("node:fs").writeSync(3, String((userCPUTime + systemCPUTime) / 1e6)); });`;
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from "node:module"; const require = createRequire("file:///x"); ${report}`)}`;
  const { output, stderr } = spawnSync(
    process.execPath,
    ["--import", preload, ...command, "gate", "--json", "--root", repository],
    { stdio: ["ignore", "ignore", "pipe", "pipe"], encoding: "utf8" },
  );
  const cost = Number(output[3]);
  if (!(cost > 0)) throw new Error(`itsm gate gave no verdict: ${stderr}`);
  return cost;
}

function measure(count: number): Measure[] {
  const repository = mkdtempSync(join(tmpdir(), "itsm-bench-"));
  const git = (...args: string[]) =>
    void execFileSync(
      "git",
      ["-C", repository, "-c", "user.name=mira", "-c", "user.email=mira@example.com", "-c", "gc.auto=0", ...args],
      { stdio: "ignore" },
    );
  try {
    writeCorpus(repository, count);
    git("init", "--quiet", "--initial-branch=main");
    git("add", "--all");
    git("commit", "--quiet", "--message=All records");
    git("repack", "-adq");
    return [
      ...judged(repository, count, "an incident told more of", git, (incident) =>
        appendFileSync(incident, "\nMore is known by now.\n"),
      ),
      ...judged(repository, count, "a new incident", git, (incident) => {
        const text = readFileSync(incident, "utf8").replace(/^aliases: .*\n/m, "");
        writeFileSync(join(repository, "records/incidents/2026/INC-2026-ZZZZ-new.md"), text);
      }),
    ];
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
}

function judged(
  repository: string,
  count: number,
  what: string,
  git: (...args: string[]) => void,
  edit: (incident: string) => void,
): Measure[] {
  const folder = join(repository, "records/incidents/2026");
  const [first = ""] = readdirSync(folder);
  git("checkout", "--quiet", "-B", "topic", "main");
  edit(join(folder, first));
  git("add", "--all");
  git("commit", "--quiet", "--message=Edit");
  const runs = Array.from({ length: RUNS }, () => {
    const floor = familyCost([process.execPath, "-e", READ_ALL, repository]);
    const family = familyCost([
      "bash",
      "-c",
      '"$@" || [ $? = 1 ]',
      "bash",
      process.execPath,
      ...command,
      "gate",
      "--json",
      "--root",
      repository,
    ]);
    return { own: ownCost(repository), family: family / floor };
  });
  const name = `${count} records: ${what}`;
  return [
    { what: name, ...ofRuns(runs.map(({ own }) => own)), most: 3, unit: "s of its own" },
    { what: `${name}, with git`, ...ofRuns(runs.map(({ family }) => family)), unit: "× reading all files" },
  ];
}

execFileSync(process.execPath, [join(root, "scripts/build.ts")], { stdio: ["ignore", "ignore", "inherit"] });
tellFigures("gate: the verdict on a branch of one record", countsAsked([1_000, 10_000]).flatMap(measure));
