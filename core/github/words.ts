// What was said of a commit: its message, and the texts of the pull requests that brought it.
import type { Api } from "./octokit.ts";

/** The message first. */
export async function wordsOf({ rest, paginate, owner, repo }: Api, sha: string): Promise<string[]> {
  const { data: commit } = await rest.git.getCommit({ owner, repo, commit_sha: sha });
  const list = rest.repos.listPullRequestsAssociatedWithCommit;
  const pulls = await paginate(list, { owner, repo, commit_sha: sha, per_page: 100 });
  const merged = pulls.filter(({ merged_at }) => merged_at !== null);
  return [commit.message, ...merged.map(({ body }) => body ?? "")];
}
