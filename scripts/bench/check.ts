// What `itsm check` costs beside simply reading the same files: the first time, again, and after twenty files changed.
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus/index.ts";
import { cpuOf, memoryOf } from "./cost.ts";
import { type Measure, ofRuns } from "./measure.ts";
import { countsAsked, tellFigures } from "./tell.ts";

const RUNS = 3;
const CHANGED = 20;
const root = fileURLToPath(new URL("../..", import.meta.url));
/** As the command's first line starts it. */
const ITSM = ["--max-semi-space-size=8", join(root, "dist/scripts/itsm.js")];

/** Reads every file below records/ with readFileSync, and does nothing with it. */
const READ_ALL = `
const { readdirSync, readFileSync } = require("node:fs");
const walk = (folder) => { for (const entry of readdirSync(folder, { withFileTypes: true })) {
  const path = folder + "/" + entry.name;
  if (entry.isDirectory()) walk(path); else readFileSync(path, "utf8");
} };
walk(process.argv[1] + "/records");`;

/** The bars, in reads of all files. Below ten thousand records the start of the program is most of it. */
const BARS: { readonly [count: number]: { readonly cold: number; readonly warm: number; readonly changed: number } } = {
  10000: { cold: 5.5, warm: 1.3, changed: 1.6 },
  100000: { cold: 5, warm: 1.1, changed: 1.6 },
};
const MOST_MEMORY = 300;

function measure(count: number): Measure[] {
  const folder = mkdtempSync(join(tmpdir(), "itsm-bench-"));
  try {
    const files = committedCorpus(folder, count);
    const check = ["check", "--root", folder];
    const forget = () => rmSync(join(folder, ".git/itsm"), { recursive: true, force: true });
    let round = 0;
    const times = (before: () => void) =>
      ofRuns(
        Array.from({ length: RUNS }, () => {
          before();
          return cpuOf(process.execPath, [...ITSM, ...check]) / cpuOf(process.execPath, ["-e", READ_ALL, folder]);
        }),
      );
    const change = () => {
      round++;
      for (const file of files.slice(0, CHANGED)) appendFileSync(join(folder, file), `\nSeen again, ${round}.\n`);
    };
    const bars = BARS[count];
    const unit = "× reading the files";
    return [
      { what: `${count} records, the first time`, ...times(forget), unit, ...most(bars?.cold) },
      { what: `${count} records, nothing changed`, ...times(() => {}), unit, ...most(bars?.warm) },
      { what: `${count} records, ${CHANGED} files changed`, ...times(change), unit, ...most(bars?.changed) },
      { what: `${count} records, memory the first time`, value: peak(forget, check), unit: "MiB", most: MOST_MEMORY },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function most(bar: number | undefined): Pick<Measure, "most"> {
  return bar === undefined ? {} : { most: bar };
}

function peak(forget: () => void, check: readonly string[]): number {
  forget();
  return memoryOf([...ITSM, ...check]);
}

/** The corpus as one commit, as a fresh clone has it. Gives the incidents' paths. */
function committedCorpus(folder: string, count: number): string[] {
  writeCorpus(folder, count);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.org", ...args], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "All records");
  return git("ls-files", "records/incidents").split("\n");
}

execFileSync(process.execPath, [join(root, "scripts/build.ts")], { stdio: "inherit" });
const start = ofRuns(
  Array.from(
    { length: RUNS },
    () => cpuOf(process.execPath, [...ITSM, "--help"]) / cpuOf(process.execPath, ["-e", "0"]),
  ),
);
tellFigures("What a check costs", [
  { what: "itsm --help", ...start, unit: "× bare node" },
  ...countsAsked([1_000, 10_000]).flatMap(measure),
]);
