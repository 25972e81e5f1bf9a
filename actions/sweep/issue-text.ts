// A concern as an issue, whose words are the same until something changes.
import type { Concern } from "../../core/sweep/index.ts";
import { bare, code, inline } from "../report/index.ts";

/** The title and the body of an issue. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
}

export interface Place {
  /** `https://github.com`. */
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
}

/** The first line of an issue's body, by which it is found again. Keys are made of ids alone. */
export function markerOf(key: string): string {
  return `<!-- itsm-sweep ${key} -->`;
}

/** The key in the marker of a body; undefined where there is none. */
export function keyIn(body: string): string | undefined {
  return /^<!-- itsm-sweep ([\w:-]+) -->(?:\n|$)/.exec(body)?.[1];
}

/** What a concern says. */
export function issueText(concern: Concern, place: Place): IssueText {
  const { key, title, says, mend, command, file } = concern;
  const parts = [
    markerOf(key),
    inline(says, 1000),
    `**What to do:** ${inline(mend, 600)}`,
    ...(command === null ? [] : [`\`\`\`sh\n${command}\n\`\`\``]),
    `**Who:** ${whoText(concern)}`,
    ...(file === null ? [] : [`**Record:** ${recordLink(file, place)}`]),
    `<sub>${HOW}</sub>`,
  ];
  return { title: bare(title, MOST_TITLE), body: parts.join("\n\n") };
}

/** The same issue when its concern is over: a friendly word above what it said. */
export function overText({ title, body }: IssueText): IssueText {
  const [marker = "", ...rest] = body.split("\n");
  return { title, body: `${marker}\n${OVER}\n\n${rest.join("\n").trim()}` };
}

/** Whether the body says that its concern is over. */
export function isOver(body: string): boolean {
  return body.split("\n", 2)[1] === OVER;
}

/** What stays of an issue that was opened a second time, at the same moment as another. */
export function twiceText({ title }: IssueText, first: number): IssueText {
  return { title, body: `Two runs opened this at the same moment. The one that counts: #${first}` };
}

// --- internal ---

const OVER = "**This is over: nothing is left to do here. Thank you!** It opens again if it comes back.";
const HOW =
  "Written by the sweep of ITSM as Code, from the records on the default branch. It closes by itself once that is mended there. Close it as “not planned” to live with it: then it stays closed.";
const MOST_TITLE = 200;

function whoText({ who: { teams, people } }: Concern): string {
  const named = [...teams.map((team) => `the team ${code(team)}`), ...people.map((login) => code(login))];
  return named.length === 0 ? "whoever looks after these records" : named.join(", ");
}

function recordLink(file: string, { serverUrl, repository, branch }: Place): string {
  const path = [repository, "blob", branch, file].map((part) => part.split("/").map(encodeURIComponent).join("/"));
  return `[${code(file)}](${serverUrl}/${path.join("/")})`;
}
