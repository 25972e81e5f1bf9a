// `itsm metrics`: measures of a period, each with the number of cases it rests on.
import type { Command } from "commander";
import {
  availabilityWeights,
  ENOUGH,
  firstSeen,
  howLong,
  type Metric,
  type Metrics,
  metricsOf,
  type OpenedHistory,
  openHistory,
  toDay,
} from "../../core/index.ts";
import { withExamples } from "../command.ts";
import { type Column, type TableCell, table } from "../format/table.ts";
import { openToRead } from "../open-to-read.ts";
import { periodIn } from "../period.ts";
import { withProgress } from "../progress.ts";
import { type Session, sessionOf } from "../session.ts";
import { tool } from "../tool.ts";

interface Options {
  readonly period: string;
  readonly explain?: boolean;
  readonly json?: boolean;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm metrics", "the last 90 days"],
    ["itsm metrics --period 2026-11 --explain", "November, with what each measure means exactly"],
    ["itsm metrics --period 2026-10-01..2026-11-15 --json", "for a program"],
  ])
    .description("Measure a period: how fast incidents end, how changes go, how available services are.")
    .option("--period <period>", "30d, 2026-11, or 2026-11-01..2026-11-20", "90d")
    .option("--explain", "say what each measure means exactly")
    .option("--json", "one JSON document")
    .action(async (options: Options) => {
      const session = sessionOf(command);
      const { ledger, config, now, root } = openToRead(session);
      const past = await withProgress(session, "Reading the history", async () =>
        openHistory(root, (await tool()).version),
      );
      if (past.gap) session.talk(session.talkPaint("warning", `${past.gap.message}. ${past.gap.mend}`));
      const period = periodIn(options.period, now, config.time_zone);
      const { weights } = availabilityWeights(config);
      const metrics = metricsOf(ledger, { ...period, now, weights, ...fromPast(past) });
      if (options.json) session.json("metrics", plain(metrics));
      else show(session, metrics, { zone: config.time_zone, explain: options.explain === true });
    });
}

// --- internal ---

/** What only history knows. Where it is not there in full, nothing is said rather than something wrong. */
function fromPast({ timelines, gap }: OpenedHistory) {
  if (gap) return {};
  const all = [...timelines.values()];
  const reopens = all.map(
    ({ id, events }) => [id, events.filter(({ from, to }) => isReopening(from, to)).length] as const,
  );
  const opened = all.flatMap((timeline) => {
    const at = firstSeen(timeline);
    return at === undefined ? [] : [[timeline.id, at] as const];
  });
  return { reopens: new Map(reopens), opened: new Map(opened) };
}

/** Back from resolved to work, whatever the kind calls its states. */
function isReopening(from: string | null, to: string | null): boolean {
  return from === "resolved" && to !== null && to !== "closed" && to !== from;
}

function show(
  session: Session,
  { metrics, from, to }: Metrics,
  { zone, explain }: { readonly zone: string; readonly explain: boolean },
): void {
  const { paint } = session;
  session.out(paint("strong", `From ${toDay(from, zone)} to ${toDay(to - 1, zone)}`));
  const [all, services] = [
    metrics.filter(({ service }) => service === null),
    metrics.filter(({ service }) => service !== null),
  ];
  session.out(
    `\n${table(
      COLUMNS,
      all.map((metric) => [metric.name, ...cells(session, metric)]),
      session,
    )}`,
  );
  if (services.length > 0) session.out(`\n${serviceTable(session, services)}`);
  if (!explain) {
    session.talk(
      session.talkPaint(
        "faint",
        `\nn is the number of cases; below ${ENOUGH} they say little. --explain says what each measure means.`,
      ),
    );
    return;
  }
  for (const { name, definition } of new Map(metrics.map((metric) => [metric.id, metric])).values())
    session.out(`\n${paint("strong", name)}\n  ${definition}`);
}

const COLUMNS: readonly Column[] = [
  { heading: "Measure" },
  { heading: "Value" },
  { heading: "n" },
  { heading: "", stretches: "soon" },
];

function cells(session: Session, metric: Metric): TableCell[] {
  const remark = metric.why ?? (metric.tooFew && metric.n > 0 ? "too few to say" : "");
  return [shownValue(metric), String(metric.n), { text: remark, look: (text) => session.paint("faint", text) }];
}

/** One line a service, one column a measure. */
function serviceTable(session: Session, metrics: readonly Metric[]): string {
  const names = new Map(metrics.map(({ id, name }) => [id, name]));
  const byService = Map.groupBy(metrics, ({ service }) => service ?? "");
  const columns = [
    { heading: "Service" },
    ...[...names.values()].map((heading) => ({ heading })),
    { heading: "Outages" },
  ];
  const rows = [...byService].map(([service, own]): TableCell[] => [
    service,
    ...[...names.keys()].map((id) => {
      const metric = own.find((each) => each.id === id);
      return metric ? shownValue(metric) : "";
    }),
    String(Math.max(0, ...own.filter(({ id }) => id !== "error-budget").map(({ n }) => n))),
  ]);
  return table(columns, rows, session);
}

function shownValue(metric: Metric): string {
  if (metric.shape === "backlog") {
    const { count, oldestAge, oldest } = metric.value;
    return oldestAge === null ? String(count) : `${count}, oldest ${howLong(oldestAge)} (${oldest})`;
  }
  if (metric.value === null) return "—";
  if (metric.shape === "spread")
    return `median ${howLong(metric.value.median)}, 90 % within ${howLong(metric.value.p90)}`;
  return metric.unit === "ms" ? howLong(metric.value) : `${percent(metric.value)} %`;
}

/** Rounded down, so that 100 is said only where it is true. */
function percent(value: number): string {
  return (Math.floor(value * 100) / 100).toFixed(2).replace(/\.00$/, "");
}

function plain({ from, to, metrics, months }: Metrics): object {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString(), metrics, months };
}
