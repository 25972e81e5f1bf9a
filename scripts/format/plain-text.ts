// Text from records made fit for a terminal: what people wrote must not move its cursor or colour its lines.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text with control characters and marks that turn the reading direction shown as �. Line breaks and tabs stay. */
export function plainText(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(CONTROLS, "�");
}

/** The same in one line, cut to a width. */
export function oneLine(text: string, most = Number.POSITIVE_INFINITY): string {
  const line = plainText(text).replaceAll(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** `1 error`, `3 errors`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
