// Commits of the bare repository: written, read.
import type { ObjectDatabase } from "./objects.ts";

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** An ISO instant. */
  readonly date: string;
}

export interface CommitContent {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

export interface Commit extends CommitContent {
  readonly sha: string;
}

/** Writes a commit; gives its sha. */
export function writeCommit(objects: ObjectDatabase, content: CommitContent): string {
  const lines = [
    `tree ${content.tree}`,
    ...content.parents.map((parent) => `parent ${parent}`),
    `author ${line(content.author)}`,
    `committer ${line(content.committer)}`,
    "",
    content.message,
  ];
  return objects.write("commit", Buffer.from(lines.join("\n")));
}

/** The commit of a full sha, if there is one. */
export function readCommit(objects: ObjectDatabase, sha: string): Commit | undefined {
  const object = objects.read(sha);
  if (object?.type !== "commit") return undefined;
  const text = object.content.toString();
  const end = text.indexOf("\n\n");
  const headers = text
    .slice(0, end)
    .split("\n")
    .map((header) => [header.slice(0, header.indexOf(" ")), header.slice(header.indexOf(" ") + 1)] as const);
  const all = (name: string) => headers.flatMap(([key, value]) => (key === name ? [value] : []));
  return {
    sha,
    tree: all("tree")[0] ?? "",
    parents: all("parent"),
    author: signature(all("author")[0]),
    committer: signature(all("committer")[0]),
    message: text.slice(end + 2).replace(/\n$/, ""),
  };
}

// --- internal ---

function line({ name, email, date }: Signature): string {
  return `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
}

function signature(header = ""): Signature {
  const [, name = "", email = "", seconds = "0"] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(header) ?? [];
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z") };
}
