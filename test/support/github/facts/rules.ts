// What the rulesets ask of a branch, and what is still missing.
import type { Actor } from "../actors.ts";
import type { Forge } from "../forge.ts";
import type { CheckRun, RequiredCheck, Ruleset } from "../ledgers.ts";

/** The active rulesets of a branch. */
export function rulesOf(forge: Forge, branch: string): readonly Ruleset[] {
  return forge.rulesets.filter(
    ({ enforcement, branches }) => enforcement === "active" && covers(forge, branches, branch),
  );
}

/** The rulesets of a branch that GitHub would hold against this actor. */
export function rulesAgainst(forge: Forge, branch: string, { account, app }: Actor): readonly Ruleset[] {
  return rulesOf(forge, branch).filter(
    ({ bypass }) => !(bypass.admins && account.role === "admin") && !(app && bypass.apps.includes(app.id)),
  );
}

/** The required checks that have not passed on a commit. */
export function missingChecks(forge: Forge, branch: string, sha: string): readonly RequiredCheck[] {
  return rulesOf(forge, branch)
    .flatMap(({ requiredChecks }) => requiredChecks)
    .filter((check) => !hasPassed(forge, check, sha));
}

/** The check runs of a commit; `latest` keeps the newest of each name and App. */
export function checkRunsOf(forge: Forge, sha: string, filter: "latest" | "all" = "latest"): readonly CheckRun[] {
  const all = forge.checkRuns.filter(({ headSha }) => headSha === sha).reverse();
  const first = new Map<string, CheckRun>();
  for (const run of all) if (!first.has(`${run.app.id} ${run.name}`)) first.set(`${run.app.id} ${run.name}`, run);
  return filter === "all" ? all : [...first.values()];
}

// --- internal ---

const PASSED = new Set(["success", "neutral", "skipped"]);

/** All latest runs of the name must have passed; a commit status of the name stands in where no App is asked for. */
function hasPassed(forge: Forge, { context, integrationId }: RequiredCheck, sha: string): boolean {
  const runs = checkRunsOf(forge, sha).filter(
    ({ name, app }) => name === context && (integrationId === undefined || app.id === integrationId),
  );
  const status = forge.statuses.findLast((candidate) => candidate.sha === sha && candidate.context === context);
  const ofStatus = integrationId === undefined && status ? [status.state === "success"] : [];
  const results = [...runs.map(({ conclusion }) => PASSED.has(conclusion ?? "")), ...ofStatus];
  return results.length > 0 && results.every(Boolean);
}

function covers(forge: Forge, branches: readonly string[], branch: string): boolean {
  return branches.some(
    (name) => name === branch || name === "~ALL" || (name === "~DEFAULT_BRANCH" && branch === forge.defaultBranch),
  );
}
