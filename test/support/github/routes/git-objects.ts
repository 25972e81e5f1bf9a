// Routes of Git's own objects: blobs, trees, commits.
import { findCommit } from "../facts/revisions.ts";
import { signatureOf } from "../facts/signatures.ts";
import { notFound, unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { readCommit, writeCommit } from "../git/commits.ts";
import { type FileEdit, readTree, readTreeDeep, type TreeEntry, writeEdits } from "../git/trees.ts";
import { gitCommitBody } from "../presenters/commit.ts";
import { blobBody, treeBody } from "../presenters/contents.ts";
import { nodeId, repositoryUrl } from "../presenters/urls.ts";
import { ok, type Routes } from "../server/call.ts";

/** GitHub lists no more entries of a tree. */
const MOST_ENTRIES = 100_000;

export const gitObjectRoutes = {
  "git/get-blob": ({ forge, path, accept }) => {
    const object = forge.git.objects.read(path.file_sha);
    if (object?.type !== "blob") throw notFound();
    if (/\.raw\b/.test(accept)) return { status: 200, raw: object.content };
    return ok(blobBody(forge, path.file_sha, object.content));
  },

  "git/create-blob": ({ forge, body }) => {
    const encoding = body.encoding === "base64" ? "base64" : "utf8";
    const sha = forge.git.objects.write("blob", Buffer.from(body.content, encoding));
    return ok({ sha, url: repositoryUrl(forge, `/git/blobs/${sha}`) }, 201);
  },

  "git/get-tree": ({ forge, path, query, cutLists }) => {
    const sha = treeOf(forge, path.tree_sha);
    const top = readTree(forge.git.objects, sha);
    if (!top) throw notFound();
    const entries = query.recursive === undefined ? top : readTreeDeep(forge.git.objects, sha);
    const most = Math.min(MOST_ENTRIES, cutLists ?? MOST_ENTRIES);
    return ok(treeBody(forge, sha, entries.slice(0, most), entries.length > most));
  },

  "git/create-tree": ({ forge, body }) => {
    const base = body.base_tree === undefined ? undefined : treeOf(forge, body.base_tree);
    if (base !== undefined && !readTree(forge.git.objects, base)) throw notFound();
    const edits = Object.fromEntries(body.tree.map((entry) => [checkedPath(entry.path), editOf(forge, entry)]));
    const sha = writeEdits(forge.git.objects, base, edits);
    return ok(treeBody(forge, sha, readTree(forge.git.objects, sha) ?? [], false), 201);
  },

  "git/get-commit": ({ forge, path }) => {
    if (!readCommit(forge.git.objects, path.commit_sha)) throw notFound();
    return ok(gitCommitBody(forge, path.commit_sha));
  },

  "git/create-commit": ({ forge, body, actor }) => {
    const { objects } = forge.git;
    if (!readTree(objects, body.tree)) throw unprocessable("Tree SHA does not exist");
    const parents = body.parents ?? [];
    for (const parent of parents)
      if (!readCommit(objects, parent)) throw unprocessable("Parent SHA does not exist or is not a commit object");
    const own = signatureOf(forge, actor.account);
    const author = { ...own, ...body.author };
    const committer = { ...author, ...body.committer };
    const sha = writeCommit(objects, { tree: body.tree, parents, author, committer, message: body.message });
    return ok({ ...gitCommitBody(forge, sha), node_id: nodeId("Commit", sha) }, 201);
  },
} satisfies Partial<Routes>;

// --- internal ---

interface GivenEntry {
  readonly path?: string | undefined;
  readonly mode?: string | undefined;
  readonly sha?: string | null | undefined;
  readonly content?: string | undefined;
}

function editOf(forge: Forge, { path, mode, sha, content }: GivenEntry): FileEdit {
  if (sha === null) return null;
  if (sha !== undefined && content !== undefined)
    throw unprocessable("Must supply either tree.sha or tree.content, not both");
  if (sha !== undefined && !forge.git.objects.read(sha)) throw unprocessable(`tree.sha ${sha} is not a valid blob`);
  return { ...entry({ mode, sha }), ...(content === undefined ? {} : { content }), ...(path ? {} : {}) };
}

function entry({ mode, sha }: Pick<GivenEntry, "mode" | "sha">): Partial<Pick<TreeEntry, "mode" | "sha">> {
  return { ...(mode ? { mode } : {}), ...(sha ? { sha } : {}) };
}

function checkedPath(path = ""): string {
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === ".." || part.toLowerCase() === ".git"))
    throw unprocessable("tree.path contains a malformed path component");
  return path;
}

/** A tree's own sha, or the tree of a revision. */
function treeOf(forge: Forge, revision: string): string {
  if (readTree(forge.git.objects, revision)) return revision;
  const commit = findCommit(forge, revision);
  if (!commit) throw notFound();
  return commit.tree;
}
