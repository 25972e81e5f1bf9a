// The Markdown that GitHub makes of a form, taken apart again.
import { ACCEPTED, INTAKE_FORMS, type IntakeForm } from "./forms.ts";

/** What an issue says, as far as it matters here. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

/** The form that an issue was written by: as its label says, else the one whose headings it has; null where none. */
export function formOf({ labels, body }: IssueText): IntakeForm | null {
  const named = INTAKE_FORMS.filter(({ label }) => labels.includes(label));
  if (named.length === 1) return named[0] ?? null;
  // Labels that the repository does not know are not set by GitHub.
  const among = named.length > 1 ? named : INTAKE_FORMS;
  const written = among.filter((form) => answersIn(form, body).size === form.items.length);
  return written[0] ?? null;
}

/** Whether a triager let the issue in. */
export function isAccepted({ labels }: IssueText): boolean {
  return labels.includes(ACCEPTED);
}

/**
 * The answers by the item's id, empty where none was given. A line counts as a heading where it is one of this form, the
 * first of its kind, and stands alone as GitHub writes it; every other is part of an answer. Fences are not regarded:
 * one that somebody left open must not swallow the answers behind it.
 */
export function answersIn({ items }: IntakeForm, body: string): ReadonlyMap<string, string> {
  const ids = new Map(items.map(({ id, label }) => [`### ${label}`, id]));
  const answers = new Map<string, string[]>();
  let current: string[] | undefined;
  const lines = body.replaceAll(/\r\n?/g, "\n").split("\n");
  for (const [index, line] of lines.entries()) {
    const id = ids.get(line.trimEnd());
    if (id !== undefined && !answers.has(id) && isBlank(lines[index - 1]) && isBlank(lines[index + 1])) {
      current = [];
      answers.set(id, current);
    } else current?.push(line);
  }
  return new Map([...answers].map(([id, text]) => [id, given(text.join("\n"))]));
}

// --- internal ---

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

/** What GitHub writes where nothing was given: in a field, in a list of choices. */
function given(text: string): string {
  const trimmed = text.replace(/^\s*\n/, "").trimEnd();
  return /^\s*(_No response_|None)?$/.test(trimmed) ? "" : trimmed;
}
