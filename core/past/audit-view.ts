// The audit of the last twelve months, as the portal shows it.
import { ATTRIBUTES, type Attribute, type Audit, audit, type Report, reportOf } from "../evidence/index.ts";
import { startOf, toDay } from "../local-time.ts";
import type { Opened } from "../open.ts";
import type { Commit, Timeline, Version } from "../timeline.ts";
import type { EvidenceRead } from "./evidence-index.ts";

/** The audit with what its reader needs to repeat it. */
export interface AuditView {
  /** The days of the period, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** The command that gives the same. */
  readonly command: string;
  readonly audit: Audit;
  readonly report: Report;
  /** What the letters of the attributes mean. */
  readonly attributes: readonly Omit<Attribute, "judge">[];
}

/** What an audit looks at. */
export interface AuditGrounds {
  /** The records at the end of the main line. */
  readonly committed: Pick<Opened, "config" | "ledger" | "now">;
  readonly commits: readonly Commit[];
  readonly timelines: ReadonlyMap<string, Timeline>;
  readonly versionOf: (blob: string) => Version | undefined;
  readonly evidence: EvidenceRead;
  readonly revision: string;
  readonly tool: Report["tool"];
}

/** The audit of the year that ends with today: the period that `itsm audit` takes by itself. */
export function auditView(grounds: AuditGrounds): AuditView {
  const { committed, evidence, revision, tool, ...rest } = grounds;
  const { config, ledger, now } = committed;
  const zone = config.time_zone;
  const lastDay = toDay(now, zone);
  const to = startOf(dayAfter(lastDay), zone) ?? now;
  const firstDay = toDay(to - YEAR, zone);
  const result = audit({ ...rest, from: startOf(firstDay, zone) ?? to - YEAR, to, now, config, ledger, evidence });
  const report = reportOf(result, {
    generatedAt: new Date(now).toISOString(),
    tool,
    mainLine: { name: "the main line", tip: revision },
    evidenceTip: evidence.tip,
  });
  return {
    ...{ firstDay, lastDay, audit: result, report },
    command: `itsm audit --from ${firstDay} --to ${lastDay} --rev ${revision.slice(0, 12)}`,
    attributes: ATTRIBUTES.map(({ letter, title, why, ask }) => ({ letter, title, why, ask })),
  };
}

// --- internal ---

const DAY = 86_400_000;
const YEAR = 365 * DAY;

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}
