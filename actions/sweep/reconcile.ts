// Makes the issues say what the sweep found.
import type { GitHub, OwnIssue } from "../../core/github/index.ts";
import type { Place } from "./issue-text.ts";
import { type IssueMove, planIssues, type Wanted } from "./plan.ts";

/** All issues of the sweep carry it; without it they are not found again. */
export const LABEL = "itsm-sweep";
/** So many issues a run opens, the most pressing first: a repository that has just begun is not flooded. */
export const MOST_OPENED = 20;

export interface Reconciled {
  /** What was done, by the issue. */
  readonly done: readonly { readonly is: IssueMove["is"]; readonly issue: OwnIssue }[];
  /** All issues of concerns that last. */
  readonly open: readonly OwnIssue[];
  readonly accepted: readonly OwnIssue[];
  /** How many concerns have no issue yet: the next run opens more. */
  readonly left: number;
  readonly errors: readonly unknown[];
}

/**
 * Does it, one request an issue, so that a run may end anywhere: the next one goes on. What fails for one issue does not
 * stop the others. Two runs at once may open the same issue twice; whoever comes second sees both, and merges them.
 */
export async function reconcile(github: GitHub, wanted: Wanted, place: Place): Promise<Reconciled> {
  const plan = planIssues(wanted, await github.ownIssues(LABEL), place);
  const opening = plan.moves.filter(({ is }) => is === "open");
  const moves = [...plan.moves.filter(({ is }) => is !== "open"), ...opening.slice(0, MOST_OPENED)];
  const first = await carryOut(github, moves);
  const again = first.done.some(({ is }) => is === "open") ? await mergeDoubles(github, wanted, place) : NOTHING;
  const done = [...first.done, ...again.done];
  const merged = new Set(again.done.map(({ issue }) => issue.number));
  return {
    done,
    open: [
      ...plan.settled,
      ...done.flatMap(({ is, issue }) => (STAYS.has(is) && !merged.has(issue.number) ? issue : [])),
    ],
    accepted: plan.accepted,
    left: opening.length - first.done.filter(({ is }) => is === "open").length,
    errors: [...first.errors, ...again.errors],
  };
}

// --- internal ---

type Carried = Pick<Reconciled, "done" | "errors">;

const NOTHING: Carried = { done: [], errors: [] };
const STAYS: ReadonlySet<IssueMove["is"]> = new Set(["open", "update", "reopen"]);

/** Looks again after issues were opened: another run may have done the same since this one looked. */
async function mergeDoubles(github: GitHub, wanted: Wanted, place: Place): Promise<Carried> {
  try {
    const { moves } = planIssues(wanted, await github.ownIssues(LABEL), place);
    return await carryOut(
      github,
      moves.filter(({ is }) => is === "merge"),
    );
  } catch (error) {
    return { done: [], errors: [error] };
  }
}

async function carryOut(github: GitHub, moves: readonly IssueMove[]): Promise<Carried> {
  const done: Reconciled["done"][number][] = [];
  const errors: unknown[] = [];
  for (const move of moves) {
    try {
      done.push({ is: move.is, issue: await carried(github, move) });
    } catch (error) {
      errors.push(error);
    }
  }
  return { done, errors };
}

async function carried(github: GitHub, move: IssueMove): Promise<OwnIssue> {
  const { text } = move;
  if (move.is === "open") return github.openIssue({ ...text, label: LABEL });
  const state = STAYS.has(move.is) ? "open" : "closed";
  await github.editIssue(move.issue.number, { ...text, state });
  return { ...move.issue, ...text, state };
}
