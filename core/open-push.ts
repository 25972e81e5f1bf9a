// A record on its way to a pull request: read, judged, committed upon the default branch of origin, never upon what is here.
import { findKind } from "../schemas/index.ts";
import { differences } from "./differences.ts";
import { EXIT, ItsmError } from "./errors.ts";
import { readText } from "./files.ts";
import { readAt } from "./git.ts";
import { commitsBetween, differencesBetween } from "./git-branch.ts";
import { commitFile } from "./git-commit.ts";
import { forgetCommit, forgetOld, keepCommit, keptCommit, tellCommit } from "./git-kept.ts";
import { contentsOnTheWay } from "./git-passed.ts";
import { type Asks, branchOver, fetchDefault, pushCommit, type RemoteBranch } from "./git-remote.ts";
import { otherContent } from "./git-remote-failure.ts";
import { type Clock, type Opened, openLedgerAt } from "./open.ts";
import { openBranch } from "./open-branch.ts";
import { openRemote, type Remote } from "./open-remote.ts";
import { type Account, evaluate, type PullRequestFacts, type Verdict } from "./policy/index.ts";
import { beginningOfBranches, commitMessage, PUSHED, pullRequestBody, pushBranch, type Said } from "./push/index.ts";
import { keyOf } from "./record.ts";
import { recordAt } from "./timeline.ts";

/** The default branch of origin as it is now, with all its records. */
export interface PushGround extends Asks {
  readonly root: string;
  /** Where origin is on a host; undefined where its address names no owner/name. */
  readonly remote: Remote | undefined;
  readonly base: RemoteBranch;
  /** The branches of pushed records on origin, with their tips. */
  readonly branches: ReadonlyMap<string, string>;
  readonly opened: Opened;
}

/** A record's text that is to be pushed. */
export interface Pushing extends Said {
  /** Path below the root. */
  readonly file: string;
  readonly text: string;
}

/** A commit that is kept for a command, with where it stands. */
export interface KeptPush {
  readonly commit: string;
  readonly branch: string;
  readonly told: boolean;
  /** Whether origin has the branch with the commit on it. */
  readonly pushed: boolean;
  /** Whether the default branch took exactly this content. */
  readonly landed: boolean;
  /** Whether the default branch has another content by now than the one that the commit was made upon. */
  readonly overtaken: boolean;
}

/** What a commit's pull request says, with the verdict of the gate before anybody has reviewed it. */
export interface PushedCommit {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /** The address that its author signed with. */
  readonly email: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly verdict: Verdict;
}

/** Fetches the default branch and reads it. Throws ItsmError where origin cannot be reached, or is no ITSM repository. */
export async function openPushGround(root: string, clock: Clock, { asks }: Asks): Promise<PushGround> {
  const { base, branches } = await fetchDefault(root, PUSHED, { asks });
  const [remote, opened] = await Promise.all([openRemote(root), openLedgerAt(root, base.tip, clock)]);
  return { root, asks, remote, base, branches, opened };
}

/** The branches of origin on which this record, and hardly ever another, is on its way. Merged ones may be among them. */
export function branchesWith({ branches }: PushGround, id: string): string[] {
  return [...branches.keys()].filter((branch) => branch.startsWith(beginningOfBranches(id)));
}

/** Whether the file here says something else than that of the default branch. Line ends do not count. */
export function differsHere({ root, opened }: PushGround, file: string): boolean {
  const here = readText(root, file);
  const plain = (text: string | undefined) => text?.replaceAll("\r\n", "\n");
  return plain(here && "text" in here ? here.text : here?.message) !== plain(opened.sources.get(file)?.text);
}

/** The commit that was made under a key, with where it stands; undefined where there is none. */
export async function openKeptPush(ground: PushGround, key: string): Promise<KeptPush | undefined> {
  const { root, base } = ground;
  const kept = await keptCommit(root, key);
  if (!kept) return undefined;
  const { commit, told } = kept;
  const { id, file, parent } = await changeIn(root, commit);
  const branch = pushBranch(id, commit);
  const [own, before, now] = await Promise.all([commit, parent, base.tip].map((rev) => blobAt(root, rev, file)));
  const passed = await contentsOnTheWay(root, { from: parent, to: base.tip, file });
  const over = await branchOver(root, { branch, tip: ground.branches.get(branch), commit }, ground);
  if (over === "other") throw otherContent(branch);
  const landed = own !== undefined && passed.has(own);
  return { commit, branch, told, pushed: over === "holds", landed, overtaken: before !== now };
}

