// A verdict of the gate as text for people: what stands in the way, who can open it.
import type { Condition, RecordVerdict, Requirement, Verdict } from "../../core/policy/index.ts";
import type { Paint, Style } from "../colour.ts";
import { counted, oneLine } from "./plain-text.ts";

/** The verdict: its headline, then every record with its conditions and approvals. */
export function verdictText(verdict: Verdict, paint: Paint): string {
  const parts = [
    paint(STYLE_OF[verdict.outcome], oneLine(verdict.headline)),
    ...verdict.records.map((record) => recordText(record, paint)),
    wholeText(verdict, paint),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

// --- internal ---

const STYLE_OF: { readonly [outcome in Verdict["outcome"]]: Style } = {
  pass: "good",
  waiting: "warning",
  blocked: "error",
};

/** Longer lists of people are cut. */
const MOST_NAMES = 12;
const INDENT = " ".repeat(11);

function recordText(record: RecordVerdict, paint: Paint): string {
  const { move, type, risk, conditions, requirements } = record;
  const what = [type, risk && `${risk} risk`].filter(Boolean).join(", ");
  const lines = [
    `${paint("strong", move.id)}  ${oneLine(move.title)}`,
    `  ${moveText(move)}${what === "" ? "" : paint("faint", ` (${what})`)}`,
    ...conditions.flatMap((condition) => conditionLines(condition, paint)),
    ...requirements.flatMap((requirement) => requirementLines(requirement, paint)),
  ];
  return lines.join("\n");
}

function wholeText({ conditions, requirements }: Verdict, paint: Paint): string {
  const lines = [
    ...conditions.flatMap((condition) => conditionLines(condition, paint)),
    ...requirements.flatMap((requirement) => requirementLines(requirement, paint)),
  ];
  return lines.length === 0 ? "" : [paint("strong", "The pull request as a whole"), ...lines].join("\n");
}

function moveText({ from, to, fields, sections, material }: RecordVerdict["move"]): string {
  if (to === null) return `deleted, was ${from}`;
  if (from === null) return `new: ${to}`;
  const touched = [...fields.filter((field) => field !== "state"), ...sections];
  const marked = touched.map((name) => (material.includes(name) ? `${name}*` : name));
  const edits = marked.length === 0 ? "" : `; changes ${marked.join(", ")}`;
  const note = material.length > 0 ? " (* approved before)" : "";
  return `${from === to ? `stays ${to}` : `${from} → ${to}`}${edits}${note}`;
}

/** What is met is not told: people look for what is not. */
function conditionLines({ state, what, mend }: Condition, paint: Paint): string[] {
  if (state === "met") return [];
  const label = state === "failed" ? paint("error", "blocks   ") : paint("warning", "warns    ");
  return [`  ${label}${oneLine(what)}`, ...(mend === "" ? [] : [`${INDENT}${oneLine(mend)}`])];
}

function requirementLines(requirement: Requirement, paint: Paint): string[] {
  const { what, because, satisfied, votes, refused, eligible, barred, deadlock } = requirement;
  const given = votes.map(({ login, as }) => `${login} (${as})`).join(", ");
  if (satisfied) return [`  ${paint("good", "agreed   ")}${oneLine(given)}`];
  const label = deadlock === null ? paint("warning", "needs    ") : paint("error", "nobody   ");
  return [
    `  ${label}${oneLine(what)}, for ${oneLine(because)}`,
    ...(given === "" ? [] : [`${INDENT}so far: ${oneLine(given)}`]),
    ...(eligible.length === 0 ? [] : [`${INDENT}can give it: ${names(eligible)}`]),
    ...refused.map(({ login, why }) => `${INDENT}did not count: ${login}, ${oneLine(why)}`),
    ...barred
      .slice(0, MOST_NAMES)
      .map(({ login, why }) => `${INDENT}${paint("faint", `cannot: ${login} ${oneLine(why)}`)}`),
    ...(deadlock === null ? [] : [`${INDENT}${oneLine(deadlock)}`]),
  ];
}

function names(logins: readonly string[]): string {
  const rest = logins.length - MOST_NAMES;
  return logins.slice(0, MOST_NAMES).join(", ") + (rest > 0 ? ` and ${counted(rest, "other")}` : "");
}
