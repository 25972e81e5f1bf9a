// Questions for the fields and sections that a record lacks, made from their forms.
import { candidates, type Form, type Ledger, momentIn } from "../core/index.ts";
import type { Kind } from "../schemas/index.ts";
import type { Asker, Choice } from "./prompt.ts";

/** What a question needs to know. */
export interface Asking {
  readonly ask: Asker;
  readonly kind: Kind;
  readonly ledger: Ledger;
  readonly now: number;
  readonly timeZone: string;
}

/** Asks for the value of a field; undefined where it was left empty. */
export async function askField(asking: Asking, form: Form, optional: boolean): Promise<unknown> {
  if (form.parts.length > 0) return askMap(asking, form, optional);
  if (form.items) return askList(asking, form, form.items, optional);
  const { ask } = asking;
  const message = messageFor(form);
  const choices = choicesFor(asking, form);
  if (choices.length > 0) return ask.one({ message, optional, choices });
  if (form.shape === "flag") return ask.yes({ message });
  const answer = await ask.line({
    message,
    optional,
    fault: (text) => faultIn(asking, form, text),
    ...(form.shape === "moment" ? { initial: momentIn("now", asking) } : {}),
  });
  return answer === undefined ? undefined : answerFrom(asking, form, answer);
}

/** Asks for the text of a section of the body. */
export function askSection(asking: Asking, heading: string, optional: boolean): Promise<string | undefined> {
  const hint = asking.kind.sections.find((section) => section.heading === heading)?.hint;
  return asking.ask.lines({ message: hint ? `${heading}: ${hint}` : heading, optional });
}

// --- internal ---

async function askMap(asking: Asking, form: Form, optional: boolean): Promise<unknown> {
  if (optional && !(await asking.ask.yes({ message: `${messageFor(form)} Say so now?` }))) return undefined;
  const map: { [name: string]: unknown } = {};
  for (const part of form.parts.filter(({ required }) => required))
    map[part.path.slice(part.path.lastIndexOf(".") + 1)] = await askField(asking, part, false);
  return Object.keys(map).length === 0 ? undefined : map;
}

async function askList(asking: Asking, form: Form, item: Form, optional: boolean): Promise<unknown> {
  const { ask } = asking;
  const message = messageFor(form);
  const choices = choicesFor(asking, form.refersTo ? form : item);
  if (choices.length > 0) {
    const chosen = await ask.some({ message, optional, choices });
    return chosen.length === 0 ? undefined : chosen;
  }
  if (item.parts.length > 0) return askMaps(asking, form, item, optional);
  const answer = await ask.line({ message: `${message} Several with commas between.`, optional });
  return answer
    ?.split(",")
    .map((each) => each.trim())
    .filter(Boolean);
}

async function askMaps(asking: Asking, form: Form, item: Form, optional: boolean): Promise<unknown> {
  const maps: unknown[] = [];
  for (let more = !optional || (await asking.ask.yes({ message: `${messageFor(form)} Name one now?` })); more; ) {
    maps.push(await askMap(asking, item, false));
    more = await asking.ask.yes({ message: "Another one?" });
  }
  return maps.length === 0 ? undefined : maps;
}

/** The description is written for the person who fills the field in, so it is the question. */
function messageFor(form: Form): string {
  const name = form.path.replaceAll("[]", "").replaceAll("_", " ");
  return form.description === "" ? name : `${name}: ${form.description}`;
}

/** The words of the schema, or the records that may be named. */
function choicesFor({ kind, ledger }: Asking, form: Form): Choice[] {
  const words = form.words.map((word) => {
    const hint = form.path === "state" ? kind.lifecycle.states[word]?.means : undefined;
    return { value: word, label: word.replaceAll("_", " "), ...(hint ? { hint } : {}) };
  });
  if (form.refersTo === undefined) return words;
  const records = candidates(ledger, form.refersTo).map(({ id, fields }) => ({
    value: id,
    label: `${id}  ${fields.title}`,
  }));
  return [...words, ...records];
}

function faultIn(asking: Asking, form: Form, text: string): string | undefined {
  const top = asking.kind.schema.shape[form.path];
  const result = top?.safeParse(answerFrom(asking, form, text));
  return result?.success === false ? result.error.issues[0]?.message : undefined;
}

function answerFrom(asking: Asking, form: Form, text: string): unknown {
  if (form.shape === "moment") return momentIn(text, asking);
  if (form.shape === "person") return text.replace(/^@/, "");
  return form.shape === "number" && text.trim() !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
}
