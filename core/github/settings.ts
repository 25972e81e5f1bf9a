// The settings of a repository on GitHub that the gate and the workflows rest on.
import { ItsmError } from "../errors.ts";
import { statusOf } from "./failure.ts";
import { type Api, type ApiOptions, openApi } from "./octokit.ts";

/** What GitHub said, or why it did not. */
export type Told<Value> = { readonly value: Value } | { readonly refused: string };

/** What the rules of a branch ask, whether they stand in rulesets or in a branch protection. */
export interface BranchRules {
  readonly checks: readonly RequiredCheck[];
  /** A pull request must hold the newest commit of the branch. */
  readonly upToDate: boolean;
  readonly pullRequest: boolean;
  readonly noForcePush: boolean;
  readonly noDeletion: boolean;
  /** Who may go past them, in words. */
  readonly bypass: Told<readonly string[]>;
}

export interface RequiredCheck {
  readonly context: string;
  /** The id of the App that must post it; null where any may. */
  readonly app: number | null;
}

export interface RepositorySettings {
  readonly defaultBranch: string;
  /** The rules of the default branch, and of the branch with the evidence. */
  readonly main: Told<BranchRules>;
  readonly evidence: Told<BranchRules>;
  readonly autoMerge: Told<boolean>;
  /** The value of the variable ITSM_GATE_CLIENT_ID; null where there is none. */
  readonly gateClient: Told<string | null>;
  /** The branches from which the environment itsm-gate may be used; null where there is no such environment. */
  readonly environment: Told<readonly string[] | null>;
  /** How Pages gets its content; null where there are none. */
  readonly pages: Told<"workflow" | "branch" | null>;
  readonly labels: Told<readonly string[]>;
  /** Workflow files with whether GitHub runs them. */
  readonly workflows: Told<readonly WorkflowState[]>;
}

export interface WorkflowState {
  readonly path: string;
  /** `active`, or as GitHub says why not: `disabled_inactivity`, `disabled_manually`. */
  readonly state: string;
}

/** The desk at which settings are asked for. Both functions throw ItsmError where GitHub cannot be reached. */
export interface SettingsDesk {
  readonly read: () => Promise<RepositorySettings>;
  /** Makes labels; those that came meanwhile are left alone. */
  readonly addLabels: (names: readonly string[]) => Promise<void>;
}

/** Gives the functions; nothing is asked yet. */
export function connectSettings(options: ApiOptions): SettingsDesk {
  const api = openApi(options);
  return { read: () => readSettings(api), addLabels: (names) => addLabels(api, names) };
}

// --- internal ---

const EVIDENCE = "itsm-evidence";
const CLIENT = "ITSM_GATE_CLIENT_ID";
const ENVIRONMENT = "itsm-gate";

async function readSettings(api: Api): Promise<RepositorySettings> {
  const { rest, paginate, owner, repo } = api;
  const { data } = await rest.repos.get({ owner, repo });
  const branch = data.default_branch;
  const listed = { owner, repo, per_page: 100 };
  const [main, evidence, gateClient, environment, pages, labels, workflows] = await Promise.all([
    told(() => rulesOf(api, branch)),
    told(() => rulesOf(api, EVIDENCE)),
    told(() => orNull(async () => (await rest.actions.getRepoVariable({ owner, repo, name: CLIENT })).data.value)),
    told(() => orNull(() => branchesOfEnvironment(api, branch))),
    told(() => orNull(async () => sourceOf((await rest.repos.getPages({ owner, repo })).data.build_type))),
    told(async () => (await paginate(rest.issues.listLabelsForRepo, listed)).map(({ name }) => name)),
    told(async () =>
      (await paginate(rest.actions.listRepoWorkflows, listed)).map(({ path, state }) => ({ path, state })),
    ),
  ]);
  const autoMerge: Told<boolean> =
    data.allow_auto_merge === undefined
      ? { refused: "GitHub tells it to maintainers only" }
      : { value: data.allow_auto_merge };
  return { defaultBranch: branch, main, evidence, autoMerge, gateClient, environment, pages, labels, workflows };
}

