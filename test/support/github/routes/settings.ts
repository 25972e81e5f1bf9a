// Routes of what an administrator sets beside rules: environments, Pages, variables, workflows that rest.
import { needCommit } from "../facts/revisions.ts";
import { notFound, Refusal } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { readTreeDeep } from "../git/trees.ts";
import type { Environment, Protection } from "../ledgers.ts";
import { nodeId, repositoryUrl, webUrl } from "../presenters/urls.ts";
import { ok, page, type Routes } from "../server/call.ts";

export const settingRoutes = {
  "repos/get-branch-protection": ({ forge, path, actor }) => {
    if (!actor.permissions && actor.account.role !== "admin") throw notFound();
    const found = forge.protections.get(path.branch);
    if (!found) throw new Refusal(404, "Branch not protected");
    return ok(protectionBody(repositoryUrl(forge, `/branches/${path.branch}/protection`), found));
  },

  "repos/get-environment": ({ forge, path }) => {
    const environment = environmentOf(forge, path.environment_name);
    const { name, id, at, branches } = environment;
    const policy = branches && { protected_branches: false, custom_branch_policies: true };
    return ok({
      ...{ id, node_id: nodeId("Environment", id), name, created_at: at, updated_at: at },
      url: repositoryUrl(forge, `/environments/${name}`),
      html_url: webUrl(forge, `/deployments/activity_log?environments_filter=${name}`),
      protection_rules: policy ? [{ id: id + 1, node_id: nodeId("GateRule", id), type: "branch_policy" }] : [],
      deployment_branch_policy: policy,
    });
  },

  "repos/list-deployment-branch-policies": (call) => {
    const { branches } = environmentOf(call.forge, call.path.environment_name);
    const policy = (name: string) => ({ id: 1, node_id: nodeId("Policy", name), name, type: "branch" });
    return page(call, branches ?? [], policy, (branch_policies, total_count) => ({ total_count, branch_policies }));
  },

  "repos/get-pages": ({ forge }) => {
    if (forge.pages === null) throw notFound();
    const site = {
      url: repositoryUrl(forge, "/pages"),
      html_url: `https://${forge.owner.login}.github.io/${forge.name}/`,
    };
    const rest = { status: "built", cname: null, custom_404: false, public: true, https_enforced: true };
    return ok({ ...site, ...rest, build_type: forge.pages, source: { branch: forge.defaultBranch, path: "/" } });
  },

  "actions/get-repo-variable": ({ forge, path }) => {
    const value = forge.variables.get(path.name);
    if (value === undefined) throw notFound();
    return ok({ name: path.name, value, created_at: forge.createdAt, updated_at: forge.createdAt });
  },

  "actions/list-repo-workflows": (call) => {
    const { forge } = call;
    const files = workflowFiles(forge);
    const workflow = (path: string) => {
      const id = files.indexOf(path) + 1;
      return {
        ...{
          id,
          node_id: nodeId("Workflow", id),
          name: path,
          path,
          state: forge.restingWorkflows.get(path) ?? "active",
        },
        ...{ created_at: forge.createdAt, updated_at: forge.createdAt },
        url: repositoryUrl(forge, `/actions/workflows/${id}`),
        html_url: webUrl(forge, `/blob/${forge.defaultBranch}/${path}`),
        badge_url: webUrl(forge, "/badge.svg"),
      };
    };
    return page(call, files, workflow, (workflows, total_count) => ({ total_count, workflows }));
  },
} satisfies Partial<Routes>;

// --- internal ---

function protectionBody(url: string, { checks, strict, enforceAdmins, pullRequest }: Protection) {
  const required = checks.map(({ context, integrationId }) => ({ context, app_id: integrationId ?? null }));
  const contexts = checks.map(({ context }) => context);
  const below = `${url}/required_status_checks`;
  return {
    url,
    required_status_checks: { url: below, strict, contexts, contexts_url: `${below}/contexts`, checks: required },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: enforceAdmins },
    ...(pullRequest && {
      required_pull_request_reviews: { dismiss_stale_reviews: false, require_code_owner_reviews: false },
    }),
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
  };
}

function environmentOf(forge: Forge, name: string): Environment {
  const environment = forge.environments.get(name);
  if (!environment) throw notFound();
  return environment;
}

/** GitHub knows the workflows that lie on the default branch. */
function workflowFiles(forge: Forge): readonly string[] {
  return readTreeDeep(forge.git.objects, needCommit(forge, forge.defaultBranch).tree)
    .map(({ path }) => path)
    .filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
}
