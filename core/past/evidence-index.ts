// The evidence of a moment: what is known of merges up to then, by record.
import type { Config } from "../config.ts";
import {
  type EvidenceEntry,
  gateSince,
  mergedAt,
  type Standing,
  type Standings,
  standingsOf,
} from "../evidence/index.ts";
import { compareText, type Finding } from "../finding.ts";
import { keyOf } from "../record.ts";
import type { Commit } from "../timeline.ts";

/** What was read of the evidence branch. */
export interface EvidenceRead {
  readonly entries: readonly EvidenceEntry[];
  readonly findings: readonly Finding[];
  readonly present: boolean;
  readonly tip: string | null;
}

/** Evidence with the commits that it accounts for. */
export interface EvidenceIndex {
  readonly read: EvidenceRead;
  /** Of a record, oldest merge first. */
  readonly of: (kind: string, id: string) => readonly EvidenceEntry[];
  /** Where a commit of the main line stands; undefined where nobody keeps evidence, or it touched nothing governed. */
  readonly standingOf: (commit: string) => Standing | undefined;
  readonly standings: Standings;
}

/** The evidence of merges up to `now` (epoch milliseconds), whenever it was written: of later ones nothing is known. */
export function evidenceUpTo(now: number, read: EvidenceRead): EvidenceRead {
  return { ...read, entries: read.entries.filter(({ evidence }) => mergedAt(evidence) <= now) };
}

/** Lays evidence over the main line. `commits` are all of it, oldest first, with changes to governed files only. */
export function evidenceIndex(read: EvidenceRead, commits: readonly Commit[], config: Config): EvidenceIndex {
  const inOrder = read.entries.toSorted(
    (a, b) => mergedAt(a.evidence) - mergedAt(b.evidence) || compareText(a.path, b.path),
  );
  const byRecord = Map.groupBy(inOrder, ({ evidence: { record } }) => (record ? keyOf(record.kind, record.id) : ""));
  const standings = standingsOf(commits, inOrder, gateSince(config));
  return {
    read,
    of: (kind, id) => byRecord.get(keyOf(kind, id)) ?? [],
    standingOf: (commit) => (read.present ? standings.bySha.get(commit) : undefined),
    standings,
  };
}
