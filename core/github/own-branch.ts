// A branch that only we write to: one commit for each version of its files, upon the one before.
import { EXIT, ItsmError } from "../errors.ts";
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";
import type { Proposal } from "./proposal.ts";
import { tipOf } from "./pull-request.ts";

/** made: a commit was added. same: the branch says this already. others: somebody else worked on it, so it was left alone. */
export type OwnBranch = "made" | "same" | "others";

/** Lets the branch hold what the base held when it began, with these files, and nothing of its earlier versions. */
export async function commitOnBranch(api: Api, app: string, proposal: Proposal): Promise<OwnBranch> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const tip = await tipOf(api, proposal.branch);
    const chain = tip === undefined ? await baseOf(api, proposal.base) : await chainOf(api, app, proposal, tip);
    if (chain === "others") return "others";
    const tree = await treeOf(api, chain.rootTree, proposal);
    if (tip !== undefined && tree === chain.tipTree) return "same";
    const { branch, message, marker } = proposal;
    const made = await api.rest.git.createCommit({
      ...at(api),
      message: `${message}\n\n${marker}`,
      tree,
      parents: [chain.tip],
      request: AGAIN,
    });
    if (await point(api, branch, made.data.sha, tip)) return "made";
    api.log(`another writer was faster on ${branch}: looking again`);
  }
  throw new ItsmError(
    `the branch ${proposal.branch} moves faster than it can be written`,
    "Run this again.",
    EXIT.findings,
  );
}

// --- internal ---

const MOST_ATTEMPTS = 3;
/** So many edits of one thing are followed back. */
const MOST_COMMITS = 100;
const AGAIN = { retries: 3 };

interface Chain {
  readonly tip: string;
  readonly tipTree: string;
  /** The tree of the commit that the branch began at. */
  readonly rootTree: string;
}

function at({ owner, repo }: Api) {
  return { owner, repo };
}

async function baseOf(api: Api, base: string): Promise<Chain> {
  const tip = await tipOf(api, base);
  if (tip === undefined)
    throw new ItsmError(`there is no branch ${base} to begin at`, "Push a first commit to it.", EXIT.findings);
  const { tree } = await readCommit(api, tip);
  return { tip, tipTree: tree.sha, rootTree: tree.sha };
}

/** Back over our own commits to the one before them. */
async function chainOf(api: Api, app: string, { marker }: Proposal, tip: string): Promise<Chain | "others"> {
  const newest = await readCommit(api, tip);
  let commit = newest;
  for (let count = 0; isOwn(commit, app, marker); count++) {
    const [parent] = commit.parents;
    if (parent === undefined || commit.parents.length > 1 || count === MOST_COMMITS) return "others";
    commit = await readCommit(api, parent.sha);
  }
  if (commit === newest) return "others";
  return { tip, tipTree: newest.tree.sha, rootTree: commit.tree.sha };
}

type Told = Awaited<ReturnType<typeof readCommit>>;

async function readCommit(api: Api, sha: string) {
  return (await api.rest.git.getCommit({ ...at(api), commit_sha: sha })).data;
}

/** Written by the app and by nobody after it: who amends a commit is its committer. GitHub signs as itself. */
function isOwn({ author, committer, message }: Told, app: string, marker: string): boolean {
  const bot = `${app}[bot]`;
  return author.name === bot && [bot, "GitHub"].includes(committer.name) && message.trimEnd().endsWith(`\n${marker}`);
}

async function treeOf(api: Api, base: string, { files }: Proposal): Promise<string> {
  const tree = files.map(({ path, text }) => ({
    path,
    mode: "100644" as const,
    type: "blob" as const,
    content: text,
  }));
  return (await api.rest.git.createTree({ ...at(api), base_tree: base, tree, request: AGAIN })).data.sha;
}

/** Lets the branch point to the commit; false where it moved, or is there by now. Never by force. */
async function point(api: Api, branch: string, sha: string, tip: string | undefined): Promise<boolean> {
  const { git } = api.rest;
  try {
    if (tip === undefined) await git.createRef({ ...at(api), ref: `refs/heads/${branch}`, sha });
    else await git.updateRef({ ...at(api), ref: `heads/${branch}`, sha, force: false });
    return true;
  } catch (error) {
    if (statusOf(error) !== 422 && statusOf(error) !== 409) throw error;
    if (!/rule violation|protected branch/i.test(String(error))) return false;
    throw new ItsmError(
      `a rule of the repository forbids to write to ${branch}`,
      `Let the token's app write to ${branch.slice(0, branch.lastIndexOf("/"))}/*, without force.`,
      EXIT.findings,
      { cause: error },
    );
  }
}
