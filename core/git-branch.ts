// What one line of commits has that another has not: files and commits, asked of Git.
import { ItsmError } from "./errors.ts";
import { repositoryAt } from "./git.ts";
import { type Output, withGitOutput } from "./git-process.ts";
import { parseRaw } from "./git-raw.ts";

/** A file that differs between two commits. A rename is one removed and one added. */
export interface FileDifference {
  /** Path below the root. */
  readonly path: string;
  readonly status: "added" | "modified" | "removed";
  /** The content's id; null where the file was removed. */
  readonly blob: string | null;
}

/** A commit as it was signed: names and addresses, nobody's account. */
export interface SignedCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly subject: string;
  /** The lines `Co-authored-by: Name <address>`. */
  readonly coAuthors: readonly Signature[];
}

export interface Signature {
  readonly name: string;
  readonly email: string;
}

/** Where two lines parted: the newest commit that both have. Throws ItsmError where they have none. */
export async function mergeBase(root: string, one: string, other: string): Promise<string> {
  const { gitDir } = await repositoryAt(root);
  try {
    return (await withGitOutput({ gitDir, args: ["merge-base", one, other] }, textOf)).trim();
  } catch (cause) {
    throw new ItsmError(
      `${one.slice(0, 7)} and ${other.slice(0, 7)} have no commit in common`,
      "Fetch the whole history with git fetch --unshallow, or name the branch that this one began at with --base.",
      undefined,
      { cause },
    );
  }
}

/** The files below the root that differ between two commits, by path. */
export async function differencesBetween(root: string, from: string, to: string): Promise<FileDifference[]> {
  const { gitDir, prefix } = await repositoryAt(root);
  const args = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", "--ignore-submodules=none", from, to];
  const text = await withGitOutput({ gitDir, args }, textOf);
  return parseRaw(text).flatMap(({ path, before, after }): FileDifference[] => {
    if (!path.startsWith(prefix)) return [];
    const status = before === null ? "added" : after === null ? "removed" : "modified";
    return [{ path: path.slice(prefix.length), status, blob: after }];
  });
}

/** The commits that `head` has and `base` has not, oldest first. */
export async function commitsBetween(root: string, base: string, head: string): Promise<SignedCommit[]> {
  const { gitDir } = await repositoryAt(root);
  const args = ["-c", "log.showSignature=false", "log", "--topo-order", "--reverse", "--no-color", "--no-notes"];
  const format = `--format=${FIELDS.join("%x00")}%x00`;
  const range = ["--encoding=UTF-8", format, head, `^${base}`, "--"];
  const fields = (await withGitOutput({ gitDir, args: [...args, ...range] }, textOf)).split("\0");
  const commits: SignedCommit[] = [];
  for (let next = 0; next + FIELDS.length < fields.length; next += FIELDS.length)
    commits.push(commitIn(fields.slice(next, next + FIELDS.length)));
  return commits;
}

// --- internal ---

const FIELDS = [
  ...["%H", "%P", "%an", "%ae", "%cn", "%ce", "%s"],
  "%(trailers:key=Co-authored-by,valueonly,unfold)",
] as const;

function textOf(output: Output): string {
  return output.read(0, output.size).toString("utf8");
}

function commitIn(fields: readonly string[]): SignedCommit {
  const [sha = "", parents = "", name = "", email = "", committer = "", address = "", subject = "", trailers = ""] =
    fields;
  return {
    sha: sha.trim(), // a line feed ends each commit
    parents: parents.split(" ").filter(Boolean),
    author: { name, email },
    committer: { name: committer, email: address },
    subject,
    coAuthors: trailers.split("\n").flatMap((line) => signatureIn(line) ?? []),
  };
}

/** `Name <address>`; a line without an address names nobody that could be told. */
function signatureIn(line: string): Signature | undefined {
  const [, name, email] = /^(.*?)\s*<([^<>]*)>\s*$/.exec(line) ?? [];
  if (email !== undefined) return { name: name ?? "", email };
  return line.trim() === "" ? undefined : { name: line.trim(), email: "" };
}
