// What must be done to the issues, so that there is one for each concern.
import type { OwnIssue } from "../../core/github/index.ts";
import type { Concern } from "../../core/sweep/index.ts";
import { type IssueText, isOver, issueText, keyIn, overText, type Place, twiceText } from "./issue-text.ts";

/** One request to GitHub; every one of them leaves the issues in order. */
export type IssueMove =
  | { readonly is: "open"; readonly concern: Concern; readonly text: IssueText }
  | {
      readonly is: "update" | "reopen" | "close" | "merge";
      readonly issue: OwnIssue;
      readonly text: IssueText;
    };

export interface IssuePlan {
  readonly moves: readonly IssueMove[];
  /** Issues that say already what they should. */
  readonly settled: readonly OwnIssue[];
  /** Closed as not planned although the concern lasts: somebody decided to live with it. */
  readonly accepted: readonly OwnIssue[];
}

export interface Wanted {
  readonly concerns: readonly Concern[];
  readonly isUnseen: (subject: string) => boolean;
}

/** Plans it. The oldest issue of a concern is the one that counts, so that all runs choose the same. */
export function planIssues({ concerns, isUnseen }: Wanted, issues: readonly OwnIssue[], place: Place): IssuePlan {
  const byKey = Map.groupBy(
    issues.toSorted((a, b) => a.number - b.number),
    ({ body }) => keyIn(body) ?? "",
  );
  byKey.delete("");
  const wanted = concerns.map((concern) => ({ concern, text: issueText(concern, place) }));
  const lasting = new Set(concerns.map(({ key }) => key));
  const over = [...byKey].filter(([key]) => !lasting.has(key) && !isUnseen(subjectOf(key)));
  const stand = wanted.map(({ concern, text }) => standingOf(concern, text, byKey.get(concern.key)?.[0]));
  return {
    moves: [
      ...[...byKey.values()].flatMap(doubles),
      ...over.flatMap(([, [issue]]) => (issue && !isOver(issue.body) ? [closing(issue)] : [])),
      ...stand.flatMap((one) => ("move" in one ? one.move : [])),
    ],
    settled: stand.flatMap((one) => ("settled" in one ? one.settled : [])),
    accepted: stand.flatMap((one) => ("accepted" in one ? one.accepted : [])),
  };
}

// --- internal ---

type Stand = { readonly move: IssueMove } | { readonly settled: OwnIssue } | { readonly accepted: OwnIssue };

function standingOf(concern: Concern, text: IssueText, issue: OwnIssue | undefined): Stand {
  if (!issue) return { move: { is: "open", concern, text } };
  if (issue.state === "open") return isSame(issue, text) ? { settled: issue } : { move: { is: "update", issue, text } };
  // Where it was over in between, it is another one: nobody has decided on that yet.
  return issue.isDeclined && !isOver(issue.body) ? { accepted: issue } : { move: { is: "reopen", issue, text } };
}

function closing(issue: OwnIssue): IssueMove {
  return { is: "close", issue, text: overText(issue) };
}

/** Issues beside the first of their concern lose their marker, and are closed. */
function doubles([first, ...others]: readonly OwnIssue[]): IssueMove[] {
  return first ? others.map((issue) => ({ is: "merge", issue, text: twiceText(issue, first.number) })) : [];
}

/** The subject in a key: behind the kind of concern. */
function subjectOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}

function isSame(issue: OwnIssue, { title, body }: IssueText): boolean {
  return issue.title === title && issue.body.trimEnd() === body.trimEnd();
}
