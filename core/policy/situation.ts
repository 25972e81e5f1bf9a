// All that the rules look at, worked out once for a pull request.
import { type Agreement, makesRules } from "../../schemas/index.ts";
import type { Config } from "../config.ts";
import { type Conflict, conflictsAt, conflictsByChange } from "../conflicts.ts";
import type { Finding } from "../finding.ts";
import { buildLedger, type Ledger, recordsOf } from "../ledger.ts";
import { type Move, movesBetween, type Side } from "../moves.ts";
import type { Policy } from "../policy-settings.ts";
import { type AnyRecord, keyOf } from "../record.ts";
import { agreementOn, kindOf } from "./agreement.ts";
import { type Contributors, contributorsOf } from "./contributors.ts";
import { type Digests, digestsOf } from "./digest.ts";
import type { PullRequestFacts } from "./facts.ts";
import { type Opinions, opinionsOf } from "./opinions.ts";
import { groupOf } from "./people.ts";

/** A side with what is wrong on it. */
export type JudgedSide = Side & { readonly findings: readonly Finding[] };

/** The records that a pull request is judged by. */
export interface Ledgers {
  /** The tip of the base branch. */
  readonly base: JudgedSide;
  /** The same overlaid with the pull request's files: what a merge would give. */
  readonly proposed: JudgedSide;
  /** The configuration that a merge would give, or what is wrong with it. */
  readonly proposedConfig: { readonly config: Config } | { readonly findings: readonly Finding[] };
}

/** A record that the pull request moves. */
export interface Moved {
  readonly move: Move;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
  readonly agreement: Agreement;
  /** Conflicts of this record with others and with freezes, as the base's freezes and dependencies have it. */
  readonly conflicts: readonly Conflict[];
}

export interface Situation {
  readonly facts: PullRequestFacts;
  readonly config: Config;
  readonly policy: Policy;
  readonly ledgers: Ledgers;
  readonly now: number;
  readonly digests: Digests;
  readonly contributors: Contributors;
  readonly opinions: Opinions;
  readonly moved: readonly Moved[];
  readonly moveFindings: readonly Finding[];
}

/** Works out moves, agreements, contributors and opinions. Nothing is judged yet. */
export function situationOf(facts: PullRequestFacts, config: Config, ledgers: Ledgers, now: number): Situation {
  const { policy } = config;
  const digests = digestsOf(facts);
  const contributors = contributorsOf(facts, policy, digests);
  const governance = groupOf(ledgers.base.ledger, policy.governance, "approver", now);
  const mayDismiss = (login: string) =>
    governance.has(login.toLowerCase()) && !contributors.people.has(login.toLowerCase());
  const { moves, findings } = movesBetween(ledgers.base, ledgers.proposed);
  const conflicts = conflictsByChange(moves.length === 0 ? [] : conflictsAt(rulingLedger(ledgers), now));
  const moved = moves.map((move): Moved => {
    const key = keyOf(move.kind, move.id);
    const before = ledgers.base.ledger.byKey.get(key);
    const after = move.to === null ? undefined : ledgers.proposed.ledger.byKey.get(key);
    return {
      move,
      before,
      after,
      agreement: agreementOn(move, before, after),
      conflicts: conflicts.get(move.id) ?? [],
    };
  });
  return {
    facts,
    config,
    policy,
    ledgers,
    now,
    digests,
    contributors,
    opinions: opinionsOf(facts, policy, digests, now, mayDismiss),
    moved,
    moveFindings: findings,
  };
}

// --- internal ---

/**
 * The proposed records, judged by the base's rules: teams, models and freezes are those of the base, so that a pull
 * request cannot lift the freeze that it falls into, nor cut the dependency by which it collides. New ones count too.
 */
function rulingLedger({ base, proposed }: Ledgers): Ledger {
  const services = new Set<AnyRecord>(recordsOf(base.ledger, "service"));
  const fixed = base.ledger.records.filter((record) => services.has(record) || makesRules(kindOf(record).authority));
  const keys = new Set(fixed.map((record) => keyOf(record.kind, record.id)));
  const others = proposed.ledger.records.filter((record) => !keys.has(keyOf(record.kind, record.id)));
  return buildLedger([...fixed, ...others]).ledger;
}
