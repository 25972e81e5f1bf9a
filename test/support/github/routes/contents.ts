// Routes of files and folders at a revision, of the archive.
import { needCommit } from "../facts/revisions.ts";
import { notFound } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { entryAt, readTree } from "../git/trees.ts";
import { contentEntryBody, contentFileBody, contentSymlinkBody } from "../presenters/contents.ts";
import { ok, type Reply, type Routes } from "../server/call.ts";

/** GitHub lists no more entries of a folder. */
const MOST_LISTED = 1000;

export const contentRoutes = {
  "repos/get-content": ({ forge, path, query, accept, cutLists }) => {
    const ref = query.ref ?? forge.defaultBranch;
    const found = entryAt(forge.git.objects, needCommit(forge, ref).tree, path.path);
    if (!found) throw notFound();
    if (found.type === "tree") {
      const entries = (readTree(forge.git.objects, found.sha) ?? []).slice(
        0,
        Math.min(MOST_LISTED, cutLists ?? MOST_LISTED),
      );
      const below = found.path === "" ? "" : `${found.path}/`;
      return ok(entries.map((entry) => contentEntryBody(forge, ref, { ...entry, path: `${below}${entry.path}` })));
    }
    const content = forge.git.objects.read(found.sha)?.content;
    if (!content) throw notFound();
    if (/\.raw\b/.test(accept)) return { status: 200, raw: content };
    if (found.mode === "120000") return ok(contentSymlinkBody(forge, ref, found, content.toString()));
    return ok(contentFileBody(forge, ref, found, content));
  },

  "repos/download-tarball-archive": ({ forge, path }) => {
    const { sha } = needCommit(forge, path.ref || forge.defaultBranch);
    return { status: 302, headers: { location: `${forge.url}${ARCHIVE}${sha}` } };
  },
} satisfies Partial<Routes>;

/** Where GitHub's codeload would be: below the same server, beside the API. */
export const ARCHIVE = "/_codeload/";

/** The archive of a commit, as GitHub packs it: all below one folder named by owner, name, short sha. */
export function archive(forge: Forge, revision: string): Reply {
  const { sha } = needCommit(forge, revision);
  const folder = `${forge.owner.login}-${forge.name}-${sha.slice(0, 7)}`;
  const raw = forge.git.run(["archive", "--format=tar.gz", `--prefix=${folder}/`, sha]).bytes;
  const headers = {
    "content-type": "application/x-gzip",
    "content-disposition": `attachment; filename=${folder}.tar.gz`,
  };
  return { status: 200, raw, headers };
}
