// `itsm check`: judges all records and says what is wrong with them.
import { type Command, InvalidArgumentError, Option } from "commander";
import {
  EXIT,
  type Finding,
  hasErrors,
  ItsmError,
  movesBetween,
  type Opened,
  openLedger,
  openLedgerAt,
  sortFindings,
} from "../../core/index.ts";
import { withExamples } from "../command.ts";
import { summaryText } from "../format/findings.ts";
import { FORMATS, type Format, report } from "../format/report.ts";
import { within } from "../paths.ts";
import { withProgress } from "../progress.ts";
import { type Session, sessionOf } from "../session.ts";
import { watchAndCheck } from "../watch.ts";

interface Options {
  readonly format: Format;
  readonly json?: boolean;
  readonly since?: string;
  readonly watch?: boolean;
  readonly strict?: boolean;
  readonly max?: number;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm check", "judge all records"],
    ["itsm check records/changes", "show only what is wrong with changes"],
    ["itsm check --since main", "judge the moves since main as well, as the pull request will be"],
    ["itsm check --format github", "annotate a pull request"],
    ["itsm check --watch", "again at every save"],
  ])
    .description(
      "Judge all records. All are read, because they name each other; paths choose which findings are shown.",
    )
    .argument("[paths...]", "files or folders whose findings are shown")
    .addOption(new Option("--format <format>", "how findings are told").choices(FORMATS).default("text"))
    .option("--json", "the same as --format json")
    .option("--since <revision>", "judge also what happened to the records since a commit, branch or tag")
    .option("--watch", "stay, and judge again at every save")
    .option("--strict", "warnings fail as well")
    .option("--max <count>", "show at most so many findings", positive)
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await check(sessionOf(command), paths, options);
    });
}

// --- internal ---

async function check(session: Session, paths: readonly string[], options: Options): Promise<number> {
  const format = options.json ? "json" : options.format;
  const { since, max } = options;
  const show = (opened: Opened, findings: readonly Finding[]) => {
    const shown = within(findings, session.root(), paths, opened);
    report(session, { findings: shown, checked: opened.checked, sources: opened.sources }, { format, max });
    return shown;
  };
  if (options.watch) return watchAndCheck(session, (opened) => show(opened, opened.findings));
  const opened = open(session, format);
  if (typeof opened === "number") return opened;
  const moved = since === undefined ? [] : await sinceRevision(session, opened, since);
  const shown = show(opened, sortFindings([...opened.findings, ...moved]));
  session.talk(summaryText(opened.checked, shown));
  return hasErrors(shown) || (options.strict && shown.length > 0) ? EXIT.findings : EXIT.fine;
}

/** A configuration that is not right is told in the format asked for; then there is nothing to judge by. */
function open(session: Session, format: Format): Opened | number {
  try {
    return openLedger(session.root(), session.clock);
  } catch (error) {
    if (!(error instanceof ItsmError) || error.findings.length === 0) throw error;
    report(session, { findings: error.findings, checked: 0, sources: new Map() }, { format, max: undefined });
    session.talk(`${error.message}\n  ${error.hint}`);
    return error.exitCode;
  }
}

async function sinceRevision(session: Session, head: Opened, revision: string): Promise<readonly Finding[]> {
  const base = await withProgress(session, `Reading the records at ${revision}`, () =>
    openLedgerAt(session.root(), revision, session.clock),
  ).catch((error: unknown) => {
    if (!(error instanceof ItsmError) || error.exitCode !== EXIT.notARepository) throw error;
    throw new ItsmError(`at ${revision}, ${error.message}`, "Name a later revision with --since.", error.exitCode, {
      cause: error,
    });
  });
  return movesBetween(base, head).findings;
}

function positive(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a number above 0.");
}
