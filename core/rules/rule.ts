// A rule that records are held to, told so that a person can understand it without asking.
import type { FindingLevel } from "../finding.ts";

export interface Rule {
  readonly level: FindingLevel;
  /** The rule in one sentence. */
  readonly title: string;
  /** Why it exists, and what happens without it. */
  readonly why: string;
  readonly bad?: string;
  readonly good?: string;
}

/** Rules by their id. */
export type Rulebook = { readonly [id: string]: Rule };
