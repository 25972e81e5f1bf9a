// The forms as GitHub reads them, one YAML file each.
import { choicesOf, type FormItem, INTAKE_FORMS, type IntakeForm } from "./forms.ts";

export interface IssueFormFile {
  /** Below the root of a repository. */
  readonly file: string;
  readonly text: string;
}

/** The files for `.github/ISSUE_TEMPLATE/`. */
export function issueForms(): IssueFormFile[] {
  return INTAKE_FORMS.map((form) => ({ file: `.github/ISSUE_TEMPLATE/${form.name}.yml`, text: formText(form) }));
}

// --- internal ---

const CONTROLS = { line: "input", choice: "dropdown", text: "textarea" } as const;

function formText(form: IntakeForm): string {
  const head = [
    "# Written by itsm init. Answers are found again by their labels: leave labels and choices as they are.",
    `name: ${quoted(form.title)}`,
    `description: ${quoted(form.says)}`,
    `labels: [${quoted(form.label)}]`,
    "body:",
    "  - type: markdown",
    "    attributes:",
    `      value: ${quoted(form.intro)}`,
  ];
  return `${[...head, ...form.items.flatMap((item) => itemLines(form, item))].join("\n")}\n`;
}

function itemLines(form: IntakeForm, item: FormItem): string[] {
  const choices = [...choicesOf(form, item).keys()];
  return [
    `  - type: ${CONTROLS[item.control]}`,
    `    id: ${item.id}`,
    "    attributes:",
    `      label: ${quoted(item.label)}`,
    `      description: ${quoted(item.hint)}`,
    ...(item.example === undefined ? [] : [`      placeholder: ${quoted(item.example)}`]),
    ...(choices.length === 0 ? [] : ["      options:", ...choices.map((choice) => `        - ${quoted(choice)}`)]),
    "    validations:",
    `      required: ${item.required}`,
  ];
}

/** Every JSON string is one of YAML. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
