// Ids and aliases as people type them: whole or in part, in any case, with or without their signs.
import { fold, foldWords } from "./fold.ts";

/** What two ways to write one name have in common: "chg 2026 7f3k" and "CHG-2026-7F3K" → "chg20267f3k". */
export function nameKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

/**
 * The words by which a name is found: its parts, all of it without signs, and its number with and without leading
 * zeros: "INC0010023" → "inc0010023", "0010023", "10023".
 */
export function nameWords(name: string): string[] {
  const parts = foldWords(name);
  const numbers = parts.flatMap((part) => {
    const [number] = /(?<=\D)\d{3,}$/.exec(part) ?? [];
    return number === undefined ? [] : [number, number.replace(/^0+(?=\d)/, "")];
  });
  return [...new Set([...parts, ...(parts.length > 1 ? [parts.join("")] : []), ...numbers])];
}
