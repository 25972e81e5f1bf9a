// The rules of the change gate, told so that a person can understand them without asking.
import type { Rulebook } from "./rule.ts";

export const gateRules = {
  "gate-records": {
    level: "error",
    title: "The records of a pull request are right, and every move is legal.",
    why: "A record that does not pass, or that jumps over a state, cannot be judged.",
  },
  "gate-open": {
    level: "error",
    title: "A pull request is judged while it is open and no draft.",
    why: "Its author has not asked for approval yet, or it is over.",
  },
  "gate-complete": {
    level: "error",
    title: "Everything about a pull request can be read.",
    why: "GitHub cuts long lists. What nobody saw nobody approved, so the gate stays closed.",
  },
  "gate-up-to-date": {
    level: "error",
    title: "The base did not change the same files since the pull request parted from it.",
    why: "Otherwise the result of the merge would be a text that nobody has approved.",
  },
  "gate-merge-group": {
    level: "error",
    title: "The merge queue holds exactly what was approved.",
    why: "A queue merges several pull requests; together they may give something that nobody saw.",
  },
  "gate-attributed": {
    level: "error",
    title: "Every commit belongs to a GitHub account.",
    why: "Whoever wrote a change may not approve it, so the gate must know who wrote it.",
  },
  "gate-author": {
    level: "error",
    title: "The account that opened a pull request is known.",
    why: "Who proposes a change may not approve it; of an account that is gone nobody can tell that.",
  },
  "gate-objection": {
    level: "error",
    title: "Nobody who may approve asks for changes.",
    why: "An objection is lifted by the person who raised it, or by the governance team.",
  },
  "gate-approvals": {
    level: "error",
    title: "Everybody whose approval the policy asks for has approved what would be merged.",
    why: "Code review is the approval of the change; it counts while the content is what was approved.",
  },
  "gate-window": {
    level: "error",
    title: "A change is approved before its window, not after.",
    why: "Approval after the fact is no approval; that is what emergency changes are for.",
  },
  "gate-model": {
    level: "error",
    title: "A standard change stays within a model that is approved.",
    why: "It needs no approval of its own because its model had one; beyond the model that does not hold.",
  },
  "gate-freeze": {
    level: "error",
    title: "Nothing is planned into a freeze without an exception.",
    why: "The organisation agreed that nothing changes then; only the teams that the freeze names may except a change.",
  },
  "gate-conflict": {
    level: "error",
    title: "Changes do not get into each other's way.",
    why: "Two changes at once hide each other's effects. Where either is of high risk, one of them must move.",
  },
  "gate-implementer": {
    level: "error",
    title: "Who approved a change does not carry it out.",
    why: "Segregation of duties: otherwise one person could both decide and do.",
  },
  "gate-retrospective": {
    level: "error",
    title: "An emergency is approved in retrospect in time.",
    why: "It went ahead on one person's word; others look at it within a few working days.",
  },
  "gate-size": {
    level: "error",
    title: "A pull request authorizes no more changes than the policy allows.",
    why: "Changes that are approved together are looked at less closely, and cannot be held back one by one.",
  },
  "gate-policy": {
    level: "error",
    title: "A new policy locks nobody out.",
    why: "A matrix that names a team without approvers would close the gate for everybody, the mending included.",
  },
  "gate-deletion": {
    level: "error",
    title: "Records are not deleted.",
    why: "They are what an auditor reads. What is over is moved to an end state.",
  },
} as const satisfies Rulebook;

export type GateRuleId = keyof typeof gateRules;
