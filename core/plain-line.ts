// Text as one line that Markdown reads as nothing but text.

/** The text on one line, with every sign that means something in Markdown escaped. */
export function plainLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}
