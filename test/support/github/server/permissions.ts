// What a token must be allowed to do for an operation.
import type { Actor } from "../actors.ts";
import { mayWrite } from "../facts/pulls.ts";
import { notFound, Refusal } from "../failure.ts";
import type { Forge } from "../forge.ts";
import type { OperationId } from "../operation-ids.ts";

/** Refuses a token that lacks the permission: 403 for an App, what a person without write access gets otherwise. */
export function checkPermission(forge: Forge, id: OperationId, path: object, { account, permissions }: Actor): void {
  const needed = neededFor(forge, id, path);
  if (permissions) {
    if (needed === "user" || !needed.some((one) => allows(permissions, one))) throw missing(needed);
    return;
  }
  if (account.role === "none" && account !== forge.owner && needed !== "user") throw notFound();
  const writes = needed !== "user" && needed.some((one) => WRITERS_ONLY.has(one));
  if (writes && !mayWrite(account.role)) throw new Refusal(403, "Must have push access to the repository");
}

// --- internal ---

type Needed = readonly string[] | "user";

const WRITERS_ONLY = new Set(["contents:write", "statuses:write", "actions:write"]);

/** The permissions of which one is enough. A pull request is an issue too, so either scope serves there. */
function neededFor(forge: Forge, id: OperationId, path: object): Needed {
  const needed = NEEDS[id];
  if (typeof needed === "string" && needed !== "user") return [needed];
  if (needed === "user") return needed;
  const [issues, pulls] = needed;
  const number = "issue_number" in path ? path.issue_number : undefined;
  const thread = forge.threads.find((candidate) => candidate.number === number);
  return thread && !thread.pull ? [issues] : [issues, pulls];
}

function allows(permissions: NonNullable<Actor["permissions"]>, needed: string): boolean {
  const [scope = "", level] = needed.split(":");
  if (scope === "metadata") return true;
  const given = permissions[scope];
  return given === "write" || (given === "read" && level === "read");
}

function missing(needed: Needed): Refusal {
  const accepted = needed === "user" ? "" : needed.map((one) => one.replace(":", "=")).join("; ");
  return new Refusal(403, "Resource not accessible by integration", [], { "x-accepted-github-permissions": accepted });
}

type Scope =
  | ("metadata" | "contents" | "pull_requests" | "issues" | "checks" | "statuses" | "actions" | "members")
  | ("administration" | "pages" | "actions_variables");
type Permission = `${Scope}:${"read" | "write"}`;
const READ_THREAD = ["issues:read", "pull_requests:read"] as const;
const WRITE_THREAD = ["issues:write", "pull_requests:write"] as const;

const NEEDS: { readonly [Id in OperationId]: Permission | readonly [Permission, Permission] | "user" } = {
  "repos/get": "metadata:read",
  "repos/list-branches": "contents:read",
  "repos/get-branch": "contents:read",
  "repos/compare-commits-with-basehead": "contents:read",
  "repos/list-commits": "contents:read",
  "repos/get-commit": "contents:read",
  "repos/list-pull-requests-associated-with-commit": "pull_requests:read",
  "repos/get-content": "contents:read",
  "repos/download-tarball-archive": "contents:read",
  "repos/list-activities": "contents:read",
  "repos/get-collaborator-permission-level": "metadata:read",
  "repos/get-repo-rulesets": "metadata:read",
  "repos/get-repo-ruleset": "metadata:read",
  "repos/get-branch-rules": "metadata:read",
  "repos/get-branch-protection": "administration:read",
  "repos/get-environment": "actions:read",
  "repos/list-deployment-branch-policies": "actions:read",
  "repos/get-pages": "pages:read",
  "repos/create-commit-status": "statuses:write",
  "repos/get-combined-status-for-ref": "statuses:read",
  "repos/list-commit-statuses-for-ref": "statuses:read",
  "git/get-tree": "contents:read",
  "git/create-tree": "contents:write",
  "git/get-blob": "contents:read",
  "git/create-blob": "contents:write",
  "git/get-ref": "contents:read",
  "git/list-matching-refs": "contents:read",
  "git/create-ref": "contents:write",
  "git/update-ref": "contents:write",
  "git/delete-ref": "contents:write",
  "git/get-commit": "contents:read",
  "git/create-commit": "contents:write",
  "pulls/list": "pull_requests:read",
  "pulls/get": "pull_requests:read",
  "pulls/create": "pull_requests:write",
  "pulls/update": "pull_requests:write",
  "pulls/list-files": "pull_requests:read",
  "pulls/list-commits": "pull_requests:read",
  "pulls/check-if-merged": "contents:read",
  "pulls/merge": "contents:write",
  "pulls/update-branch": "pull_requests:write",
  "pulls/list-reviews": "pull_requests:read",
  "pulls/get-review": "pull_requests:read",
  "pulls/create-review": "pull_requests:write",
  "pulls/submit-review": "pull_requests:write",
  "pulls/dismiss-review": "pull_requests:write",
  "pulls/list-requested-reviewers": "pull_requests:read",
  "pulls/request-reviewers": "pull_requests:write",
  "pulls/remove-requested-reviewers": "pull_requests:write",
  "checks/create": "checks:write",
  "checks/update": "checks:write",
  "checks/get": "checks:read",
  "checks/list-annotations": "checks:read",
  "checks/list-for-ref": "checks:read",
  "issues/create": "issues:write",
  "issues/get": READ_THREAD,
  "issues/list-for-repo": "issues:read",
  "issues/update": WRITE_THREAD,
  "issues/list-comments": READ_THREAD,
  "issues/list-comments-for-repo": READ_THREAD,
  "issues/create-comment": WRITE_THREAD,
  "issues/get-comment": READ_THREAD,
  "issues/update-comment": WRITE_THREAD,
  "issues/delete-comment": WRITE_THREAD,
  "issues/list-events": READ_THREAD,
  "issues/list-labels-for-repo": READ_THREAD,
  "issues/create-label": WRITE_THREAD,
  "issues/get-label": READ_THREAD,
  "issues/list-labels-on-issue": READ_THREAD,
  "issues/add-labels": WRITE_THREAD,
  "issues/set-labels": WRITE_THREAD,
  "issues/remove-label": WRITE_THREAD,
  "reactions/create-for-issue-comment": WRITE_THREAD,
  "reactions/list-for-issue-comment": READ_THREAD,
  "reactions/delete-for-issue-comment": WRITE_THREAD,
  "users/get-by-username": "metadata:read",
  "users/get-authenticated": "user",
  "teams/get-by-name": "members:read",
  "teams/list-members-in-org": "members:read",
  "teams/get-membership-for-user-in-org": "members:read",
  "actions/create-workflow-dispatch": "actions:write",
  "actions/list-repo-workflows": "actions:read",
  "actions/get-repo-variable": "actions_variables:read",
};
