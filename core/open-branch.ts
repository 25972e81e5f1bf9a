// A branch as the gate would judge it before it is a pull request, from Git alone.
import { CONFIG_FILE, type Config } from "./config.ts";
import { EXIT, ItsmError } from "./errors.ts";
import { earlierActs } from "./evidence/index.ts";
import { RECORDS, readText } from "./files.ts";
import { type CommittedFile, commitAt, filesThatDiffer, gitSetting, readAt } from "./git.ts";
import { commitsBetween, differencesBetween, type FileDifference, mergeBase, type SignedCommit } from "./git-branch.ts";
import { type MainLine, mainLine } from "./git-main-line.ts";
import { gitShelf } from "./git-shelf.ts";
import { givenFacts } from "./given-facts.ts";
import { openPerson } from "./open.ts";
import { openEvidence } from "./open-evidence.ts";
import type { Account, CommitFact, Ledgers, PullRequestFacts } from "./policy/index.ts";
import { isIgnored, type SourceFile } from "./source-file.ts";
import { recordAt } from "./timeline.ts";
import { readForVerdict } from "./verdict-base.ts";

/** All that `evaluate` needs to judge a branch, with what is not judged. */
export interface OpenedBranch {
  /** The configuration at the base. */
  readonly config: Config;
  /** built-in: the base has no configuration yet, so the default policy holds. */
  readonly policySource: "base" | "built-in";
  readonly ledgers: Ledgers;
  readonly facts: PullRequestFacts;
  readonly base: MainLine;
  /** What was asked for as head. */
  readonly head: string;
  /** Files of the working tree that differ from head: nothing of that is judged. Empty for another head than HEAD. */
  readonly uncommitted: readonly string[];
  /** How many commits others signed: GitHub will tell whose accounts they are. */
  readonly unknownCommits: number;
}

export interface BranchQuestion {
  /** By default the default branch. */
  readonly base?: string | undefined;
  /** By default HEAD. */
  readonly head?: string | undefined;
  /** JSON with facts that take the place of those that Git tells. */
  readonly facts?: SourceFile | undefined;
}

/**
 * Reads a branch for judgement. Throws ItsmError where a revision is not known, the base's configuration is bad, or the
 * given facts are none.
 */
export async function openBranch(root: string, question: BranchQuestion): Promise<OpenedBranch> {
  const head = await headOf(root, question.head ?? "HEAD");
  const base = await baseLine(root, question.base);
  const parted = await mergeBase(root, base.tip, head);
  const [files, onBase, commits, person] = await Promise.all([
    differencesBetween(root, parted, head),
    differencesBetween(root, parted, base.tip),
    commitsBetween(root, base.tip, head),
    whoWorksHere(root),
  ]);
  const paths = new Set(files.map(({ path }) => path));
  const { base: known, ledgers } = await readForVerdict(await gitShelf(root, base.tip), {
    paths,
    head: await filesAtHead(root, head, files),
    organisation: "itsm",
  });
  const told = commits.map((commit) => commitFact(commit, person));
  const facts: PullRequestFacts = {
    number: null,
    title: commits.at(-1)?.subject ?? "",
    state: "open",
    draft: false,
    author: person?.account ?? null,
    baseRef: base.name,
    baseTip: base.tip,
    head,
    mergeBase: parted,
    files: whole(files.map((entry) => ({ ...entry, previous: null }))),
    changedOnBase: whole(onBase.map(({ path }) => path).filter((path) => paths.has(path))),
    commits: whole(told),
    pushes: whole([]),
    reviews: whole([]),
    requestedReviewers: [],
    diffs: { [head]: files },
    mergeGroup: null,
    earlier: await earlierOf(root, paths),
  };
  return {
    config: known.config,
    policySource: known.policyBlob === null ? "built-in" : "base",
    ledgers,
    facts: question.facts ? factsOver(question.facts, facts) : facts,
    base,
    head: question.head ?? "HEAD",
    uncommitted: question.head === undefined ? await uncommittedIn(root) : [],
    unknownCommits: told.filter(({ author }) => author === null).length,
  };
}

// --- internal ---

/** More paths than these are not asked for one by one: the command line would be too long. */
const MOST_NAMED = 500;

