// JSON bodies of rulesets, of the rules that hold for a branch.
import type { Forge } from "../forge.ts";
import type { Ruleset } from "../ledgers.ts";
import { nodeId, repositoryUrl, webUrl } from "./urls.ts";

/** `repository-ruleset`. Its rules are listed only where it was asked for itself. */
export function rulesetBody(forge: Forge, ruleset: Ruleset, detail: "listed" | "whole") {
  const { id, name, enforcement, at } = ruleset;
  return {
    id,
    node_id: nodeId("Ruleset", id),
    name,
    target: "branch",
    source_type: "Repository",
    source: `${forge.owner.login}/${forge.name}`,
    enforcement,
    _links: { self: { href: repositoryUrl(forge, `/rulesets/${id}`) }, html: { href: webUrl(forge, `/rules/${id}`) } },
    created_at: at,
    updated_at: at,
    ...(detail === "whole" ? details(ruleset) : {}),
  };
}

/** `repository-rule-detailed`: each rule of a ruleset, with where it comes from. */
export function branchRuleBodies(forge: Forge, ruleset: Ruleset) {
  const origin = {
    ruleset_source_type: "Repository",
    ruleset_source: `${forge.owner.login}/${forge.name}`,
    ruleset_id: ruleset.id,
  };
  return rules(ruleset).map((rule) => ({ ...rule, ...origin }));
}

// --- internal ---

/** GitHub's id of the repository role "admin". */
const ADMIN_ROLE = 5;

function details(ruleset: Ruleset) {
  const { bypass, branches } = ruleset;
  const actor = (actor_id: number, actor_type: string) => ({ actor_id, actor_type, bypass_mode: "always" });
  return {
    conditions: { ref_name: { include: branches.map(condition), exclude: [] } },
    bypass_actors: [
      ...(bypass.admins ? [actor(ADMIN_ROLE, "RepositoryRole")] : []),
      ...bypass.apps.map((id) => actor(id, "Integration")),
    ],
    current_user_can_bypass: "never",
    rules: rules(ruleset),
  };
}

function condition(branch: string): string {
  return branch.startsWith("~") ? branch : `refs/heads/${branch}`;
}

function rules(ruleset: Ruleset): readonly { readonly type: string; readonly parameters?: object }[] {
  const { requiredChecks, strict, requirePullRequest, requiredApprovals, dismissStaleReviews } = ruleset;
  const checks = {
    strict_required_status_checks_policy: strict,
    do_not_enforce_on_create: false,
    required_status_checks: requiredChecks.map(({ context, integrationId }) => ({
      context,
      ...(integrationId === undefined ? {} : { integration_id: integrationId }),
    })),
  };
  const review = {
    required_approving_review_count: requiredApprovals,
    dismiss_stale_reviews_on_push: dismissStaleReviews,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_review_thread_resolution: false,
    allowed_merge_methods: ["merge", "squash", "rebase"],
  };
  return [
    ...(ruleset.blockDeletion ? [{ type: "deletion" }] : []),
    ...(ruleset.blockForcePush ? [{ type: "non_fast_forward" }] : []),
    ...(requirePullRequest ? [{ type: "pull_request", parameters: review }] : []),
    ...(requiredChecks.length > 0 ? [{ type: "required_status_checks", parameters: checks }] : []),
    ...(ruleset.mergeQueue ? [{ type: "merge_queue", parameters: QUEUE }] : []),
  ];
}

const QUEUE = {
  check_response_timeout_minutes: 60,
  grouping_strategy: "ALLGREEN",
  max_entries_to_build: 5,
  max_entries_to_merge: 5,
  merge_method: "MERGE",
  min_entries_to_merge: 1,
  min_entries_to_merge_wait_minutes: 0,
};
