// The beginning of the gate's comment as plain text, for a terminal.

/** The headline and what is missing, a line each; the details and the records below are left out. */
export function commentText(markdown: string): string[] {
  const lines = markdown.split("\n");
  const end = lines.findIndex((line) => /^(\*\*What to do next|<details>|### )/.test(line));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => !/^(<!--.*-->|\| \| |\| :-|\s*$)/.test(line))
    .map(plain);
}

// --- internal ---

function plain(line: string): string {
  const cells = line.startsWith("|") ? line.split(" | ").slice(1) : [line];
  return cells
    .map((cell) => cell.replace(/<sub>`[^`]*`<\/sub>/g, "").replace(/<br>/g, " "))
    .map((cell) => cell.replace(/<[^>]*>/g, "").replace(/&#?\w+;/g, ""))
    .map((cell) => cell.replace(/^#+ |\*\*|\|$/g, "").replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "")
    .join(" · ");
}
