// `itsm import`: takes over the records of another system, and tells of every file what became of it.
import { basename, dirname, resolve } from "node:path";
import { Argument, type Command, InvalidArgumentError } from "commander";
import {
  type CstateFolder,
  type ImportPlan,
  type ImportReport,
  type ImportTarget,
  planImport,
  readCstate,
  reportSummary,
  reportText,
} from "../../core/import/index.ts";
import {
  arrivalsOf,
  CONFIG_FILE,
  EXIT,
  ItsmError,
  openConfig,
  type ReadResult,
  readBelow,
  readRecords,
  readText,
  saveRecord,
  writeText,
} from "../../core/index.ts";
import { Line, Slug, TimeZone } from "../../schemas/index.ts";
import { withExamples } from "../command.ts";
import { withProgress } from "../progress.ts";
import { type Session, sessionOf } from "../session.ts";

interface Options {
  readonly out?: string;
  readonly createMissing?: boolean;
  readonly plannedTitles?: boolean;
  readonly overwrite?: boolean;
  readonly dryRun?: boolean;
  readonly owner: string;
  readonly tier: number;
  readonly timeZone?: string;
  readonly organisation?: string;
  readonly report?: string;
  readonly json?: boolean;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm import cstate ../status --dry-run --report report.txt", "look first: nothing is written"],
    ["itsm import cstate ../status --out ../itsm", "make a new repository of it"],
    ["itsm import cstate ../status --create-missing", "make stubs of services that it names but does not list"],
  ])
    .description(
      "Take over the records of a status page. Nothing is made up: what cannot be told from the source is left out, and the report says so. A second run changes nothing.",
    )
    .addArgument(new Argument("<system>", "where the records come from").choices(["cstate"]))
    .argument("<folder>", "the folder with config.yml and content/issues")
    .option("--out <folder>", "write there; a folder without a configuration becomes a new repository")
    .option("--create-missing", "make stub services of names that the source uses but does not list")
    .option("--planned-titles", "take entries whose title names planned work for changes (a guess)")
    .option("--overwrite", "write imported records anew that differ from the source, edited ones too")
    .option("--dry-run", "tell what would be done, and write no record")
    .option("--owner <team>", "the team that owns what is imported", fits(Slug), "operations")
    .option("--tier <number>", "the tier of imported services, 1 to 4", tierIn, 3)
    .option("--time-zone <zone>", "the time zone of times without an offset", fits(TimeZone))
    .option("--organisation <name>", "the name of the organisation in a new repository", fits(Line(80)))
    .option("--report <file>", "write the whole report there: JSON where the name ends in .json, else text")
    .option("--json", "the whole report as one JSON document")
    .action(async (_system: string, folder: string, options: Options) => {
      process.exitCode = await run(sessionOf(command), folder, options);
    });
}

// --- internal ---

const MANY = 100;

async function run(session: Session, folder: string, options: Options): Promise<number> {
  const root = options.out === undefined ? session.root() : resolve(options.out);
  const { report, writes } = await withProgress(session, "Reading the source", () =>
    plan(session, resolve(folder), root, options),
  );
  if (!options.dryRun) {
    // Each file is flushed to the disk, so that many take a while; the disk leaves no turn for a timer.
    if (writes.length > MANY) session.talk(session.talkPaint("faint", `Writing ${writes.length} files…`));
    save(root, writes);
  }
  if (options.report !== undefined) saveReport(resolve(options.report), report);
  if (options.json) session.json(report.kind, report);
  session.talk(reportSummary(report).trimEnd());
  if (options.report === undefined && !options.json)
    session.talk("\nWhat became of every file: run it again with --report FILE.");
  return report.totals.leftOut > 0 ? EXIT.findings : EXIT.fine;
}

async function plan(session: Session, folder: string, root: string, options: Options): Promise<ImportPlan> {
  const source = await readSite(folder);
  const into = readTarget(root);
  const pinned = into.config?.clock;
  const now = session.clock.given ?? (pinned === undefined ? session.clock.system : Date.parse(pinned));
  const read = readCstate(source, { ...options, plannedTitles: options.plannedTitles ?? false, now });
  return planImport(read, into, {
    ...options,
    createMissing: options.createMissing ?? false,
    overwrite: options.overwrite ?? false,
    dryRun: options.dryRun ?? false,
  });
}

const CONFIGS = ["config.yml", "config.yaml", "hugo.yml", "hugo.yaml", "config/_default/config.yml"] as const;
const ENTRIES = "content/issues";

async function readSite(folder: string): Promise<CstateFolder> {
  const config = CONFIGS.map((file) => readText(folder, file)).find((read) => read !== undefined);
  if (!config) throw noSite(CONFIGS[0], folder);
  if (!("text" in config))
    throw new ItsmError("the site's configuration cannot be read", config.mend, EXIT.findings, { findings: [config] });
  const entries = entriesIn(readBelow(folder, "content"), folder);
  const { arrivals, gap } = await arrivalsOf(folder, (file) => file.startsWith(`${ENTRIES}/`));
  return { config, entries, arrivals, gap };
}

/** What was read below the folder of entries. */
function entriesIn({ sources, findings }: ReadResult, folder: string): ReadResult {
  const isThere = ({ file }: { readonly file: string }) => file.startsWith(`${ENTRIES}/`);
  const above = findings.filter(({ file }) => file === "content" || file === ENTRIES);
  if (above.length > 0)
    throw new ItsmError(`${ENTRIES} cannot be read`, NAME_A_SITE, EXIT.findings, { findings: above });
  if (!sources.some(isThere) && !findings.some(isThere)) throw noSite(ENTRIES, folder);
  return { sources: sources.filter(isThere), findings: findings.filter(isThere) };
}

const NAME_A_SITE = "Name the folder that holds config.yml and content/issues.";

function noSite(missing: string, folder: string): ItsmError {
  return new ItsmError(`this is no cState site: there is no ${missing} in ${folder}`, NAME_A_SITE);
}

/** A folder without a configuration becomes a repository; with one, it must be right. */
function readTarget(root: string): ImportTarget {
  const config = readText(root, CONFIG_FILE) === undefined ? undefined : openConfig(root);
  try {
    return { config, read: readRecords(root) };
  } catch {
    return { config, read: { sources: [], findings: [] } }; // no records folder yet
  }
}

function save(root: string, writes: ImportPlan["writes"]): void {
  const { sources } = readTarget(root).read;
  const known = new Map(sources.map((source) => [source.file, source]));
  for (const { file, text } of writes) saveRecord({ root, sources: known }, file, text);
}

function saveReport(file: string, report: ImportReport): void {
  const text = file.endsWith(".json") ? `${JSON.stringify(report, null, 2)}\n` : reportText(report);
  try {
    writeText(dirname(file), basename(file), text);
  } catch (cause) {
    throw new ItsmError(`the report cannot be written to ${file}`, "Look at the rights of its folder.", EXIT.findings, {
      cause,
    });
  }
}

/** Reads an option by the schema of the field that it is for. */
function fits(schema: { safeParse(text: string): { success: boolean; error?: { issues: { message: string }[] } } }) {
  return (text: string): string => {
    const read = schema.safeParse(text);
    if (read.success) return text;
    throw new InvalidArgumentError(read.error?.issues[0]?.message ?? "It has the wrong form.");
  };
}

function tierIn(text: string): number {
  if (/^[1-4]$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected 1, 2, 3 or 4.");
}
