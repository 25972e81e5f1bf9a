// JSON bodies of commits, with the people their e-mails belong to.
import type { Forge } from "../forge.ts";
import { type Commit, readCommit, type Signature } from "../git/commits.ts";
import type { DiffFile } from "../git/diff.ts";
import { accountBody } from "./account.ts";
import { encodedPath, nodeId, repositoryUrl, webUrl } from "./urls.ts";

/** `commit`: the commit of a sha that is there. */
export function commitBody(forge: Forge, sha: string) {
  const commit = needed(forge, sha);
  const url = repositoryUrl(forge, `/commits/${sha}`);
  return {
    sha,
    node_id: nodeId("Commit", sha),
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: repositoryUrl(forge, `/git/trees/${commit.tree}`) },
      url: repositoryUrl(forge, `/git/commits/${sha}`),
      comment_count: 0,
      verification: UNVERIFIED,
    },
    url,
    html_url: webUrl(forge, `/commit/${sha}`),
    comments_url: `${url}/comments`,
    author: person(forge, commit.author),
    committer: person(forge, commit.committer),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: repositoryUrl(forge, `/commits/${parent}`),
      html_url: webUrl(forge, `/commit/${parent}`),
    })),
  };
}

/** `commit` with the files that differ from its first parent. */
export function commitWithFilesBody(forge: Forge, sha: string, files: readonly DiffFile[]) {
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return {
    ...commitBody(forge, sha),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map((file) => fileBody(forge, sha, file)),
  };
}

/** `git-commit`: the Git object alone. */
export function gitCommitBody(forge: Forge, sha: string) {
  const { author, committer, message, tree, parents } = needed(forge, sha);
  return {
    sha,
    node_id: nodeId("Commit", sha),
    url: repositoryUrl(forge, `/git/commits/${sha}`),
    html_url: webUrl(forge, `/commit/${sha}`),
    author,
    committer,
    message,
    tree: { sha: tree, url: repositoryUrl(forge, `/git/trees/${tree}`) },
    parents: parents.map((parent) => ({
      sha: parent,
      url: repositoryUrl(forge, `/git/commits/${parent}`),
      html_url: webUrl(forge, `/commit/${parent}`),
    })),
    verification: UNVERIFIED,
  };
}

/** `diff-entry`: a file that differs, as of the commit `sha`. */
export function fileBody(forge: Forge, sha: string, file: DiffFile) {
  const path = encodedPath(file.filename);
  return {
    sha: file.sha,
    filename: file.filename,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: webUrl(forge, `/blob/${sha}/${path}`),
    raw_url: webUrl(forge, `/raw/${sha}/${path}`),
    contents_url: repositoryUrl(forge, `/contents/${path}?ref=${sha}`),
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousFilename === undefined ? {} : { previous_filename: file.previousFilename }),
  };
}

// --- internal ---

const UNVERIFIED = { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };

function needed(forge: Forge, sha: string): Commit {
  const commit = readCommit(forge.git.objects, sha);
  if (!commit) throw new Error(`Expected a commit at ${sha}`);
  return commit;
}

/** Null where nobody has the e-mail: GitHub then knows no author. */
function person(forge: Forge, { email }: Signature) {
  const account = forge.accounts.byEmail(email);
  return account ? accountBody(forge, account) : null;
}
