// The histories of all records as one list of events, for those who replay it.
import { isDeepStrictEqual } from "node:util";
import { findKind } from "../../schemas/index.ts";
import type { ReplayEvent, SetFact } from "../as-of/index.ts";
import { keyOf } from "../record.ts";
import { pagePath } from "../record-view.ts";
import type { Timeline, TimelineEvent } from "../timeline.ts";
import type { PastRecord, ReadPast } from "./past-record.ts";
import type { PublicEye } from "./public-eye.ts";
import { factsOf } from "./timeline-facts.ts";

/** What the events are made of. */
export interface Telling {
  readonly read: ReadPast;
  /** When each commit reached the main line, by its sha, in the order of the line. */
  readonly reached: ReadonlyMap<string, number>;
  /** For the public: what it may know. undefined within the organisation. */
  readonly eye: PublicEye | undefined;
}

/** All events, oldest first. Those that tell nothing a replay needs are left out. */
export function replayEvents(timelines: Iterable<Timeline>, telling: Telling): ReplayEvent[] {
  const order = new Map([...telling.reached.keys()].map((sha, index) => [sha, index]));
  return [...timelines]
    .flatMap((timeline) => eventsOf(timeline, telling))
    .toSorted((a, b) => (order.get(a.commit) ?? 0) - (order.get(b.commit) ?? 0))
    .map(({ commit, event }) => (telling.eye ? event : { ...event, commit }));
}

// --- internal ---

type Facts = ReadonlyMap<string, unknown>;

interface Committed {
  readonly commit: string;
  readonly event: ReplayEvent;
}

function eventsOf({ kind: name, id, events }: Timeline, telling: Telling): Committed[] {
  const kind = findKind(name);
  const title = telling.eye?.titles.get(keyOf(name, id));
  if (!kind || (telling.eye && title === undefined)) return [];
  const told: Committed[] = [];
  let known: Facts | undefined;
  for (const event of events) {
    const facts = factsAfter(event, telling.read({ kind: name, id, ...event }), telling.eye, title) ?? known;
    const next = facts === GONE ? undefined : facts;
    const set = changedFacts(known, next);
    const what = known === undefined ? "added" : next === undefined ? "removed" : "changed";
    if (known !== next && (set.length > 0 || what === "removed"))
      told.push({
        commit: event.commit,
        event: { at: instantOf(event, telling), kind: name, id, path: pagePath(kind, id), what, set },
      });
    known = next;
  }
  return told;
}

const GONE: Facts = new Map();

/** What is known after an event; GONE where the record is, and undefined where nothing new can be told. */
function factsAfter(
  { to, blob }: TimelineEvent,
  version: PastRecord | undefined,
  eye: PublicEye | undefined,
  title: string | undefined,
): Facts | undefined {
  if (blob === null) return GONE;
  if (!version || to === null) return undefined;
  if (eye) {
    if (!version.record) return undefined;
    const seen = eye.see(version.record);
    return seen ? new Map([["title", title], ["state", to], ...factsOf(seen)]) : GONE;
  }
  const written = version.written.fields.title;
  const facts = version.record ? factsOf(version.record) : [];
  return new Map([["title", typeof written === "string" ? written : ""], ["state", to], ...facts]);
}

function changedFacts(before: Facts | undefined, after: Facts | undefined): SetFact[] {
  return [...(after ?? [])]
    .filter(([field, value]) => !isDeepStrictEqual(before?.get(field) ?? null, value))
    .map(([field, value]) => ({ field, value }));
}

function instantOf({ commit, at }: TimelineEvent, { reached }: Telling): string {
  return new Date(reached.get(commit) ?? at).toISOString();
}
