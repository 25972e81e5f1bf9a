// The digest of what a commit would change: two commits with the same digest bring the same content.
import { createHash } from "node:crypto";
import { compareText } from "../finding.ts";
import type { DiffEntry, PullRequestFacts } from "./facts.ts";

/** SHA-256 over path, status and content of every file, by path. Why: docs/decisions/approval-binds-to-content.md. */
export function digestOf(entries: readonly DiffEntry[]): string {
  const hash = createHash("sha256");
  for (const { path, status, blob } of entries.toSorted((a, b) => compareText(a.path, b.path)))
    hash.update(`${JSON.stringify(path)} ${status} ${blob ?? "-"}\n`);
  return hash.digest("hex");
}

/** Finds the digest of a commit; null where what it changes is not known in full. Remembers answers. */
export type Digests = (sha: string | null) => string | null;

export function digestsOf(facts: Pick<PullRequestFacts, "diffs">): Digests {
  const known = new Map<string, string | null>();
  return (sha) => {
    if (sha === null) return null;
    const remembered = known.get(sha);
    if (remembered !== undefined) return remembered;
    const entries = facts.diffs[sha];
    const digest = entries ? digestOf(entries) : null;
    known.set(sha, digest);
    return digest;
  };
}
