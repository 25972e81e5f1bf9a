// JSON bodies of files and folders, of Git's own objects.
import type { Forge } from "../forge.ts";
import type { TreeEntry } from "../git/trees.ts";
import { encodedPath, nodeId, repositoryUrl, webUrl } from "./urls.ts";

/** `blob`. */
export function blobBody(forge: Forge, sha: string, content: Buffer) {
  return {
    sha,
    node_id: nodeId("Blob", sha),
    size: content.length,
    url: repositoryUrl(forge, `/git/blobs/${sha}`),
    content: base64(content),
    encoding: "base64",
  };
}

/** `git-tree`. */
export function treeBody(forge: Forge, sha: string, entries: readonly TreeEntry[], truncated: boolean) {
  return {
    sha,
    url: repositoryUrl(forge, `/git/trees/${sha}`),
    tree: entries.map((entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.sha,
      ...(entry.type === "blob" ? { size: sizeOf(forge, entry.sha) } : {}),
      ...(entry.type === "commit"
        ? {}
        : { url: repositoryUrl(forge, `/git/${entry.type === "tree" ? "trees" : "blobs"}/${entry.sha}`) }),
    })),
    truncated,
  };
}

/** `git-ref`. */
export function refBody(forge: Forge, ref: string, sha: string) {
  return {
    ref,
    node_id: nodeId("Ref", ref),
    url: repositoryUrl(forge, `/git/${encodedPath(ref)}`),
    object: { sha, type: "commit", url: repositoryUrl(forge, `/git/commits/${sha}`) },
  };
}

/** `content-file`. */
export function contentFileBody(forge: Forge, ref: string, entry: TreeEntry, content: Buffer) {
  return { ...contentEntryBody(forge, ref, entry), type: "file", encoding: "base64", content: base64(content) };
}

/** `content-symlink`. */
export function contentSymlinkBody(forge: Forge, ref: string, entry: TreeEntry, target: string) {
  return { ...contentEntryBody(forge, ref, entry), type: "symlink", target };
}

/** One line of `content-directory`. */
export function contentEntryBody(forge: Forge, ref: string, entry: TreeEntry) {
  const path = encodedPath(entry.path);
  const self = repositoryUrl(forge, `/contents/${path}?ref=${encodeURIComponent(ref)}`);
  const git = repositoryUrl(forge, `/git/${entry.type === "tree" ? "trees" : "blobs"}/${entry.sha}`);
  const html = webUrl(forge, `/${entry.type === "tree" ? "tree" : "blob"}/${encodeURIComponent(ref)}/${path}`);
  const download = `https://raw.githubusercontent.com/${forge.owner.login}/${forge.name}/${encodeURIComponent(ref)}/${path}`;
  return {
    name: entry.path.split("/").at(-1) ?? "",
    path: entry.path,
    sha: entry.sha,
    size: entry.type === "blob" ? sizeOf(forge, entry.sha) : 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: entry.type === "blob" ? download : null,
    type: contentType(entry),
    _links: { self, git, html },
  };
}

// --- internal ---

function contentType({ type, mode }: TreeEntry): string {
  if (type === "blob") return mode === "120000" ? "symlink" : "file";
  return type === "tree" ? "dir" : "submodule";
}

function sizeOf(forge: Forge, sha: string): number {
  return forge.git.objects.read(sha)?.content.length ?? 0;
}

/** GitHub breaks base64 into lines of sixty. */
function base64(content: Buffer): string {
  return content.toString("base64").replace(/.{1,60}/g, "$&\n");
}
