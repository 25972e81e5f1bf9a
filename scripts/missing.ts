// The error of a command that may not ask: what is missing, and which options give it.
import { candidates, type Form, formAt, formsOf, ItsmError, type Ledger, type Need } from "../core/index.ts";
import type { Kind } from "../schemas/index.ts";
import { flagOf } from "./given-values.ts";

/** `who` needs what: "CHG-2026-7F3K in state closed". Only `itsm new` has an option for every field. */
export function missing(
  who: string,
  needs: readonly Need[],
  {
    kind,
    ledger,
    fieldOptions = true,
  }: { readonly kind: Kind; readonly ledger: Ledger; readonly fieldOptions?: boolean },
): ItsmError {
  const names = needs.map(({ field, section }) => field ?? `the section "${section}"`);
  const lines = needs.flatMap(({ field, section }) => {
    if (field === undefined) return [`--section ${JSON.stringify(`${section}=…`)}`];
    const form = formAt(formsOf(kind), field);
    return form ? linesFor(form, ledger, fieldOptions) : [];
  });
  return new ItsmError(`${who} needs ${names.join(", ")}`, ["Give:", ...lines].join("\n    "));
}

// --- internal ---

const MOST_WORDS = 12;

/** One line an option; a map is given part by part. */
function linesFor(form: Form, ledger: Ledger, fieldOptions: boolean): string[] {
  if (form.path === "title") return ['"a title"'];
  const parts = form.parts.filter(({ required }) => required);
  if (parts.length > 0 && !fieldOptions) return parts.flatMap((part) => linesFor(part, ledger, fieldOptions));
  const isOption = fieldOptions && !form.path.includes(".");
  const map = mapOf(form);
  const value = map === "" ? "…" : JSON.stringify(isOption || !form.items ? map : `[{ ${map} }]`);
  const words = wordsFor(form, ledger);
  const some = words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS), "…"] : words;
  const hint = some.length > 0 ? some.join(", ") : form.description;
  return [`${isOption ? `${flagOf(form.path)} ` : `--set ${form.path}=`}${value}${hint === "" ? "" : `   ${hint}`}`];
}

/** The fields of a map, or of the maps in a list. */
function mapOf(form: Form): string {
  const parts = (form.items ?? form).parts.filter(({ required }) => required);
  return parts
    .map((part) => `${part.path.slice(part.path.lastIndexOf(".") + 1)}: ${part.words.join("|") || "…"}`)
    .join(", ");
}

/** The words, or the names of records, that may stand there. */
function wordsFor(form: Form, ledger: Ledger): readonly string[] {
  const names = form.refersTo === undefined ? [] : candidates(ledger, form.refersTo).map(({ id }) => id);
  return [...form.words, ...names];
}
