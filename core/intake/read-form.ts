// The answers of a form as fields and sections of a record, with what has to be asked again.
import type { Fields } from "../../schemas/index.ts";
import type { Ledger } from "../ledger.ts";
import { candidates } from "../proposed-names.ts";
import { slugOf } from "../record-path.ts";
import { closest } from "../suggest.ts";
import { answersIn, type IssueText } from "./answers.ts";
import { choicesOf, type FormItem, fieldForm, type IntakeForm } from "./forms.ts";
import { givenMoment } from "./given-moment.ts";
import { tameLine, tameText } from "./tame.ts";

/** Something that the writer has to say, or to say otherwise. */
export interface Question {
  /** The heading of the form, or "Title". */
  readonly about: string;
  /** What was given; null where nothing was. */
  readonly said: string | null;
  /** What is expected, as a sentence. */
  readonly expected: string;
  /** What may be given, where that is a list. */
  readonly known: readonly string[];
  /** What was probably meant. */
  readonly meant: string | null;
}

export interface FormReading {
  readonly fields: Fields;
  /** Texts of sections, by heading. */
  readonly sections: ReadonlyMap<string, string>;
  /** What is missing or cannot be; nothing where the form is complete. */
  readonly questions: readonly Question[];
}

export interface FormGround {
  readonly ledger: Ledger;
  readonly timeZone: string;
}

/** Reads an issue that was written by a form. Whatever stands in it becomes text or a question, never anything else. */
export function readForm(form: IntakeForm, issue: IssueText, ground: FormGround): FormReading {
  const answers = answersIn(form, issue.body);
  const title = tameLine(issue.title, MOST_TITLE);
  const values = new Map<string, unknown>([["title", title]]);
  const sections = new Map<string, string>();
  const questions = title === "" ? [lacking("Title", "Say in a few words what this is about.")] : [];
  for (const item of form.items) {
    const answer = answers.get(item.id) ?? "";
    const read = readItem(form, item, answer, ground);
    if ("question" in read) questions.push(read.question);
    else if (read.value === undefined) continue;
    else if ("field" in item.to) values.set(item.to.field, read.value);
    else sections.set(item.to.section, String(read.value));
  }
  return { fields: fieldsOf(values), sections, questions: [...questions, ...halves(form, values, questions)] };
}

// --- internal ---

const MOST_TITLE = 200;
const MOST_SAID = 200;
/** More services than this are not listed to anybody. */
const MOST_KNOWN = 60;

type Read = { readonly value: unknown } | { readonly question: Question };

function readItem(form: IntakeForm, item: FormItem, answer: string, ground: FormGround): Read {
  const field = fieldForm(form, item);
  if (item.control === "text") {
    const text = withoutComments(answer) === "" ? "" : tameText(answer);
    return text === "" ? absent(form, item, ground) : { value: text };
  }
  const line = tameLine(answer, MOST_SAID);
  if (line === "") return absent(form, item, ground);
  if (item.control === "choice") return choice(form, item, line);
  const referring = field?.refersTo ?? field?.items?.refersTo;
  if (referring !== undefined) return names(item, line, ground.ledger, referring);
  if (field?.shape !== "moment") return { value: line };
  const moment = givenMoment(line, ground.timeZone);
  return moment === undefined ? { question: badMoment(item, line) } : { value: moment };
}

function absent(form: IntakeForm, item: FormItem, { ledger }: FormGround): Read {
  if (!item.required) return { value: undefined };
  const field = fieldForm(form, item);
  const known = field?.refersTo === undefined ? [...choicesOf(form, item).keys()] : knownOf(ledger, field.refersTo);
  return { question: { ...lacking(item.label, item.hint), known } };
}

function choice(form: IntakeForm, item: FormItem, line: string): Read {
  const choices = choicesOf(form, item);
  const value = choices.get(line) ?? [...choices.values()].find((word) => word === line);
  if (value !== undefined) return { value };
  const known = [...choices.keys()];
  const { label: about, hint: expected } = item;
  return { question: { about, said: line, expected, known, meant: closest(line, known) ?? null } };
}

