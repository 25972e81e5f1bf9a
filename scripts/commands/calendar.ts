// `itsm calendar`: planned windows of changes, freezes, and what gets into whose way.
import { type Command, InvalidArgumentError } from "commander";
import {
  type Calendar,
  type CalendarEntry,
  type Conflict,
  calendarOf,
  conflictsAt,
  keyOf,
  type Opened,
  toDay,
  toMinute,
} from "../../core/index.ts";
import { withExamples } from "../command.ts";
import { oneLine } from "../format/plain-text.ts";
import { type Column, type TableCell, table } from "../format/table.ts";
import { openToRead } from "../open-to-read.ts";
import { dayAfter, dayIn, type Period } from "../period.ts";
import { type Session, sessionOf } from "../session.ts";

interface Options {
  readonly from: string;
  readonly to?: string;
  readonly days: number;
  readonly json?: boolean;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm calendar", "the next 30 days"],
    ["itsm calendar --from 2026-12-01 --to 2026-12-31", "December"],
    ["itsm calendar --days 7 --json", "for a program"],
  ])
    .description("Show the change schedule: planned windows, freezes, and conflicts between them.")
    .option("--from <day>", "the first day", "today")
    .option("--to <day>", "the last day")
    .option("--days <count>", "how many days, where --to is not given", positive, 30)
    .option("--json", "one JSON document")
    .action((options: Options) => {
      const session = sessionOf(command);
      const opened = openToRead(session);
      const period = periodOf(options, opened);
      const calendar = calendarOf(opened.ledger, period.from, period.to);
      const conflicts = conflictsAt(opened.ledger, opened.now).filter(
        ({ from, to }) => from < period.to && to > period.from,
      );
      if (options.json) session.json("calendar", plain(opened, period, calendar, conflicts));
      else show(session, opened, period, calendar, conflicts);
    });
}

// --- internal ---

const MOST_DAYS = 3660;

function periodOf({ from, to, days }: Options, { now, config }: Opened): Period {
  const zone = config.time_zone;
  const start = dayIn(from, now, zone);
  const last = to === undefined ? toDay(start + (days - 0.5) * 86_400_000, zone) : toDay(dayIn(to, now, zone), zone);
  return { from: start, to: dayAfter(last, zone) ?? start };
}

function show(
  session: Session,
  opened: Opened,
  period: Period,
  calendar: Calendar,
  conflicts: readonly Conflict[],
): void {
  const { paint } = session;
  const zone = opened.config.time_zone;
  if (calendar.entries.length === 0) session.talk("Nothing is planned.");
  else
    session.out(
      table(
        COLUMNS,
        calendar.entries.map((entry) => row(entry, session, opened, conflicts)),
        session,
      ),
    );
  if (conflicts.length > 0) session.out(`\n${paint("strong", "Conflicts")}`);
  for (const { level, message, from, to } of conflicts) {
    const label = level === "block" ? paint("error", "blocks") : paint("warning", "warns");
    session.out(`${label}  ${oneLine(message)}  ${paint("faint", `${toMinute(from, zone)} – ${toMinute(to, zone)}`)}`);
  }
  for (const { freeze, why } of calendar.incomplete)
    session.talk(paint("warning", `The freeze ${freeze} is not shown in full: ${why}.`));
  const last = toDay(period.to - 1, zone);
  session.talk(
    session.talkPaint("faint", `\nFrom ${toDay(period.from, zone)} to ${last}. Times in ${zone}. ! marks a conflict.`),
  );
}

const COLUMNS: readonly Column[] = [
  { heading: "From" },
  { heading: "Until" },
  { heading: "" },
  { heading: "What" },
  { heading: "State" },
  { heading: "Title", stretches: "late" },
  { heading: "Services", stretches: "soon" },
];

function row(
  entry: CalendarEntry,
  session: Session,
  { ledger, config }: Opened,
  conflicts: readonly Conflict[],
): TableCell[] {
  const record = ledger.byKey.get(keyOf(entry.kind, entry.id));
  const hit = conflicts.filter(({ changes }) => changes.includes(entry.id));
  const worst = hit.some(({ level }) => level === "block") ? "error" : "warning";
  const [from, until] = [entry.start, entry.end].map((at) => toMinute(at, config.time_zone));
  const sameDay = from?.slice(0, 10) === until?.slice(0, 10);
  return [
    from ?? "",
    sameDay ? `${" ".repeat(11)}${until?.slice(11)}` : (until ?? ""),
    { text: hit.length > 0 ? "!" : "", look: (text) => session.paint(worst, text) },
    { text: entry.id, look: (text) => session.paint("strong", text) },
    record?.fields.state ?? "",
    record?.fields.title ?? "",
    entry.services === "all" ? "all services" : entry.services.join(", "),
  ];
}

function plain(
  { ledger }: Opened,
  period: Period,
  { entries, incomplete }: Calendar,
  conflicts: readonly Conflict[],
): object {
  return {
    ...instants(period),
    entries: entries.map(({ start, end, ...entry }) => {
      const record = ledger.byKey.get(keyOf(entry.kind, entry.id));
      const { title, state } = record?.fields ?? { title: null, state: null };
      return { ...entry, title, state, ...instants({ from: start, to: end }) };
    }),
    conflicts: conflicts.map((conflict) => ({ ...conflict, ...instants(conflict) })),
    incomplete,
  };
}

function instants({ from, to }: Period): { readonly from: string; readonly to: string } {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

function positive(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= MOST_DAYS) return Number(text);
  throw new InvalidArgumentError(`Expected a number of days from 1 to ${MOST_DAYS}.`);
}
