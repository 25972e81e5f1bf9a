// What is derived from the records costs beside reading and judging them, and how that grows.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  availabilityWeights,
  calendarOf,
  conflictsAt,
  healthAt,
  type Ledger,
  metricsOf,
  movesBetween,
  type Opened,
  openLedger,
  recordsOf,
  snapshot,
} from "../../core/index.ts";
import { seeded, writeCorpus } from "./corpus/index.ts";
import { type Measure, ofRuns } from "./measure.ts";
import { countsAsked, tellFigures } from "./tell.ts";

const RUNS = 3;
const DAY = 86_400_000;
/** The bars of the absolute figures hold for these numbers of records. */
const SNAPSHOT_BAR = { records: 100_000, seconds: 5 };
const CONFLICTS_BAR = { changes: 10_000, seconds: 1 };

type Parts = { readonly [part: string]: (opened: Opened) => unknown };

const PARTS: Parts = {
  health: ({ ledger, now }) => healthAt(ledger, now, []),
  calendar: ({ ledger, now }) => calendarOf(ledger, now - 400 * DAY, now + 400 * DAY),
  metrics: ({ ledger, now, config }) =>
    metricsOf(ledger, { from: now - 365 * DAY, to: now, now, weights: availabilityWeights(config).weights }),
  moves: (opened) => movesBetween(opened, opened),
  "snapshot, internal": (opened) => snapshot(opened, "internal"),
  "snapshot, public": (opened) => snapshot(opened, "public"),
};

/** The CPU time of this process in seconds, of each run. */
function costs(work: () => unknown): number[] {
  return Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
}

/** The ledger with as many pending changes as asked in place of its own, all within the next ninety days. */
function planned({ ledger, now }: Opened, count: number): Ledger {
  const random = seeded(7);
  const done = recordsOf(ledger, "change");
  const changes = Array.from({ length: count }, (_, index) => {
    const change = done[index % done.length];
    if (!change) throw new Error("the corpus holds no changes");
    const start = now + random() * 90 * DAY;
    const window = { start: instant(start), end: instant(start + (1 + random() * 7) * 3_600_000) };
    const { actual: _actual, ...fields } = change.fields;
    return { ...change, id: `${change.id}-${index}`, fields: { ...fields, state: "scheduled" as const, window } };
  });
  return { ...ledger, byKind: new Map([...ledger.byKind, ["change" as const, changes]]) };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

function measure(count: number): {
  readonly figures: readonly Measure[];
  readonly medians: ReadonlyMap<string, number>;
} {
  const folder = mkdtempSync(join(tmpdir(), "itsm-bench-"));
  try {
    writeCorpus(folder, count);
    let opened = openLedger(folder, { system: 0 });
    const floor = ofRuns(
      costs(() => {
        opened = openLedger(folder, { system: 0 });
      }),
    ).value;
    const changes = Math.min(count, CONFLICTS_BAR.changes);
    const schedule = planned(opened, changes);
    const parts = Object.entries(PARTS).map(([name, work]) => [name, costs(() => work(opened))] as const);
    const conflicts = costs(() => conflictsAt(schedule, opened.now));
    const medians = new Map(
      [...parts, ["conflicts", conflicts] as const].map(([name, runs]) => [name, ofRuns(runs).value]),
    );
    const figures = parts.flatMap(([name, runs]): Measure[] => [
      {
        what: `${count} records: ${name}`,
        ...ofRuns(runs.map((run) => run / floor)),
        unit: "× reading and judging them",
      },
      ...(name.startsWith("snapshot") && count === SNAPSHOT_BAR.records
        ? [{ what: `${count} records: ${name}`, ...ofRuns(runs), most: SNAPSHOT_BAR.seconds, unit: "s" }]
        : []),
    ]);
    const found = `${changes} planned changes, ${conflictsAt(schedule, opened.now).length} conflicts among them`;
    return {
      figures: [...figures, { what: found, ...ofRuns(conflicts), most: CONFLICTS_BAR.seconds, unit: "s" }],
      medians,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How much longer the larger one took, beside how much larger it is: what is linear is near 1. */
function growth(small: number, large: number, of: ReadonlyMap<number, ReturnType<typeof measure>>): Measure[] {
  const [before, after] = [of.get(small)?.medians, of.get(large)?.medians];
  return [...(after ?? [])]
    .filter(([name]) => name !== "conflicts")
    .map(([name, median]) => ({
      what: `${name}: growth from ${small} to ${large} records`,
      value: median / (before?.get(name) ?? Number.NaN) / (large / small),
      most: 2,
      unit: "× as many records",
    }));
}

const counts = countsAsked([1_000, 10_000]);
const measured = new Map(counts.map((count) => [count, measure(count)]));
const [small = 0, large = 0] = [counts[0], counts.at(-1)];
tellFigures("derived: health, calendar, metrics, moves, conflicts, snapshot", [
  ...[...measured.values()].flatMap(({ figures }) => figures),
  ...(small < large ? growth(small, large, measured) : []),
]);
