// The issue forms: what each asks, and where in the record the answer goes.
import { type Kind, type KindName, kinds } from "../../schemas/index.ts";
import { type Form, formAt, formsOf } from "../form.ts";

/** One question of a form. Its answer goes to a field or to a section. */
export interface FormItem {
  /** By which GitHub knows it. */
  readonly id: string;
  /** The heading above the answer; unique in its form. */
  readonly label: string;
  /** What belongs here, in a sentence. */
  readonly hint: string;
  readonly example?: string;
  /** line: one line. choice: one of the words that the schema allows. text: Markdown. */
  readonly control: "line" | "choice" | "text";
  readonly to: { readonly field: string } | { readonly section: string };
  readonly required: boolean;
}

export interface IntakeForm {
  /** The name of its file, without the ending. */
  readonly name: string;
  readonly kind: Kind<KindName>;
  /** The label that its issues carry. */
  readonly label: string;
  readonly title: string;
  readonly says: string;
  /** Read above the questions. */
  readonly intro: string;
  /** The field of the person who filled it in. */
  readonly person: string;
  readonly items: readonly FormItem[];
}

/** By which a triager lets an issue in whose writer may not make branches. */
export const ACCEPTED = "itsm:accepted";

/** All forms. */
export const INTAKE_FORMS: readonly IntakeForm[] = [
  {
    name: "itsm-incident",
    kind: kinds.incident,
    label: "itsm:incident",
    title: "Report an incident",
    says: "Something does not work, or works badly.",
    intro:
      "Above, say in a few words what people notice; it becomes the title. The record is written for you: a pull request follows within a minute or two.",
    person: "reported_by",
    items: [
      {
        id: "service",
        label: "Which service is affected?",
        hint: "Its name as the portal shows it. Several are parted by commas.",
        control: "line",
        to: { field: "affects[].service" },
        required: true,
      },
      {
        id: "level",
        label: "How badly?",
        hint: "Degraded performance: slow or flaky. Partial outage: some cannot use it. Major outage: nobody can.",
        control: "choice",
        to: { field: "affects[].level" },
        required: true,
      },
      {
        id: "impact",
        label: "How many people does it hit?",
        hint: "High: everybody, or a critical service. Leave it open where you do not know.",
        control: "choice",
        to: { field: "impact" },
        required: false,
      },
      {
        id: "urgency",
        label: "How urgent is it?",
        hint: "High: it cannot wait. Leave it open where you do not know.",
        control: "choice",
        to: { field: "urgency" },
        required: false,
      },
      {
        id: "started",
        label: "Since when?",
        hint: "Day and time, in the time zone of the organisation. Left empty, it is the time of this report.",
        example: "2026-12-01 22:00",
        control: "line",
        to: { field: "started_at" },
        required: false,
      },
      {
        id: "description",
        label: "What do people see?",
        hint: "What you did, what you expected, what came instead. No passwords, no personal data.",
        control: "text",
        to: { section: "Description" },
        required: true,
      },
    ],
  },
  {
    name: "itsm-change",
    kind: kinds.change,
    label: "itsm:change",
    title: "Ask for a change",
    says: "Something is to be added, altered or removed that could affect a service.",
    intro:
      "Above, say in a few words what is to be changed; it becomes the title. A draft is written for you as a pull request; risk and approval are settled there.",
    person: "requested_by",
    items: [
      {
        id: "services",
        label: "Which services does it touch?",
        hint: "Their names as the portal shows them, parted by commas.",
        control: "line",
        to: { field: "services" },
        required: true,
      },
      {
        id: "type",
        label: "Which type of change is it?",
        hint: "Standard: a model of it was approved before. Normal: reviewed first. Emergency: cannot wait for that.",
        control: "choice",
        to: { field: "type" },
        required: true,
      },
      {
        id: "start",
        label: "When should it begin?",
        hint: "Day and time, in the time zone of the organisation, if you know them yet.",
        example: "2026-12-01 22:00",
        control: "line",
        to: { field: "window.start" },
        required: false,
      },
      {
        id: "end",
        label: "When should it be over?",
        hint: "At the latest, with the way back if it fails. Goes together with the beginning.",
        example: "2026-12-01 23:30",
        control: "line",
        to: { field: "window.end" },
        required: false,
      },
      {
        id: "why",
        label: "Why do it?",
        hint: "What it is good for, and what happens if we do not.",
        control: "text",
        to: { section: "Justification" },
        required: true,
      },
      {
        id: "how",
        label: "How is it done?",
        hint: "The steps, in an order that somebody else could follow. May be filled in later.",
        control: "text",
        to: { section: "Implementation plan" },
        required: false,
      },
      {
        id: "back",
        label: "How do we get back?",
        hint: "How, how long that takes, and when to decide it. May be filled in later.",
        control: "text",
        to: { section: "Backout plan" },
        required: false,
      },
      {
        id: "test",
        label: "How do we know that it works?",
        hint: "Before, and after. May be filled in later.",
        control: "text",
        to: { section: "Test plan" },
        required: false,
      },
    ],
  },
];

/** The schema's own form of the field that an item fills in; undefined where it fills in a section. */
export function fieldForm({ kind }: IntakeForm, { to }: FormItem): Form | undefined {
  return "field" in to ? formAt(formsOf(kind), to.field) : undefined;
}

/** The choices of an item as people read them, with the word of the schema: `Major outage` for `major_outage`. */
export function choicesOf(form: IntakeForm, item: FormItem): ReadonlyMap<string, string> {
  const words = item.control === "choice" ? (fieldForm(form, item)?.words ?? []) : [];
  return new Map(words.map((word) => [shown(word), word]));
}

// --- internal ---

function shown(word: string): string {
  const text = word.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
