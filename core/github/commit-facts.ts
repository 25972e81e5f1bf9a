// The commits of a pull request: who wrote them, who committed them.
import type { Account, CommitFact } from "../policy/index.ts";
import { accountOf, type ToldUser } from "./account.ts";
import { accountBook, coAuthorsOf } from "./co-authors.ts";
import type { Api } from "./octokit.ts";

/** The parts of GitHub's commit that count. */
export interface ToldCommit {
  readonly sha: string;
  readonly parents: readonly { readonly sha: string }[];
  readonly author: ToldUser | null;
  readonly committer: ToldUser | null;
  readonly commit: {
    readonly message: string;
    readonly author: { readonly name?: string; readonly email?: string } | null;
    readonly committer: { readonly name?: string; readonly email?: string; readonly date?: string } | null;
    readonly verification?: { readonly verified: boolean };
  };
}

/** GitHub lists no more commits of a pull request than this. */
export const MOST_COMMITS = 250;

/** The commits as GitHub lists them, oldest first. */
export async function readCommits({ rest, paginate, owner, repo }: Api, number: number): Promise<ToldCommit[]> {
  return paginate(rest.pulls.listCommits, { owner, repo, pull_number: number, per_page: 100 });
}

/** The facts of commits. `seen` are accounts known from elsewhere in the pull request: they tell who a number is. */
export function commitFacts(commits: readonly ToldCommit[], seen: readonly (Account | null)[]): CommitFact[] {
  const book = accountBook(commits.flatMap(matchedAddresses), seen);
  return commits.map((told) => {
    const { author } = told.commit;
    const committedByGitHub = isCommittedByGitHub(told);
    return {
      sha: told.sha,
      parents: told.parents.map(({ sha }) => sha),
      author: accountOf(told.author),
      committer: committedByGitHub ? null : accountOf(told.committer),
      authorName: `${author?.name ?? ""} <${author?.email ?? ""}>`.trim(),
      committedByGitHub,
      coAuthors: coAuthorsOf(told.commit.message, book),
    };
  });
}

// --- internal ---

function matchedAddresses({ author, committer, commit }: ToldCommit) {
  const pairs: readonly (readonly [ToldUser | null, { readonly email?: string } | null])[] = [
    [author, commit.author],
    [committer, commit.committer],
  ];
  return pairs.flatMap(([user, signature]) =>
    signature?.email ? [{ email: signature.email, account: accountOf(user) }] : [],
  );
}

/**
 * Only with GitHub's signature: anybody may write noreply@github.com into a commit, and the API then names web-flow as
 * its committer. Without the signature web-flow counts as a committer like any other, which bars nobody.
 */
function isCommittedByGitHub({ committer, commit }: ToldCommit): boolean {
  const byGitHub = committer?.login === "web-flow" || commit.committer?.email === "noreply@github.com";
  return byGitHub && commit.verification?.verified === true;
}
