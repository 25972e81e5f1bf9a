// The timeline as the browser fetches it: all of it, or the files up to a moment.
import type { ReplayEvent, TimelineDocument } from "../../core/as-of/index.ts";

/** The timeline with what was fetched of its files. */
export interface Timeline {
  readonly document: TimelineDocument;
  /** The address of each file, by its name. */
  readonly addressOf: (name: string) => string;
  readonly fetched: Map<string, Promise<readonly ReplayEvent[]>>;
}

/** Fetches the timeline, or its index. Throws where it cannot be had. */
export async function loadTimeline(address: string): Promise<Timeline> {
  // Written by the same build as this script.
  const document = (await fetched(address)) as TimelineDocument;
  // Files lie beside the index wherever that was fetched from: a portal may be looked at elsewhere than it is published.
  return { document, addressOf: (name) => address.replace(/\.json$/, `/${name}.json`), fetched: new Map() };
}

/** The events of the files that are needed for an instant (epoch milliseconds), and of the one after them, in order. */
export async function eventsUpTo(timeline: Timeline, instant: number): Promise<readonly ReplayEvent[]> {
  const { document: whole, addressOf, fetched: known } = timeline;
  if (whole.parts.length === 0) return whole.events;
  const ahead = whole.parts.findIndex(({ from }) => Date.parse(from) > instant);
  const needed = ahead === -1 ? whole.parts : whole.parts.slice(0, ahead + 1);
  const lists = await Promise.all(
    needed.map(({ name }) => {
      const list = known.get(name) ?? fetched(addressOf(name)).then((part) => (part as TimelinePartEvents).events);
      known.set(name, list);
      return list;
    }),
  );
  return lists.flat();
}

// --- internal ---

interface TimelinePartEvents {
  readonly events: readonly ReplayEvent[];
}

async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
