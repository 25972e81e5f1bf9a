// Routes of Git's refs: read, made, moved, deleted.
import type { Actor } from "../actors.ts";
import { givenCommit } from "../facts/revisions.ts";
import { notFound, Refusal, unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { EMPTY_TREE } from "../git/trees.ts";
import { checkPush, moveRef } from "../operations/refs.ts";
import { refBody } from "../presenters/contents.ts";
import { NO_CONTENT, ok, type Routes } from "../server/call.ts";

export const gitRefRoutes = {
  "git/get-ref": ({ forge, path }) => {
    const ref = `refs/${path.ref}`;
    const sha = forge.git.refs.get(ref);
    if (!sha) throw notFound();
    return ok(refBody(forge, ref, sha));
  },

  "git/list-matching-refs": ({ forge, path, cutLists }) =>
    ok(
      forge.git.refs
        .under(`refs/${path.ref}`)
        .filter(([ref]) => !ref.startsWith("refs/forks/"))
        .slice(0, cutLists)
        .map(([ref, sha]) => refBody(forge, ref, sha)),
    ),

  "git/create-ref": ({ forge, body, actor }) => {
    if (!/^refs\/[^/]+\/.+/.test(body.ref))
      throw unprocessable("Reference name must start with 'refs/' and contain at least two slashes.");
    if (forge.git.refs.get(body.ref)) throw unprocessable("Reference already exists");
    const after = objectOf(forge, body.sha);
    const move = { ref: body.ref, after, by: actor };
    checkPush(forge, move, false);
    checkWorkflows(forge, forge.git.refs.get(`refs/heads/${forge.defaultBranch}`), after, actor);
    moveRef(forge, move);
    return ok(refBody(forge, body.ref, after), 201);
  },

  "git/update-ref": ({ forge, path, body, actor }) => {
    const ref = `refs/${path.ref}`;
    if (!forge.git.refs.get(ref)) throw unprocessable("Reference does not exist");
    const move = { ref, after: objectOf(forge, body.sha), by: actor };
    checkPush(forge, move, body.force ?? false);
    checkWorkflows(forge, forge.git.refs.get(ref), move.after, actor);
    moveRef(forge, move);
    return ok(refBody(forge, ref, move.after));
  },

  "git/delete-ref": ({ forge, path, actor }) => {
    const ref = `refs/${path.ref}`;
    if (!forge.git.refs.get(ref)) throw unprocessable("Reference does not exist");
    checkPush(forge, { ref, after: null, by: actor }, true);
    moveRef(forge, { ref, after: null, by: actor });
    return NO_CONTENT;
  },
} satisfies Partial<Routes>;

// --- internal ---

function objectOf(forge: Forge, sha: string): string {
  try {
    return givenCommit(forge, sha).sha;
  } catch {
    throw unprocessable("Object does not exist");
  }
}

/** An App changes workflows only with a permission of their own, which GITHUB_TOKEN never has. */
function checkWorkflows(forge: Forge, from: string | undefined, to: string, { permissions }: Actor): void {
  if (!permissions || permissions.workflows === "write") return;
  const touched = forge.git
    .diff(from ?? EMPTY_TREE, to)
    .some(({ filename, status }) => status !== "removed" && filename.startsWith(".github/workflows/"));
  if (touched) throw new Refusal(403, "Resource not accessible by integration");
}
