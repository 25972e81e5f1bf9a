// The evidence branch as it is in this clone: its files, and whether its history only ever grew.
import { resolve } from "node:path";

import {
  EVIDENCE_BRANCH,
  EVIDENCE_FOLDER,
  type EvidenceEntry,
  evidenceFinding,
  growthFindings,
  parseEvidence,
  unreadable,
} from "./evidence/index.ts";
import { type Finding, sortFindings } from "./finding.ts";
import { commitAt, gitState, history } from "./git.ts";
import { type HistoryGap, historyGap } from "./history-gap.ts";
import { decode } from "./source-file.ts";
import type { Commit } from "./timeline.ts";

/** What this clone holds of the evidence branch. */
export interface OpenedEvidence {
  /** By path. */
  readonly entries: readonly EvidenceEntry[];
  /** What is wrong on the branch; files that are no evidence, and commits that did more than add. */
  readonly findings: readonly Finding[];
  /** The branch that was read: `itsm-evidence` or `origin/itsm-evidence`; null where there is none. */
  readonly branch: string | null;
  readonly tip: string | null;
  readonly present: boolean;
  /** What is missing of its history. */
  readonly gap: HistoryGap | undefined;
}

/** Reads the local branch itsm-evidence, or origin's. That there is none is said, and no error. */
export async function openEvidence(root: string): Promise<OpenedEvidence> {
  const state = await gitState(root);
  const nothing = { entries: [], findings: [], branch: null, tip: null, present: false };
  if (state.is !== "repository") return { ...nothing, gap: historyGap(state) };
  // The branch has the evidence at its top, wherever in the repository the records lie.
  const top = resolve(root, state.prefix.replaceAll(/[^/]+\//g, "../"));
  const branches = await branchesAt(top);
  const chosen = chooseBranch(branches);
  if (!chosen) return { ...nothing, gap: historyGap(state) };
  const { name, tip, commits, contents } = chosen;
  const { entries, findings } = filesOf(commits, contents);
  const all = sortFindings([...findings, ...growthFindings(commits), ...divergence(branches)]);
  return { entries, findings: all, branch: name, tip, present: true, gap: historyGap(state) };
}

// --- internal ---

interface Branch {
  readonly name: string;
  readonly tip: string;
  readonly commits: readonly Commit[];
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** The local branch and origin's, each once. */
async function branchesAt(top: string): Promise<Branch[]> {
  const branches: Branch[] = [];
  for (const [ref, name] of [
    [`refs/heads/${EVIDENCE_BRANCH}`, EVIDENCE_BRANCH],
    [`refs/remotes/origin/${EVIDENCE_BRANCH}`, `origin/${EVIDENCE_BRANCH}`],
  ] as const) {
    const tip = await commitAt(top, ref);
    if (tip === undefined || branches.some((branch) => branch.tip === tip)) continue;
    const files = (file: string) => file.startsWith(`${EVIDENCE_FOLDER}/`);
    branches.push({ name, tip, ...(await history(top, { rev: tip, files, read: (bytes) => bytes })) });
  }
  return branches;
}

/** The local branch, unless it is merely behind the other. */
function chooseBranch([first, second]: readonly Branch[]): Branch | undefined {
  return first && second && holds(second, first.tip) ? second : first;
}

function divergence([first, second]: readonly Branch[]): Finding[] {
  if (!first || !second || holds(second, first.tip) || holds(first, second.tip)) return [];
  const [here, there] = [first.tip.slice(0, 7), second.tip.slice(0, 7)];
  const message = `there are two: ${first.name} at ${here} and ${second.name} at ${there}, and neither continues the other`;
  return [evidenceFinding("evidence-diverged", EVIDENCE_FOLDER, message)];
}

function holds({ commits }: Branch, sha: string): boolean {
  return commits.some((commit) => commit.sha === sha);
}

/** The files at the end of the branch. */
function filesOf(commits: Branch["commits"], contents: Branch["contents"]) {
  const live = new Map<string, string>();
  for (const { changes } of commits)
    for (const { file, after } of changes)
      if (after === null) live.delete(file);
      else live.set(file, after);
  const parsed = [...live].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, blob]) => read(file, contents.get(blob)));
  return {
    entries: parsed.flatMap((result) => ("entry" in result ? [result.entry] : [])),
    findings: parsed.flatMap((result) => ("finding" in result ? [result.finding] : [])),
  };
}

function read(file: string, bytes: Uint8Array | undefined) {
  if (!bytes) return unreadable(file, "it is no plain file, is larger than 1 MiB, or its content was not fetched");
  const source = decode(bytes, file);
  return "text" in source ? parseEvidence(file, source.text) : unreadable(file, source.message);
}
