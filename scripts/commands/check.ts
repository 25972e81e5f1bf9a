// `itsm check`: judges all records and says what is wrong with them.
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Checked, EXIT, hasErrors, ItsmError, openCheck, sortFindings } from "../../core/index.ts";
import { withExamples } from "../command.ts";
import { FORMATS, type Format } from "../format/formats.ts";
import type { Told } from "../format/report.ts";
import { summaryText } from "../format/summary.ts";
import { within } from "../paths.ts";
import { type Session, sessionOf } from "../session.ts";
import { build } from "../tool.ts";

/** How findings are told. */
interface How {
  readonly format: Format;
  readonly max: number | undefined;
}

interface Options {
  readonly format: Format;
  readonly json?: boolean;
  readonly since?: string;
  readonly watch?: boolean;
  readonly cache: boolean;
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
    .option("--no-cache", "judge every file anew, also what is known to be right")
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
  if (options.watch) return watched(session, paths, { format, max });
  const checked = await judged(session, format, options.cache);
  if (typeof checked === "number") return checked;
  const moved = since === undefined ? [] : (await import("../moves-since.ts")).movesSince(session, since);
  const all = sortFindings([...checked.findings, ...(await moved)]);
  const findings = within(all, session.root(), paths, checked.files);
  await tell(session, { ...checked, findings }, { format, max });
  session.talk(summaryText(checked.checked, findings));
  return hasErrors(findings) || (options.strict && findings.length > 0) ? EXIT.findings : EXIT.fine;
}

/** What tells findings is loaded where there are some: mostly there are none. */
async function tell(session: Session, told: Told, how: How): Promise<void> {
  if (told.findings.length === 0 && how.format === "text") return;
  (await import("../format/report.ts")).report(session, told, how);
}

async function watched(session: Session, paths: readonly string[], how: How): Promise<never> {
  const [{ watchAndCheck }, { report }] = await Promise.all([import("../watch.ts"), import("../format/report.ts")]);
  return watchAndCheck(session, ({ checked, findings: all, sources }) => {
    const findings = within(all, session.root(), paths, sources.keys());
    report(session, { checked, findings, textOf: (file) => sources.get(file)?.text }, how);
    return findings;
  });
}

/** A configuration that is not right is told in the format asked for; then there is nothing to judge by. */
async function judged(session: Session, format: Format, remembers: boolean): Promise<Checked | number> {
  try {
    return await openCheck(session.root(), session.clock, remembers ? await build() : undefined);
  } catch (error) {
    if (!(error instanceof ItsmError) || error.findings.length === 0) throw error;
    const told = { findings: error.findings, checked: 0, textOf: () => undefined };
    await tell(session, told, { format, max: undefined });
    session.talk(`${error.message}\n  ${error.hint}`);
    return error.exitCode;
  }
}

function positive(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a number above 0.");
}
