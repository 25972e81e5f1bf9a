// The facts of a pull request, gathered from GitHub at one moment.
import { EXIT, ItsmError } from "../errors.ts";
import { type CommitFact, type PullRequestFacts, PullRequestFactsSchema } from "../policy/index.ts";
import { accountOf } from "./account.ts";
import { changedOnBase, fileFacts, groupBlobs, readListedFiles } from "./changed-files.ts";
import { commitFacts, MOST_COMMITS, readCommits, type ToldCommit } from "./commit-facts.ts";
import { type EffectiveDiffs, effectiveDiffs } from "./effective-diff.ts";
import { baseBeforeMerge } from "./merge.ts";
import type { Api } from "./octokit.ts";
import type { FactsOptions } from "./port.ts";
import { baseTipOf, readPull, type ToldPull } from "./pull-request.ts";
import { readPushes } from "./pushes.ts";
import { readEvents, readReviews, requestedAt, reviewFacts } from "./reviews.ts";
import type { Trees } from "./trees.ts";

/** Gathers the facts. Should the pull request move meanwhile, they are gathered anew. */
export async function readFacts(
  api: Api,
  trees: Trees,
  number: number,
  options: FactsOptions,
): Promise<PullRequestFacts> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const pull = await readPull(api, number);
    const facts = await factsOf(api, trees, pull, options);
    const now = await readPull(api, number);
    if (now.head.sha === pull.head.sha && now.base.ref === pull.base.ref && now.state === pull.state)
      return parsed(facts);
    api.log(`pull request ${number} moved while it was read: reading it again`);
  }
  throw new ItsmError(
    `pull request ${number} moves faster than it can be read`,
    "It is judged again after the next push; write /itsm recheck to ask for it.",
    EXIT.findings,
  );
}

// --- internal ---

const MOST_ATTEMPTS = 3;

async function factsOf(api: Api, trees: Trees, pull: ToldPull, options: FactsOptions): Promise<PullRequestFacts> {
  const asOf = options.asOf ?? Number.POSITIVE_INFINITY;
  const baseTip = options.at?.baseTip ?? (pull.merged ? await baseBeforeMerge(api, pull) : await baseTipOf(api, pull));
  const diffs = effectiveDiffs(api, trees, baseTip);
  const head = await headDiff(pull, diffs);
  const [listed, commits, reviews, events, pushes] = await Promise.all([
    readListedFiles(api, pull),
    readCommits(api, pull.number),
    readReviews(api, pull.number),
    readEvents(api, pull.number),
    readPushes(api, pull, asOf, diffs),
  ]);
  const said = reviewFacts(reviews, events, asOf);
  const seen = [pull.user, ...(pull.requested_reviewers ?? []), ...reviews.map(({ user }) => user)].map(accountOf);
  const commitItems = commitFacts(commits, [...seen, ...pushes.items.map(({ actor }) => actor)]);
  const files = await fileFacts(trees, head, listed);
  const wanted = shasToCompare(pull.head.sha, said.items, commitItems, pushes);
  return {
    number: pull.number,
    title: pull.title,
    state: stateAt(pull, asOf),
    draft: pull.draft ?? false,
    author: accountOf(pull.user),
    baseRef: pull.base.ref,
    baseTip,
    head: pull.head.sha,
    mergeBase: head.mergeBase,
    files,
    changedOnBase: await changedOnBase(trees, head.mergeBase, baseTip, files.items),
    commits: { complete: isWhole(commits, pull, head.ahead), items: commitItems },
    pushes,
    reviews: said,
    requestedReviewers: options.asOf === undefined ? requestedNow(pull) : requestedAt(events, reviews, asOf),
    diffs: await diffsOf(wanted, diffs),
    mergeGroup: options.mergeGroup ? await groupBlobs(trees, options.mergeGroup.head, files.items) : null,
    earlier: [],
  };
}

async function headDiff(pull: ToldPull, diffs: EffectiveDiffs) {
  const head = await diffs(pull.head.sha);
  if (head) return head;
  throw new ItsmError(
    `pull request ${pull.number} has nothing in common with ${pull.base.ref}, or its head ${pull.head.sha.slice(0, 7)} cannot be read`,
    `Branch off ${pull.base.ref} and bring the commits there.`,
    EXIT.findings,
  );
}

/** As many commits as GitHub counts, no fewer than the base lacks, the head among them. */
function isWhole(commits: readonly ToldCommit[], pull: ToldPull, ahead: number): boolean {
  const counted = commits.length === pull.commits && commits.length >= ahead && commits.length < MOST_COMMITS;
  return counted && commits.some(({ sha }) => sha === pull.head.sha);
}

/** A pull request that was closed or merged later was open then. */
function stateAt(pull: ToldPull, asOf: number): PullRequestFacts["state"] {
  if (pull.closed_at !== null && asOf <= Date.parse(pull.closed_at)) return "open";
  return pull.merged ? "merged" : pull.state;
}

function requestedNow(pull: ToldPull): string[] {
  return (pull.requested_reviewers ?? []).map(({ login }) => login);
}

/** Commits whose content is compared: head, what was reviewed, merges with what they merged into, pushes. */
function shasToCompare(
  head: string,
  reviews: { readonly items: PullRequestFacts["reviews"]["items"] }["items"],
  commits: readonly CommitFact[],
  pushes: PullRequestFacts["pushes"],
): Set<string> {
  const opinions = reviews.filter(({ state, dismissal }) =>
    [state, dismissal?.was].some((said) => said && OPINIONS.has(said)),
  );
  const merges = commits.filter(({ parents }) => parents.length > 1);
  const shas = [
    head,
    ...opinions.map(({ commit }) => commit),
    ...merges.flatMap(({ sha, parents }) => [sha, parents[0] ?? null]),
    ...pushes.items.flatMap(({ before, after }) => [before, after]),
  ];
  return new Set(shas.filter((sha) => sha !== null));
}

const OPINIONS: ReadonlySet<string> = new Set(["APPROVED", "CHANGES_REQUESTED"]);

async function diffsOf(shas: ReadonlySet<string>, diffs: EffectiveDiffs): Promise<PullRequestFacts["diffs"]> {
  const found = await Promise.all(
    [...shas].map(async (sha) => [sha, (await diffs(sha))?.entries?.map((entry) => ({ ...entry })) ?? null] as const),
  );
  return Object.fromEntries(found);
}

/** What GitHub says is checked like anything else that comes from outside. */
function parsed(facts: PullRequestFacts): PullRequestFacts {
  const result = PullRequestFactsSchema.safeParse(facts);
  if (result.success) return result.data;
  const [flaw] = result.error.issues;
  throw new ItsmError(
    `GitHub tells something of pull request ${facts.number} that cannot be: ${flaw?.path.join(".")}: ${flaw?.message}`,
    "Run this again. If it stays, report it with this line.",
    EXIT.findings,
    { cause: result.error },
  );
}
