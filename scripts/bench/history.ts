// What all records' moves cost beside Git's own work for them: whole processes, with the git that they start.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus/index.ts";
import { familyCost } from "./family-cost.ts";
import { type Measure, ofRuns } from "./measure.ts";
import { countsAsked, tellFigures } from "./tell.ts";

const RUNS = 3;
const NEW = 200;
const root = fileURLToPath(new URL("../..", import.meta.url));
const NODE = [process.execPath, "--max-semi-space-size=8"];

/** The chunk that the command loads for `itsm history`, as the package holds it. */
function chunk(): string {
  const found = readdirSync(join(root, "dist/chunks")).find((name) => name.startsWith("open-history-"));
  if (!found) throw new Error("dist holds no chunk of the history: was it built?");
  return join(root, "dist/chunks", found);
}

/** A program that opens the history, and counts every move of every record where it is asked to. */
function program(all: boolean): string {
  const count = `let moves = 0; for (const { events } of timelines.values()) for (const { from, to } of events) if (from !== to) moves++; if (moves === 0) throw new Error("no moves");`;
  return `import { openHistory } from ${JSON.stringify(chunk())}; const { timelines } = await openHistory(process.argv[1], "bench"); ${all ? count : ""}`;
}

function measure(count: number, given: string | undefined): Measure[] {
  const folder = mkdtempSync(join(tmpdir(), "itsm-bench-"));
  try {
    const repository = join(folder, "records");
    if (given === undefined) writeCorpus(repository, count, { history: true });
    else cpSync(join(given, ".git"), join(repository, ".git"), { recursive: true });
    return figuresOf(repository, folder, count);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(repository: string, folder: string, count: number): Measure[] {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", repository, ...args], { encoding: "utf8", maxBuffer: 1 << 30 }).trim();
  const memory = join(repository, ".git/itsm");
  const [head, before] = [git("rev-parse", "HEAD"), git("rev-parse", `HEAD~${NEW}`)];
  const commits = Number(git("rev-list", "--count", "HEAD"));
  const ids = contentsOf(git("log", "--raw", "--no-abbrev", "--no-renames", "--format="));
  writeFileSync(join(folder, "ids"), ids.map((id) => `${id}\n`).join(""));
  const out = join(folder, "out");
  const log = ["git", "-C", repository, "log", "--raw", "--no-abbrev", "--no-renames"];
  const cat = ["bash", "-c", `git -C "$0" cat-file --batch --buffer < "$1"`, repository, join(folder, "ids")];
  const open = (all: boolean) => [...NODE, "--input-type=module", "-e", program(all), repository];

  const cold: number[] = [];
  const [warm, news, bare]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < RUNS; run++) {
    rmSync(memory, { recursive: true, force: true });
    const floor = familyCost(log, out) + familyCost(cat, out);
    cold.push(familyCost(open(true)) / floor);
    warm.push(familyCost(open(false)) / floor);
    rmSync(memory, { recursive: true, force: true });
    git("update-ref", "HEAD", before);
    familyCost(open(false));
    git("update-ref", "HEAD", head);
    bare.push(familyCost([...NODE, "-e", "0"]));
    news.push(familyCost(open(false)));
  }
  const what = `${count} records, ${commits} commits`;
  return [
    { what: `${what}: all moves, nothing remembered`, ...ofRuns(cold), most: 1.6, unit: "× git log --raw + cat-file" },
    { what: `${what}: nothing new`, ...ofRuns(warm), unit: "× git log --raw + cat-file" },
    { what: `${what}: ${NEW} new commits`, ...ofRuns(news), most: 0.1, unit: "s" },
    { what: `${what}: Node that does nothing, beside it`, ...ofRuns(bare), unit: "s" },
  ];
}

/** The ids of all contents that a log names, the newest first, each once. */
function contentsOf(log: string): string[] {
  const ids = log.split("\n").flatMap((line) => (line.startsWith(":") ? (line.split(" ")[3] ?? []) : []));
  return [...new Set(ids)].filter((id) => !/^0+$/.test(id));
}

execFileSync(process.execPath, [join(root, "scripts/build.ts")], { stdio: ["ignore", "ignore", "inherit"] });
const at = process.argv.indexOf("--repository");
const given = at < 0 ? undefined : process.argv[at + 1];
tellFigures(
  "history: all records' moves",
  countsAsked([1_000, 10_000]).flatMap((count) => measure(count, given)),
);
