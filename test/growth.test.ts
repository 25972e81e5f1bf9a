// Ten times the records take about ten times the time, in every step that all records go through together.
import { beforeAll, describe, expect, it } from "vitest";
import { calendarOf } from "../core/calendar.ts";
import { availabilityWeights } from "../core/config.ts";
import { healthOfServices } from "../core/health.ts";
import { metricsOf } from "../core/metrics.ts";
import { movesBetween } from "../core/moves.ts";
import { type Opened, openLedger, reopen } from "../core/open.ts";
import { snapshot } from "../core/snapshot.ts";
import { writeCorpus } from "../scripts/bench/corpus/index.ts";
import { longLivedFolder } from "./support/temp-folder.ts";

const DAY = 86_400_000;
const [FEW, MANY] = [1_000, 10_000];
/** What grows with the square would be at a hundred. The slack is for caches of the processor and for collecting rubbish. */
const MOST_GROWTH = 20;
const CLOCK = { system: 0 };

/** The CPU time of the quickest of two runs, in milliseconds. */
function cost(work: () => unknown): number {
  const runs = [1, 2].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

let few: Opened;
let many: Opened;

beforeAll(() => {
  [few, many] = [FEW, MANY].map((count) => {
    const folder = longLivedFolder();
    writeCorpus(folder, count);
    return openLedger(folder, CLOCK);
  }) as [Opened, Opened]; // two counts give two ledgers
});

describe("time at 10,000 records beside time at 1,000", () => {
  it.each<[string, (opened: Opened) => unknown]>([
    ["reading, judging and linking", ({ root }) => openLedger(root, CLOCK)],
    ["reading again where nothing changed", (opened) => reopen(opened, CLOCK)],
    ["the moves between two states", (opened) => movesBetween(opened, opened)],
    ["the health of services", ({ ledger, now }) => healthOfServices(ledger, now)],
    [
      "the change calendar with its conflicts",
      ({ ledger, now }) => calendarOf(ledger, now - 400 * DAY, now + 400 * DAY),
    ],
    [
      "the measures of a year",
      ({ ledger, now, config }) =>
        metricsOf(ledger, { from: now - 365 * DAY, to: now, now, weights: availabilityWeights(config).weights }),
    ],
    ["the snapshot that the portal is built from", (opened) => snapshot(opened, "internal")],
  ])("%s", (_, work) => {
    const [small, large] = [few, many].map((opened) => cost(() => work(opened))) as [number, number];
    // Below a few milliseconds a figure is noise.
    expect(large / Math.max(small, 3), `${large.toFixed(1)} ms beside ${small.toFixed(1)} ms`).toBeLessThan(
      MOST_GROWTH,
    );
  });
});