/** Names by id or by title, in any case. All must be known: a record that names nothing is none. */
function names(item: FormItem, line: string, ledger: Ledger, kind: string): Read {
  const all = candidates(ledger, kind);
  const found = line
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ name, id: all.find(({ id, fields }) => isCalled(name, id, fields.title))?.id }));
  const unknown = found.find(({ id }) => id === undefined);
  if (found.length > 0 && !unknown) return { value: [...new Set(found.map(({ id }) => id))] };
  const said = unknown?.name ?? line;
  const meant =
    closest(
      said,
      all.flatMap(({ id, fields }) => [id, fields.title]),
    ) ?? null;
  const expected = "Expected the name of a service that is known here.";
  return { question: { about: item.label, said, expected, known: knownOf(ledger, kind), meant } };
}

function isCalled(name: string, id: string, title: string): boolean {
  const wanted = name.toLowerCase();
  return wanted === id || wanted === title.toLowerCase() || (slugOf(name) !== "" && slugOf(name) === id);
}

function knownOf(ledger: Ledger, kind: string): string[] {
  return candidates(ledger, kind)
    .slice(0, MOST_KNOWN)
    .map(({ id, fields }) => (slugOf(fields.title) === id ? fields.title : `${fields.title} (${id})`));
}

function badMoment({ label, example }: FormItem, said: string): Question {
  const expected = `Expected a day and a time such as ${example ?? "2026-12-01 22:00"}.`;
  return { about: label, said, expected, known: [], meant: null };
}

function lacking(about: string, expected: string): Question {
  return { about, said: null, expected, known: [], meant: null };
}

/** Of a map that the schema wants whole, one part was answered: the others are asked for. */
function halves(form: IntakeForm, values: ReadonlyMap<string, unknown>, asked: readonly Question[]): Question[] {
  const above = (path: string) => (path.includes(".") && !path.includes("[") ? path.slice(0, path.indexOf(".")) : "");
  const begun = new Set([...values.keys()].map(above).filter(Boolean));
  return form.items
    .filter(({ to, label }) => "field" in to && !values.has(to.field) && begun.has(above(to.field)) && !isAsked(label))
    .map(({ label, hint }) => lacking(label, hint));

  function isAsked(label: string): boolean {
    return asked.some(({ about }) => about === label);
  }
}

/** Values by path as fields: `window.start` in a map; `affects[].service` and `affects[].level` in a list of maps. */
function fieldsOf(values: ReadonlyMap<string, unknown>): Fields {
  const fields: { [field: string]: unknown } = {};
  const parts = new Map<string, [part: string, value: unknown][]>();
  for (const [path, value] of values) {
    const [, above, isList, part] = /^(\w+)(\[\])?\.(\w+)$/.exec(path) ?? [];
    if (above === undefined || part === undefined) fields[path] = value;
    else parts.set(above + (isList ?? ""), [...(parts.get(above + (isList ?? "")) ?? []), [part, value]]);
  }
  for (const [above, given] of parts)
    if (above.endsWith("[]")) fields[above.slice(0, -2)] = rowsOf(given);
    else fields[above] = Object.fromEntries(given);
  return fields;
}

/** One map for each name; what is no list is the same in all. */
function rowsOf(given: readonly (readonly [part: string, value: unknown])[]): Fields[] {
  const [names] = given.filter(([, value]) => Array.isArray(value));
  const others = Object.fromEntries(given.filter((entry) => entry !== names));
  if (!names || !Array.isArray(names[1])) return [];
  return names[1].map((name) => ({ [names[0]]: name, ...others }));
}

/** What a reader would see of it. */
function withoutComments(text: string): string {
  return text.replaceAll(/<!--(?:(?!<!--)[\s\S])*?-->/g, "").trim();
}
