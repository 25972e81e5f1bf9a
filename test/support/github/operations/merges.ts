// Merging a pull request: by a merge commit, squashed, or rebased.
import type { Actor } from "../actors.ts";
import { baseTip, mayWrite, missingApprovals, pullCommits, testMerge } from "../facts/pulls.ts";
import { rulesOf } from "../facts/rules.ts";
import { signatureOf, webFlowSignature } from "../facts/signatures.ts";
import { Refusal } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { readCommit, type Signature, writeCommit } from "../git/commits.ts";
import type { PullThread } from "../threads.ts";
import { closeNamedIssues } from "./closing-keywords.ts";
import { markMerged } from "./pull-moves.ts";
import { expected, moveRef, ruleViolations } from "./refs.ts";

export type MergeMethod = "merge" | "squash" | "rebase";

export interface MergeOptions {
  readonly method?: MergeMethod | undefined;
  /** 409 where the head is another. */
  readonly sha?: string | undefined;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
  /** An admin merges past the rules. */
  readonly bypass?: boolean | undefined;
}

/** Merges a pull request into its base; gives the merge commit's sha. 405 where it may not be merged. */
export function merge(forge: Forge, thread: PullThread, by: Actor, options: MergeOptions = {}): string {
  checkMerge(forge, thread, by, options);
  const baseSha = baseTip(forge, thread);
  const sha = mergeOnto(forge, thread, baseSha, by, options);
  if (!sha) throw new Refusal(405, "Pull Request is not mergeable");
  markMerged(forge, thread, by, { sha, landed: forge.git.ancestry.between(baseSha, sha), baseSha });
  moveRef(forge, { ref: `refs/heads/${thread.pull.base}`, after: sha, by, type: "pr_merge" });
  closeNamedIssues(forge, thread, by);
  return sha;
}

/** The commit that merging onto `base` makes, which no branch has yet; undefined at a conflict. */
export function mergeOnto(
  forge: Forge,
  thread: PullThread,
  base: string,
  by: Actor,
  options: MergeOptions,
): string | undefined {
  const { pull, number } = thread;
  const { merging, objects } = forge.git;
  if (options.method === "rebase")
    return merging.replay(pullCommits(forge, thread), base, signatureOf(forge, by.account));
  const tree = merging.tree(base, pull.headSha);
  if (!tree) return undefined;
  const squash = options.method === "squash";
  const title = options.title ?? (squash ? `${thread.title} (#${number})` : mergeTitle(thread));
  const body = options.message ?? (squash ? squashBody(forge, thread) : thread.title);
  return writeCommit(objects, {
    tree,
    parents: squash ? [base] : [base, pull.headSha],
    author: signatureOf(forge, squash ? thread.by : by.account),
    committer: webFlowSignature(forge),
    message: body === "" ? title : `${title}\n\n${body}`,
  });
}

// --- internal ---

function checkMerge(forge: Forge, thread: PullThread, by: Actor, { sha, bypass }: MergeOptions): void {
  const { pull, state } = thread;
  if (!mayWrite(by.account.role)) throw new Refusal(403, "Must have push access to merge a pull request");
  if (state === "closed") throw new Refusal(405, "Pull Request is not mergeable");
  if (pull.draft) throw new Refusal(405, "Pull Request is still a draft");
  if (sha !== undefined && sha !== pull.headSha)
    throw new Refusal(409, "Head branch was modified. Review and try the merge again.");
  if (!testMerge(forge, thread)) throw new Refusal(405, "Pull Request is not mergeable");
  if (bypass && by.account.role === "admin") return;
  const violations = violationsOf(forge, thread);
  if (violations.length > 0) throw ruleViolations(405, violations);
}

function violationsOf(forge: Forge, thread: PullThread): readonly string[] {
  const { pull } = thread;
  const rules = rulesOf(forge, pull.base);
  const approvals = missingApprovals(forge, thread);
  const behind = !forge.git.ancestry.contains(pull.headSha, baseTip(forge, thread));
  return [
    ...(rules.some(({ mergeQueue }) => mergeQueue) ? ["Changes must be made through the merge queue"] : []),
    ...(behind && rules.some(({ strict }) => strict) ? ["Head branch is not up to date with the base branch"] : []),
    ...expected(forge, pull.base, pull.headSha),
    ...(approvals > 0 ? [`At least ${approvals} approving review is required by reviewers with write access.`] : []),
  ];
}

function mergeTitle({ number, pull }: PullThread): string {
  return `Merge pull request #${number} from ${pull.headOwner.login}/${pull.headBranch}`;
}

/** GitHub lists the commits, then names the other authors. */
function squashBody(forge: Forge, thread: PullThread): string {
  const commits = pullCommits(forge, thread).flatMap((sha) => readCommit(forge.git.objects, sha) ?? []);
  const own = thread.by.email.toLowerCase();
  const others = new Map<string, Signature>();
  for (const { author } of commits) if (author.email.toLowerCase() !== own) others.set(author.email, author);
  const list = commits.length > 1 ? commits.map(({ message }) => `* ${message}`) : commits.map(bodyOf);
  const trailers = [...others.values()].map(({ name, email }) => `Co-authored-by: ${name} <${email}>`);
  return [...list, trailers.join("\n")].filter((part) => part !== "").join("\n\n");
}

function bodyOf({ message }: { readonly message: string }): string {
  return message.split("\n").slice(2).join("\n");
}
