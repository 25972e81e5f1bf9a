// Who moved the branch of a pull request, from where to where.
import type { PullRequestFacts } from "../policy/index.ts";
import { accountOf, type ToldUser } from "./account.ts";
import type { EffectiveDiffs } from "./effective-diff.ts";
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";
import { isFork, type ToldPull } from "./pull-request.ts";

type Pushes = PullRequestFacts["pushes"];
type Push = Pushes["items"][number];

/** The parts of an activity of a branch that count. */
export interface ToldActivity {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly timestamp: string;
  readonly actor: ToldUser | null;
}

/**
 * The pushes that brought what the pull request holds, oldest first.
 *
 * A fork's pushes are asked for at the fork. Where it is private or gone the token cannot read them, and nobody could
 * ever open the gate for such a pull request if that counted as incomplete. So there the author and the fork's owner
 * stand for all pushes; the authors and committers of the commits are barred from approving besides. One hole is left,
 * which needs malice: somebody else who may push to the fork ("Allow edits by maintainers", its collaborators) writes a
 * commit in the author's name and approves it. Public forks have no such hole.
 */
export async function readPushes(api: Api, pull: ToldPull, asOf: number, diffs: EffectiveDiffs): Promise<Pushes> {
  // GitHub answers null for a repository that was deleted, whatever its description says.
  const repository = pull.head.repo as typeof pull.head.repo | null;
  if (!repository) return pushesOfFork(pull);
  for (let attempt = 0; ; attempt++) {
    const told = await activitiesOf(api, repository.owner.login, repository.name, pull.head.ref).catch((error) => {
      if ([403, 404, 422].includes(statusOf(error) ?? 0) && (isFork(pull) || pull.state !== "open")) return undefined;
      throw error;
    });
    if (!told) return isFork(pull) ? pushesOfFork(pull) : { complete: false, items: [] };
    const upTo = told.items.filter(({ timestamp }) => Date.parse(timestamp) <= asOf);
    // What came after the head is no part of the pull request: a branch may live on, or be deleted, when it is over.
    const newest = upTo.findIndex(({ after }) => after === pull.head.sha);
    const listed = newest >= 0;
    // A push is listed a moment after it arrived: a gate that runs at once would not see it.
    if (!listed && attempt < LATE.length && pull.state === "open") await api.sleep((LATE[attempt] ?? 0) * api.second);
    else return pushesOf(upTo.slice(Math.max(newest, 0)), { complete: told.complete && listed, diffs });
  }
}

/** The newest pushes up to the one after which the branch held nothing of its own. `activities` are newest first. */
export async function pushesOf(
  activities: readonly ToldActivity[],
  given: { readonly complete: boolean; readonly diffs: EffectiveDiffs },
): Promise<Pushes> {
  const items: Push[] = [];
  let complete = given.complete;
  let expected: string | undefined;
  for (const { before, after, timestamp, actor } of activities) {
    if (expected !== undefined && after !== expected) complete = false;
    expected = before;
    // Nothing lay on the branch before that the base lacks: what came earlier is no part of this pull request.
    if (isNothing(after) || (await given.diffs(after))?.ahead === 0) return { complete, items: items.toReversed() };
    const account = accountOf(actor);
    if (account) items.push({ actor: account, before: isNothing(before) ? null : before, after, at: timestamp });
    else complete = false;
  }
  // The list ends before the branch was made: who brought what lay on it then is not known.
  const whole = expected === undefined || isNothing(expected) || (await given.diffs(expected))?.ahead === 0;
  return { complete: complete && whole, items: items.toReversed() };
}

// --- internal ---

/** Pauses, in seconds, before the list is read again where it lacks the newest push. */
const LATE = [1, 2, 4];
/** More pushes than this are a list that nobody reads. */
const MOST_PUSHES = 1000;

async function activitiesOf({ rest, paginate }: Api, owner: string, repo: string, branch: string) {
  const ref = `refs/heads/${branch}`;
  const items: ToldActivity[] = [];
  let complete = true;
  await paginate(rest.repos.listActivities, { owner, repo, ref, per_page: 100 }, ({ data }, done) => {
    items.push(...data.filter((activity) => activity.ref === ref));
    if (items.length >= MOST_PUSHES) {
      complete = false;
      done();
    }
    return [];
  });
  return { complete, items };
}

function pushesOfFork(pull: ToldPull): Pushes {
  const [author, owner] = [accountOf(pull.user), accountOf(pull.head.user)];
  const owns = owner?.type === "User" && owner.login !== author?.login ? owner : null;
  const items = [author, owns].flatMap((actor) =>
    actor ? [{ actor, before: null, after: pull.head.sha, at: pull.created_at }] : [],
  );
  return { complete: author !== null, items };
}

function isNothing(sha: string): boolean {
  return /^0+$/.test(sha);
}
