// Text of strangers made fit for a record: it says what it said, and does nothing.
import { sectionsOf } from "../sections.ts";

/** Text in one line of at most so many characters, as a title or a name. */
export function tameLine(text: string, most: number): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .replaceAll(TURNING, "")
    .trim();
  if (line.length <= most) return line;
  const cut = line
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, "");
  return `${cut.trimEnd()}…`;
}

/** Text for a section: no heading of it begins a section, no block of it reaches beyond its end, nothing hides in it. */
export function tameText(text: string): string {
  const plain = text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll(/(?![\t\n])\p{Cc}/gu, "")
    .replaceAll(OVERRIDES, "")
    .replace(/^(\s*\n)+/, "")
    .trimEnd();
  const tamed = tameBlocks(plain);
  return isContained(tamed) ? tamed : fencedText(plain);
}

// --- internal ---

const TURNING = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Right-to-left marks are part of some languages' spelling; what overrides the order is not. */
const OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/gu;

function tameBlocks(text: string): string {
  let fence = "";
  const lines = text.split("\n").map((line) => {
    const [, mark = "", rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence !== "") {
      if (mark.startsWith(fence) && rest.trim() === "") fence = "";
      return line;
    }
    // Backticks behind backticks: code within a line, which Markdown does not take for a fence.
    if (mark.startsWith("`") && rest.includes("`")) return line.replace("`", "\\`");
    if (mark !== "") {
      fence = mark;
      return line;
    }
    return tameLineOfBlock(line);
  });
  return fence === "" ? lines.join("\n") : [...lines, fence].join("\n");
}

/** Headings as large as those of sections, and HTML that would go on until the end of the page. */
function tameLineOfBlock(line: string): string {
  return line
    .replace(/^( {0,3})(#{1,2})(?=[ \t]|$)/, "$1\\$2")
    .replace(/^( {0,3})<(?=[a-z!/?])/i, "$1&lt;")
    .replaceAll("<!--", "&lt;!--");
}

/** The last word is that of the very function that reads records. */
function isContained(text: string): boolean {
  const sections = sectionsOf(`## Before\n\n${text}\n\n## Behind\n\nEnd\n`);
  return sections.length === 2 && sections[0]?.text === text.trim() && sections[1]?.text === "End";
}

function fencedText(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
