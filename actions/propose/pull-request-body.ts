// The text of a pull request that came from a form: the same for every version of the form.
import type { IntakePlan } from "../intake-plan.ts";
import { code } from "../report/index.ts";

/** Markdown. Nothing of what the form says stands in it: the record says that. */
export function bodyOf({ id, label, login }: IntakePlan & { readonly is: "record" }, number: number): string {
  return `${label} ${code(id)}, written from the form of #${number} in the name of ${code(login)}.

- Edit the form in #${number}, and this record follows, until somebody else commits to this branch.
- What the form did not ask for may be added here before the merge.
- The change gate comments whose approval is needed, and why.

Closes #${number}
`;
}
