// What an administrator sets about the repository: rulesets, what Actions may do.
import type { Forge } from "../forge.ts";
import type { Protection, Ruleset } from "../ledgers.ts";

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

    /** Protects a branch in the older way. */
    protect(branch: string, protection: Partial<Protection>): void {
      const nothing = { checks: [], strict: false, enforceAdmins: false, pullRequest: false };
      forge.protections.set(branch, { ...nothing, ...protection });
    },

    /** Makes an environment that these branches may use; without branches all may. */
    environment(name: string, branches: readonly string[] | null = null): void {
      forge.environments.set(name, { id: forge.nextId(), name, branches, at: forge.clock.now() });
    },

    /** Sets a variable of Actions. */
    variable(name: string, value: string): void {
      forge.variables.set(name, value);
    },

    /** Where Pages gets its content: the setting "Source". */
    setPages(source: "workflow" | "legacy" | null): void {
      forge.pages = source;
    },

    /** GitHub stops running a workflow, as after sixty quiet days. */
    restWorkflow(path: string, state: "disabled_inactivity" | "disabled_manually" = "disabled_inactivity"): void {
      forge.restingWorkflows.set(path, state);
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
