// What people can do next, by how a verdict came out.
import { findKind, stateRule } from "../../schemas/index.ts";
import type { AnyRecord } from "../record.ts";
import { keyOf } from "../record.ts";
import { nextStates } from "../step.ts";
import type { Ledgers } from "./situation.ts";
import type { Outcome, Verdict } from "./verdict.ts";

/** Something to do, with the command for it where there is one. */
export interface NextStep {
  readonly who: "author" | "approvers" | "anyone";
  /** One sentence. */
  readonly what: string;
  /** Typed in a terminal, or as a comment where it begins with a slash; null where it is done with the mouse. */
  readonly command: string | null;
}

/** More records than this are moved on without a word about each. */
const MOST_MOVES = 3;

/** The steps of a verdict's outcome, the most urgent first. */
export function nextSteps(verdict: Verdict, ledgers: Pick<Ledgers, "proposed">): NextStep[] {
  return [...STEPS[verdict.outcome](verdict), ...(verdict.outcome === "pass" ? laterMoves(verdict, ledgers) : [])];
}

// --- internal ---

const STEPS: { readonly [outcome in Outcome]: (verdict: Verdict) => NextStep[] } = {
  pass: ({ pullRequest }) => [
    pullRequest === null
      ? author("Push the branch and open a pull request.", null)
      : author("Merge the pull request. What is merged counts at once.", null),
  ],
  waiting: (verdict) => [
    approvers(
      "Read what moves below. Then open “Files changed”, choose “Review changes”, and approve or ask for changes.",
    ),
    author(
      "Ask the people named above for a review. Every new commit that changes the content asks for it again.",
      null,
    ),
    ...askAgain(verdict),
  ],
  blocked: (verdict) => [
    author("Mend what is marked ⛔ above and push. It is judged again by itself.", null),
    author("Look at it before you push:", gateCommand({ pullRequest: null })),
    ...askAgain(verdict),
  ],
};

/** For what GitHub does not tell the gate: a freeze was lifted, a team changed, a conflict went away. */
function askAgain(verdict: Verdict): NextStep[] {
  if (verdict.pullRequest === null) return [];
  return [
    anyone(
      "If something changed elsewhere, such as a team or a freeze, have it judged again by a comment:",
      "/itsm recheck",
    ),
    anyone("See the same in a terminal:", gateCommand(verdict)),
  ];
}

function gateCommand({ pullRequest }: Pick<Verdict, "pullRequest">): string {
  return pullRequest === null ? "itsm gate" : `itsm gate --pr ${pullRequest}`;
}

/** Where each record goes from here, once it is merged. */
function laterMoves(verdict: Verdict, { proposed }: Pick<Ledgers, "proposed">): NextStep[] {
  const steps = verdict.records.flatMap(({ move }) => {
    const record = move.to === null ? undefined : proposed.ledger.byKey.get(keyOf(move.kind, move.id));
    const next = record && wayOn(record);
    return record && next
      ? [
          anyone(
            `After the merge, ${record.id} goes on to ${next.label}: ${uncapital(next.means)}`,
            `itsm move ${record.id} ${next.state}`,
          ),
        ]
      : [];
  });
  return steps.length > MOST_MOVES ? [] : steps;
}

/** The first way that leads to a later phase, or else the first way that stays in this one. */
function wayOn(record: AnyRecord) {
  const kind = findKind(record.kind);
  if (!kind) return undefined;
  const phase = (state: string) => PHASES.indexOf(stateRule(kind.lifecycle, state)?.phase ?? "planned");
  const here = phase(record.fields.state);
  const open = nextStates(kind, record).filter((next) => next.open);
  return open.find(({ state }) => phase(state) > here) ?? open.find(({ state }) => phase(state) === here);
}

const PHASES: readonly string[] = ["planned", "active", "done"];

function uncapital(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function author(what: string, command: string | null): NextStep {
  return { who: "author", what, command };
}

function approvers(what: string): NextStep {
  return { who: "approvers", what, command: null };
}

function anyone(what: string, command: string): NextStep {
  return { who: "anyone", what, command };
}
