// Words as the search compares them: small letters, no accents, no punctuation.

/** The folded words of a text: "Überlauf, CHG-2026-7F3K" → "uberlauf", "chg", "2026", "7f3k". */
export function foldWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Small letters without accents. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What a reader means by a word whatever its ending: "certificates" also finds "certificate". */
export function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ed|es|s|e)$/, "") : word;
}
