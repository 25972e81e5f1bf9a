// Words as the search compares them: small letters, no accents, no punctuation.

/** A run of letters, digits and the marks that belong to them. */
export const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Scripts that are written without spaces, or glue what follows to a word: such runs are cut into pairs of letters. */
const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]`;
const RUNS = new RegExp(`(?:(?=${UNSPACED})[^\\d\\p{scx=Latn}])+|(?:(?!${UNSPACED}).|\\d|\\p{scx=Latn})+`, "gu");
const STARTS_UNSPACED = new RegExp(`^(?!\\d|\\p{scx=Latn})${UNSPACED}`, "u");

/** The letters of ASCII, with its signs and spaces. */
const ASCII = /^[\t\n\r\x20-\x7e]*$/;

/** Accents of Latin, Greek and Cyrillic letters, vowel signs of Hebrew and Arabic. Marks of other scripts are letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;
const ONE_LETTER: { readonly [letter: string]: string } = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };

/**
 * The folded words of a text: "Überlauf, CHG-2026-7F3K" → "uberlauf", "chg", "2026", "7f3k". Text without spaces
 * becomes each letter with the one after it: "予約管理" → "予約", "約管", "管理", "理".
 */
export function foldWords(text: string): string[] {
  if (isAscii(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return runsOf(text).flatMap((run) => (isUnspaced(run) ? pairsOf(run) : [run]));
}

/** Whether a text is of ASCII's letters, signs and spaces alone. Most are, and fold much faster. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Folded runs of one manner of writing each: "VPN接続 2" → "vpn", "接続", "2". */
export function runsOf(text: string): string[] {
  return (fold(text).match(WORD) ?? []).flatMap((word) => word.match(RUNS) ?? []);
}

/** Whether a folded run is of a script that is written without spaces. */
export function isUnspaced(run: string): boolean {
  return STARTS_UNSPACED.test(run);
}

/** Small letters without accents. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => ONE_LETTER[letter] ?? letter);
}

/** What a reader means by a word whatever its ending: "certificates" also finds "certificate". */
export function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ed|es|s|e)$/, "") : word;
}

// --- internal ---

function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.map((letter, position) => letter + (letters[position + 1] ?? ""));
}
