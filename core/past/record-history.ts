// What happened to one record, as its page tells it.
import { type Difference, differences } from "../differences.ts";
import type { Evidence, Standing } from "../evidence/index.ts";
import type { Timeline, TimelineEvent } from "../timeline.ts";
import { bounded, type EventSource, type HistoryEvent, stateView } from "./history-event.ts";
import type { PastRecord, ReadPast } from "./past-record.ts";
import type { PublicEye } from "./public-eye.ts";
import { publicEvents } from "./public-history.ts";
import { pullRequestNumber } from "./pull-request-number.ts";
import { reviewsIn } from "./reviews-in.ts";

/** A page tells no more events than this. */
export const MOST_EVENTS = 50;

/** A record's history, newest first. */
export interface RecordHistory {
  readonly events: readonly HistoryEvent[];
  /** How many older events are not told. */
  readonly earlier: number;
}

/** What histories are made of. */
export interface HistoryGround {
  readonly read: ReadPast;
  readonly reached: ReadonlyMap<string, number>;
  readonly timeZone: string;
  readonly eye: PublicEye | undefined;
  /** The evidence of a record. */
  readonly evidenceOf: (kind: string, id: string) => readonly Evidence[];
  /** Where a commit stands; undefined where nobody keeps evidence. */
  readonly standingOf: (commit: string) => Pick<Standing, "state" | "says"> | undefined;
}

/** The history of a record for the audience of the ground. */
export function recordHistory(timeline: Timeline, ground: HistoryGround): RecordHistory {
  const { eye } = ground;
  if (eye) return newestOf(publicEvents(timeline, ground, eye));
  const first = Math.max(0, timeline.events.length - MOST_EVENTS);
  const told = timeline.events.slice(first).map((event, index) => ofEvent(timeline, event, first + index, ground));
  return { events: told.toReversed(), earlier: first };
}

// --- internal ---

function newestOf(all: readonly HistoryEvent[]): RecordHistory {
  return { events: all.slice(-MOST_EVENTS).toReversed(), earlier: Math.max(0, all.length - MOST_EVENTS) };
}

function ofEvent(
  { kind, id, events }: Timeline,
  event: TimelineEvent,
  index: number,
  ground: HistoryGround,
): HistoryEvent {
  const earlier = events.slice(0, index).findLast(({ blob, unreadable }) => blob !== null && !unreadable);
  const before = earlier && ground.read({ kind, id, ...earlier });
  const after = ground.read({ kind, id, ...event });
  return {
    at: new Date(ground.reached.get(event.commit) ?? event.at).toISOString(),
    what: whatOf(event, events[index - 1]),
    from: stateView(kind, event.from),
    to: stateView(kind, event.to),
    ...bounded(before && after ? between(before, after, ground.timeZone) : []),
    source: sourceOf(event, kind, id, ground),
  };
}

/** Two versions that their kind knows are compared as it reads them, others as they were written. */
function between(before: PastRecord, after: PastRecord, timeZone: string): readonly Difference[] {
  if (before.record && after.record) return differences(before.record, after.record, timeZone);
  return differences(before.written, after.written, timeZone);
}

function whatOf(event: TimelineEvent, before: TimelineEvent | undefined): HistoryEvent["what"] {
  if (event.blob === null) return "deleted";
  if (event.unreadable) return "unreadable";
  if (!before) return event.cutOff ? "found" : "added";
  return before.blob === null ? "restored" : "changed";
}

function sourceOf(event: TimelineEvent, kind: string, id: string, ground: HistoryGround): EventSource {
  const { commit, subject, by, mergedBy } = event;
  const evidence = ground.evidenceOf(kind, id).find(({ merge }) => merge.commits.includes(commit));
  const standing = ground.standingOf(commit);
  return {
    commit,
    by: by.name,
    mergedBy: mergedBy && mergedBy.name !== by.name ? mergedBy.name : null,
    pullRequest: evidence?.pullRequest.number ?? pullRequestNumber(subject),
    openedBy: evidence?.pullRequest.author?.login ?? null,
    reviews: evidence ? reviewsIn(evidence) : [],
    unauthorized: standing?.state === "unauthorized" ? standing.says : null,
  };
}
