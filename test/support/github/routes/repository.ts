// Routes of the repository, its branches, its people.

import { tipOf } from "../facts/revisions.ts";
import { rulesOf } from "../facts/rules.ts";
import { notFound } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { publicAccountBody } from "../presenters/account.ts";
import { commitBody } from "../presenters/commit.ts";
import { fullRepositoryBody } from "../presenters/repository.ts";
import { repositoryUrl, webUrl } from "../presenters/urls.ts";
import { ok, page, type Routes } from "../server/call.ts";

export const repositoryRoutes = {
  "repos/get": ({ forge }) => ok(fullRepositoryBody(forge)),

  "repos/list-branches": (call) => {
    const { forge, query } = call;
    const branches = forge.git.refs
      .under("refs/heads/")
      .map(([ref]) => ref.slice(11))
      .filter((name) => query.protected === undefined || query.protected === isProtected(forge, name));
    return page(call, branches, (name) => shortBranch(forge, name));
  },

  "repos/get-branch": ({ forge, path }) => {
    const self = repositoryUrl(forge, `/branches/${encodeURIComponent(path.branch)}`);
    return ok({
      ...shortBranch(forge, path.branch),
      commit: commitBody(forge, tipOf(forge, path.branch)),
      _links: { self, html: webUrl(forge, `/tree/${path.branch}`) },
      protection: { enabled: isProtected(forge, path.branch) },
      protection_url: `${self}/protection`,
    });
  },

  "repos/get-collaborator-permission-level": ({ forge, path }) => {
    const account = forge.accounts.find(path.username);
    if (!account) throw notFound();
    const { role } = account;
    const permission = role === "maintain" ? "write" : role === "triage" ? "read" : role;
    return ok({ permission, role_name: role, user: { ...publicAccountBody(forge, account), role_name: role } });
  },
} satisfies Partial<Routes>;

// --- internal ---

function shortBranch(forge: Forge, name: string) {
  const sha = tipOf(forge, name);
  return { name, commit: { sha, url: repositoryUrl(forge, `/commits/${sha}`) }, protected: isProtected(forge, name) };
}

function isProtected(forge: Forge, branch: string): boolean {
  return rulesOf(forge, branch).length > 0;
}
