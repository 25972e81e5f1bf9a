// Small pieces of sentences: counts, names, capital letters.

/** `1 approval`, `3 approvals`. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}

/** `a, b and 3 more`: some of many names. */
export function some(names: readonly string[], most: number): string {
  if (names.length <= most) return names.join(", ");
  const shown = names.slice(0, most - 1);
  return `${shown.join(", ")} and ${names.length - shown.length} more`;
}

/** The text with a capital letter at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with an end: a full stop, unless it ends with a sign already. */
export function ended(text: string): string {
  return text === "" || /[.!?:…]$/.test(text) ? text : `${text}.`;
}

/** A sentence: a capital letter at its beginning, a full stop at its end. */
export function sentence(text: string): string {
  return ended(capital(text));
}

/** How long a text is where GitHub counts: in bytes of UTF-8, never fewer than its UTF-16 units. */
export function bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** The first lines that take no more than so many bytes, with a last one that counts the others. */
export function within(lines: readonly string[], room: number, noun: string): string[] {
  let used = 0;
  const end = lines.findIndex((line) => {
    used += bytes(line) + 1;
    return used > room;
  });
  return end === -1 ? [...lines] : [...lines.slice(0, end), `- … and ${counted(lines.length - end, `more ${noun}`)}`];
}
