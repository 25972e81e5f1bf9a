// The timeline of a portal as documents: one where it fits, else an index with a file for each year.
import type { Address } from "../address/index.ts";
import type { ReplayEvent, TimelineDocument, TimelinePart } from "../as-of/index.ts";
import { inBoundedRuns } from "../bounded.ts";
import type { Snapshot } from "../snapshot.ts";

/** The path of the timeline below the portal's base. */
export const TIMELINE = "api/v1/timeline.json";

/** A file of events. */
export interface TimelinePartDocument {
  readonly name: string;
  readonly events: readonly ReplayEvent[];
}

/** The files of a timeline that is too large for one, oldest first; none where it fits into one. */
export function timelineParts(events: readonly ReplayEvent[]): TimelinePartDocument[] {
  if (inBoundedRuns(events, events.length || 1).length < 2) return [];
  return [...Map.groupBy(events, ({ at }) => at.slice(0, 4))].flatMap(([year, ofYear]) =>
    inBoundedRuns(ofYear, ofYear.length).map((run, index) => ({
      name: index === 0 ? year : `${year}-${index + 1}`,
      events: run,
    })),
  );
}

/** The path of such a file: `api/v1/timeline/2026.json`. */
export function partPath(name: string): string {
  return `api/v1/timeline/${name}.json`;
}

/** The timeline itself. */
export function timelineDocument(
  { events, gap }: { readonly events: readonly ReplayEvent[]; readonly gap: string | null },
  { audience, now, revision, kinds, records }: Pick<Snapshot, "audience" | "now" | "revision" | "kinds" | "records">,
  address: Address,
): TimelineDocument {
  const parts = timelineParts(events);
  const present = new Set(events.map(({ kind }) => kind));
  const pages = new Set(records.map(({ path }) => path));
  return {
    version: "1.0.0",
    generated_at: now,
    audience,
    commit: revision,
    from: events[0]?.at ?? null,
    gap,
    kinds: Object.fromEntries(
      kinds
        .filter(({ name }) => present.has(name))
        .map(({ name, label, labels, states }) => [name, { label, labels, states: wordsOf(states) }]),
    ),
    gone: [...new Set(events.map(({ path }) => path).filter((path) => !pages.has(path)))],
    events: parts.length === 0 ? events : [],
    parts: parts.map((part) => partOf(part, address)),
  };
}

// --- internal ---

function wordsOf(states: Snapshot["kinds"][number]["states"]) {
  return Object.fromEntries(states.map(({ name, label, phase }) => [name, { label, phase }]));
}

function partOf({ name, events }: TimelinePartDocument, address: Address): TimelinePart {
  const [first, last] = [events[0]?.at ?? "", events.at(-1)?.at ?? ""];
  return { name, url: address(partPath(name)), from: first, to: last, events: events.length };
}
