// The moves of all records on the main line, remembered from run to run: only commits that are new are read.
import { kindList } from "../schemas/index.ts";
import { gitState, history, historySince, repositoryAt } from "./git.ts";
import { type Kept, keep, keepMore, recall } from "./git-memory.ts";
import { type HistoryGap, historyGap } from "./history-gap.ts";
import { lazyMap } from "./lazy-map.ts";
import { keyOf } from "./record.ts";
import { type Commit, recordAt, type Timeline, tracksAlong } from "./timeline.ts";
import { FORM, readableIn, timelineIn, trackIn, trackLine } from "./timeline-text.ts";
import { versionIn } from "./version.ts";

/** The past of the records as Git tells it. */
export interface OpenedHistory {
  /** By `keyOf(kind, id)`, in order of first appearance. */
  readonly timelines: ReadonlyMap<string, Timeline>;
  /** What is missing of it, if anything. */
  readonly gap: HistoryGap | undefined;
}

/**
 * The timelines of all records up to the commit that is checked out. `version` is that of the program: what another one
 * remembered is not believed. A clone without its whole history remembers nothing. Where there is no history, the
 * timelines are empty and `gap` says why.
 */
export async function openHistory(root: string, version: string): Promise<OpenedHistory> {
  const state = await gitState(root);
  if (state.is !== "repository") return { timelines: new Map(), gap: historyGap(state) };
  if (state.shallow) {
    const { commits, contents } = await history(root, QUESTION);
    const tracks = tracksAlong(commits, (blob) => contents.get(blob));
    return { timelines: told(tracks), gap: historyGap(state, commits[0]?.committedAt) };
  }
  const { gitDir } = await repositoryAt(root);
  const place = { root, gitDir, head: state.head, about: aboutOf(version, state.prefix) };
  const known = remembered(place);
  const timelines = (known && (await caughtUp(place, known))) ?? (await readAnew(place));
  return { timelines, gap: undefined };
}

// --- internal ---

const NAME = "history";
/** What was added in more parts than these is written as one again. */
const MOST_PARTS = 32;
const QUESTION = { files: (file: string) => recordAt(file) !== undefined, read: versionIn };

interface Place {
  readonly root: string;
  readonly gitDir: string;
  readonly head: string;
  /** All that an answer depends on besides the commits. */
  readonly about: string;
}

interface Remembered {
  readonly head: string;
  readonly parts: number;
  /** The line of each record, by its key; the newest where several parts tell of it. */
  readonly lines: Map<string, Buffer>;
}

function aboutOf(version: string, prefix: string): string {
  return JSON.stringify([
    FORM,
    version,
    prefix,
    kindList.map(({ name, folder, prefix: letters }) => [name, folder, letters]),
  ]);
}

/** What earlier runs left, where every part of it is about the same and goes on where the one before it ends. */
function remembered({ gitDir, about }: Place): Remembered | undefined {
  const parts = recall(gitDir, NAME);
  let head: string | null = null;
  const lines = new Map<string, Buffer>();
  for (const part of parts ?? []) {
    const [from, to, same] = markOf(part);
    if (from !== head || to === null || same !== about) return undefined;
    head = to;
    eachLine(part.bytes, (key, line) => lines.set(key, line));
  }
  return parts && head !== null ? { head, parts: parts.length, lines } : undefined;
}

type Mark = readonly [from: string | null, to: string | null, about: string];

function markOf({ mark }: Kept): Mark {
  return JSON.parse(mark); // sealed as it was written
}

function eachLine(bytes: Buffer, visit: (key: string, line: Buffer) => void): void {
  for (let next = 0; next < bytes.length; ) {
    const end = bytes.indexOf("\n", next) + 1 || bytes.length;
    const tab = bytes.indexOf("\t", next);
    visit(bytes.toString("utf8", next, tab), bytes.subarray(next, end));
    next = end;
  }
}

/** The timelines with what the new commits add; undefined where the main line did not go on from what is known. */
async function caughtUp(
  place: Place,
  { head, parts, lines }: Remembered,
): Promise<OpenedHistory["timelines"] | undefined> {
  if (head === place.head) return lazyMap(lines, (line) => timelineIn(line.toString("utf8")));
  const lineOf = (key: string) => lines.get(key)?.toString("utf8");
  let before: readonly string[] = [];
  const besides = (commits: readonly Commit[]) => {
    before = keysIn(commits)
      .flatMap((key) => lineOf(key) ?? [])
      .flatMap((line) => readableIn(line) ?? []);
    return before;
  };
  const news = await historySince(place.root, head, { ...QUESTION, rev: place.head, besides });
  const versionOf = (blob: string) => news?.contents.get(blob);
  if (!news || !before.every(versionOf)) return undefined;
  const tracks = tracksAlong(news.commits, versionOf, (key) => {
    const line = lineOf(key);
    return line === undefined ? undefined : trackIn(line, versionOf);
  });
  const added = new Map([...tracks].map(([key, track]) => [key, trackLine(track)]));
  for (const [key, line] of added) lines.set(key, Buffer.from(line));
  if (parts < MOST_PARTS) keepMore(place.gitDir, NAME, markText(head, place), [...added.values()].join(""));
  else keep(place.gitDir, NAME, markText(null, place), Buffer.concat([...lines.values()]).toString("utf8"));
  return lazyMap(lines, (line) => timelineIn(line.toString("utf8")));
}

async function readAnew(place: Place): Promise<OpenedHistory["timelines"]> {
  const { commits, contents } = await history(place.root, { ...QUESTION, rev: place.head });
  const tracks = tracksAlong(commits, (blob) => contents.get(blob));
  keep(place.gitDir, NAME, markText(null, place), Array.from(tracks.values(), trackLine).join(""));
  return told(tracks);
}

function markText(from: string | null, { head, about }: Place): string {
  return JSON.stringify([from, head, about] satisfies Mark);
}

function keysIn(commits: readonly Commit[]): string[] {
  const records = commits.flatMap(({ changes }) => changes.flatMap(({ file }) => recordAt(file) ?? []));
  return [...new Set(records.map(({ kind, id }) => keyOf(kind, id)))];
}

function told(tracks: ReadonlyMap<string, Timeline>): OpenedHistory["timelines"] {
  return new Map(Array.from(tracks, ([key, { kind, id, events }]) => [key, { kind, id, events }]));
}
