// The audit: every change of a period with its evidence, and every commit that has none.
import type { Config } from "../config.ts";
import { compareText, type Finding } from "../finding.ts";
import { getRecord, type Ledger, recordsOf } from "../ledger.ts";
import { keyOf } from "../record.ts";
import type { Commit, Timeline, Version } from "../timeline.ts";
import { ATTRIBUTES, type Attribute, type Judgement } from "./attributes/index.ts";
import { type AuditGround, changeCase, gateSince, mergedAt } from "./change-case.ts";
import { type ChangeLife, lifeOf } from "./change-life.ts";
import type { EvidenceEntry } from "./parse.ts";
import { type Reason, standingsOf, within } from "./population.ts";

/** What an audit looks at, all of it as data. Times in epoch milliseconds; `to` is not included. */
export interface AuditQuestion {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly config: Config;
  /** The records at the end of the main line. */
  readonly ledger: Ledger;
  /** All of the main line, oldest first, with its changes to governed files. */
  readonly commits: readonly Commit[];
  readonly timelines: ReadonlyMap<string, Timeline>;
  /** The content of a record by its id, where it can be read. */
  readonly versionOf: (blob: string) => Version | undefined;
  readonly evidence: {
    readonly entries: readonly EvidenceEntry[];
    readonly findings: readonly Finding[];
    readonly present: boolean;
  };
}

export interface ChangeAudit {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly state: string;
  readonly risk: string | null;
  /** Whether nothing is missing. */
  readonly complete: boolean;
  readonly attributes: { readonly [letter in Attribute["letter"]]: Judgement };
}

/** A commit on the main line without what it needs. */
export interface UnauthorizedCommit {
  readonly commit: string;
  /** Its own clock, RFC 3339. */
  readonly at: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly files: readonly string[];
  readonly reason: Reason;
  readonly says: string;
}

export interface Audit {
  readonly from: string;
  readonly to: string;
  readonly since: string | null;
  /** By id. */
  readonly changes: readonly ChangeAudit[];
  readonly unauthorized: readonly UnauthorizedCommit[];
  /** Changes that are gone from the main line, or can no longer be read there. */
  readonly lost: readonly { readonly id: string; readonly file: string; readonly says: string }[];
  /** Files of evidence of the period that speak of commits which are not on the main line. */
  readonly stray: readonly { readonly path: string; readonly says: string }[];
  /** Changes that are none of this audit's business, each with the reason. */
  readonly outside: readonly { readonly id: string; readonly why: string }[];
  readonly evidence: {
    readonly present: boolean;
    readonly files: number;
    readonly oldest: string | null;
    readonly newest: string | null;
    readonly findings: readonly Finding[];
  };
  readonly counts: {
    readonly changes: number;
    readonly complete: number;
    readonly outside: number;
    /** Commits of the period on the main line that touched governed files. */
    readonly commits: number;
    readonly accounted: number;
    readonly unauthorized: number;
    /** Commits that touched governed files before the gate held: nobody asks for their evidence. */
    readonly before: number;
  };
  /** Whether nothing at all is missing. */
  readonly complete: boolean;
}

/** Audits a period. Pure: the same values give the same audit. */
export function audit(question: AuditQuestion): Audit {
  const { from, to, now, config, evidence } = question;
  const ground = groundOf(question);
  const lives = recordsOf(question.ledger, "change").map((record) => lifeOf(changeCase(record, ground)));
  const ofPeriod = lives.filter(({ moments }) => moments.some((moment) => moment >= from && moment < to));
  const changes = ofPeriod.filter(({ outside }) => outside === null).map(judged);
  const outside = ofPeriod.flatMap((life) =>
    life.outside === null ? [] : [{ id: life.record.id, why: life.outside }],
  );
  const judgedCommits = ground.standings.all.filter(({ state }) => state !== "before");
  const commits = within(judgedCommits, { from, to, now });
  const unauthorized = commits.filter(({ state }) => state === "unauthorized").map(told);
  const lost = lostOf(question);
  const stray = strayOf(question, ground);
  const complete = changes.filter((change) => change.complete).length;
  const times = evidence.entries.map(({ evidence: each }) => mergedAt(each)).sort((a, b) => a - b);
  const counts = {
    changes: changes.length,
    complete,
    outside: outside.length,
    commits: commits.length,
    accounted: commits.length - unauthorized.length,
    unauthorized: unauthorized.length,
    before: ground.standings.all.length - judgedCommits.length,
  };
  const flawless = [unauthorized, lost, stray, evidence.findings].every((list) => list.length === 0);
  return {
    ...{ from: instant(from), to: instant(to), since: config.policy.since ?? null },
    ...{ changes, unauthorized, lost, stray, outside },
    evidence: {
      ...{ present: evidence.present, files: evidence.entries.length },
      ...{ oldest: instantOrNull(times[0]), newest: instantOrNull(times.at(-1)), findings: evidence.findings },
    },
    counts,
    complete: flawless && complete === changes.length && (evidence.present || commits.length === 0),
  };
}

