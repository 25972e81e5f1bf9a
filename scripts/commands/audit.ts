// `itsm audit`: the evidence of every change of a period, and every commit that has none.
import { type Command, Option } from "commander";
import { ATTRIBUTES, type Audit, reportOf } from "../../core/evidence/index.ts";
import { EXIT, ItsmError, openAudit, toDay, toMinute } from "../../core/index.ts";
import { withExamples } from "../command.ts";
import { auditText } from "../format/audit-text.ts";
import { counted } from "../format/plain-text.ts";
import { dayAfter, dayIn, type Period } from "../period.ts";
import { withProgress } from "../progress.ts";
import { type Session, sessionOf } from "../session.ts";
import { tool } from "../tool.ts";

const FORMATS = ["text", "json", "csv"] as const;

interface Options {
  readonly from?: string;
  readonly to: string;
  readonly format: (typeof FORMATS)[number];
  readonly rev?: string;
  readonly json?: boolean;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm audit", "the last twelve months"],
    ["itsm audit --from 2026-01-01 --to 2026-03-31", "a quarter"],
    ["itsm audit --format csv > changes.csv", "a table, one row a change"],
    ["itsm audit --json", "everything, for a program"],
  ])
    .description(
      "Lay the evidence over the main line: was every change asked for, assessed, approved, tested, carried out and closed as agreed?",
    )
    .option("--from <day>", "the first day (default: a year before the last)")
    .option("--to <day>", "the last day", "today")
    .addOption(new Option("--format <format>", "how it is told").choices(FORMATS).default("text"))
    .option("--rev <revision>", "the main line (default: the default branch as it was fetched last)")
    .option("--json", "the same as --format json")
    .action(async (options: Options) => {
      process.exitCode = await run(sessionOf(command), options);
    });
}

// --- internal ---

/** What the letters mean. */
const DEFINITIONS = ATTRIBUTES.map(({ letter, title, why, ask }) => ({ letter, title, why, ask }));

const YEAR = 365 * 86_400_000;

async function run(session: Session, options: Options): Promise<number> {
  const { opened, mainLine, evidence, auditOf } = await withProgress(
    session,
    "Reading the main line, the records and the evidence",
    () => openAudit(session.root(), options.rev, session.clock),
  );
  const { config, now } = opened;
  const zone = config.time_zone;
  const period = periodOf(options, now, zone);
  const audit = auditOf(period.from, period.to);
  const line = `${mainLine.name} at ${mainLine.tip.slice(0, 12)}`;
  const report = reportOf(audit, {
    ...{ mainLine, evidenceTip: evidence.tip, generatedAt: new Date(now).toISOString(), tool: await tool() },
  });
  await tell(session, options, audit, { line, zone, report });
  return audit.complete ? EXIT.fine : EXIT.findings;
}

function periodOf({ from, to }: Options, now: number, zone: string): Period {
  const last = toDay(dayIn(to, now, zone), zone);
  const end = dayAfter(last, zone) ?? now;
  const start = from === undefined ? dayIn(toDay(end - YEAR, zone), now, zone) : dayIn(from, now, zone);
  if (start < end) return { from: start, to: end };
  throw new ItsmError(`the period ends before it begins: from ${from} to ${last}`, "Give --from a day before --to.");
}

interface Told {
  readonly line: string;
  readonly zone: string;
  readonly report: ReturnType<typeof reportOf>;
}

async function tell(session: Session, options: Options, audit: Audit, { line, zone, report }: Told): Promise<void> {
  const format = options.json ? "json" : options.format;
  if (format === "json") return session.json("audit", { report, definitions: DEFINITIONS, ...audit });
  if (format === "csv") {
    const { auditCsv } = await import("../format/audit-csv.ts");
    session.out(auditCsv(audit).trimEnd());
    const { unauthorized, changes, complete } = audit.counts;
    session.talk(
      `${counted(changes, "change")}, ${complete} complete; ${counted(unauthorized, "commit")} without authorization, which the table does not show.`,
    );
    return;
  }
  const when = (instant: string) => toMinute(Date.parse(instant), zone);
  const day = (instant: string) => toDay(Date.parse(instant), zone);
  session.out(auditText(audit, { paint: session.paint, when, day, mainLine: line }));
  session.talk(
    session.talkPaint("faint", `\n${report.query}\nTimes in ${zone}. SHA-256 of what it says: ${report.hash}`),
  );
  for (const limit of report.limits) session.talk(session.talkPaint("faint", limit));
}
