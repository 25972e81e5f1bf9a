// The answer under the issue: thanks with a link, questions, or a word of patience.
import type { Proposed, Standing } from "../../core/github/index.ts";
import { ACCEPTED, type Question } from "../../core/intake/index.ts";
import { branchOf, type IntakePlan } from "../intake-plan.ts";
import { code, inline } from "../report/index.ts";

export interface AnswerGround {
  /** Of the issue. */
  readonly number: number;
  /** The default branch. */
  readonly base: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly serverUrl: string;
}

type Answered = Exclude<IntakePlan, { readonly is: "nothing" }>;

/** Markdown for the one comment. What people wrote stands in it as text. `proposed`: how the pull request stands. */
export function answerTo(plan: Answered, proposed: Proposed | Standing | null, ground: AnswerGround): string {
  if (proposed?.is === "merged") return merged(proposed.number);
  if (proposed?.is === "closed") return closed(proposed.number);
  if (plan.is === "waiting") return waiting();
  if (plan.is === "questions") return questions(plan.title, plan.questions, proposed?.number ?? null);
  if (proposed?.is === "others") return othersWork(proposed.number);
  const thanks = `Thank you. This is ${code(plan.id)} now: ${inline(plan.label)}, ${inline(plan.title)}.`;
  return `${thanks}\n\n${proposed?.is === "refused" ? refused(ground) : pending(plan.file, proposed?.number ?? 0)}`;
}

// --- internal ---

function merged(number: number): string {
  return `Pull request #${number} was merged: the record counts now, and edits here do not reach it any more. Change the record itself instead.`;
}

function closed(number: number): string {
  return `Pull request #${number} was closed without a merge, so nothing more is done. Reopen it to go on with it.`;
}

function othersWork(number: number | null): string {
  return `People work on the branch of this record by now${number === null ? "" : ` (pull request #${number})`}, so edits here do not reach it any more.`;
}

function pending(file: string, number: number): string {
  return `Pull request #${number} holds the record ${code(file)}. Edit the issue above, and the pull request follows. This issue closes when it is merged.`;
}

function refused({ repository, serverUrl, base, number }: AnswerGround): string {
  const page = `${serverUrl}/${repository}/compare/${base}...${branchOf(number)}?expand=1`;
  return `The record lies on the branch ${code(branchOf(number))}. GitHub does not let this workflow open the pull request: somebody with write access [opens it here](${page}).`;
}

function waiting(): string {
  return `Thank you for writing. Somebody of this repository looks at it first; once they set the label ${code(ACCEPTED)}, the record is written from this form.`;
}

function questions(title: string, asked: readonly Question[], number: number | null): string {
  const lines = asked.map((question) => `- **${inline(question.about, 120)}** ${sentence(question)}`);
  return [
    `Thank you. Before this can become a record (${inline(title)}), ${asked.length === 1 ? "one thing is" : `${asked.length} things are`} missing:`,
    lines.join("\n"),
    ...(number === null ? [] : [`Pull request #${number} keeps what the form said before.`]),
    "Edit the issue above to answer; headings stay as they are. This comment follows by itself.",
  ].join("\n\n");
}

function sentence({ said, expected, known, meant }: Question): string {
  return [
    ...(said === null ? [] : [`It says ${code(said, 120)}.`]),
    inline(expected, 600),
    ...(meant === null ? [] : [`Did you mean ${inline(meant, 120)}?`]),
    ...(known.length === 0 ? [] : [`Known: ${known.map((name) => inline(name, 120)).join(", ")}.`]),
  ].join(" ");
}
