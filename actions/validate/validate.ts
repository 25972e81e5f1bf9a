// Judges the records of a workspace, with the moves since the base where Git has it.
import {
  EXIT,
  type Finding,
  ItsmError,
  movesBetween,
  type Opened,
  openLedger,
  openLedgerAt,
  openRevision,
  sortFindings,
} from "../../core/index.ts";
import { type Base, baseOf, type Started } from "./base.ts";
import { worstFirst } from "./order.ts";
import { nearness } from "./touched.ts";

export interface Judged {
  /** Errors first; within a level those on what the event changed. */
  readonly findings: readonly Finding[];
  /** How many records were read. */
  readonly checked: number;
  /** How many records differ from the base, or why that is not known. */
  readonly moves: { readonly count: number; readonly base: string } | { readonly unknown: string };
}

/** Judges what lies in `root`. Throws ItsmError where that is no ITSM repository or its configuration is wrong. */
export async function validate(root: string, event: Started, now: number): Promise<Judged> {
  const head = openLedger(root, { system: now });
  const base = await openBase(root, baseOf(event, await openRevision(root)), now);
  const { moves, findings } = "opened" in base ? movesBetween(base.opened, head) : { moves: [], findings: [] };
  const near = nearness("opened" in base ? base.opened.sources : undefined, head.sources);
  return {
    findings: worstFirst(sortFindings([...head.findings, ...findings]), near),
    checked: head.checked,
    moves: "opened" in base ? { count: moves.length, base: base.revision } : { unknown: base.none },
  };
}

// --- internal ---

type OpenedBase = { readonly opened: Opened; readonly revision: string } | { readonly none: string };

/** A base that cannot be read leaves the moves unjudged here; the gate judges them again in any case. */
async function openBase(root: string, base: Base, now: number): Promise<OpenedBase> {
  if ("none" in base) return base;
  const { revision } = base;
  try {
    return { opened: await openLedgerAt(root, revision, { system: now }), revision };
  } catch (error) {
    if (!(error instanceof ItsmError)) throw error;
    if (error.exitCode === EXIT.notARepository) return { none: `in the base, ${error.message}` };
    return { none: "the base was not fetched: check out with fetch-depth: 2" };
  }
}
