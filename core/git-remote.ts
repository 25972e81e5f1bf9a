// What is asked of the remote origin: where its default branch stands, where a branch of ours stands, to take a commit.
import { join } from "node:path";
import { EXIT, ItsmError } from "./errors.ts";
import { commitAt, repositoryAt } from "./git.ts";
import { askGit, type GitAnswer } from "./git-process.ts";
import { otherContent, remoteFailure } from "./git-remote-failure.ts";

/** A branch of the remote. */
export interface RemoteBranch {
  /** `main`. */
  readonly name: string;
  readonly tip: string;
}

/** Whether git may ask for a name and a password: only where somebody sits at a terminal. */
export interface Asks {
  readonly asks: boolean;
}

/** What origin has: its default branch, and the branches whose names begin as asked for, with their tips. */
export interface RemoteState {
  readonly base: RemoteBranch;
  readonly branches: ReadonlyMap<string, string>;
}

/**
 * Looks at origin and fetches its default branch; of what is here only the remote-tracking branch moves. Throws ItsmError
 * where there is no origin, it cannot be reached, or it has no branch yet.
 */
export async function fetchDefault(root: string, beginning: string, asks: Asks): Promise<RemoteState> {
  const listing = await remote(root, asks, ["ls-remote", "--symref", REMOTE, "HEAD", `refs/heads/${beginning}*`]);
  const [, name] = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(listing) ?? [];
  if (name === undefined)
    throw new ItsmError(
      "origin has no default branch yet",
      "Push a first commit to it: git push origin main.",
      EXIT.findings,
    );
  const tracking = `refs/remotes/${REMOTE}/${name}`;
  await remote(root, asks, ["fetch", ...QUIETLY, REMOTE, `+refs/heads/${name}:${tracking}`]);
  const tip = await commitAt(root, tracking);
  if (tip === undefined) throw new Error(`${tracking} was fetched, and is not there`);
  const branches = [...listing.matchAll(/^([0-9a-f]{40,64})\trefs\/heads\/(.+)$/gm)];
  return { base: { name, tip }, branches: new Map(branches.map(([, sha = "", branch = ""]) => [branch, sha])) };
}

/** Fetches the history that a shallow clone lacks. No branch moves. Throws ItsmError where origin cannot be reached. */
export async function fetchWhole(root: string, asks: Asks): Promise<void> {
  await remote(root, asks, ["fetch", ...QUIETLY, "--unshallow", REMOTE]);
}

/** What a branch of origin is to a commit: absent, or it holds the commit, or other content. Fetches what it must to know. */
export async function branchOver(
  root: string,
  { branch, tip, commit }: { readonly branch: string; readonly tip: string | undefined; readonly commit: string },
  asks: Asks,
): Promise<"absent" | "holds" | "other"> {
  if (tip === undefined) return "absent";
  if (tip === commit) return "holds";
  await remote(root, asks, ["fetch", ...QUIETLY, REMOTE, `refs/heads/${branch}`]);
  const { gitDir } = await repositoryAt(root);
  return (await askGit({ gitDir, args: ["merge-base", "--is-ancestor", commit, tip] })).ok ? "holds" : "other";
}

/** Lets a branch of origin point to a commit; never by force. Throws ItsmError where origin does not take it. */
export async function pushCommit(root: string, commit: string, branch: string, asks: Asks): Promise<void> {
  const args = ["push", "--porcelain", "--no-follow-tags", "--recurse-submodules=no", REMOTE];
  const answer = await run(root, asks, [...args, `${commit}:refs/heads/${branch}`]);
  if (answer.ok) return;
  // Another run of the same command may have been faster, or an answer was lost on its way.
  const standing = await remoteTip(root, branch, asks)
    .then((tip) => branchOver(root, { branch, tip, commit }, asks))
    .catch(() => "absent");
  if (standing === "other") throw otherContent(branch);
  if (standing === "absent") throw remoteFailure(answer.complaint, { refusal: answer.text, branch });
}

// --- internal ---

const REMOTE = "origin";
const QUIETLY = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--no-auto-maintenance"];

/** The commit that a branch of origin points to; undefined where there is no such branch. */
async function remoteTip(root: string, branch: string, asks: Asks): Promise<string | undefined> {
  const listing = await remote(root, asks, ["ls-remote", REMOTE, `refs/heads/${branch}`]);
  return /^[0-9a-f]{40,64}/.exec(listing)?.[0];
}

async function remote(root: string, asks: Asks, args: readonly string[]): Promise<string> {
  const answer = await run(root, asks, args);
  if (answer.ok) return answer.text;
  throw remoteFailure(answer.complaint, {});
}

/** Git begins relative addresses at the top of the working tree. */
async function run(root: string, { asks }: Asks, args: readonly string[]): Promise<GitAnswer> {
  const { gitDir, prefix } = await repositoryAt(root);
  const up = prefix.split("/").flatMap((step) => (step === "" ? [] : [".."]));
  return askGit({ gitDir, folder: join(root, ...up), args, env: asks ? {} : { GIT_TERMINAL_PROMPT: "0" } });
}
