// What people type, as the value that a field wants.
import type { Path } from "../schemas/index.ts";
import { type Form, formAt } from "./form.ts";
import { parseYamlFile } from "./frontmatter/index.ts";
import { momentIn } from "./local-time.ts";

/** How to read times that are relative: `now`, `+30m`. */
export interface Clockwork {
  readonly now: number;
  readonly timeZone: string;
}

/** A value, or in a sentence why the text is none. Whether the value is right is the schema's to say. */
export type Typed = { readonly value: unknown } | { readonly fault: string };

/** The value of a field for the texts that were given for it: several make a list. */
export function typedValue(form: Form, texts: readonly string[], clock: Clockwork): Typed {
  if (form.shape === "list") return typedList(form, texts, clock);
  if (texts.length > 1) return { fault: `${form.path} was given ${texts.length} times: expected it once` };
  return typedOne(form, texts[0] ?? "", clock);
}

/** `hold.reason=awaiting_vendor` as a path and its value; an empty value deletes the field. */
export function assignment(
  forms: readonly Form[],
  text: string,
  clock: Clockwork,
): { readonly path: Path; readonly value: unknown } | { readonly fault: string } {
  const cut = text.indexOf("=");
  const name = text.slice(0, cut).trim();
  if (cut < 1 || name === "") return { fault: `expected path=value, got ${JSON.stringify(text)}` };
  const path = name
    .replaceAll(/\[(\d+)\]/g, ".$1")
    .split(".")
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const given = text.slice(cut + 1);
  if (given === "") return { path, value: undefined };
  const form = formAt(forms, name);
  const typed = form ? typedValue(form, [given], clock) : yaml(given);
  return "fault" in typed ? typed : { path, value: typed.value };
}

// --- internal ---

function typedOne(form: Form, text: string, clock: Clockwork): Typed {
  switch (form.shape) {
    case "map":
      return typedMap(form, text);
    case "flag":
      return /^(true|yes)$/i.test(text) ? { value: true } : { value: /^(false|no)$/i.test(text) ? false : text };
    case "number":
      return { value: text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text) };
    case "moment":
      return { value: momentIn(text, clock) };
    case "person":
      return { value: text.replace(/^@/, "") };
    default:
      return { value: text };
  }
}

function typedList(form: Form, texts: readonly string[], clock: Clockwork): Typed {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined && form.words.includes(only)) return { value: only };
  const values: unknown[] = [];
  for (const text of texts) {
    const item = form.items;
    if (!item || text.trimStart().startsWith("[")) {
      const typed = yaml(text);
      if ("fault" in typed) return typed;
      values.push(...(Array.isArray(typed.value) ? typed.value : [typed.value]));
    } else if (item.shape === "map") {
      const typed = typedMap(item, text);
      if ("fault" in typed) return typed;
      values.push(typed.value);
    } else {
      const parts =
        item.words.length > 0 || item.refersTo || form.refersTo || !/\s/.test(text) ? text.split(",") : [text];
      for (const part of parts.map((each) => each.trim()).filter(Boolean)) {
        const typed = typedOne(item, part, clock);
        if ("fault" in typed) return typed;
        values.push(typed.value);
      }
    }
  }
  return { value: values };
}

/** `{ service: edge, level: major_outage }`, with or without the braces. */
function typedMap(form: Form, text: string): Typed {
  const trimmed = text.trim();
  const typed = yaml(trimmed.startsWith("{") ? trimmed : `{ ${trimmed} }`);
  if ("fault" in typed || (typeof typed.value === "object" && typed.value !== null)) return typed;
  return { fault: `expected fields such as ${example(form)}, got ${JSON.stringify(text)}` };
}

function example(form: Form): string {
  const parts = form.parts.filter((part) => part.required);
  return parts.map((part) => `${part.path.slice(part.path.lastIndexOf(".") + 1)}: ${part.words[0] ?? "…"}`).join(", ");
}

function yaml(text: string): Typed {
  const parsed = parseYamlFile(`value: ${text}`);
  if (!parsed.ok) return { fault: `${JSON.stringify(text)} cannot be read: ${parsed.fault.message}` };
  return { value: parsed.value.value };
}
