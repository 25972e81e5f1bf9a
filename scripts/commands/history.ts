// `itsm history`: what happened to one record, or to all since a day, as Git tells it.
import type { Command } from "commander";
import {
  ItsmError,
  keyOf,
  type Opened,
  type OpenedHistory,
  openHistory,
  openLedger,
  type Timeline,
  type TimelineEvent,
  toMinute,
} from "../../core/index.ts";
import { withExamples } from "../command.ts";
import { oneLine } from "../format/plain-text.ts";
import { type Column, type TableCell, table } from "../format/table.ts";
import { recordNamed, unknown } from "../lookup.ts";
import { dayIn, periodIn } from "../period.ts";
import { withProgress } from "../progress.ts";
import { type Session, sessionOf } from "../session.ts";
import { tool } from "../tool.ts";

interface Options {
  readonly since?: string;
  readonly json?: boolean;
}

/** An event with the record it happened to. */
interface Told extends TimelineEvent {
  readonly id: string;
  readonly kind: string;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm history INC-2026-7F3K", "everything that happened to one record"],
    ["itsm history --since 7d", "to all records in the last week"],
    ["itsm history --since 2026-11-01 --json", "for a program"],
  ])
    .description("Tell what happened to records on the main line: when, by whom, from which state to which. Git knows.")
    .argument("[name]", "an id, a slug or an alias; of a deleted record, its id")
    .option("--since <day>", "only what happened since a day, or in the last 7d, 4w and so on")
    .option("--json", "one JSON document")
    .action(async (name: string | undefined, options: Options) => {
      if (name === undefined && options.since === undefined)
        throw new ItsmError("a record or a day is missing", "Name a record, or give --since 7d for all.");
      const session = sessionOf(command);
      const opened = openLedger(session.root(), session.clock);
      const past = await withProgress(session, "Reading the history", async () =>
        openHistory(session.root(), (await tool()).version),
      );
      if (past.gap) session.talk(`${session.talkPaint("warning", "warning:")} ${past.gap.message}. ${past.gap.mend}`);
      const timelines = name === undefined ? [...past.timelines.values()] : [timelineOf(opened, past, name)];
      const since = options.since === undefined ? Number.NEGATIVE_INFINITY : sinceIn(options.since, opened);
      const events = eventsSince(timelines, since);
      if (options.json) session.json("history", plain(past, events));
      else show(session, opened, events, name !== undefined);
    });
}

// --- internal ---

/** A record that is gone has a past still; one that was never committed has none. */
function timelineOf(opened: Opened, past: OpenedHistory, name: string): Timeline {
  try {
    const { kind, id } = recordNamed(opened, name);
    return past.timelines.get(keyOf(kind, id)) ?? { kind, id, events: [] };
  } catch (error) {
    const gone = [...past.timelines.values()].find(({ id }) => id.toLowerCase() === name.toLowerCase());
    if (gone) return gone;
    throw error instanceof ItsmError ? error : unknown("record", name, []);
  }
}

function sinceIn(text: string, { now, config }: Opened): number {
  return /^\d+[mhdw]$/.test(text) ? periodIn(text, now, config.time_zone).from : dayIn(text, now, config.time_zone);
}

function eventsSince(timelines: readonly Timeline[], since: number): Told[] {
  return timelines
    .flatMap(({ id, kind, events }) => events.map((event) => ({ ...event, id, kind })))
    .filter(({ at }) => at >= since)
    .sort((a, b) => a.at - b.at);
}

function show(session: Session, { config }: Opened, events: readonly Told[], isOne: boolean): void {
  if (events.length === 0) {
    session.talk("Nothing happened on the main line. Changes count once they are committed.");
    return;
  }
  const columns: Column[] = [
    { heading: "When" },
    ...(isOne ? [] : [{ heading: "Record" }]),
    { heading: "What" },
    { heading: "Fields", stretches: "soon" },
    { heading: "By", stretches: "soon" },
    { heading: "Commit" },
  ];
  const rows = events.map((event): TableCell[] => [
    toMinute(event.at, config.time_zone),
    ...(isOne ? [] : [{ text: event.id, look: (text: string) => session.paint("strong", text) }]),
    whatOf(event),
    event.from === null ? "" : event.fields.filter((field) => field !== "state").join(", "),
    oneLine(
      event.mergedBy && event.mergedBy.name !== event.by.name
        ? `${event.by.name}, merged by ${event.mergedBy.name}`
        : event.by.name,
    ),
    event.commit.slice(0, 7),
  ]);
  session.out(table(columns, rows, session));
  session.talk(session.talkPaint("faint", `Times in ${config.time_zone}.`));
}

function whatOf({ from, to, unreadable, renamedFrom, cutOff }: TimelineEvent): string {
  if (to === null) return "deleted";
  if (unreadable) return "unreadable";
  if (from === null) return cutOff ? `${to} (or before)` : `new: ${to}`;
  if (from !== to) return `${from} → ${to}`;
  return renamedFrom === undefined ? "changed" : "renamed";
}

function plain({ gap }: OpenedHistory, events: readonly Told[]): object {
  return {
    gap: gap ?? null,
    events: events.map(
      ({ id, kind, at, commit, by, mergedBy, file, renamedFrom, from, to, fields, unreadable, cutOff }) => ({
        ...{ id, kind, at: new Date(at).toISOString(), from, to, fields, by, mergedBy: mergedBy ?? null, commit, file },
        ...{ renamedFrom: renamedFrom ?? null, unreadable: unreadable ?? false, cutOff: cutOff ?? false },
      }),
    ),
  };
}
