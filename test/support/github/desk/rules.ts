// What an administrator sets about the repository: rulesets, what Actions may do.
import type { Forge } from "../forge.ts";
import type { Ruleset } from "../ledgers.ts";

/** The operations on rules and settings. */
export function rulesDesk(forge: Forge) {
  return {
    /** Sets a ruleset, in place of one of the same name; gives its id. What is not said is not asked. */
    ruleset(rules: Partial<Omit<Ruleset, "id" | "at">>): number {
      const { name = "main" } = rules;
      const at = forge.rulesets.findIndex((candidate) => candidate.name === name);
      const id = forge.rulesets[at]?.id ?? forge.nextId();
      const ruleset = { ...NO_RULES, ...rules, name, id, at: forge.clock.now() };
      forge.rulesets.splice(at < 0 ? forge.rulesets.length : at, at < 0 ? 0 : 1, ruleset);
      return id;
    },

    /** The setting "Allow GitHub Actions to create and approve pull requests"; off at first, as at GitHub. */
    allowActionsToApprove(allowed: boolean): void {
      forge.actionsMayApprove = allowed;
    },

    /** The setting "Allow auto-merge"; off at first, as at GitHub. */
    allowAutoMerge(allowed: boolean): void {
      forge.autoMergeAllowed = allowed;
    },

    /** The workflow files that the API may start; a dispatch of another answers 404. Any, until it is said. */
    workflows(files: readonly string[]): void {
      forge.workflows = files;
    },
  };
}

// --- internal ---

const NO_RULES: Omit<Ruleset, "id" | "at" | "name"> = {
  enforcement: "active",
  branches: ["~DEFAULT_BRANCH"],
  requiredChecks: [],
  strict: false,
  requirePullRequest: false,
  requiredApprovals: 0,
  dismissStaleReviews: false,
  blockForcePush: false,
  blockDeletion: false,
  mergeQueue: false,
  bypass: { admins: true, apps: [] },
};
