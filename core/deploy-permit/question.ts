// What is asked before a deployment, with what is known of the answer.
import type { Config } from "../config.ts";
import type { EvidenceEntry } from "../evidence/index.ts";
import type { Finding } from "../finding.ts";
import type { Ledger } from "../ledger.ts";
import type { AnyRecord, RecordOf } from "../record.ts";

export interface DeployQuestion {
  /** The change that is named. */
  readonly id: string;
  /** The service that is deployed; null where nobody said. */
  readonly service: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly config: Config;
  /** The records on the main line, with what is wrong with them. */
  readonly main: { readonly ledger: Ledger; readonly findings: readonly Finding[] };
  /** The id of the content that the change's file has on the main line; null where there is none. */
  readonly blob: string | null;
  /** The evidence of the change. */
  readonly evidence: readonly EvidenceEntry[];
  /** What is wrong with it. */
  readonly evidenceFindings: readonly Finding[];
  /** The record as it was when it was last authorized; undefined where that cannot be read. */
  readonly approved: AnyRecord | undefined;
}

/** The conditions that all must hold. */
export type PermitRule = "known" | "service" | "state" | "evidence" | "window" | "freeze";

/** Why it may not go on. */
export interface Refusal {
  readonly rule: PermitRule;
  /** What, expected, got: one sentence without its full stop. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/** A condition over a change that is on the main line: nothing where it holds. */
export type PermitCheck = (question: DeployQuestion, change: RecordOf<"change">) => readonly Refusal[];
