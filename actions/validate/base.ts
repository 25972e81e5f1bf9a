// The commit that records are compared with, by the event that started the run.
import { z } from "zod";

/** A revision to compare with, or why there is none. */
export type Base = { readonly revision: string } | { readonly none: string };

export interface Started {
  readonly name: string;
  readonly payload: unknown;
  /** The commit that the event is about. */
  readonly sha: string;
}

/** Finds it. `checkedOut` is the commit in the workspace, undefined where Git knows none. */
export function baseOf({ name, payload, sha }: Started, checkedOut: string | undefined): Base {
  if (checkedOut === undefined) return { none: "there is no Git history in the workspace" };
  if (name === "pull_request" || name === "pull_request_target") return baseOfPullRequest(sha, checkedOut);
  const { merge_group, before } = Payload.parse(payload);
  const revision = name === "merge_group" ? merge_group?.base_sha : name === "push" ? before : undefined;
  if (revision === undefined) return { none: `a run by ${name || "hand"} has no base` };
  return /^0+$/.test(revision) ? { none: "the branch is new" } : { revision };
}

// --- internal ---

const Sha = z.string().regex(/^[0-9a-f]{40,64}$/);
const Payload = z.object({ merge_group: z.object({ base_sha: Sha }).optional(), before: Sha.optional() }).catch({});

/** For a pull request GitHub checks out a merge of its own, whose first parent is the tip of the base. */
function baseOfPullRequest(sha: string, checkedOut: string): Base {
  if (sha === checkedOut) return { revision: `${sha}^1` };
  return { none: "what is checked out is not the merge that GitHub made of the pull request" };
}
