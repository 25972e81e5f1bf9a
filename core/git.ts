// The door to Git: what this folder is, what its files were at a commit, how they came to be.
import { simpleGit } from "simple-git";
import { EXIT, ItsmError } from "./errors.ts";
import { LOG, mainLine, parseLog } from "./git-log.ts";
import { LARGEST, readObjects } from "./git-objects.ts";
import { withGitOutput } from "./git-process.ts";
import { type GitState, historyGap } from "./history-gap.ts";
import type { Commit } from "./timeline.ts";

/** A file as a commit has it. */
export interface CommittedFile {
  /** Path below the root, with forward slashes. Names that are not UTF-8 carry U+FFFD. */
  readonly file: string;
  readonly blob: string;
  /** Git's mode: 100644 and 100755 are files, 120000 a symbolic link, 160000 a submodule. */
  readonly mode: string;
  /** In bytes; 0 for a submodule. */
  readonly size: number;
  /** undefined for all that is no regular file, and for files over 1 MiB. */
  readonly bytes: Uint8Array | undefined;
}

/** Where a root lies in its repository. */
export interface Place {
  readonly gitDir: string;
  /** Only the newest part of the history was fetched. */
  readonly shallow: boolean;
  /** The way from the repository's top folder down to the root: empty, or ending in a slash. */
  readonly prefix: string;
}

/** The main line, oldest commit first, and what was read of every content on it, by blob id. */
export interface History<Content> {
  readonly commits: readonly Commit[];
  /** Lacks what is no regular file, is over 1 MiB, or is missing from the repository. */
  readonly contents: ReadonlyMap<string, Content>;
}

/** Which history to read. */
export interface HistoryQuestion<Content> {
  /** Where the main line ends; HEAD by default. */
  readonly rev?: string;
  /** Which files count, by their path below the root. */
  readonly files: (file: string) => boolean;
  /** Called once for every content that any of these files ever had. */
  readonly read: (bytes: Uint8Array) => Content;
  /** Ids of contents that are to be read too. */
  readonly besides?: (commits: readonly Commit[]) => Iterable<string>;
}

/** What `root` is to Git. A repository that git refuses to open (another owner) is an ItsmError. */
export async function gitState(root: string): Promise<GitState> {
  const place = await locate(root);
  if ("is" in place) return place;
  const [head, name] = await Promise.all([
    commitAt(root, "HEAD"),
    ask(root, ["symbolic-ref", "--quiet", "--short", "HEAD"]),
  ]);
  const branch = name || undefined;
  if (head === undefined) return { is: "without-commits", branch };
  return { is: "repository", head, branch, shallow: place.shallow, prefix: place.prefix };
}

/**
 * All files at or below `paths` (relative to the root) as they are in commit `rev`, in git's order, without a checkout.
 * Throws ItsmError where `rev` names no commit, whatever it looks like.
 */
export async function readAt(root: string, rev: string, paths: readonly string[]): Promise<CommittedFile[]> {
  const { gitDir, prefix } = await repositoryAt(root);
  const commit = await commitOrThrow(root, rev);
  const args = ["ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", ...paths.map((path) => prefix + path)];
  const listing = await withGitOutput({ gitDir, args }, (output) => output.read(0, output.size).toString("utf8"));
  const entries = listing
    .split("\0")
    .filter(Boolean)
    .map((entry) => parseEntry(entry, prefix));
  const wanted = entries.filter((entry) => isFile(entry.mode) && entry.size <= LARGEST);
  const contents = new Map<string, Buffer>();
  await readObjects(gitDir, new Set(wanted.map((entry) => entry.blob)), (id, bytes) => contents.set(id, bytes));
  const lost = wanted.find((entry) => !contents.has(entry.blob));
  if (lost)
    throw new ItsmError(
      `the content of ${lost.file} at ${rev} is missing from the repository`,
      "Run git fsck; then fetch again, or clone anew.",
    );
  return entries.map((entry) => ({ ...entry, bytes: isFile(entry.mode) ? contents.get(entry.blob) : undefined }));
}

/**
 * The main line up to a commit with all changes to the files asked for: one `git log`, one `git cat-file`.
 * Throws ItsmError where `root` is no repository or `rev` names no commit; ask `gitState` first.
 */
export async function history<Content>(root: string, question: HistoryQuestion<Content>): Promise<History<Content>> {
  const place = await repositoryAt(root);
  const head = await commitOrThrow(root, question.rev ?? "HEAD");
  const { commits, contents } = await historyIn(place, head, [head], question);
  return { commits, contents };
}

/**
 * The part of that history which came after the commit `since`; undefined where the main line did not go on from that
 * commit, so that nothing can be built upon it.
 */
export async function historySince<Content>(
  root: string,
  since: string,
  question: HistoryQuestion<Content>,
): Promise<History<Content> | undefined> {
  const place = await repositoryAt(root);
  const head = await commitOrThrow(root, question.rev ?? "HEAD");
  if ((await commitAt(root, since)) !== since) return undefined;
  const { commits, contents, after } = await historyIn(place, head, [head, `^${since}`], question);
  return after === since ? { commits, contents } : undefined;
}

