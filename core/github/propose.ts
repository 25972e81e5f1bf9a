// A change of files as a pull request on a branch of our own: made, updated, left alone once people took it over.
import { EXIT, ItsmError } from "../errors.ts";
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";
import { commitOnBranch } from "./own-branch.ts";
import type { Proposal, Proposed, Standing } from "./proposal.ts";
import { untilAnswered } from "./repeat.ts";

/**
 * Brings the branch and the pull request about. May be repeated: what is there already is left as it is. Never forces,
 * never opens a second pull request for a branch whose first one is over.
 */
export async function propose(api: Api, app: string, proposal: Proposal): Promise<Proposed> {
  return untilAnswered(api, async (): Promise<Proposed> => {
    const [open, over] = await pullsOf(api, proposal.branch);
    if (!open && over) return { is: over.merged_at === null ? "closed" : "merged", ...placeOf(over) };
    const branch = await commitOnBranch(api, app, proposal);
    if (branch === "others") return { is: "others", ...(open ? placeOf(open) : { number: null, url: null }) };
    if (!open) return create(api, proposal);
    const renamed = open.title !== proposal.title && (open.body ?? "").includes(proposal.marker);
    if (renamed)
      await api.rest.pulls.update({ ...at(api), pull_number: open.number, title: proposal.title, request: AGAIN });
    return { is: branch === "same" && !renamed ? "unchanged" : "updated", ...placeOf(open) };
  });
}

/** The pull request of a branch: the open one, else the newest that is over, a merged one first. */
export async function proposedOn(api: Api, branch: string): Promise<Standing | null> {
  const [open, over] = await pullsOf(api, branch);
  if (open) return { is: "open", ...placeOf(open) };
  return over ? { is: over.merged_at === null ? "closed" : "merged", ...placeOf(over) } : null;
}

/** The open pull request of a branch of this repository, and the newest that is over. */
export async function pullsOf(api: Api, branch: string) {
  const { rest, owner } = api;
  const asked = { ...at(api), head: `${owner}:${branch}`, state: "all" as const, per_page: 100 };
  const { data } = await rest.pulls.list(asked);
  const own = data.filter(({ head }) => head.ref === branch);
  const merged = own.find(({ merged_at }) => merged_at !== null);
  return [own.find(({ state }) => state === "open"), merged ?? own.find(({ state }) => state === "closed")] as const;
}

// --- internal ---

const AGAIN = { retries: 3 };

interface ToldPull {
  readonly number: number;
  readonly html_url: string;
}

function at({ owner, repo }: Api) {
  return { owner, repo };
}

function placeOf({ number, html_url }: ToldPull) {
  return { number, url: html_url };
}

async function create(api: Api, { branch, base, title, body, marker }: Proposal): Promise<Proposed> {
  const text = `<!-- ${marker} -->\n\n${body}`;
  try {
    const { data } = await api.rest.pulls.create({ ...at(api), head: branch, base, title, body: text });
    return { is: "opened", ...placeOf(data) };
  } catch (error) {
    if (statusOf(error) === 403 && /not permitted to create/i.test(String(error)))
      return { is: "refused", number: null, url: null };
    const [open] = statusOf(error) === 422 ? await pullsOf(api, branch) : [];
    // Another run was faster, or GitHub's list lagged behind.
    if (open) return { is: "unchanged", ...placeOf(open) };
    if (statusOf(error) !== 422) throw error;
    throw new ItsmError(
      `the branch ${branch} is there, but GitHub opens no pull request for it`,
      "Open it by hand, or look at the rules of the repository.",
      EXIT.findings,
      { cause: error },
    );
  }
}
