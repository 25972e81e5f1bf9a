// A pull request that GitHub merges by itself as soon as its rules allow it, or at once where they do already.
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";
import type { MergeWish, ReadyMerge } from "./proposal.ts";
import { readPull, type ToldPull } from "./pull-request.ts";
import { untilAnswered } from "./repeat.ts";

/** Switches auto-merge on. Where GitHub has nothing to wait for, it merges if the check has passed on the very commit. */
export function mergeWhenReady(api: Api, wish: MergeWish): Promise<ReadyMerge> {
  return untilAnswered(api, async () => {
    for (const pause of PAUSES) {
      const outcome = await attempt(api, wish);
      if (outcome !== "unknown") return outcome;
      await api.sleep(pause * api.second);
    }
    return off("refused", "GitHub has not found out yet whether it can be merged.");
  });
}

// --- internal ---

/** In seconds: GitHub finds out whether a new pull request merges only when it is asked. */
const PAUSES = [1, 2, 4, 4];

const ENABLE = `mutation ($input: EnablePullRequestAutoMergeInput!) {
  enablePullRequestAutoMerge(input: $input) { pullRequest { autoMergeRequest { enabledAt } } }
}`;

type Refusal = Extract<ReadyMerge, { readonly is: "off" }>;

function off(why: Refusal["why"], said = ""): Refusal {
  return { is: "off", why, said };
}

async function attempt(api: Api, wish: MergeWish): Promise<ReadyMerge | "unknown"> {
  const pull = await readPull(api, wish.number);
  if (pull.merged) return { is: "merged" };
  if (pull.state === "closed") return off("refused", "It is closed.");
  if (pull.head.sha !== wish.head) return off("moved");
  if (pull.auto_merge) return { is: "on" };
  const method = await methodOf(api);
  const said = await enable(api, pull, wish.head, method);
  if (said === null) return { is: "on" };
  if (/\bunknown\b/i.test(said)) return "unknown";
  if (/not allowed/i.test(said)) return off("not-allowed", said);
  const isReady = /clean status|unstable status|has_hooks/i.test(said);
  if (!isReady && !/protected branch rules not configured/i.test(said)) return off("refused", said);
  if (!(await hasPassed(api, wish))) return off("nothing-required", said);
  return mergeNow(api, wish, method);
}

/** Null where it is on now, else GitHub's words. GraphQL answers 200 to what it refuses. */
async function enable(api: Api, { node_id }: ToldPull, head: string, method: Method): Promise<string | null> {
  const input = { pullRequestId: node_id, expectedHeadOid: head, mergeMethod: method.toUpperCase() };
  try {
    await api.graphql(ENABLE, { input });
    return null;
  } catch (error) {
    const answers = error instanceof Error && "errors" in error && Array.isArray(error.errors) ? error.errors : [];
    if (answers.length === 0) throw error;
    // A list of GraphQL errors, each of which has a message by the specification.
    return answers.map(({ message }: { readonly message?: unknown }) => String(message)).join(" ");
  }
}

type Method = "squash" | "merge" | "rebase";

/** What the repository allows; who may not see its settings is told nothing, so that the usual one is tried. */
async function methodOf({ rest, owner, repo }: Api): Promise<Method> {
  const { data } = await rest.repos.get({ owner, repo });
  if (data.allow_squash_merge === true) return "squash";
  return data.allow_merge_commit === false && data.allow_rebase_merge === true ? "rebase" : "merge";
}

/** Whether every newest run of the check, of whatever app, succeeded. */
async function hasPassed({ rest, owner, repo }: Api, { head, check }: MergeWish): Promise<boolean> {
  const asked = { owner, repo, ref: head, check_name: check, filter: "latest" as const, per_page: 100 };
  const { check_runs: runs } = (await rest.checks.listForRef(asked)).data;
  return runs.length > 0 && runs.every(({ conclusion }) => conclusion === "success");
}

async function mergeNow(api: Api, { number, head }: MergeWish, method: Method): Promise<ReadyMerge> {
  const { rest, owner, repo } = api;
  try {
    await rest.pulls.merge({ owner, repo, pull_number: number, sha: head, merge_method: method });
    return { is: "merged" };
  } catch (error) {
    if (![403, 405, 409].includes(statusOf(error) ?? 0)) throw error;
    return off("refused", error instanceof Error ? error.message : "");
  }
}