/** Commits a record upon the default branch and keeps the commit under a key. Nothing has left this machine yet. */
export async function makePush(ground: PushGround, key: string, pushing: Pushing): Promise<string> {
  const { root, base } = ground;
  const { file, text } = pushing;
  const commit = await commitFile(root, { parent: base.tip, file, text, message: commitMessage(pushing) });
  if (await keepCommit(root, key, commit)) return commit;
  const other = await keptCommit(root, key);
  if (other) return other.commit;
  throw new ItsmError(
    "the commit could not be kept in this repository",
    "Look at the space on the disk and at the rights of the folder .git. Nothing was pushed.",
    EXIT.findings,
  );
}

/** The branch that a commit travels on. */
export async function branchOf({ root }: PushGround, commit: string): Promise<string> {
  return pushBranch((await changeIn(root, commit)).id, commit);
}

/** Pushes the branch of a commit. Never by force. */
export async function sendPush(ground: PushGround, commit: string): Promise<void> {
  await pushCommit(ground.root, commit, await branchOf(ground, commit), ground);
}

/** Reads what is to be said of a commit. `author` opens the pull request; by default who works here. */
export async function openPushed(ground: PushGround, commit: string, author: Account | null): Promise<PushedCommit> {
  const { root, base, opened } = ground;
  const { id, kind, file, subject, email } = await changeIn(root, commit);
  const branch = await openBranch(root, { base: `origin/${base.name}`, head: commit });
  const { config, ledgers } = branch;
  const verdict = evaluate(author ? by(author, branch.facts) : branch.facts, config, ledgers, opened.now);
  const [before, after] = [ledgers.base, ledgers.proposed].map(({ ledger }) => ledger.byKey.get(keyOf(kind, id)));
  const [written] = await readAt(root, commit, [file]);
  const body = pullRequestBody({
    ...{ id, title: after?.fields.title ?? id, what: subject.slice(`${id}: `.length), verdict },
    kindLabel: findKind(kind)?.label ?? kind,
    differences: differences(before, after, config.time_zone),
    template: await templateAt(root, base.tip),
  });
  return { id, file, text: Buffer.from(written?.bytes ?? []).toString("utf8"), email, title: subject, body, verdict };
}

/** Notes that people were told how it came out; where it is over, it is forgotten, as all that is months old `now`. */
export async function settlePush(
  { root }: PushGround,
  key: string,
  { commit, isOver, now }: { readonly commit: string; readonly isOver: boolean; readonly now: number },
): Promise<void> {
  if (isOver) await forgetCommit(root, key);
  else await tellCommit(root, key, commit);
  await forgetOld(root, now - MOST_AGE);
}

// --- internal ---

/** 90 days: no pull request of a command is still waited for then. */
const MOST_AGE = 90 * 24 * 60 * 60 * 1000;

interface CommitChange extends NonNullable<ReturnType<typeof recordAt>> {
  readonly file: string;
  readonly parent: string;
  readonly subject: string;
  readonly email: string;
}

/** A commit never changes, so each is read once. */
const changes = new Map<string, Promise<CommitChange>>();

/** The one record that a commit of ours changes. */
function changeIn(root: string, commit: string): Promise<CommitChange> {
  const known = changes.get(commit) ?? readChange(root, commit);
  changes.set(commit, known);
  return known;
}

async function readChange(root: string, commit: string): Promise<CommitChange> {
  const [made] = await commitsBetween(root, `${commit}^`, commit);
  const [parent = ""] = made?.parents ?? [];
  const [difference] = await differencesBetween(root, parent, commit);
  const record = recordAt(difference?.path ?? "");
  if (!made || !difference || !record) throw new Error(`${commit} changes no record`);
  return { ...record, file: difference.path, parent, subject: made.subject, email: made.author.email };
}

async function blobAt(root: string, rev: string, file: string): Promise<string | undefined> {
  return (await readAt(root, rev, [file])).find((entry) => entry.file === file)?.blob;
}

/** GitHub will say whose account the commit belongs to; whoever pushes it made it. */
function by(author: Account, facts: PullRequestFacts): PullRequestFacts {
  const items = facts.commits.items.map((commit) => ({ ...commit, author, committer: author }));
  return { ...facts, author, commits: { ...facts.commits, items } };
}

const TEMPLATES = [
  ...[".github/pull_request_template.md", ".github/PULL_REQUEST_TEMPLATE.md"],
  ...["pull_request_template.md", "PULL_REQUEST_TEMPLATE.md", "docs/pull_request_template.md"],
];

async function templateAt(root: string, rev: string): Promise<string | undefined> {
  const found = await readAt(root, rev, TEMPLATES);
  const [first] = TEMPLATES.flatMap((path) => found.find(({ file }) => file === path)?.bytes ?? []);
  return first && Buffer.from(first).toString("utf8");
}
