// `itsm import`: takes over the records of another system, and tells of every file what became of it.
import { basename, dirname, resolve } from "node:path";
import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import {
  type ImportPlan,
  type ImportReport,
  type ImportTarget,
  planImport,
  reportSummary,
  reportText,
  SYSTEMS,
} from "../../core/import/index.ts";
import {
  CONFIG_FILE,
  EXIT,
  ItsmError,
  openConfig,
  readRecords,
  readText,
  saveRecord,
  writeText,
} from "../../core/index.ts";
import { kindList, LEVELS, type Level, Line, Slug, TimeZone } from "../../schemas/index.ts";
import { withExamples } from "../command.ts";
import { openSource, type SourceQuestion } from "../import-source.ts";
import { withProgress } from "../progress.ts";
import { type Session, sessionOf } from "../session.ts";

interface Options {
  readonly out?: string;
  readonly createMissing?: boolean;
  readonly overwrite?: boolean;
  readonly dryRun?: boolean;
  readonly owner: string;
  readonly tier: number;
  readonly level?: Level;
  readonly organisation?: string;
  readonly report?: string;
  readonly json?: boolean;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm import cstate ../status --dry-run --report report.txt", "look first: nothing is written"],
    ["itsm import cstate ../status --out ../itsm", "make a new repository of it"],
    ["itsm import servicenow incident.csv change_request.csv --time-zone Europe/Vienna", "exports of lists"],
    ["itsm import jira issues.csv --create-missing", "make stubs of services that it names"],
    ["itsm import statuspage incidents.json", "what a status page gives at /api/v2/incidents.json"],
    ["itsm import csv tickets.csv --mapping tickets.yaml", "any table, by a file that says what its columns are"],
    ["itsm import itsm export.json --out ../copy", "what itsm export wrote, as it was"],
  ])
    .description(
      "Take over the records of another system. Nothing is made up: what cannot be told from the source is left out, and the report says so. A second run changes nothing.",
    )
    .addArgument(new Argument("<system>", "where the records come from").choices(["cstate", ...SYSTEMS]))
    .argument("<files...>", "its exports; of cstate the folder with config.yml and content/issues")
    .option("--out <folder>", "write there; a folder without a configuration becomes a new repository")
    .option("--create-missing", "make stub services of names that the source uses but does not list")
    .addOption(
      new Option("--level <level>", "how badly services were hurt, where the source does not say").choices(LEVELS),
    )
    .addOption(
      new Option("--kind <kind>", "what rows are that do not say it").choices(
        kindList.filter(({ prefix }) => prefix !== undefined).map(({ name }) => name),
      ),
    )
    .option("--mapping <file>", "of csv: which column is which field")
    .option("--people <file>", "the GitHub logins of the source's people: lines such as Fred Luddy: fred")
    .option("--date-format <format>", "how days in numbers are written: dd/MM/yyyy HH:mm, or MM/dd/yyyy hh:mm a")
    .option("--planned-titles", "of cstate: take entries whose title names planned work for changes (a guess)")
    .option("--overwrite", "write imported records anew that differ from the source, edited ones too")
    .option("--dry-run", "tell what would be done, and write no record")
    .option(
      "--owner <team>",
      "the team that owns what is imported (default: the only one there is, or else operations)",
      fits(Slug),
    )
    .option("--tier <number>", "the tier of imported services, 1 to 4", tierIn, 3)
    .option("--time-zone <zone>", "the time zone of times without an offset", fits(TimeZone))
    .option("--organisation <name>", "the name of the organisation in a new repository", fits(Line(80)))
    .option("--report <file>", "write the whole report there: JSON where the name ends in .json, else text")
    .option("--json", "the whole report as one JSON document")
    .action(async (system: string, files: string[], options: Options & Omit<SourceQuestion, "system" | "files">) => {
      process.exitCode = await run(sessionOf(command), { ...options, system, files });
    });
}

// --- internal ---

const MANY = 100;

type Asked = Options & SourceQuestion;

async function run(session: Session, options: Asked): Promise<number> {
  const root = options.out === undefined ? session.root() : resolve(options.out);
  const { report, writes } = await withProgress(session, "Reading the source", () => plan(session, root, options));
  if (!options.dryRun) {
    // Each file is flushed to the disk, so that many take a while; the disk leaves no turn for a timer.
    if (writes.length > MANY) session.talk(session.talkPaint("faint", `Writing ${writes.length} files…`));
    save(root, writes);
  }
  if (options.report !== undefined) saveReport(resolve(options.report), report);
  if (options.json) session.json(report.kind, report);
  session.talk(reportSummary(report).trimEnd());
  if (options.report === undefined && !options.json)
    session.talk("\nWhat became of every entry: run it again with --report FILE.");
  return report.totals.leftOut > 0 ? EXIT.findings : EXIT.fine;
}

async function plan(session: Session, root: string, options: Asked): Promise<ImportPlan> {
  const into = readTarget(root);
  const { config } = into;
  const now = session.clock.given ?? (config?.clock === undefined ? session.clock.system : Date.parse(config.clock));
  const source = await openSource(options, { now, configZone: config?.time_zone });
  return planImport(source, into, {
    ...options,
    createMissing: options.createMissing ?? false,
    overwrite: options.overwrite ?? false,
    dryRun: options.dryRun ?? false,
  });
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
