// Texts no longer than GitHub takes.

/** GitHub takes so much in the body of a comment, and in a check's summary and text. */
export const MOST_TEXT = 65_535;

const NOTE = "\n\n… The rest was left out: GitHub takes no longer text here.";

/** The text, or its beginning with a sentence that says so. Counted in bytes: GitHub does not say what it counts. */
export function cutText(text: string, most = MOST_TEXT): string {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= most) return text;
  const kept = bytes.subarray(0, wholeCharacters(bytes, most - Buffer.byteLength(NOTE))).toString("utf8");
  const line = kept.lastIndexOf("\n");
  return `${line > kept.length / 2 ? kept.slice(0, line) : kept}${NOTE}`;
}

// --- internal ---

/** Steps back to where a character of UTF-8 begins. */
function wholeCharacters(bytes: Buffer, length: number): number {
  let end = length;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return end;
}
