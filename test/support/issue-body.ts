// The body of an issue as GitHub makes it of a form.
import { INTAKE_FORMS, type IntakeForm } from "../../core/intake/index.ts";

/** The form of a kind. */
export function formFor(kind: "incident" | "change"): IntakeForm {
  const form = INTAKE_FORMS.find(({ name }) => name === `itsm-${kind}`);
  if (!form) throw new Error(`There is no form for ${kind}.`);
  return form;
}

/** Answers by the item's id; what is not answered says so, as GitHub writes it. */
export function issueBody(form: IntakeForm, answers: { readonly [id: string]: string }): string {
  const parts = form.items.map(({ id, label }) => `### ${label}\n\n${answers[id] ?? "_No response_"}`);
  return parts.join("\n\n");
}

export const INCIDENT = {
  service: "edge",
  level: "Partial outage",
  description: "Pages load, but images do not.",
};

export const CHANGE = {
  services: "edge, Checkout",
  type: "Normal",
  why: "The certificates end in January.",
};
