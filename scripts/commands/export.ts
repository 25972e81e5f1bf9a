// `itsm export`: all records for other programs, as one document, a table or a database.
import { basename, dirname, resolve } from "node:path";
import { type Command, Option } from "commander";
import { addressIn } from "../../core/address/index.ts";
import { exportDocument } from "../../core/export/index.ts";
import {
  CONFIG_FILE,
  EXIT,
  hasErrors,
  ItsmError,
  type Opened,
  openPortal,
  readText,
  snapshot,
  writeText,
} from "../../core/index.ts";
import { kindList } from "../../schemas/index.ts";
import { withExamples } from "../command.ts";
import { exportCsv } from "../format/export-csv.ts";
import { counted } from "../format/plain-text.ts";
import { kindNamed } from "../lookup.ts";
import { writeDatabase } from "../portal-database.ts";
import { type Session, sessionOf } from "../session.ts";

interface Options {
  readonly format: "json" | "csv" | "sqlite";
  readonly kind?: string;
  readonly out?: string;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm export --format json --out itsm.json", "everything, to be read back by itsm import itsm"],
    ["itsm export --format csv --kind incident --out incidents.csv", "a table for a spreadsheet"],
    ["itsm export --format sqlite --out itsm.sqlite", "a database to ask by SQL"],
  ])
    .description(
      "Write the records for other programs. JSON loses nothing. A table has one row a record; a spreadsheet finds no formula in it.",
    )
    .addOption(
      new Option("--format <format>", "what to write").choices(["json", "csv", "sqlite"]).makeOptionMandatory(),
    )
    .option("--kind <kind>", `only this kind: ${kindList.map(({ name }) => name).join(", ")}`)
    .option("--out <file>", "the file to write; without it, to the standard output")
    .action(async (options: Options) => {
      process.exitCode = await run(sessionOf(command), options);
    });
}

// --- internal ---

async function run(session: Session, options: Options): Promise<number> {
  const { opened, revision } = await openPortal(session.root(), session.clock);
  const kinds = options.kind === undefined ? kindList : [kindNamed(options.kind)];
  const records = opened.ledger.records.filter(({ kind }) => kinds.some(({ name }) => name === kind));
  if (options.format === "sqlite") await writeSqlite(opened, revision, options);
  else put(session, options, options.format === "json" ? jsonText(opened, options) : csvText(opened, options));
  if (options.out !== undefined) session.talk(`Wrote ${counted(records.length, "record")} to ${options.out}.`);
  if (!hasErrors(opened.findings)) return EXIT.fine;
  const left = new Set(opened.findings.filter(({ level }) => level === "error").map(({ file }) => file));
  session.talk(`${counted(left.size, "file")} with errors left out; itsm check tells them.`);
  return EXIT.findings;
}

function put(session: Session, { out }: Options, text: string): void {
  if (out === undefined) process.stdout.write(text);
  else writeOut(out, text);
  if (out === undefined && session.toTerminal) session.talk("");
}

function writeOut(out: string, text: string): void {
  const file = resolve(out);
  try {
    writeText(dirname(file), basename(file), text);
  } catch (cause) {
    throw new ItsmError(`${out} cannot be written`, "Look at the rights of its folder.", EXIT.findings, { cause });
  }
}

function jsonText({ root, config, ledger, sources }: Opened, { kind }: Options): string {
  const read = readText(root, CONFIG_FILE);
  const document = exportDocument({
    ...{ ledger, sources, organisation: config.organisation },
    configuration: read && "text" in read ? read.text : null,
    kinds: kind === undefined ? kindList.map(({ name }) => name) : [kindNamed(kind).name],
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}

function csvText({ ledger }: Opened, { kind }: Options): string {
  if (kind === undefined)
    throw new ItsmError("a table holds one kind", "Name it: itsm export --format csv --kind incident.");
  const of = kindNamed(kind);
  return exportCsv(of, ledger.byKind.get(of.name) ?? []);
}

async function writeSqlite(opened: Opened, revision: string | null, { kind, out }: Options): Promise<void> {
  if (out === undefined) throw new ItsmError("a database is a file", "Name it: --out itsm.sqlite.");
  if (kind !== undefined) throw new ItsmError("a database holds all kinds", "Leave --kind out.");
  const file = resolve(out);
  if (readText(dirname(file), basename(file)) !== undefined)
    throw new ItsmError(`${out} is there already`, "Remove it, or name another.");
  const { url } = opened.config.portal;
  const base = url === undefined ? "/" : new URL(url).pathname.replace(/\/*$/, "/");
  const address = addressIn(base, url === undefined ? undefined : new URL(url).origin);
  await writeDatabase(file, snapshot(opened, "internal", revision), address);
}
