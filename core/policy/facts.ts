// The facts of a pull request, as one plain value: all that the policy may know of it.
import { z } from "zod";
import { Instant, Line } from "../../schemas/index.ts";

const Sha = z.string().regex(/^[0-9a-f]{40,64}$/, { error: () => "expected the full id of a commit or blob" });

/** A list as read page by page. One that is not complete, or is known to be cut, closes the gate. */
function listing<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    complete: z.boolean().describe("Whether every entry was read."),
    items: z.array(item).describe("The entries, oldest first."),
  });
}

const Account = z.strictObject({
  login: Line(100).describe("The login, as GitHub spells it."),
  id: z
    .number()
    .int()
    .nullable()
    .describe("GitHub's number of the account, which outlives a new login; null if unknown."),
  type: z.enum(["User", "Bot", "Organization", "Mannequin"]).describe("What the account is. Only a User approves."),
});

const DiffEntry = z.strictObject({
  path: z.string().describe("Path below the root."),
  status: z.enum(["added", "modified", "removed"]).describe("A rename is one removed and one added."),
  blob: Sha.nullable().describe("The content's id; null where the file was removed."),
});

const FileFact = z.strictObject({
  ...DiffEntry.shape,
  previous: z.string().nullable().describe("The path before, where GitHub saw a rename."),
});

const CommitFact = z.strictObject({
  sha: Sha,
  parents: z.array(Sha),
  author: Account.nullable().describe("The account that the author's e-mail belongs to, or null."),
  committer: Account.nullable().describe("The account that the committer's e-mail belongs to, or null."),
  authorName: z.string().describe("Name and e-mail as the commit has them: for messages only."),
  committedByGitHub: z.boolean().describe("Whether GitHub itself committed it: web editor, merge button."),
  coAuthors: z
    .array(
      z.strictObject({
        name: z.string().describe("As the Co-authored-by line has it."),
        email: z.string().describe("As the Co-authored-by line has it."),
        login: z.string().nullable().describe("The account that the e-mail belongs to, or null."),
      }),
    )
    .describe("People that Co-authored-by lines name."),
});

const PushFact = z.strictObject({
  actor: Account,
  before: Sha.nullable().describe("The head before; null where the branch was made."),
  after: Sha.describe("The head after."),
  at: Instant,
});

const ReviewFact = z.strictObject({
  id: z.number().int(),
  user: Account.nullable().describe("Null where the account is gone."),
  state: z.enum(["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]),
  commit: Sha.nullable().describe("The head that was reviewed; null where GitHub no longer knows."),
  at: Instant,
  dismissal: z
    .strictObject({
      by: Account.nullable().describe("Who dismissed it."),
      was: z.enum(["APPROVED", "CHANGES_REQUESTED", "COMMENTED"]).describe("What it said before."),
    })
    .nullable(),
});

const EarlierAct = z.strictObject({
  record: z.string().describe("The record's id."),
  act: z
    .enum(["approved", "contributed"])
    .describe("approved: agreed to it. contributed: wrote part of it, or was named in it."),
  requirement: z.string().nullable().describe("The requirement that an approval satisfied."),
  why: z.string().nullable().describe("How somebody contributed: helped to write it before."),
  login: z.string(),
  id: z.number().int().nullable(),
  at: Instant,
});

export const PullRequestFactsSchema = z.strictObject({
  number: z.number().int().positive().nullable().describe("Null where a branch is judged before it is a pull request."),
  title: z.string(),
  state: z.enum(["open", "closed", "merged"]),
  draft: z.boolean(),
  author: Account.nullable().describe("Who opened it; null where nobody is known."),
  baseRef: z.string().describe("The branch that it wants to be merged into."),
  baseTip: Sha.describe("The tip of that branch, from which policy, teams and state tables are read."),
  head: Sha.describe("The commit that is judged."),
  mergeBase: Sha.describe("Where head and base parted."),
  files: listing(FileFact).describe("What head changes against the merge base."),
  changedOnBase: listing(z.string()).describe("Those of these paths that the base changed since the merge base."),
  commits: listing(CommitFact).describe("Commits that are on head and not on base."),
  pushes: listing(PushFact).describe("Who moved the branch, from where to where."),
  reviews: listing(ReviewFact),
  requestedReviewers: z.array(z.string()).describe("Logins that are asked to review and have not answered."),
  diffs: z
    .record(Sha, z.array(DiffEntry).nullable())
    .describe(
      "What a commit changes against its own merge base with the base branch, for head, reviewed commits, merges and pushes; null where it cannot be read in full.",
    ),
  mergeGroup: z
    .strictObject({
      head: Sha.describe("The commit that the merge queue made."),
      blobs: z.record(z.string(), Sha.nullable()).describe("What the pull request's files are in it."),
    })
    .nullable()
    .describe("The merge queue's group, where one is judged."),
  earlier: z.array(EarlierAct).describe("What the evidence tells of who did what with these records before."),
});

export type PullRequestFacts = z.output<typeof PullRequestFactsSchema>;
export type Account = PullRequestFacts["reviews"]["items"][number]["user"] & object;
export type ReviewFact = PullRequestFacts["reviews"]["items"][number];
export type CommitFact = PullRequestFacts["commits"]["items"][number];
export type FileFact = PullRequestFacts["files"]["items"][number];
export type DiffEntry = z.output<typeof DiffEntry>;
