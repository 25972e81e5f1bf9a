// Text from pull requests made fit for a workflow's log, where a line can be a command.

/** Control characters but tab and line feed, marks that turn the reading direction, odd ends of lines. */
const CONTROLS = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * The text with nothing in it that the runner obeys: `::name::` at the start of a line, `##[name]` anywhere. Control
 * characters, and marks that turn the reading direction, become �. Lines stay lines.
 */
export function logText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, "�")
    .split("\n")
    .map((line) => line.replace(/^([\s\ufeff]*):(?=:)/, "$1: ").replaceAll("##[", "## ["))
    .join("\n");
}

/** The same in one line, cut to a length. */
export function logLine(text: string, most = 500): string {
  const line = logText(text).replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