async function addLabels({ rest, owner, repo }: Api, names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      await rest.issues.createLabel({ owner, repo, name });
    } catch (error) {
      if (statusOf(error) !== 422) throw error;
    }
  }
}

async function told<Value>(ask: () => Promise<Value>): Promise<Told<Value>> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (error instanceof ItsmError && [403, 404].includes(statusOf(error) ?? 0)) return { refused: error.message };
    throw error;
  }
}

/** Null where there is no such thing. */
async function orNull<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ask();
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

async function rulesOf(api: Api, branch: string): Promise<BranchRules> {
  const { rest, paginate, owner, repo } = api;
  const rules = await paginate(rest.repos.getBranchRules, { owner, repo, branch, per_page: 100 });
  const checks = rules.flatMap((rule) => (rule.type === "required_status_checks" ? [rule.parameters] : []));
  const has = (type: (typeof rules)[number]["type"]) => rules.some((rule) => rule.type === type);
  const old = await protectionOf(api, branch);
  const sets = [...new Set(rules.flatMap(({ ruleset_id }) => ruleset_id ?? []))];
  const named = await told(() => Promise.all(sets.map((id) => bypassOf(api, id))));
  const required = checks.flatMap((given) => given?.required_status_checks ?? []);
  return {
    checks: [
      ...required.map(({ context, integration_id }) => ({ context, app: integration_id ?? null })),
      ...(old?.checks ?? []),
    ],
    upToDate: checks.some((given) => given?.strict_required_status_checks_policy) || (old?.upToDate ?? false),
    pullRequest: has("pull_request") || (old?.pullRequest ?? false),
    noForcePush: has("non_fast_forward") || (old?.noForcePush ?? false),
    noDeletion: has("deletion") || (old?.noDeletion ?? false),
    bypass: "value" in named ? bypassIn(named.value, old?.bypass ?? []) : named,
  };
}

/** The older kind of rules. Only administrators may read it; for others it counts as not there. */
async function protectionOf({ rest, owner, repo }: Api, branch: string) {
  const asked = await told(() =>
    orNull(async () => (await rest.repos.getBranchProtection({ owner, repo, branch })).data),
  );
  const found = "value" in asked ? asked.value : null;
  if (!found) return undefined;
  const { required_status_checks: required, enforce_admins, required_pull_request_reviews: reviews } = found;
  return {
    checks: (required?.checks ?? []).map(({ context, app_id }) => ({ context, app: app_id })),
    upToDate: required?.strict === true,
    pullRequest: reviews !== undefined,
    noForcePush: found.allow_force_pushes?.enabled !== true,
    noDeletion: found.allow_deletions?.enabled !== true,
    bypass: enforce_admins?.enabled === true ? [] : ["administrators"],
  };
}

function bypassIn(
  ofSets: readonly (readonly string[] | undefined)[],
  others: readonly string[],
): BranchRules["bypass"] {
  if (ofSets.includes(undefined)) return { refused: "GitHub names those who may go past rules to administrators only" };
  return { value: [...ofSets.flatMap((names) => names ?? []), ...others] };
}

/** Undefined where GitHub does not name them. */
async function bypassOf({ rest, owner, repo }: Api, ruleset_id: number): Promise<string[] | undefined> {
  const { data } = await rest.repos.getRepoRuleset({ owner, repo, ruleset_id });
  return data.bypass_actors?.map(
    ({ actor_type, actor_id }) => `${actor_type}${actor_id ? ` ${actor_id}` : ""} of ${data.name}`,
  );
}

async function branchesOfEnvironment({ rest, paginate, owner, repo }: Api, branch: string): Promise<string[]> {
  const asked = { owner, repo, environment_name: ENVIRONMENT };
  const { deployment_branch_policy: policy } = (await rest.repos.getEnvironment(asked)).data;
  if (!policy) return ["every branch"];
  if (policy.protected_branches) return ["every protected branch"];
  const named = await paginate(rest.repos.listDeploymentBranchPolicies, { ...asked, per_page: 100 });
  return named.map(({ name, type }) => (type === "tag" ? `the tags ${name}` : (name ?? branch)));
}

function sourceOf(type: string | null | undefined): "workflow" | "branch" {
  return type === "workflow" ? "workflow" : "branch";
}
