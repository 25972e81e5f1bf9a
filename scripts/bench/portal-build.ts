// What a build of the portal costs over Astro's fixed cost: by the page, by the number of records, and when little differs.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus/index.ts";
import { type Measure, ofRuns } from "./measure.ts";
import { countsAsked, tellFigures } from "./tell.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const command = join(root, "dist/scripts/itsm.js");
/** As the command's first line starts it. */
const NODE_FLAGS = ["--max-semi-space-size=8"];
/** As many records as a repository has at least for all kinds to be there. */
const ALMOST_EMPTY = 60;
/** CPU seconds of cState 6.0.1 on Hugo 0.111 for as many incidents, as shipped; at 4,000 it fails. */
const CSTATE: { readonly [count: number]: number } = { 1000: 12.6 };
const RUNS = Number(process.env.RUNS ?? 1);

interface Cost {
  /** User and system time of the process with its children, in seconds. */
  readonly cpu: number;
  /** The most memory it held, in MiB. */
  readonly memory: number;
}

/** The cost of a build, measured from within at its exit. */
function build(repository: string, out: string): Cost {
  const report = `process.on("exit", () => { const used = process.resourceUsage(); require("node:fs").writeSync(3, JSON.stringify([(used.userCPUTime + used.systemCPUTime) / 1e6, used.maxRSS / 1024])); });`;
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from "node:module"; const require = createRequire("file:///x"); ${report}`)}`;
  const args = [...NODE_FLAGS, command, "portal", "build", "--root", repository, "--out", out];
  const { output, status, stderr } = spawnSync(process.execPath, ["--import", preload, ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the build of ${repository} ended with ${status}: ${stderr}`);
  const [cpu = Number.NaN, memory = Number.NaN] = JSON.parse(String(output[3]));
  return { cpu, memory };
}

function pagesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html")).length;
}

interface Built {
  readonly count: number;
  readonly pages: number;
  readonly clean: readonly Cost[];
  readonly same: readonly Cost[];
  readonly edited: readonly Cost[];
  /** Files that were not the same after an edit as in a build from nothing. */
  readonly differing: number;
}

/** Clean builds, builds where nothing differs, and builds after an edit of one record. */
function measure(count: number): Built {
  const folder = mkdtempSync(join(tmpdir(), "itsm-bench-"));
  try {
    const [repository, out, other] = ["repository", "out", "other"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeCorpus(repository, count, { history: true });
    const rounds = Array.from({ length: RUNS }, () => {
      rmSync(out, { recursive: true, force: true });
      const clean = build(repository, out);
      const same = build(repository, out);
      edit(repository);
      return { clean, same, edited: build(repository, out) };
    });
    build(repository, other);
    return {
      count,
      pages: pagesIn(out),
      clean: rounds.map((round) => round.clean),
      same: rounds.map((round) => round.same),
      edited: rounds.map((round) => round.edited),
      differing: differing(out, other),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds a line to the text of one incident, without a commit. */
function edit(repository: string): void {
  const folder = join(repository, "records/incidents");
  const [year = ""] = readdirSync(folder);
  const [name = ""] = readdirSync(join(folder, year));
  appendFileSync(join(folder, year, name), "\nOne more line.\n");
}

function differing(one: string, other: string): number {
  const paths = new Set([one, other].flatMap((folder) => filesIn(folder)));
  return [...paths].filter((path) => !sameFile(join(one, path), join(other, path))).length;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function sameFile(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}

function figuresOf(fixed: readonly Cost[], all: readonly Built[]): Measure[] {
  const base = ofRuns(fixed.map(({ cpu }) => cpu)).value;
  const over = (costs: readonly Cost[], by: readonly Cost[] | number) =>
    ofRuns(costs.map(({ cpu }, run) => cpu / (typeof by === "number" ? by : (by[run]?.cpu ?? Number.NaN))));
  const figures = all.flatMap(({ count, pages, clean, same, edited, differing }): Measure[] => [
    { what: `${count} records: clean build`, ...over(clean, 1), unit: "CPU s", ...cstateBar(count) },
    {
      what: `${count} records: a page over the fixed cost`,
      ...ofRuns(clean.map(({ cpu }) => ((cpu - base) / pages) * 1000)),
      unit: "ms CPU",
      // Below, chance and the fixed cost decide.
      ...(count >= 10_000 && { most: 1.5 }),
    },
    { what: `${count} records: memory`, ...ofRuns(clean.map(({ memory }) => memory)), unit: "MiB", most: 1229 },
    {
      what: `${count} records: nothing differs, to clean`,
      ...over(same, clean),
      unit: "×",
      ...atTenThousand(count, 0.4),
    },
    {
      what: `${count} records: one edited, to clean`,
      ...over(edited, clean),
      unit: "×",
      ...atTenThousand(count, 0.45),
    },
    { what: `${count} records: files other than from nothing`, value: differing, most: 0 },
  ]);
  const [small, large] = [1000, 10_000].map((count) => all.find((built) => built.count === count));
  if (small && large)
    figures.push({
      what: "10,000 records to 1,000: clean build",
      ...over(large.clean, small.clean),
      unit: "×",
      most: 11,
    });
  return [{ what: `${ALMOST_EMPTY} records: the fixed cost`, value: base, unit: "CPU s" }, ...figures];
}

function cstateBar(count: number): Pick<Measure, "most"> {
  const most = CSTATE[count];
  return most === undefined ? {} : { most };
}

function atTenThousand(count: number, most: number): Pick<Measure, "most"> {
  return count >= 10_000 ? { most } : {};
}

function fixedCost(): Cost[] {
  const folder = mkdtempSync(join(tmpdir(), "itsm-bench-"));
  try {
    writeCorpus(join(folder, "repository"), ALMOST_EMPTY, { history: true });
    return Array.from({ length: Math.max(2, RUNS) }, () => {
      rmSync(join(folder, "out"), { recursive: true, force: true });
      return build(join(folder, "repository"), join(folder, "out"));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

execFileSync(process.execPath, [join(root, "scripts/build.ts")], { stdio: "ignore" });
const fixed = fixedCost();
tellFigures("Building the portal", figuresOf(fixed, countsAsked([1000, 10_000]).map(measure)));
