// The names of fields and values as people read them.

/** Names that people write in capitals. */
const SHORT = new Set(["id", "slo", "sla", "url", "api"]);

/** A field's name in words: `next_update_by` → "Next update by", `started_at` → "Started". */
export function fieldWords(name: string): string {
  const last = name.split(".").at(-1) ?? name;
  if (SHORT.has(last)) return last.toUpperCase();
  return sentence(last.replace("[]", "").replace(/_at$/, "").replace(/_by$/, " by").replaceAll("_", " "));
}

/** A value's words: `degraded_performance` → "Degraded performance". Names and other texts stay as they are. */
export function valueWords(value: string): string {
  return /^[a-z]+(?:_[a-z]+)+$/.test(value) ? sentence(value.replaceAll("_", " ")) : value;
}

/** The word with a capital letter at its beginning. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Statuspage's headings are in title case; a sentence is not. "All Systems Operational" → "All systems operational". */
export function calm(heading: string): string {
  return sentence(heading.toLowerCase());
}

/** A count with its noun: "1 day", "3 days". */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`;
}

/** Several names as people say them: "a", "a and b", "a, b and 2 more". */
export function enumerate(names: readonly string[], most = 3): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** A text in lines of about so many letters, cut between words; a word that is longer stays whole. */
export function linesOf(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
