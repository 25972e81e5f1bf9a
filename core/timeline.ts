// The states that each record passed through on the main line.
import { isDeepStrictEqual } from "node:util";
import { type KindName, kindList, RECORD_ID, SLUG } from "../schemas/index.ts";
import { keyOf } from "./record.ts";

/** A person as Git knows them: a name with an address, not a GitHub login. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** One file that a commit added (no `before`), changed or deleted (no `after`). */
export interface FileChange {
  /** Path below the root, with forward slashes. */
  readonly file: string;
  /** Ids of the contents. */
  readonly before: string | null;
  readonly after: string | null;
  /** Who wrote the content: on a merge, the author of the merged commit that wrote it. */
  readonly by: Author;
}

/** A commit on the main line. Times are epoch milliseconds. */
export interface Commit {
  readonly sha: string;
  readonly author: Author;
  readonly authoredAt: number;
  readonly committedAt: number;
  /** How many parents it has: 0 is a first commit, 2 or more a merge. */
  readonly parents: number;
  readonly subject: string;
  /** The history before it was not fetched (shallow clone): what it seems to add may be older. */
  readonly cutOff: boolean;
  readonly changes: readonly FileChange[];
}

/** What a timeline needs to know of one version of a record. */
export interface Version {
  readonly state: string;
  /** Everything whose change is worth naming; the body too, under a name of the reader's choice. */
  readonly fields: { readonly [field: string]: unknown };
}

/** One commit that touched a record. */
export interface TimelineEvent {
  /** When it reached the main line, in epoch milliseconds; never before the event that precedes it. */
  readonly at: number;
  /** The commit's own clock, which may run backwards from one event to the next. */
  readonly committedAt: number;
  readonly commit: string;
  readonly subject: string;
  readonly by: Author;
  /** Who merged it, where a merge brought it. */
  readonly mergedBy?: Author;
  /** Where the record was after the event, or last before it was deleted. */
  readonly file: string;
  /** The id of its content after the event; null where it was deleted. */
  readonly blob: string | null;
  readonly renamedFrom?: string;
  /** The last known state before; null where the record did not exist or was never readable. */
  readonly from: string | null;
  /** The state after; null where the record was deleted. An unreadable version leaves the state as it was. */
  readonly to: string | null;
  /** Names of the fields that differ from the last readable version, in order. */
  readonly fields: readonly string[];
  /** This version of the record could not be read. */
  readonly unreadable?: true;
  /** The first event of a history that was cut off: the record may be older, its author another. */
  readonly cutOff?: true;
}

/** A record's events, oldest first. */
export interface Timeline {
  readonly kind: KindName;
  readonly id: string;
  readonly events: readonly TimelineEvent[];
}

/**
 * The timeline of every record that ever was, by `keyOf(kind, id)`, in order of first appearance.
 * `commits` are those of the main line, oldest first; their order counts, their clocks do not.
 * `versionOf` reads a content by its id, or says undefined where it cannot be read.
 */
export function timelines(
  commits: Iterable<Commit>,
  versionOf: (blob: string) => Version | undefined,
): ReadonlyMap<string, Timeline> {
  const all = tracksAlong(commits, versionOf);
  return new Map(Array.from(all, ([key, { kind, id, events }]) => [key, { kind, id, events }]));
}

/** A record while its history is being read: the file that stands for it, with all files that carry its id. */
export interface Track extends Timeline {
  readonly live: Map<string, string>;
  readonly events: TimelineEvent[];
  file: string | null;
  blob: string | null;
  state: string | null;
  /** The last content that could be read, with its fields; null where none could, or the record is gone. */
  readable: string | null;
  fields: Version["fields"];
}

/**
 * The tracks of the records that these commits touch, by `keyOf(kind, id)`, in order of first touch. `earlier` gives
 * the track that a record has left before the first of them, or undefined where it left none.
 */
