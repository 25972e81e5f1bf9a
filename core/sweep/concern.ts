// One thing that somebody should look at, though nobody opened a pull request for it.
import type { Config } from "../config.ts";
import type { EvidenceEntry, Standing } from "../evidence/index.ts";
import type { Ledger } from "../ledger.ts";
import { type AnyRecord, keyOf } from "../record.ts";

/** The kinds of concern, the most pressing first. */
export const CONCERNS = [
  "commit-without-evidence",
  "update-overdue",
  "change-overrun",
  "window-missed",
  "approval-expired",
  "retrospective-overdue",
  "review-missing",
  "review-due",
] as const;

export type ConcernKind = (typeof CONCERNS)[number];

/** Plain text throughout: who shows it makes it fit for where it is shown. It says the same at every instant. */
export interface Concern {
  /** `window-missed:change:CHG-2026-7F3K`: the same as long as it is about the same. */
  readonly key: string;
  readonly kind: ConcernKind;
  /** What it is about: `change:CHG-2026-7F3K`, or `commit:` with the whole id. */
  readonly subject: string;
  readonly title: string;
  /** What is, and what was expected, in sentences. */
  readonly says: string;
  /** Path below the root; null where it is about no record. */
  readonly file: string | null;
  /** Who should act: names of teams, logins. */
  readonly who: Who;
  readonly mend: string;
  /** The command that mends it, or begins to; null where there is none. */
  readonly command: string | null;
}

export interface Who {
  readonly teams: readonly string[];
  readonly people: readonly string[];
}

/** All that a sweep looks at, as data. */
export interface SweepQuestion {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly config: Config;
  /** The records at the end of the main line. */
  readonly ledger: Ledger;
  readonly evidence: readonly EvidenceEntry[];
  /** Where commits of the main line stand. */
  readonly standings: readonly Standing[];
}

/** Finds the concerns of one kind. */
export type Look = (question: SweepQuestion) => readonly Concern[];

/** A concern about a record. Who acts besides its owner is given. */
export function aboutRecord(
  kind: ConcernKind,
  record: AnyRecord,
  told: Pick<Concern, "says" | "mend" | "command"> & { readonly headline: string; readonly people?: readonly Named[] },
): Concern {
  const { headline, people = [], says, mend, command } = told;
  const subject = keyOf(record.kind, record.id);
  const named = [...new Set(people.flatMap((login) => login ?? []))];
  return {
    ...{ key: `${kind}:${subject}`, kind, subject, title: `${record.id} ${headline}: ${record.fields.title}` },
    ...{ says, file: record.file, who: { teams: teamsOf(record), people: named }, mend, command },
  };
}

// --- internal ---

type Named = string | undefined;

function teamsOf({ fields }: AnyRecord): string[] {
  const teams = ["owner" in fields ? fields.owner : undefined, "team" in fields ? fields.team : undefined];
  return [...new Set(teams.flatMap((team) => team ?? []))];
}
