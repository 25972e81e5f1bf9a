// Whose token this is, and whose a commit.
import type { Account } from "../policy/index.ts";
import { accountOf } from "./account.ts";
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";

/** The account that the address of a commit's author belongs to; null where GitHub knows nobody by it. */
export async function readAuthor({ rest, owner, repo }: Api, sha: string): Promise<Account | null> {
  return accountOf((await rest.repos.getCommit({ owner, repo, ref: sha, per_page: 1 })).data.author);
}

/** The account of the token; null for a workflow's token, which belongs to nobody. */
export async function readViewer({ rest }: Api): Promise<Account | null> {
  try {
    return accountOf((await rest.users.getAuthenticated()).data);
  } catch (error) {
    if (statusOf(error) === 403) return null;
    throw error;
  }
}
