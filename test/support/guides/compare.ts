// What a guide shows, held against what a command said: equal, but for ids, hashes and what "…" stands for.

/** Names that differ from run to run: as the guide has them → as this run has them. */
export type Names = Map<string, string>;

/** Ids of records, commits and whatever else is drawn by lot. */
const NAME =
  /\b(?:[A-Z]{2,4}-\d{4}-[0-9A-HJKMNP-TV-Z]{4}|(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)(?:[0-9a-f]{40}|[0-9a-f]{12}|[0-9a-f]{7,8}))\b/g;
/** Work that takes long says what it is, or not: no two machines agree. */
const PROGRESS = /^(Building|Reading|Asking) .*…$/;

/** A text of the guide with the names of this run. */
export function inThisRun(text: string, names: Names): string {
  return text.replace(NAME, (name) => names.get(name) ?? name);
}

/** A text of this run with the names of the guide. */
export function inTheGuide(text: string, names: Names): string {
  const back = new Map([...names].map(([shown, real]) => [real, shown]));
  return text.replace(NAME, (name) => back.get(name) ?? name);
}

/** What was said, as lines that can be compared. */
export function saidLines(output: string): string[] {
  return output
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => !PROGRESS.test(line))
    .join("\n")
    .replace(/^\n+|\s+$/g, "")
    .split("\n");
}

/**
 * Whether the lines shown are those said. "…" within a line stands for any text, alone in a line for any lines. A name that
 * is shown for the first time is learned; from then on it stands for that name and no other.
 */
export function isWhatWasSaid(shown: readonly string[], said: readonly string[], names: Names): boolean {
  const learned: string[] = [];
  const found = new RegExp(`^${patternOf(shown, names, learned)}$`).exec(`${said.join("\n")}\n`);
  if (!found) return false;
  for (const [index, name] of learned.entries()) names.set(name, found[index + 1] ?? "");
  return true;
}

// --- internal ---

function patternOf(shown: readonly string[], names: Names, learned: string[]): string {
  return shown
    .map((line) => (line.trim() === "…" ? "(?:.*\\n)*?" : `${lineOf(line.trimEnd(), names, learned)}\\n`))
    .join("");
}

function lineOf(line: string, names: Names, learned: string[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { 0: name, index } of line.matchAll(NAME)) {
    parts.push(literal(line.slice(at, index)), nameOf(name, names, learned));
    at = index + name.length;
  }
  return [...parts, literal(line.slice(at))].join("");
}

function nameOf(name: string, names: Names, learned: string[]): string {
  const known = names.get(name);
  if (known !== undefined) return literal(known);
  const at = learned.indexOf(name);
  if (at >= 0) return `\\${at + 1}`;
  learned.push(name);
  const prefix = /^[A-Z]+-\d+-/.exec(name)?.[0];
  return prefix ? `(${prefix}[0-9A-Z]{4})` : `([0-9a-f]{${name.length}})`;
}

function literal(text: string): string {
  return text
    .split("…")
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*?");
}
