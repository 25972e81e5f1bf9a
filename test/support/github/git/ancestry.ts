// Who descends from whom, worked out from the commits themselves.
import { readCommit } from "./commits.ts";
import type { ObjectDatabase } from "./objects.ts";
import type { RunGit } from "./run.ts";

export interface Ancestry {
  /** The commits that `tip` has but `without` has not, parents before children. */
  between(without: string, tip: string): readonly string[];
  /** All commits of `tip` that touch a path (all, where there is none), newest first. */
  log(tip: string, path?: string): readonly string[];
  /** The newest common ancestor that no other one descends from. */
  mergeBase(a: string, b: string): string | undefined;
  contains(tip: string, ancestor: string): boolean;
}

/** Over the commits of a database. Each is read once, as commits never change. */
export function ancestryOf(objects: ObjectDatabase, git: RunGit): Ancestry {
  const known = new Map<string, Node>();
  const logs = new Map<string, readonly string[]>();

  function node(sha: string): Node {
    const found = known.get(sha) ?? nodeOf(objects, sha);
    known.set(sha, found);
    return found;
  }

  function reachable(tip: string): Set<string> {
    const seen = new Set([tip]);
    for (const sha of seen) for (const parent of node(sha).parents) seen.add(parent);
    return seen;
  }

  function between(without: string, tip: string): readonly string[] {
    const hidden = reachable(without);
    return parentsFirst(tip, (sha) => !hidden.has(sha), node);
  }

  function mergeBase(a: string, b: string): string | undefined {
    const ofB = reachable(b);
    const common = [...reachable(a)].filter((sha) => ofB.has(sha));
    // What a common ancestor descends from is common too, so one step back is enough.
    const older = new Set(common.flatMap((sha) => node(sha).parents));
    return common.filter((sha) => !older.has(sha)).sort((x, y) => node(y).at - node(x).at || (x < y ? -1 : 1))[0];
  }

  return {
    between,
    log(tip, path) {
      const key = `${tip} ${path ?? ""}`;
      const found = logs.get(key) ?? logOf(git, tip, path);
      logs.set(key, found);
      return found;
    },
    mergeBase,
    contains: (tip, ancestor) => reachable(tip).has(ancestor),
  };
}

// --- internal ---

interface Node {
  readonly parents: readonly string[];
  readonly at: number;
}

function nodeOf(objects: ObjectDatabase, sha: string): Node {
  const commit = readCommit(objects, sha);
  if (!commit) throw new Error(`Expected a commit at ${sha}`);
  return { parents: commit.parents, at: Date.parse(commit.committer.date) };
}

/** Git simplifies the history of a path; that is left to git. */
function logOf(git: RunGit, tip: string, path: string | undefined): readonly string[] {
  return git(["rev-list", "--date-order", tip, "--", ...(path ? [`:(literal)${path}`] : [])])
    .text.split("\n")
    .filter(Boolean);
}

/** Each commit after its parents; of several lines, one after the other. */
function parentsFirst(tip: string, shown: (sha: string) => boolean, node: (sha: string) => Node): readonly string[] {
  const done = new Set<string>();
  const waiting = [tip];
  while (waiting.length > 0) {
    const sha = waiting.at(-1) ?? tip;
    const next = node(sha).parents.find((parent) => shown(parent) && !done.has(parent));
    if (shown(sha) && next !== undefined && !done.has(sha)) waiting.push(next);
    else {
      if (shown(sha)) done.add(sha);
      waiting.pop();
    }
  }
  return [...done];
}
