// What only the history of the records tells of a year: incidents that came back, and how long changes have been open.
import type { ReplayEvent } from "../as-of/index.ts";
import { monthOf } from "../days.ts";
import { backlog, type Metric, share } from "../metric.ts";
import { CHANGES } from "../metrics-backlog.ts";
import { REOPENED } from "../metrics-incidents.ts";
import type { KindView, Snapshot } from "../snapshot.ts";
import type { Measure, Report } from "./report.ts";

/** What is known of a record's life by a moment. */
interface Life {
  /** Epoch milliseconds. */
  readonly opened: number;
  /** Whether it was ever seen open: of what was written down when it was over, nobody can tell whether it came back. */
  readonly seenOpen: boolean;
  /** Whether it went on again after it was over. */
  readonly reopened: boolean;
}

/**
 * The report of a snapshot with what the events of its whole history add: the reopen rate and the ages of open changes.
 * Nothing that happened after the snapshot's `now` is counted, and a rate without a case is left out. For those within
 * the organisation alone.
 */
export function withHistory(
  { records, kinds, now, views: { report } }: Pick<Snapshot, "records" | "kinds" | "now" | "views">,
  events: readonly ReplayEvent[],
): Report {
  const lives = livesOf(events, kinds, Date.parse(now));
  const incidents = records.filter(({ kind, state }) => kind === REOPENED_KIND && state !== "canceled");
  const changes = records.filter(({ kind, phase }) => kind === CHANGE_KIND && phase !== "done");
  const open = changes.map(({ id, path }) => ({ id, since: lives.get(path)?.opened }));
  const reopened = reopenRate(incidents, lives, report);
  const others = report.measures.filter(({ whole }) => whole.id !== REOPENED.id);
  return {
    ...report,
    measures: reopened.whole.n === 0 ? others : [...others, reopened],
    backlog: report.backlog.map(
      (metric): Metric => (metric.id === CHANGES.id ? backlog(CHANGES, open, Date.parse(now)) : metric),
    ),
  };
}

// --- internal ---

const REOPENED_KIND = "incident";
const CHANGE_KIND = "change";

function reopenRate(incidents: Snapshot["records"], lives: ReadonlyMap<string, Life>, report: Report): Measure {
  const resolved = incidents.flatMap(({ path, fields: { resolved_at } }) => {
    const at = typeof resolved_at === "string" ? Date.parse(resolved_at) : Number.NaN;
    const life = lives.get(path);
    const isCounted = life?.seenOpen && at >= Date.parse(report.from) && at <= Date.parse(report.to);
    return isCounted ? [{ month: monthOf(at), again: life.reopened }] : [];
  });
  const rateOf = (found: typeof resolved) => share(REOPENED, found.filter(({ again }) => again).length, found.length);
  return {
    whole: rateOf(resolved),
    months: report.incidents.map(({ month }) => ({
      month,
      metric: rateOf(resolved.filter((each) => each.month === month)),
    })),
  };
}

/** By the paths of the records. Events are in order, oldest first. */
function livesOf(events: readonly ReplayEvent[], kinds: readonly KindView[], now: number): ReadonlyMap<string, Life> {
  const done = new Set(
    kinds.flatMap(({ name, states }) =>
      states.filter(({ phase }) => phase === "done").map((state) => `${name}/${state.name}`),
    ),
  );
  const lives = new Map<string, Life & { readonly isOver: boolean }>();
  for (const { at, kind, path, set } of events) {
    if (Date.parse(at) > now) continue;
    const state = set.find(({ field }) => field === "state")?.value;
    const life = lives.get(path) ?? { opened: Date.parse(at), seenOpen: false, reopened: false, isOver: false };
    const isOver = typeof state === "string" ? done.has(`${kind}/${state}`) : life.isOver;
    const reopened = life.reopened || (life.isOver && !isOver);
    lives.set(path, { ...life, isOver, seenOpen: life.seenOpen || !isOver, reopened });
  }
  return lives;
}