export function tracksAlong(
  commits: Iterable<Commit>,
  versionOf: (blob: string) => Version | undefined,
  earlier: (key: string) => Track | undefined = () => undefined,
): Map<string, Track> {
  const tracks = new Map<string, Track>();
  for (const commit of commits)
    for (const [record, changes] of byRecord(commit.changes)) {
      const key = keyOf(record.kind, record.id);
      const track = tracks.get(key) ?? earlier(key) ?? { ...record, ...unborn, live: new Map(), events: [] };
      tracks.set(key, track);
      advance(track, commit, changes, versionOf);
    }
  return tracks;
}

/**
 * The record that a path below the root names, or undefined. Only the id counts, neither the slug behind it nor the
 * year's folder, so that a file which was named badly for a while keeps its history.
 */
export function recordAt(file: string): { readonly kind: KindName; readonly id: string } | undefined {
  const [top, folder, ...rest] = file.split("/");
  const name = rest.at(-1);
  const kind = top === "records" ? kindList.find((candidate) => candidate.folder === folder) : undefined;
  if (!kind || !name?.endsWith(".md")) return undefined;
  const stem = name.slice(0, -".md".length);
  if (kind.prefix === undefined)
    return rest.length === 1 && SLUG.test(stem) ? { kind: kind.name, id: stem } : undefined;
  const id = stem.slice(0, kind.prefix.length + "-2026-XXXX".length);
  const complete = RECORD_ID.test(id) && id.startsWith(`${kind.prefix}-`) && /^(?:-|$)/.test(stem.slice(id.length));
  return complete ? { kind: kind.name, id } : undefined;
}

// --- internal ---

const unborn = { file: null, blob: null, state: null, readable: null, fields: {} } as const;

function byRecord(changes: readonly FileChange[]) {
  const groups = new Map<string, [{ kind: KindName; id: string }, FileChange[]]>();
  for (const change of changes) {
    const record = recordAt(change.file);
    if (!record) continue;
    const key = keyOf(record.kind, record.id);
    const group = groups.get(key);
    if (group) group[1].push(change);
    else groups.set(key, [record, [change]]);
  }
  return groups.values();
}

/** Takes a record over one commit. A file deleted while another carries the id on is a rename. */
function advance(
  track: Track,
  commit: Commit,
  changes: readonly FileChange[],
  versionOf: (blob: string) => Version | undefined,
): void {
  for (const { file, after } of changes)
    if (after === null) track.live.delete(file);
    else track.live.set(file, after);
  const was = track.file;
  const file = was !== null && track.live.has(was) ? was : (firstOf(track.live.keys()) ?? null);
  const blob = file === null ? null : (track.live.get(file) ?? null);
  if (file === was && blob === track.blob) return;
  const version = blob === null ? undefined : versionOf(blob);
  const fields = version?.fields ?? {};
  const to = version?.state ?? (blob === null ? null : track.state);
  const author = (changes.find((change) => change.file === (file ?? was)) ?? changes[0])?.by ?? commit.author;
  track.events.push({
    at: Math.max(commit.committedAt, track.events.at(-1)?.at ?? commit.committedAt),
    committedAt: commit.committedAt,
    commit: commit.sha,
    subject: commit.subject,
    by: author,
    ...(commit.parents > 1 && { mergedBy: commit.author }),
    file: file ?? was ?? "",
    blob,
    ...(was !== null && file !== null && was !== file && { renamedFrom: was }),
    from: track.state,
    to,
    fields: version ? changedFields(track.fields, fields) : [],
    ...(blob !== null && !version && ({ unreadable: true } as const)),
    ...(commit.cutOff && track.events.length === 0 && ({ cutOff: true } as const)),
  });
  Object.assign(track, { file, blob, state: to });
  if (version || blob === null) Object.assign(track, { readable: blob, fields });
}

function firstOf(files: Iterable<string>): string | undefined {
  return Array.from(files).sort()[0];
}

function changedFields(before: Version["fields"], after: Version["fields"]): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Array.from(names)
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .sort();
}
