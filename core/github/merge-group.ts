// The pull requests that a merge group holds.
import { EXIT, ItsmError } from "../errors.ts";
import type { Api } from "./octokit.ts";
import type { MergeGroup } from "./port.ts";
import { openPullRequestsAt } from "./pull-request.ts";

/**
 * Their numbers, in the order of the queue. The queue has a branch for every pull request, named after it and the
 * commit that it builds on: they lead from the head back to the base. Where a branch is gone already, the commits say
 * it: a merge by its second parent, a squashed commit by the number in its subject.
 */
export async function pullRequestsOfGroup(api: Api, group: MergeGroup): Promise<number[]> {
  const numbers = (await byBranches(api, group)) ?? (await byCommits(api, group));
  const { number } = named(group.headRef) ?? {};
  if (number === undefined || numbers.includes(number)) return numbers;
  throw unknown(group, `the branch names pull request ${number}, the commits do not`);
}

// --- internal ---

function named(ref: string): { readonly base: string; readonly number: number; readonly upon: string } | undefined {
  const [, base = "", number, upon = ""] =
    /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-(\d+)-([0-9a-f]{40,64})$/.exec(ref) ?? [];
  return number === undefined ? undefined : { base, number: Number(number), upon };
}

async function byBranches({ rest, owner, repo }: Api, group: MergeGroup): Promise<number[] | undefined> {
  const base = named(group.headRef)?.base;
  if (base === undefined) return undefined;
  const ref = `heads/gh-readonly-queue/${base}/`;
  const { data: refs } = await rest.git.listMatchingRefs({ owner, repo, ref });
  const numbers: number[] = [];
  for (let sha = group.headSha, steps = 0; sha !== group.baseSha; steps++) {
    const entry = named(refs.find(({ object }) => object.sha === sha)?.ref ?? "");
    if (!entry || steps > refs.length) return undefined;
    numbers.unshift(entry.number);
    sha = entry.upon;
  }
  return numbers;
}

async function byCommits(api: Api, group: MergeGroup): Promise<number[]> {
  const { rest, owner, repo } = api;
  const basehead = `${group.baseSha}...${group.headSha}`;
  const { data } = await rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 100 });
  const commits = new Map(data.commits.map((commit) => [commit.sha, commit]));
  const numbers: number[] = [];
  for (let sha = group.headSha; sha !== group.baseSha; ) {
    const commit = commits.get(sha);
    if (!commit) throw unknown(group, `commit ${sha.slice(0, 7)} is not listed`);
    const [first, second] = commit.parents;
    const found = second ? await openPullRequestsAt(api, second.sha) : numberIn(commit.commit.message);
    if (found.length === 0) throw unknown(group, `commit ${sha.slice(0, 7)} belongs to none`);
    numbers.unshift(...found);
    sha = first?.sha ?? "";
  }
  return [...new Set(numbers)];
}

/** GitHub puts the number behind the subject of a squashed commit; a title may hold others before it. */
function numberIn(message: string): number[] {
  const [, number] = /\(#(\d+)\)$/.exec(message.split("\n", 1)[0]?.trim() ?? "") ?? [];
  return number === undefined ? [] : [Number(number)];
}

function unknown(group: MergeGroup, why: string): ItsmError {
  return new ItsmError(
    `the pull requests of the merge group ${group.headSha.slice(0, 7)} cannot be told: ${why}`,
    "Take them out of the queue and put them in again.",
    EXIT.findings,
  );
}
