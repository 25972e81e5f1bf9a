// Routes of check runs, of commit statuses.
import { needCommit } from "../facts/revisions.ts";
import { checkRunsOf } from "../facts/rules.ts";
import type { Forge } from "../forge.ts";
import type { Status } from "../ledgers.ts";
import { checkRunOf, createCheckRun, createStatus, updateCheckRun } from "../operations/checks.ts";
import { annotationBody, checkRunBody, statusBody } from "../presenters/check.ts";
import { repositoryBody } from "../presenters/repository.ts";
import { repositoryUrl } from "../presenters/urls.ts";
import { ok, page, type Routes } from "../server/call.ts";

export const checkRoutes = {
  "checks/create": ({ forge, body, actor }) =>
    ok(checkRunBody(forge, createCheckRun(forge, body.head_sha, body.name, body, actor)), 201),

  "checks/update": ({ forge, path, body, actor }) => {
    const run = checkRunOf(forge, path.check_run_id);
    updateCheckRun(forge, run, body, actor);
    return ok(checkRunBody(forge, run));
  },

  "checks/get": ({ forge, path }) => ok(checkRunBody(forge, checkRunOf(forge, path.check_run_id))),

  "checks/list-annotations": (call) => {
    const run = checkRunOf(call.forge, call.path.check_run_id);
    return page(call, run.annotations, (annotation) => annotationBody(call.forge, run, annotation));
  },

  "checks/list-for-ref": (call) => {
    const { forge, path, query } = call;
    const runs = checkRunsOf(forge, needCommit(forge, path.ref).sha, query.filter)
      .filter(({ name }) => query.check_name === undefined || name === query.check_name)
      .filter(({ status }) => query.status === undefined || status === query.status)
      .filter(({ app }) => query.app_id === undefined || app.id === query.app_id);
    const wrap = (check_runs: readonly unknown[], total_count: number) => ({ total_count, check_runs });
    return page(call, runs, (run) => checkRunBody(forge, run), wrap);
  },

  "repos/create-commit-status": ({ forge, path, body, actor }) => {
    const { state, context = "default", description = null, target_url: targetUrl = null } = body;
    const status = createStatus(forge, path.sha, actor.account, { state, context, description, targetUrl });
    return ok(statusBody(forge, status), 201);
  },

  "repos/get-combined-status-for-ref": (call) => {
    const { forge, path } = call;
    const { sha } = needCommit(forge, path.ref);
    const latest = latestStatuses(forge, sha);
    const wrap = (statuses: readonly unknown[], total: number) => ({
      state: combined(latest),
      statuses,
      sha,
      total_count: total,
      repository: repositoryBody(forge),
      commit_url: repositoryUrl(forge, `/commits/${sha}`),
      url: repositoryUrl(forge, `/commits/${sha}/status`),
    });
    return page(call, latest, (status) => statusBody(forge, status), wrap);
  },

  "repos/list-commit-statuses-for-ref": (call) => {
    const { sha } = needCommit(call.forge, call.path.ref);
    const statuses = call.forge.statuses.filter((status) => status.sha === sha).reverse();
    return page(call, statuses, (status) => statusBody(call.forge, status));
  },
} satisfies Partial<Routes>;

// --- internal ---

function latestStatuses(forge: Forge, sha: string): readonly Status[] {
  const latest = new Map<string, Status>();
  for (const status of forge.statuses) if (status.sha === sha) latest.set(status.context, status);
  return [...latest.values()];
}

function combined(statuses: readonly Status[]): string {
  const states = statuses.map(({ state }) => state);
  if (states.includes("error") || states.includes("failure")) return "failure";
  return states.length === 0 || states.includes("pending") ? "pending" : "success";
}
