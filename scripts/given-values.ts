// Fields and sections as given on the command line: --impact high, --set path=value, --section "Heading=text".
import { type Command, Option } from "commander";
import { assignment, type Edit, type Form, fieldOrder, formsOf, ItsmError, typedValue } from "../core/index.ts";
import type { Kind } from "../schemas/index.ts";

/** How times are read: `now`, `+30m`. */
export interface Clockwork {
  readonly now: number;
  readonly timeZone: string;
}

/** What the options `--set` and `--section` come to before they are read. */
export interface GivenOptions {
  readonly set?: readonly string[];
  readonly section?: readonly string[];
}

/** Adds `--set` and `--section` to a command. */
export function withSetOptions(command: Command): Command {
  return command
    .option("--set <path=value>", "set a field; the value is YAML, an empty one removes it; repeatable", gather)
    .option("--section <heading=text>", "write a section of the body; repeatable", gather);
}

/** Adds an option for every field of a kind, named like the field with dashes. */
export function withFieldOptions(command: Command, kind: Kind, except: readonly string[]): Command {
  const order = fieldOrder(kind);
  for (const form of formsOf(kind).toSorted((a, b) => order.indexOf(a.path) - order.indexOf(b.path))) {
    const flag = flagOf(form.path);
    if (except.includes(form.path) || command.options.some(({ long }) => long === flag)) continue;
    const option = new Option(`${flag} <${valueName(form)}>`, form.description);
    command.addOption(option.argParser(gather));
  }
  return command;
}

/** The option of a field: `--started-at`. */
export function flagOf(path: string): string {
  return `--${path.replaceAll("_", "-")}`;
}

/** The fields that were given by options of their own, as edits. */
export function givenFields(kind: Kind, options: { readonly [name: string]: unknown }, clock: Clockwork): Edit[] {
  return formsOf(kind).flatMap((form) => {
    const texts = options[camel(form.path)];
    if (!Array.isArray(texts)) return [];
    const typed = typedValue(form, texts.map(String), clock);
    if ("fault" in typed) throw new ItsmError(`${flagOf(form.path)}: ${typed.fault}`, `It is: ${form.description}`);
    return [{ path: [form.path], value: typed.value }];
  });
}

/** The fields of `--set`, as edits. */
export function setFields(kind: Kind, { set = [] }: GivenOptions, clock: Clockwork): Edit[] {
  return set.map((text) => {
    const given = assignment(formsOf(kind), text, clock);
    if ("fault" in given)
      throw new ItsmError(`--set: ${given.fault}`, "Write --set hold.reason=awaiting_vendor, for instance.");
    return given;
  });
}

/** The sections of `--section`, by heading. A heading of the kind is understood whatever its case. */
export function givenSections(kind: Kind, { section = [] }: GivenOptions): Map<string, string> {
  return new Map(
    section.map((text) => {
      const cut = text.indexOf("=");
      const name = text.slice(0, cut).trim();
      if (cut < 1 || name === "")
        throw new ItsmError(
          `--section: expected heading=text, got ${JSON.stringify(text)}`,
          'Write --section "Test plan=We …".',
        );
      const known = kind.sections.find(({ heading }) => heading.toLowerCase() === name.toLowerCase());
      return [known?.heading ?? name, text.slice(cut + 1).replaceAll("\\n", "\n")];
    }),
  );
}

// --- internal ---

function gather(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** How commander names the value of an option. */
function camel(path: string): string {
  return path.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function valueName(form: Form): string {
  if (form.words.length > 0 && form.words.join("|").length <= 40 && form.shape === "word") return form.words.join("|");
  if (form.refersTo) return form.refersTo;
  return mapName(form) ?? VALUE_NAMES[form.items?.shape === "map" ? "map" : form.shape];
}

/** `service: …, level: …` for a map, or a list of maps, with these mandatory parts. */
function mapName(form: Form): string | undefined {
  const parts = (form.items ?? form).parts.filter(({ required }) => required);
  const name = parts.map(({ path }) => `${path.slice(path.lastIndexOf(".") + 1)}: …`).join(", ");
  return parts.length > 0 && name.length <= 40 ? name : undefined;
}

const VALUE_NAMES = {
  text: "text",
  word: "word",
  flag: "true|false",
  number: "number",
  moment: "instant",
  day: "day",
  person: "login",
  list: "names",
  map: "key: value, …",
} as const;
