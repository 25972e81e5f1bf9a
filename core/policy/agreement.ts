// Which agreement a move needs: the first rule of its kind that fits.
import { type Agreement, type AgreementRule, type Fields, findKind, holds, type Kind } from "../../schemas/index.ts";
import type { Move } from "../moves.ts";
import type { AnyRecord } from "../record.ts";

/** The agreement that a move needs, given the record before and after it. Where no rule fits, entitlement. */
export function agreementOn(move: Move, before: AnyRecord | undefined, after: AnyRecord | undefined): Agreement {
  const facts = [before, after].flatMap((record): Fields[] =>
    record ? [{ ...record.fields, ...record.derived }] : [],
  );
  const rule = kindOf(move).authority.rules.find((candidate) => fits(candidate, move, facts));
  return rule?.needs ?? "entitlement";
}

/** The kind of a moved record. */
export function kindOf({ kind }: Pick<Move, "kind">): Kind {
  const known = findKind(kind);
  if (!known) throw new Error(`no kind is called ${kind}`);
  return known;
}

// --- internal ---

/** Conditions hold where they hold before or after: nobody slips out of a rule by the very edit that it is about. */
function fits({ from, to, material, when }: AgreementRule, move: Move, facts: readonly Fields[]): boolean {
  if (from && !from.includes(move.from)) return false;
  if (to && (move.to === null || !to.includes(move.to))) return false;
  if (material && (move.from === null || move.material.length === 0)) return false;
  return !when || facts.some((fields) => holds(when, fields));
}
