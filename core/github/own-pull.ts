// A pull request for a branch that somebody pushed: one, however often it is asked for.
import { EXIT, ItsmError } from "../errors.ts";
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";
import type { OwnPull, Standing } from "./proposal.ts";
import { pullsOf } from "./propose.ts";
import { untilAnswered } from "./repeat.ts";

/** The pull request of the branch: the one that it has or had, else a new one. */
export function openOwnPull(api: Api, pull: OwnPull): Promise<Standing> {
  return untilAnswered(api, async () => (await standingOf(api, pull.branch)) ?? (await create(api, pull)));
}

// --- internal ---

async function standingOf(api: Api, branch: string): Promise<Standing | undefined> {
  const [open, over] = await pullsOf(api, branch);
  if (open) return { is: "open", number: open.number, url: open.html_url };
  return over && { is: over.merged_at === null ? "closed" : "merged", number: over.number, url: over.html_url };
}

async function create(api: Api, { branch: head, base, title, body }: OwnPull): Promise<Standing> {
  const { rest, owner, repo } = api;
  try {
    const { data } = await rest.pulls.create({ owner, repo, head, base, title, body });
    return { is: "open", number: data.number, url: data.html_url };
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    // Another run was faster, or GitHub's list lagged behind.
    const there = await standingOf(api, head);
    if (there) return there;
    throw new ItsmError(
      `GitHub opens no pull request for the branch ${head}: ${error instanceof Error ? error.message : error}`,
      "It needs a commit that its base has not, and a repository that takes pull requests.",
      EXIT.findings,
      { cause: error },
    );
  }
}
