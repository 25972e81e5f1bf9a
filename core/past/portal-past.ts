// Everything that a portal tells of the past, as one plain JSON value.
import type { ReplayEvent } from "../as-of/index.ts";
import type { Audience } from "../audience.ts";
import { settingsOf } from "../config.ts";
import { EVIDENCE_FOLDER, evidenceName } from "../evidence/index.ts";
import type { Opened, Past } from "../open.ts";
import { type AnyRecord, keyOf } from "../record.ts";
import { summaryOf } from "../record-view.ts";
import type { Timeline } from "../timeline.ts";
import { type Approvals, approvalsOf } from "./approvals.ts";
import { type AuditGrounds, type AuditView, auditView } from "./audit-view.ts";
import { type EvidenceIndex, type EvidenceRead, evidenceIndex } from "./evidence-index.ts";
import { reachedAt } from "./main-line-clock.ts";
import { pastReader } from "./past-record.ts";
import { eyeOf, type PublicEye } from "./public-eye.ts";
import { type HistoryGround, type RecordHistory, recordHistory } from "./record-history.ts";
import { replayEvents } from "./timeline-events.ts";

/** Something that is missing of the history, and how to get it. */
export interface Missing {
  readonly message: string;
  readonly mend: string;
}

export interface PortalPast {
  /** What is missing of the history; null where all of it is there. */
  readonly gap: Missing | null;
  /** By the path of the record's page. Records that were never committed have none. */
  readonly histories: { readonly [path: string]: RecordHistory };
  /** Of changes, by the path of the page; empty for the public. */
  readonly approvals: { readonly [path: string]: Approvals };
  /** The audit, or why there is none; null for the public. */
  readonly audit: AuditView | { readonly missing: Missing } | null;
  /** What a replay needs, oldest first. */
  readonly events: readonly ReplayEvent[];
}

/** What was read to tell of the past. */
export interface PastRead {
  /** The records that the portal shows. */
  readonly opened: Pick<Opened, "config" | "ledger">;
  /** Up to when the past is told: no commit is taken to be of later. Epoch milliseconds. */
  readonly until: number;
  readonly past: Past;
  readonly audience: Audience;
  /** What only those within the organisation are told of; undefined for the public, or where there is no history. */
  readonly inner: Inner | undefined;
}

/** What stands behind approvals and the audit. */
export interface Inner extends Pick<AuditGrounds, "committed" | "revision" | "tool"> {
  readonly evidence: EvidenceRead;
}

/** The past for an audience. The public learns of public records alone, field by allowed field, and of no person. */
export function portalPast({ opened, until, past, audience, inner }: PastRead): PortalPast {
  const { config, ledger } = opened;
  const reached = reachedAt(past.commits, until);
  const read = pastReader(past.versionOf, settingsOf(config));
  const eye = eyeOf(ledger, audience);
  const index = inner && evidenceIndex(inner.evidence, past.commits, config);
  const ground = { read, reached, timeZone: config.time_zone, eye, ...evidenceFor(index) };
  const gap = past.gap ? { message: past.gap.message, mend: past.gap.mend } : null;
  return {
    gap,
    histories: historiesOf(ledger.records, past.timelines, ground),
    approvals: audience === "internal" ? approvalsFor(opened, past, index) : {},
    audit: audience === "internal" ? auditOf(past, inner) : null,
    events: replayEvents(past.timelines.values(), { read, reached, eye }),
  };
}

// --- internal ---

function evidenceFor(index: EvidenceIndex | undefined): Pick<HistoryGround, "evidenceOf" | "standingOf"> {
  return {
    evidenceOf: (kind, id) => index?.of(kind, id).map(({ evidence }) => evidence) ?? [],
    standingOf: (commit) => index?.standingOf(commit),
  };
}

function historiesOf(
  records: readonly AnyRecord[],
  timelines: ReadonlyMap<string, Timeline>,
  ground: HistoryGround & { readonly eye: PublicEye | undefined },
): PortalPast["histories"] {
  return Object.fromEntries(
    records.flatMap((record) => {
      const key = keyOf(record.kind, record.id);
      const timeline = timelines.get(key);
      if (!timeline || (ground.eye && !ground.eye.titles.has(key))) return [];
      return [[summaryOf(record).path, recordHistory(timeline, ground)]];
    }),
  );
}

/** Of changes: what others must agree to. */
function approvalsFor(
  { ledger }: PastRead["opened"],
  past: Past,
  index: EvidenceIndex | undefined,
): PortalPast["approvals"] {
  return Object.fromEntries(
    (ledger.byKind.get("change") ?? []).map((record) => {
      const { kind, id } = record;
      const events = past.timelines.get(keyOf(kind, id))?.events ?? [];
      const folder = `${EVIDENCE_FOLDER}/${evidenceName(kind, id)}/`;
      const findings = index?.read.findings.filter(({ file }) => file.startsWith(folder)) ?? [];
      const before = events.filter(({ commit }) => index?.standings.bySha.get(commit)?.state === "before");
      const approvals = approvalsOf({
        kind,
        entries: index?.of(kind, id) ?? [],
        flaws: findings.map(({ message }) => message),
        gap: past.gap?.message ?? null,
        present: index?.read.present ?? false,
        imported: record.fields.imported?.from ?? null,
        commits: events.length,
        before: before.length,
      });
      return [summaryOf(record).path, approvals];
    }),
  );
}

/** Half of a population proves nothing: where history is missing there is no audit. */
function auditOf(past: Past, inner: Inner | undefined): PortalPast["audit"] {
  if (past.gap || !inner)
    return {
      missing: {
        message: `An audit needs the whole history, and ${past.gap?.message ?? "there is none"}`,
        mend: past.gap?.mend ?? "",
      },
    };
  const { commits, timelines, versionOf } = past;
  return auditView({ ...inner, commits, timelines, versionOf });
}
