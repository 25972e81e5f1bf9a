// `npm run bench`: runs every benchmark of scale and writes their figures into docs/performance.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, release, tmpdir, totalmem, type } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { barText, keeps, type Measure } from "./measure.ts";
import { FIGURES_OPTION } from "./tell.ts";

/** The benchmarks, in the order of the page. */
const SCRIPTS = ["check", "history", "derived", "gate", "search", "portal-build"];
const PAGE = "docs/performance.md";
const BEGIN = "<!-- measured -->";
const END = "<!-- /measured -->";
const root = fileURLToPath(new URL("../..", import.meta.url));

interface Told {
  readonly title: string;
  readonly figures: readonly Measure[];
}

function run(script: string, folder: string): Told {
  const file = join(folder, `${script}.json`);
  const args = [join(root, `scripts/bench/${script}.ts`), FIGURES_OPTION, file, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", cwd: root });
  if (!existsSync(file)) throw new Error(`the benchmark ${script} ended with ${status} and told no figures`);
  return JSON.parse(readFileSync(file, "utf8"));
}

function tableOf({ title, figures }: Told): string {
  const rows = figures.map((figure) => {
    const spread = figure.spread ? `${figure.spread[0].toFixed(2)}–${figure.spread[1].toFixed(2)}` : "";
    const value = `${figure.value.toFixed(2)}${figure.unit ? ` ${figure.unit}` : ""}`;
    return `| ${figure.what} | ${value} | ${spread} | ${barText(figure)} | ${keeps(figure) ? "yes" : "**no**"} |`;
  });
  return [
    `### ${title}`,
    "",
    "| figure | median | spread | bar | holds |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function machine(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const memory = Math.round(totalmem() / 2 ** 30);
  const git = spawnSync("git", ["--version"], { encoding: "utf8" }).stdout.trim();
  return `Measured on ${cpus().length} × ${cpus()[0]?.model}, ${memory} GiB, ${type()} ${release()}, Node ${process.version}, ${git}, itsm-as-code ${version}.`;
}

/** Puts the tables between the two marks of the page; the words around them are written by hand. */
function write(told: readonly Told[]): void {
  const page = readFileSync(join(root, PAGE), "utf8");
  const [before = "", rest = ""] = page.split(BEGIN);
  const after = rest.split(END)[1] ?? "";
  const tables = [machine(), ...told.map(tableOf)].join("\n\n");
  writeFileSync(join(root, PAGE), `${before}${BEGIN}\n${tables}\n${END}${after}`);
}

const folder = mkdtempSync(join(tmpdir(), "itsm-figures-"));
try {
  const told = SCRIPTS.map((script) => run(script, folder));
  write(told);
  process.exitCode = told.every(({ figures }) => figures.every(keeps)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
