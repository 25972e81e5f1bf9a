// The error of a command that may not ask: what is missing, and which options give it.
import { candidates, formAt, formsOf, ItsmError, type Ledger, type Need } from "../core/index.ts";
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
  const lines = needs.map((need) => {
    const words = need.field === undefined ? [] : wordsFor(kind, need.field, ledger);
    const some = words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS), "…"] : words;
    return `${optionFor(need, fieldOptions)}${some.length > 0 ? `   ${some.join(", ")}` : ""}`;
  });
  return new ItsmError(`${who} needs ${names.join(", ")}`, ["Give:", ...lines].join("\n    "));
}

// --- internal ---

const MOST_WORDS = 12;

function optionFor({ field, section }: Need, fieldOptions: boolean): string {
  if (field === undefined) return `--section ${JSON.stringify(`${section}=…`)}`;
  if (field === "title") return '"a title"';
  return fieldOptions && !field.includes(".") ? `${flagOf(field)} …` : `--set ${field}=…`;
}

/** What may stand there: words, names of records, or the fields of a map. */
function wordsFor(kind: Kind, path: string, ledger: Ledger): readonly string[] {
  const form = formAt(formsOf(kind), path);
  if (!form) return [];
  const names = form.refersTo === undefined ? [] : candidates(ledger, form.refersTo).map(({ id }) => id);
  const parts = (form.items ?? form).parts.filter(({ required }) => required);
  const map = parts.map((part) => `${part.path.slice(part.path.lastIndexOf(".") + 1)}: ${part.words.join("|") || "…"}`);
  return [...form.words, ...names, ...(map.length > 0 ? [`"${map.join(", ")}"`] : [])];
}
