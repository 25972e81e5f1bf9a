// Whose token this is.
import type { Account } from "../policy/index.ts";
import { accountOf } from "./account.ts";
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";

/** The account of the token; null for a workflow's token, which belongs to nobody. */
export async function readViewer({ rest }: Api): Promise<Account | null> {
  try {
    return accountOf((await rest.users.getAuthenticated()).data);
  } catch (error) {
    if (statusOf(error) === 403) return null;
    throw error;
  }
}
