// Who must agree before a record of a kind moves, as data.
import type { Condition } from "./lifecycle.ts";

/** People that a record's own fields name, or who are on duty. Paths may step into lists: `affects[].service`. */
export type Entitled =
  | { readonly person: string }
  | { readonly membersOf: string }
  | { readonly ownersOf: string }
  | { readonly onDuty: true };

/**
 * The agreement that a move needs:
 * - entitlement: one of the people the record itself entitles, and the author alone where the author is one of them
 * - authorization: what the approval matrix asks for
 * - retrospective: what must be approved after the fact
 * - governance: the governance team
 */
export type Agreement = "entitlement" | "authorization" | "retrospective" | "governance";

/** Moves that need an agreement. Every part that is given must fit; `when` fits if it holds before or after the move. */
export interface AgreementRule {
  readonly needs: Agreement;
  /** States before the move; null stands for a record that is new. */
  readonly from?: readonly (string | null)[];
  /** States after the move. */
  readonly to?: readonly string[];
  /** Only moves that touch what may not change after approval. */
  readonly material?: true;
  readonly when?: readonly Condition[];
}

export interface Authority {
  /** Who may move the record where no other agreement is needed. */
  readonly entitled: readonly Entitled[];
  /** Rules in order: the first that fits decides; where none fits, entitlement is enough. */
  readonly rules: readonly AgreementRule[];
  /** Fields that name people who may not approve the record's own change, before or after the move. */
  readonly parties: readonly string[];
}

/** The authority over kinds that say nothing else: the members of the team that answers for the record. */
export const OWN_TEAM: Authority = { entitled: [{ membersOf: "owner" }], rules: [], parties: [] };

/** The authority over kinds that make the rules: every move needs the governance team. */
export const GOVERNANCE: Authority = { entitled: [], rules: [{ needs: "governance" }], parties: [] };

/** Whether every move of such a record needs the governance team: its kind makes the rules by which others are judged. */
export function makesRules(authority: Authority): boolean {
  const [first] = authority.rules;
  return first?.needs === "governance" && !first.from && !first.to && !first.material && !first.when;
}
