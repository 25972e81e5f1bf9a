// Who descends from whom: answers of git about shas, which never change.
import type { RunGit } from "./run.ts";

export interface Ancestry {
  /** The commits that `tip` has but `without` has not, oldest first. */
  between(without: string, tip: string): readonly string[];
  /** All commits of `tip` that touch a path (all, where there is none), newest first. */
  log(tip: string, path?: string): readonly string[];
  mergeBase(a: string, b: string): string | undefined;
  contains(tip: string, ancestor: string): boolean;
}

/** Each answer is asked of git once. */
export function ancestryOf(git: RunGit): Ancestry {
  const lines = remembered((...args) => {
    const { status, text } = git(args, { mayFail: args[0] === "merge-base" });
    return status === 0 && text !== "" ? text.split("\n") : [];
  });
  const mergeBase = (a: string, b: string) => (a === b ? a : lines("merge-base", a, b)[0]);
  return {
    between: (without, tip) =>
      without === tip ? [] : lines("rev-list", "--reverse", "--topo-order", tip, `^${without}`),
    log: (tip, path) => lines("rev-list", "--date-order", tip, "--", ...(path ? [`:(literal)${path}`] : [])),
    mergeBase,
    contains: (tip, ancestor) => mergeBase(tip, ancestor) === ancestor,
  };
}

// --- internal ---

function remembered<Value>(ask: (...args: string[]) => Value): (...args: string[]) => Value {
  const answers = new Map<string, Value>();
  return (...args) => {
    const key = args.join("\0");
    const known = answers.get(key) ?? ask(...args);
    answers.set(key, known);
    return known;
  };
}
