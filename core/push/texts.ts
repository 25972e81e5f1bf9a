// What commit and pull request say of a pushed record: the same for the same record and verdict.
import type { Difference } from "../differences.ts";
import { code, fenced, inline, lineOf } from "../harmless/index.ts";
import type { Verdict } from "../policy/index.ts";

/** What happened to a record, by the command that made it happen. */
export interface Said {
  readonly id: string;
  /** Of the record. What people wrote, as it stands. */
  readonly title: string;
  /** What the command did, in a few words: `in_progress → resolved`. */
  readonly what: string;
}

export interface PushedText extends Said {
  /** "Incident". */
  readonly kindLabel: string;
  readonly differences: readonly Difference[];
  readonly verdict: Pick<Verdict, "headline">;
  /** The repository's template for pull requests; undefined where it has none. */
  readonly template: string | undefined;
}

/** The commit's message; its first line is the title of the pull request too. */
export function commitMessage({ id, title, what }: Said): string {
  return `${lineOf(`${id}: ${what}`, MOST_TITLE)}\n\n${lineOf(title, MOST_TITLE)}\n`;
}

/** The pull request's text in Markdown: the repository's template with its first part filled in, or one of our own. */
export function pullRequestBody(pushed: PushedText): string {
  const { template } = pushed;
  const summary = summaryOf(pushed);
  if (template === undefined) return `## What and why\n\n${summary}\n\n## How it stands\n\n${standingOf(pushed)}\n`;
  return filled(template.replaceAll("\r\n", "\n").trim(), `${summary}\n\n${standingOf(pushed)}`);
}

// --- internal ---

const MOST_TITLE = 200;
const MOST_LINES = 40;
const MOST_CHARACTERS = 4000;

function summaryOf({ id, title, what, kindLabel, differences }: PushedText): string {
  const lines = differences.map(({ label, words }) => `${label}: ${words}`);
  const shown = lines.slice(0, MOST_LINES);
  if (lines.length > shown.length) shown.push(`… and ${lines.length - shown.length} more`);
  const text = shown.join("\n").slice(0, MOST_CHARACTERS);
  return [
    `${inline(kindLabel)} ${code(id)} (${inline(title)}): ${inline(what)}.`,
    ...(text === "" ? [] : [fenced(text)]),
  ].join("\n\n");
}

function standingOf({ verdict }: PushedText): string {
  return [
    "- `itsm check` found nothing wrong with it among all records",
    `- \`itsm gate\` said before it was pushed: ${inline(verdict.headline)}`,
  ].join("\n");
}

/** Ticks what was just done, and nothing that only a person can say. */
function filled(template: string, summary: string): string {
  const ticked = template.replaceAll(/^(\s*[-*] )\[ \](?=.*\bitsm check\b)/gm, "$1[x]");
  const heading = /^#{1,6} .*$/m.exec(ticked);
  if (!heading) return `${summary}\n\n${ticked}\n`;
  const end = heading.index + heading[0].length;
  return `${ticked.slice(0, end)}\n\n${summary}\n${ticked.slice(end)}\n`;
}
