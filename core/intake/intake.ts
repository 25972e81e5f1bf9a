// What becomes of an issue that was written by a form: a record, questions, or nothing.
import { Person } from "../../schemas/index.ts";
import { chanceOf } from "../chance.ts";
import { draft } from "../draft.ts";
import type { Opened } from "../open.ts";
import { orList, withArticle } from "../suggest.ts";
import { tryText } from "../trial.ts";
import { formOf, type IssueText, isAccepted } from "./answers.ts";
import type { IntakeForm } from "./forms.ts";
import { type Question, readForm } from "./read-form.ts";

/** An issue as GitHub tells it. */
export interface IntakeIssue extends IssueText {
  readonly number: number;
  /** GitHub's own id of it, which no other issue of any repository has. */
  readonly nodeId: string;
  readonly state: "open" | "closed";
  readonly author: { readonly login: string; readonly type: string } | null;
  /** What its writer is to the repository: OWNER, MEMBER, COLLABORATOR, CONTRIBUTOR, NONE, … */
  readonly association: string;
}

/** Whose issues become branches. labeled: those that a triager let in; so may those of anybody else, whatever is set. */
export const INTAKE_FROM = ["anyone", "collaborators", "labeled"] as const;
export type IntakeFrom = (typeof INTAKE_FROM)[number];

export type Intake =
  | { readonly is: "nothing"; readonly why: string }
  /** A triager has to let it in. */
  | { readonly is: "waiting"; readonly title: string }
  | { readonly is: "questions"; readonly title: string; readonly questions: readonly Question[] }
  | IntakeRecord;

/** A record that passes the check. */
export interface IntakeRecord {
  readonly is: "record";
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly title: string;
  /** The kind in a word: Incident. */
  readonly label: string;
  readonly login: string;
}

/**
 * Reads an issue. `opened` holds the records of the default branch; its `now` is the instant at which the issue was
 * opened, so that the same issue gives the same record whenever this runs.
 */
export function intakeOf(opened: Opened, issue: IntakeIssue, from: IntakeFrom): Intake {
  const form = formOf(issue);
  if (!form) return { is: "nothing", why: "it was not written by one of the forms" };
  if (issue.state === "closed") return { is: "nothing", why: "it is closed" };
  const { author } = issue;
  if (author?.type !== "User" || !Person.safeParse(author.login).success)
    return { is: "nothing", why: "no person wrote it" };
  if (!mayEnter(issue, from)) return { is: "waiting", title: form.title };
  const { ledger, config } = opened;
  const { fields, sections, questions } = readForm(form, issue, { ledger, timeZone: config.time_zone });
  if (questions.length > 0) return { is: "questions", title: form.title, questions };
  const { login } = author;
  const made = draft(opened, {
    kind: form.kind,
    fields: { ...fields, [form.person]: login },
    sections,
    person: login,
    chance: chanceOf(`${issue.nodeId}:${issue.number}`),
  });
  const flaws = flawsOf(opened, made, form);
  if (flaws.length > 0) return { is: "questions", title: form.title, questions: flaws };
  return {
    is: "record",
    ...{ id: made.id, file: made.file, text: made.text, login },
    title: String(fields.title),
    label: form.kind.label,
  };
}

// --- internal ---

const TRUSTED: ReadonlySet<string> = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

function mayEnter(issue: IntakeIssue, from: IntakeFrom): boolean {
  if (isAccepted(issue) || from === "anyone") return true;
  return from === "collaborators" && TRUSTED.has(issue.association);
}

/** What the form does not ask for, and the records of this repository demand all the same. */
function flawsOf(opened: Opened, made: ReturnType<typeof draft>, form: IntakeForm): Question[] {
  const ask = (about: string, expected: string): Question => ({ about, said: null, expected, known: [], meant: null });
  const needs = made.needs.map(({ field, section }) => field ?? section);
  if (needs.length > 0) {
    const what = withArticle(form.kind.label.toLowerCase());
    return [
      ask(
        form.kind.label,
        `${what} needs ${orList(needs).replace(" or ", " and ")}, which cannot be told from this form. Somebody who works in the repository has to write it.`,
      ),
    ];
  }
  return tryText(opened, made.file, made.text)
    .findings.filter(({ level }) => level === "error")
    .map(({ message, mend }) => ask(form.kind.label, `${message}. ${mend}`));
}