// --- internal ---

function groundOf({ config, now, ledger, timelines, versionOf, commits, evidence }: AuditQuestion): AuditGround {
  const { entries, findings } = evidence;
  const inOrder = entries.toSorted(
    (a, b) => mergedAt(a.evidence) - mergedAt(b.evidence) || compareText(a.path, b.path),
  );
  const ofRecords = inOrder.filter(({ evidence: { record } }) => record !== null);
  return {
    ...{ config, now, ledger, timelines, versionOf, findings },
    standings: standingsOf(commits, inOrder, gateSince(config)),
    evidenceOf: Map.groupBy(ofRecords, ({ evidence: { record } }) => keyOf(record?.kind ?? "", record?.id ?? "")),
  };
}

function judged(life: ChangeLife): ChangeAudit {
  const { id, fields, derived } = life.record;
  const judgements = ATTRIBUTES.map(({ letter, judge }) => [letter, judge(life.change)] as const);
  return {
    ...{ id, title: fields.title, type: fields.type, state: fields.state },
    risk: life.change.deciding?.risk ?? derived.risk ?? null,
    complete: judgements.every(([, { state }]) => state !== "missing"),
    // The list of attributes has every letter once.
    attributes: Object.fromEntries(judgements) as ChangeAudit["attributes"],
  };
}

function told({ commit, reason, says }: ReturnType<typeof standingsOf>["all"][number]): UnauthorizedCommit {
  const { sha, committedAt, author, subject, changes } = commit;
  const files = changes.map(({ file }) => file).sort(compareText);
  return {
    commit: sha,
    at: instant(committedAt),
    author,
    subject,
    files,
    reason: reason ?? "no-evidence",
    says,
  };
}

/** A change that has a history and no record: deleted, or broken by whoever wrote it last. */
function lostOf({ timelines, ledger, config, from, to }: AuditQuestion): Audit["lost"] {
  const prefix = keyOf("change", "");
  const since = gateSince(config);
  return [...timelines].flatMap(([key, { id, events }]) => {
    const newest = events.at(-1);
    if (!newest || !key.startsWith(prefix) || getRecord(ledger, "change", id)) return [];
    if (newest.at < since || !events.some(({ at }) => at >= from && at < to)) return [];
    const says =
      newest.to === null
        ? `was deleted by ${newest.by.name} in ${newest.commit.slice(0, 7)}`
        : `can no longer be read since ${newest.by.name} wrote ${newest.commit.slice(0, 7)}; itsm check says why`;
    return [{ id, file: newest.file, says }];
  });
}

function strayOf({ evidence, from, to }: AuditQuestion, { standings }: AuditGround): Audit["stray"] {
  return evidence.entries.flatMap(({ path, evidence: entry }) => {
    const lost = entry.merge.commits.filter((sha) => !standings.isOnLine(sha));
    const at = mergedAt(entry);
    if (lost.length === 0 || at < from || at >= to) return [];
    const which = lost.map((sha) => sha.slice(0, 7)).join(", ");
    return [
      {
        path,
        says: `speaks of ${which}, which is not on the main line: its history was rewritten, or the evidence is false`,
      },
    ];
  });
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

function instantOrNull(at: number | undefined): string | null {
  return at === undefined ? null : instant(at);
}
