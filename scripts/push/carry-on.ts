// The steps from a commit to its pull request, each of which looks first whether it was done before.
import type { GitHub, Standing } from "../../core/github/index.ts";
import { compareLink, EXIT, ItsmError, loadPush, type PushedCommit, type PushGround } from "../../core/index.ts";
import type { Session } from "../session.ts";
import { accessTo } from "./access.ts";
import type { Carried, Merging } from "./tell-outcome.ts";

/** A commit, and how far it came before. */
export interface Begun {
  readonly commit: string;
  readonly pushed: boolean;
  readonly resumed: boolean;
  /** Whether the default branch has taken its content already. */
  readonly landed?: boolean;
}

/** Does what is left to do. Throws ItsmError where something fails; what was done until then stays, and is found again. */
export async function carryOn(session: Session, ground: PushGround, begun: Begun): Promise<Carried> {
  const { openPushed, branchOf } = await loadPush();
  const branch = await branchOf(ground, begun.commit);
  const github = await accessTo(session, ground);
  const before = await standingBefore(github, branch, begun);
  const author = github && !isOver(before) ? await withRest(github.viewer(), begun) : null;
  const pushed = await openPushed(ground, begun.commit, author);
  const carried = { ...placeOf(ground, branch, begun, pushed), author, standing: before, merging: null };
  if (isOver(before)) return { ...carried, isOver: true };
  await bringBranch(session, ground, branch, begun);
  if (!github) return { ...carried, isOver: false };
  try {
    return await bringPull(session, github, { ...carried, isOver: false });
  } catch (error) {
    throw notLost(error, `The branch ${branch} is pushed.`, carried.link);
  }
}

// --- internal ---

const GATE = "itsm/gate";

function isOver(standing: Pick<Standing, "is"> | null): boolean {
  return standing !== null && standing.is !== "open";
}

/** A new commit has no pull request yet. Without GitHub, only the default branch tells that one was merged. */
async function standingBefore(github: GitHub | undefined, branch: string, begun: Begun): Promise<Carried["standing"]> {
  const known = begun.resumed && github ? await withRest(github.proposedOn(branch), begun) : null;
  if (known) return known;
  return begun.landed ? { is: "merged", number: null, url: null } : null;
}

function placeOf({ base, remote }: PushGround, branch: string, { commit, resumed }: Begun, pushed: PushedCommit) {
  const { title, body } = pushed;
  const repository = remote && `https://${remote.host}/${remote.repository}`;
  const link = repository ? compareLink({ repository, base: base.name, branch, title, body }) : null;
  return { commit, branch, base: base.name, resumed, pushed, link };
}

async function bringBranch(session: Session, ground: PushGround, branch: string, begun: Begun): Promise<void> {
  if (begun.pushed) return;
  const { sendPush } = await loadPush();
  try {
    await sendPush(ground, begun.commit);
  } catch (error) {
    throw notLost(error, `The commit is kept in this repository (${begun.commit.slice(0, 10)}).`, null);
  }
  session.talk(`Pushed the branch ${branch}.`);
}

async function bringPull(session: Session, github: GitHub, carried: Carried): Promise<Carried> {
  const { branch, base, pushed, standing: known, commit } = carried;
  const { title, body, verdict } = pushed;
  const standing = known ?? (await github.openOwnPull({ branch, base, title, body }));
  if (isOver(standing)) return { ...carried, standing, isOver: true };
  if (!known) session.talk(`Opened pull request #${standing.number}.`);
  if (verdict.outcome !== "pass")
    return { ...carried, standing, merging: { is: "off", why: "gate", said: verdict.headline } };
  const merging =
    (await strangeAuthor(github, carried)) ??
    (await github.mergeWhenReady({ number: standing.number ?? 0, head: commit, check: GATE }));
  return merging.is === "merged"
    ? { ...carried, standing: { ...standing, is: "merged" }, merging, isOver: true }
    : { ...carried, standing, merging };
}

/** The gate believes GitHub, not the commit, whose it is: where that is not the author, somebody else must agree. */
async function strangeAuthor(github: GitHub, { author, commit, pushed }: Carried): Promise<Merging | null> {
  if (author === null) return null;
  const known = await github.authorOf(commit);
  if (known?.login.toLowerCase() === author.login.toLowerCase()) return null;
  const { login, id } = author;
  const address = `${id === null ? "" : `${id}+`}${login}@users.noreply.github.com`;
  return { is: "off", why: "strange-author", said: pushed.email, knownAs: known?.login ?? null, address };
}

/** What fails before anything was pushed has lost nothing either. */
function withRest<Result>(asking: Promise<Result>, { commit, pushed }: Begun): Promise<Result> {
  const kept = pushed ? "The branch is pushed." : `The commit is kept in this repository (${commit.slice(0, 10)}).`;
  return asking.catch((error: unknown) => {
    throw notLost(error, kept, null);
  });
}

function notLost(error: unknown, kept: string, link: string | null): unknown {
  if (!(error instanceof ItsmError)) return error;
  const byHand = link === null ? "" : ` Or open the pull request by hand: ${link.replace(/&body=.*/, "")}`;
  const hint = `${error.hint}\n  Nothing is lost: ${kept} Run the same command again, and it goes on from there.${byHand}`;
  return new ItsmError(error.message, hint, EXIT.findings, { cause: error, findings: error.findings });
}
