// The audit of a repository: its main line, its records and its evidence, read together.

import { EXIT, ItsmError } from "./errors.ts";
import { type Audit, audit } from "./evidence/index.ts";
import { commitAt, gitState, history } from "./git.ts";
import { type MainLine, mainLine } from "./git-main-line.ts";
import { historyGap } from "./history-gap.ts";
import type { Clock, Opened } from "./open.ts";
import { openLedgerAt } from "./open.ts";
import { type OpenedEvidence, openEvidence } from "./open-evidence.ts";
import { isGoverned } from "./policy/index.ts";
import { timelines } from "./timeline.ts";
import { versionIn } from "./version.ts";

/** The records at the end of the main line, with what an audit reads besides. */
export interface OpenedAudit {
  readonly opened: Opened;
  readonly mainLine: MainLine;
  readonly evidence: OpenedEvidence;
  /** Audits a period, in epoch milliseconds; `to` is not included. */
  readonly auditOf: (from: number, to: number) => Audit;
}

/**
 * Reads all that an audit needs, from Git alone: not one file of the working tree. Throws ItsmError where the history is
 * not there in full, because half of a population proves nothing.
 */
export async function openAudit(root: string, rev: string | undefined, clock: Clock): Promise<OpenedAudit> {
  await refuseGaps(root);
  const line = await lineOf(root, rev);
  const opened = await openLedgerAt(root, line.tip, clock);
  const files = (file: string) => isGoverned(file, opened.config.policy);
  const { commits, contents } = await history(root, { rev: line.tip, files, read: versionIn });
  const evidence = await openEvidence(root);
  const versionOf = (blob: string) => contents.get(blob);
  const past = timelines(commits, versionOf);
  const { config, ledger, now } = opened;
  return {
    opened,
    mainLine: line,
    evidence,
    auditOf: (from, to) => audit({ from, to, now, config, ledger, commits, timelines: past, versionOf, evidence }),
  };
}

// --- internal ---

async function refuseGaps(root: string): Promise<void> {
  const gap = historyGap(await gitState(root));
  if (!gap) return;
  const code = gap.gap === "shallow" ? EXIT.findings : EXIT.notARepository;
  throw new ItsmError(`an audit needs the whole history, and ${gap.message}`, gap.mend, code);
}

async function lineOf(root: string, rev: string | undefined): Promise<MainLine> {
  if (rev !== undefined) {
    const tip = await commitAt(root, rev);
    if (tip !== undefined) return { name: rev, tip };
    throw new ItsmError(`${JSON.stringify(rev)} names no commit`, "Name the branch that holds the records with --rev.");
  }
  const line = await mainLine(root);
  if (line) return line;
  throw new ItsmError(
    "the main line was not found: expected a branch main here, or origin's default branch",
    "Fetch it, or name the branch that holds the records with --rev.",
  );
}
