// What people need beside a verdict to understand it: what moves, what it touches, what they can do next.
import type { Config } from "../config.ts";
import { type Difference, dataDifferences, differences } from "../differences.ts";
import { momentText } from "../moment-text.ts";
import { keyOf } from "../record.ts";
import { type Checked, checklistOf } from "./checklist.ts";
import { type NextStep, nextSteps } from "./next-steps.ts";
import { type RecordBrief, recordBrief } from "./record-brief.ts";
import type { Ledgers } from "./situation.ts";
import type { RecordVerdict, Verdict } from "./verdict.ts";

export type { Checked } from "./checklist.ts";
export type { NextStep } from "./next-steps.ts";
export type { ConflictBrief, Fact, Reach, RecordBrief, Titled } from "./record-brief.ts";

/** Plain data; nothing in it is escaped for anybody. */
export interface Brief {
  /** In the order of the verdict's records. */
  readonly records: readonly RecordBrief[];
  /** What moves in the configuration. */
  readonly settings: readonly Difference[];
  /** Every rule of the gate with how it came out, in the order of the rules. */
  readonly checklist: readonly Checked[];
  /** When time alone may change the verdict, by the organisation's clock and in UTC; null where it never does. */
  readonly validUntil: string | null;
  readonly next: readonly NextStep[];
}

/** The brief of a verdict. `ledgers` and `config` are those that it was reached with. */
export function briefOf(verdict: Verdict, ledgers: Ledgers, config: Config): Brief {
  const { proposedConfig } = ledgers;
  const until = verdict.validUntil === null ? null : Date.parse(verdict.validUntil);
  return {
    records: verdict.records.map((record) => briefOn(record, ledgers, config)),
    settings: "config" in proposedConfig ? dataDifferences(config, proposedConfig.config, config.time_zone) : [],
    checklist: checklistOf(verdict),
    validUntil: until === null ? null : momentText(until, config.time_zone),
    next: nextSteps(verdict, ledgers),
  };
}

// --- internal ---

function briefOn(record: RecordVerdict, ledgers: Ledgers, config: Config): RecordBrief {
  const { base, proposed } = ledgers;
  const key = keyOf(record.move.kind, record.move.id);
  const before = base.ledger.byKey.get(key);
  const after = record.move.to === null ? undefined : proposed.ledger.byKey.get(key);
  return recordBrief(record, {
    before,
    after,
    differences: differences(before, after, config.time_zone),
    ledgers: [base.ledger, proposed.ledger],
    timeZone: config.time_zone,
  });
}
