// All that an audit knows of one change: the record, its history, its evidence, the model it followed.
import type { Config } from "../config.ts";
import type { Finding } from "../finding.ts";
import { getRecord, type Ledger } from "../ledger.ts";
import { toMinute } from "../local-time.ts";
import { keyOf, type RecordOf } from "../record.ts";
import { findSection, isEmptySection, sectionsOf } from "../sections.ts";
import type { Timeline, Version } from "../timeline.ts";
import { BODY } from "../version.ts";
import type { Evidence } from "./evidence.ts";
import type { EvidenceEntry } from "./parse.ts";
import type { Standings } from "./population.ts";

/** What all changes of an audit share. */
export interface AuditGround {
  readonly config: Config;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The records at the end of the main line. */
  readonly ledger: Ledger;
  readonly timelines: ReadonlyMap<string, Timeline>;
  /** The content of a record by its id, where it can be read. */
  readonly versionOf: (blob: string) => Version | undefined;
  readonly standings: Standings;
  /** Evidence by `keyOf(kind, id)`, oldest merge first. */
  readonly evidenceOf: ReadonlyMap<string, readonly EvidenceEntry[]>;
  /** What is wrong on the evidence branch. */
  readonly findings: readonly Finding[];
}

export interface ChangeCase {
  readonly ground: AuditGround;
  readonly record: RecordOf<"change">;
  readonly timeline: Timeline | undefined;
  /** Oldest merge first. */
  readonly entries: readonly EvidenceEntry[];
  /** Those that authorized it. */
  readonly authorizations: readonly Evidence[];
  /** The authorization that was in force when the work began; before that, the newest. */
  readonly deciding: Evidence | undefined;
  readonly start: number | undefined;
  readonly standard: StandardCase | undefined;
  /** An emergency, or one that was found after the fact. */
  readonly urgent: boolean;
}

/** What stands behind a standard change instead of approvals of its own. */
export interface StandardCase {
  readonly model: string;
  /** The evidence of the model as it was when the change was planned. */
  readonly evidence: Evidence | undefined;
  /** When the model's present form reached the main line, if that was before the gate held. */
  readonly before: number | undefined;
}

export function changeCase(record: RecordOf<"change">, ground: AuditGround): ChangeCase {
  const key = keyOf(record.kind, record.id);
  const entries = ground.evidenceOf.get(key) ?? [];
  const authorizations = entries.flatMap(({ evidence }) => (evidence.agreement === "authorization" ? [evidence] : []));
  const { actual, type, model, unauthorized } = record.fields;
  const start = actual && Date.parse(actual.start);
  const inForce = authorizations.filter((each) => start === undefined || mergedAt(each) <= start);
  const deciding = inForce.at(-1) ?? authorizations[0];
  const standard = type === "standard" && model !== undefined ? standardCase(model, deciding, ground) : undefined;
  const urgent = type === "emergency" || unauthorized;
  return {
    ...{ ground, record, entries, authorizations, deciding, start, standard, urgent },
    timeline: ground.timelines.get(key),
  };
}

/** When a merge happened, in epoch milliseconds. */
export function mergedAt({ merge }: Evidence): number {
  return Date.parse(merge.at);
}

/** When the gate began to hold, in epoch milliseconds; the beginning of time where the policy does not say. */
export function gateSince({ policy }: Config): number {
  return policy.since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(policy.since);
}

/** A moment as the report tells it. */
export function told(at: number, { ground }: Pick<ChangeCase, "ground">): string {
  return toMinute(at, ground.config.time_zone);
}

/** Whether a content says anything under a heading. */
export function saysUnder(version: Version | undefined, heading: string): boolean {
  const body = version?.fields[BODY];
  const section = typeof body === "string" ? findSection(sectionsOf(body), heading) : undefined;
  return section !== undefined && !isEmptySection(section);
}

// --- internal ---

function standardCase(model: string, deciding: Evidence | undefined, ground: AuditGround): StandardCase {
  const until = deciding ? mergedAt(deciding) : ground.now;
  const key = keyOf("model", model);
  const entries = (ground.evidenceOf.get(key) ?? []).map(({ evidence }) => evidence);
  const evidence = entries.filter((each) => mergedAt(each) <= until).at(-1);
  const known = ground.timelines.get(key)?.events.findLast(({ at }) => at <= until);
  const old = known && ground.standings.bySha.get(known.commit)?.state === "before";
  const present = getRecord(ground.ledger, "model", model) !== undefined;
  return { model, evidence, before: old && present ? known?.at : undefined };
}