/** The sha of the commit that `rev` names, or undefined. It is never taken for an option, a range or a negation. */
export async function commitAt(root: string, rev: string): Promise<string | undefined> {
  const answer = await ask(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${rev}^{commit}`]).catch(
    () => "",
  );
  return /^[0-9a-f]{40,64}$/.test(answer) ? answer : undefined;
}

/** Where the repository of a root lies. Throws ItsmError where there is none. */
export async function repositoryAt(root: string): Promise<Place> {
  const place = await locate(root);
  if (!("is" in place)) return place;
  const gap = historyGap(place);
  throw new ItsmError(gap?.message ?? "there is no history", gap?.mend ?? "", EXIT.notARepository);
}

/** The files at or below `paths` that the working tree has other than the commit that is checked out, or that it lacks. */
export async function filesThatDiffer(root: string, paths: readonly string[]): Promise<string[]> {
  const { prefix } = await repositoryAt(root);
  const args = ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--ignored=matching", "--"];
  const answer = await ask(root, ["--no-optional-locks", "--literal-pathspecs", ...args, ...paths]);
  // An entry reads `XY path`, the path from the repository's top folder.
  const files = answer.split("\0").map((entry) => entry.slice(3));
  return files
    .filter((file) => file.startsWith(prefix) && !file.endsWith("/"))
    .map((file) => file.slice(prefix.length));
}

/** A setting of git, such as user.name; undefined where it has no value or git is not there. */
export async function gitSetting(root: string, name: string): Promise<string | undefined> {
  const value = await ask(root, ["config", "--get", name]).catch(() => "");
  return value.trim() || undefined;
}

// --- internal ---

/** The main line within a range, and the commit that it goes on from; undefined where it begins with a first commit. */
async function historyIn<Content>(
  { gitDir, prefix, shallow }: Place,
  head: string,
  range: readonly string[],
  question: HistoryQuestion<Content>,
): Promise<History<Content> & { readonly after: string | undefined }> {
  const args = [...LOG, ...range, "--"];
  const log = await withGitOutput({ gitDir, args }, (output) => output.read(0, output.size).toString("utf8"));
  const logged = parseLog(log, (path) => {
    const file = path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
    return file !== undefined && question.files(file) ? file : undefined;
  });
  const commits = mainLine(logged, head, shallow);
  // Newest first: packs keep the newest content whole, older ones as differences to it.
  const wanted = commits
    .toReversed()
    .flatMap(({ changes }) => changes.flatMap(({ after, mode }) => (after && isFile(mode) ? after : [])));
  const contents = new Map<string, Content>();
  await readObjects(gitDir, new Set([...wanted, ...(question.besides?.(commits) ?? [])]), (id, bytes) =>
    contents.set(id, question.read(bytes)),
  );
  const first = commits[0]?.sha;
  const after = first === undefined ? head : logged.findLast(({ sha }) => sha === first)?.parents[0];
  return { commits, contents, after };
}

async function locate(root: string): Promise<Place | GitState> {
  try {
    const answer = await ask(root, ["rev-parse", "--is-shallow-repository", "--absolute-git-dir", "--show-prefix"]);
    const [shallow, gitDir = "", ...prefix] = answer.split("\n");
    return { gitDir, shallow: shallow === "true", prefix: prefix.join("\n") };
  } catch (cause) {
    const complaint = cause instanceof Error ? cause.message : "";
    if (complaint.includes("spawn git ENOENT")) return { is: "without-git" };
    if (complaint.includes("safe.directory"))
      throw new ItsmError(
        `git refuses to read ${root}: it belongs to another user`,
        `Trust it with: git config --global --add safe.directory ${root}`,
        EXIT.notARepository,
        { cause },
      );
    return { is: "not-a-repository" };
  }
}

/**
 * What git answers, without the last line feed. simple-git hides GIT_ variables from its children, so that the settings
 * of a hook do not lead astray; it takes a silent failure for an empty answer.
 */
async function ask(root: string, args: readonly string[]): Promise<string> {
  const answer = await simpleGit(root).raw([...args]);
  return answer.replace(/\n$/, "");
}

async function commitOrThrow(root: string, rev: string): Promise<string> {
  const commit = await commitAt(root, rev);
  if (commit !== undefined) return commit;
  throw new ItsmError(
    `${JSON.stringify(rev)} names no commit`,
    "Name a commit, branch or tag that was fetched; git fetch --unshallow fetches the whole history.",
  );
}

function isFile(mode: string): boolean {
  return mode.startsWith("100");
}

/** An entry reads `mode type id    size<tab>path`. */
function parseEntry(entry: string, prefix: string): Omit<CommittedFile, "bytes"> {
  const tab = entry.indexOf("\t");
  const [mode = "", , blob = "", size] = entry.slice(0, tab).split(/ +/);
  return { file: entry.slice(tab + 1 + prefix.length), blob, mode, size: Number(size) || 0 };
}