/** The records and the configuration among the files that a branch adds or changes, as its head has them. */
async function filesAtHead(root: string, head: string, files: readonly FileDifference[]): Promise<CommittedFile[]> {
  const paths = files
    .filter(({ path, blob }) => blob !== null && (path === CONFIG_FILE || path.startsWith(`${RECORDS}/`)))
    .map(({ path }) => path);
  if (paths.length <= MOST_NAMED) return paths.length === 0 ? [] : readAt(root, head, paths);
  const wanted = new Set(paths);
  return (await readAt(root, head, [RECORDS, CONFIG_FILE])).filter(({ file }) => wanted.has(file));
}

/** Who works here: the account, and the address by which this person's own commits are known. */
interface Worker {
  readonly account: Account;
  readonly email: string | undefined;
}

function whole<Item>(items: Item[]): { complete: true; items: Item[] } {
  return { complete: true, items };
}

async function headOf(root: string, rev: string): Promise<string> {
  const sha = await commitAt(root, rev);
  if (sha !== undefined) return sha;
  throw new ItsmError(
    `${JSON.stringify(rev)} names no commit`,
    "Name a commit or branch that is here; git fetch brings what is not.",
  );
}

async function baseLine(root: string, rev: string | undefined): Promise<MainLine> {
  if (rev !== undefined) return { name: rev, tip: await headOf(root, rev) };
  const line = await mainLine(root);
  if (line) return line;
  throw new ItsmError(
    "there is nothing to compare with: expected origin's default branch, or a branch main",
    "Fetch it, or name the branch that this one is to be merged into with --base.",
  );
}

async function whoWorksHere(root: string): Promise<Worker | undefined> {
  const login = await openPerson(root);
  return login === undefined
    ? undefined
    : { account: { login, id: null, type: "User" }, email: await gitSetting(root, "user.email") };
}

/** Only the own commits can be told from here: which account an address belongs to, GitHub knows. */
function commitFact(commit: SignedCommit, person: Worker | undefined): CommitFact {
  const own = (email: string) => (person?.email?.toLowerCase() === email.toLowerCase() ? person.account : null);
  const { sha, parents, author, committer, coAuthors } = commit;
  return {
    sha,
    parents: [...parents],
    author: own(author.email),
    committer: own(committer.email),
    authorName: `${author.name} <${author.email}>`,
    committedByGitHub: committer.email === "noreply@github.com",
    coAuthors: coAuthors.map(({ name, email }) => ({ name, email, login: own(email)?.login ?? null })),
  };
}

async function earlierOf(root: string, paths: ReadonlySet<string>): Promise<PullRequestFacts["earlier"]> {
  const ids = new Set([...paths].map((path) => recordAt(path)?.id));
  const { entries } = await openEvidence(root);
  return earlierActs(entries.filter(({ evidence }) => ids.has(evidence.record?.id)));
}

function factsOver(source: SourceFile, local: PullRequestFacts): PullRequestFacts {
  const result = givenFacts(source, local);
  if ("facts" in result) return result.facts;
  throw new ItsmError(
    `${source.file} holds no facts of a pull request`,
    "Mend the findings above. Facts that the file leaves out are those that Git tells.",
    EXIT.usage,
    { findings: result.findings },
  );
}

/** Line ends do not count: some machines write their own on checkout. */
async function uncommittedIn(root: string): Promise<string[]> {
  const counts = (file: string) => file === CONFIG_FILE || (file.endsWith(".md") && !isIgnored(file));
  const differing = (await filesThatDiffer(root, [RECORDS, CONFIG_FILE])).filter(counts);
  if (differing.length === 0) return [];
  const plain = (text: string) => text.replaceAll("\r\n", "\n");
  const asked = differing.length > MOST_NAMED ? [RECORDS, CONFIG_FILE] : differing;
  const committed = new Map((await readAt(root, "HEAD", asked)).map(({ file, bytes }) => [file, bytes]));
  return differing
    .filter((file) => {
      const here = readText(root, file);
      const text = here === undefined || "text" in here ? here?.text : undefined;
      const bytes = committed.get(file);
      if (text === undefined) return here === undefined && committed.has(file);
      return bytes === undefined || plain(Buffer.from(bytes).toString("utf8")) !== plain(text);
    })
    .sort();
}
