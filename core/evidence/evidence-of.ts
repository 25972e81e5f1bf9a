// A verdict with its merge, as files of evidence: one for each record that was moved.
import { valueAt } from "../../schemas/index.ts";
import type { Config } from "../config.ts";
import { compareText } from "../finding.ts";
import {
  type DiffEntry,
  digestOf,
  isGoverned,
  type Ledgers,
  type PullRequestFacts,
  type RecordVerdict,
  type Verdict,
} from "../policy/index.ts";
import { type AnyRecord, keyOf } from "../record.ts";
import { namesAt } from "../references.ts";
import { workingDaysAfter } from "../working-days.ts";
import { type Evidence, EvidenceSchema } from "./evidence.ts";
import { evidencePath } from "./evidence-path.ts";
import { partyFieldsOf } from "./parties.ts";
import { type Barred, barredIn, violationsIn } from "./segregation.ts";

/** All that evidence is made of. */
export interface Merged {
  /** `acme/itsm`. */
  readonly repository: string;
  readonly verdict: Verdict;
  readonly facts: PullRequestFacts;
  readonly ledgers: Ledgers;
  /** The configuration of the base, by which it was judged. */
  readonly config: Config;
  readonly pullRequest: Evidence["pullRequest"];
  readonly merge: Evidence["merge"] & {
    /** What the merge changed on the main line: `merge.commit` against `merge.base`; null where that is not known in full. */
    readonly diff: readonly DiffEntry[] | null;
  };
  readonly policy: Evidence["policy"];
  readonly tool: Evidence["tool"];
}

/** A file of evidence: its path on the branch and its text. The same merge always gives the same bytes. */
export interface EvidenceFile {
  readonly path: string;
  readonly json: string;
}

/**
 * The evidence of a merge: one file for each record that it moved, and one for governed files beside records. Nothing
 * where it touched nothing that is governed. Throws where the facts do not fit the form, which would be our bug.
 */
export function evidenceOf(merged: Merged): EvidenceFile[] {
  const files = filesOf(merged);
  if (files.length === 0) return [];
  const { records } = merged.verdict;
  const entries = records.map((each) => recordEntry(merged, each, files));
  const moved = new Set(records.flatMap(({ move }) => [move.file, move.renamedFrom]));
  const beside = files.some(({ path }) => !moved.has(path)) || merged.verdict.requirements.length > 0;
  const all = beside ? [...entries, governanceEntry(merged, files)] : entries;
  return all.map((entry) => ({ path: evidencePath(entry), json: textOf(entry) }));
}

/** Until when an emergency that began at `start` must be approved in retrospect, as an instant in UTC. */
export function retrospectiveDue(start: number, workingDays: number, timeZone: string): string {
  return new Date(workingDaysAfter(start, workingDays, timeZone)).toISOString();
}

// --- internal ---

/** The order of the fields is that of the schema, which is what makes the bytes the same every time. */
function textOf(entry: Evidence): string {
  return `${JSON.stringify(EvidenceSchema.parse(entry), null, 2)}\n`;
}

function recordEntry(merged: Merged, judged: RecordVerdict, files: Evidence["files"]): Evidence {
  const { move, agreement, type, risk, conditions } = judged;
  const after = recordOn(merged.ledgers.proposed, move);
  const parties = partiesOf([recordOn(merged.ledgers.base, move), after]);
  // What makes the rules is agreed on for the pull request as a whole.
  const requirements = [...judged.requirements, ...(agreement === "governance" ? merged.verdict.requirements : [])];
  const { kind, id, title, from, to, fields, sections, material } = move;
  const blob = files.find(({ path }) => path === move.file)?.merged ?? null;
  return {
    ...commonPart(merged, files, { requirements, conditions, parties }),
    record: { kind, id, file: move.file, blob, title },
    move: { from, to, fields: [...fields], sections: [...sections], material: [...material] },
    agreement,
    type,
    risk,
    retrospectiveDue: dueOf(merged, type, after),
  };
}

function governanceEntry(merged: Merged, files: Evidence["files"]): Evidence {
  const { requirements } = merged.verdict;
  return {
    ...commonPart(merged, files, { requirements, conditions: [], parties: [] }),
    record: null,
    move: null,
    agreement: requirements.length > 0 ? "governance" : "entitlement",
    type: null,
    risk: null,
    retrospectiveDue: null,
  };
}

interface Parts {
  readonly requirements: Verdict["requirements"];
  readonly conditions: Verdict["conditions"];
  readonly parties: readonly Barred[];
}

function commonPart(merged: Merged, files: Evidence["files"], { requirements, conditions, parties }: Parts) {
  const { repository, verdict, pullRequest, policy, tool } = merged;
  const { diff, ...merge } = merged.merge;
  const asked = requirements.map(({ id, what, because, agreement, count, satisfied, votes }) => ({
    ...{ id, what, because, agreement, count, satisfied },
    votes: votes.map((vote) => ({ ...vote })),
  }));
  const segregation = { contributors: [...verdict.contributors], parties: [...parties], violations: [] };
  const violations = violationsIn(asked, barredIn({ segregation, pullRequest }));
  const mergedDigest = diff === null ? null : digestOf(diff);
  const equal = verdict.digest !== null && verdict.digest === mergedDigest;
  return {
    schemaVersion: 1 as const,
    repository,
    pullRequest,
    head: verdict.head,
    merge,
    policy,
    outcome: verdict.outcome,
    headline: verdict.headline,
    requirements: asked,
    conditions: [...verdict.conditions, ...conditions]
      .filter(({ state }) => state === "failed")
      .map(({ rule, what }) => ({ rule, what })),
    segregation: { ...segregation, violations },
    digest: { approved: verdict.digest, merged: mergedDigest, equal },
    files,
    tool,
  };
}

/** Governed files of the pull request and of the merge, with their content in both. */
function filesOf({ facts, config, merge }: Merged): Evidence["files"] {
  const approved = new Map(facts.files.items.map((entry) => [entry.path, entry]));
  const merged = new Map((merge.diff ?? []).map((entry) => [entry.path, entry]));
  return [...new Set([...approved.keys(), ...merged.keys()])]
    .filter((path) => isGoverned(path, config.policy))
    .sort(compareText)
    .map((path) => {
      const [asked, came] = [approved.get(path), merged.get(path)];
      const status = (came ?? asked)?.status ?? "modified";
      return { path, status, approved: asked?.blob ?? null, merged: came?.blob ?? null };
    });
}

function recordOn({ ledger }: Ledgers["base"], { kind, id }: RecordVerdict["move"]): AnyRecord | undefined {
  return ledger.byKey.get(keyOf(kind, id));
}

/** People whom the record names in roles that may not approve it, before and after the move. */
function partiesOf(sides: readonly (AnyRecord | undefined)[]): Barred[] {
  const found = sides.flatMap((record) =>
    record
      ? partyFieldsOf(record.kind).flatMap(({ field, why }) =>
          namesAt(record.fields, field).map(({ name }) => ({ login: name, why })),
        )
      : [],
  );
  return [...new Map(found.map((party) => [`${party.login}\0${party.why}`, party])).values()];
}

function dueOf({ config }: Merged, type: string | null, after: AnyRecord | undefined): string | null {
  const start = after && valueAt(after.fields, "actual.start");
  if (type !== "emergency" || typeof start !== "string") return null;
  return retrospectiveDue(Date.parse(start), config.policy.retrospective.within_working_days, config.time_zone);
}
