// A record's track as one line of text, and back: what a history is remembered as.
import { keyOf } from "./record.ts";
import type { Author, Timeline, TimelineEvent, Track, Version } from "./timeline.ts";

/** Changes with the form of the lines: what was written in another form is not read. */
export const FORM = 1;

/** `kind:id`, a tab, the rest as JSON, a line feed. */
export function trackLine(track: Track): string {
  const { kind, id, file, blob, state, readable, live, events } = track;
  const rest = [kind, id, file, blob, state, readable, [...live], events.map(packed)] satisfies Rest;
  return `${keyOf(kind, id)}\t${JSON.stringify(rest)}\n`;
}

/** The timeline that a line holds. */
export function timelineIn(line: string): Timeline {
  const [kind, id, , , , , , events] = restOf(line);
  return { kind, id, events: unpacked(events) };
}

/** The content that a line's track read last; null where there is none. */
export function readableIn(line: string): string | null {
  return restOf(line)[5];
}

/** The track that a line holds, as it was when the line was written. */
export function trackIn(line: string, versionOf: (blob: string) => Version | undefined): Track {
  const [kind, id, file, blob, state, readable, live, events] = restOf(line);
  const version = readable === null ? undefined : versionOf(readable);
  if (readable !== null && !version) throw new Error(`the content ${readable} of ${id} was read before, not now`);
  const fields = version?.fields ?? {};
  return { kind, id, live: new Map(live), events: unpacked(events), file, blob, state, readable, fields };
}

// --- internal ---

type Rest = readonly [
  Timeline["kind"],
  string,
  Track["file"],
  Track["blob"],
  Track["state"],
  Track["readable"],
  readonly (readonly [string, string])[],
  readonly Packed[],
];

/** Clock, commit, subject, who; where it stands and what it holds; states and fields; what is rarely there. */
type Packed = readonly [
  number,
  string,
  string,
  string,
  string,
  string,
  string | null,
  string | null,
  string | null,
  readonly string[],
  Rare?,
];

type Rare = Pick<TimelineEvent, "mergedBy" | "renamedFrom" | "unreadable" | "cutOff">;

/** The lines are sealed as they were written, so what they hold is what was put in. */
function restOf(line: string): Rest {
  return JSON.parse(line.slice(line.indexOf("\t") + 1));
}

function packed(event: TimelineEvent): Packed {
  const { committedAt, commit, subject, by, file, blob, from, to, fields } = event;
  const { mergedBy, renamedFrom, unreadable, cutOff } = event;
  const common = [committedAt, commit, subject, by.name, by.email, file, blob, from, to, fields] as const;
  if (!mergedBy && renamedFrom === undefined && !unreadable && !cutOff) return common;
  return [
    ...common,
    {
      ...(mergedBy && { mergedBy }),
      ...(renamedFrom !== undefined && { renamedFrom }),
      ...(unreadable && { unreadable }),
      ...(cutOff && { cutOff }),
    },
  ];
}

/** The same events with the same properties in the same order as they are told from commits. */
function unpacked(events: readonly Packed[]): TimelineEvent[] {
  let last = Number.NEGATIVE_INFINITY;
  return events.map(([committedAt, commit, subject, name, email, file, blob, from, to, fields, rare]) => {
    last = Math.max(last, committedAt);
    const by: Author = { name, email };
    return {
      at: last,
      committedAt,
      commit,
      subject,
      by,
      ...(rare?.mergedBy && { mergedBy: rare.mergedBy }),
      file,
      blob,
      ...(rare?.renamedFrom !== undefined && { renamedFrom: rare.renamedFrom }),
      from,
      to,
      fields,
      ...(rare?.unreadable && { unreadable: rare.unreadable }),
      ...(rare?.cutOff && { cutOff: rare.cutOff }),
    };
  });
}
