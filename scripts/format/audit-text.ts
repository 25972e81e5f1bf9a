// An audit as text for people: the summary, then each exception with what, why, and what an auditor will ask.
import { ATTRIBUTES, type Audit, type ChangeAudit, type UnauthorizedCommit } from "../../core/evidence/index.ts";
import type { Paint } from "../colour.ts";
import { counted, oneLine } from "./plain-text.ts";

/** How the report came about, for whoever has to repeat it. */
export interface AuditFrame {
  readonly paint: Paint;
  /** An instant as the report tells it. */
  readonly when: (instant: string) => string;
  readonly day: (instant: string) => string;
  readonly mainLine: string;
}

export function auditText(audit: Audit, frame: AuditFrame): string {
  const parts = [
    summary(audit, frame),
    section(
      "Exceptions",
      audit.changes.flatMap((change) => exceptionLines(change, frame)),
      frame,
    ),
    section("What an auditor will ask", questionLines(audit, frame), frame),
    section(
      "Commits that nobody authorized",
      audit.unauthorized.flatMap((each) => commitLines(each, frame)),
      frame,
    ),
    section(
      "Changes that are gone",
      audit.lost.map(({ id, says }) => oneLine(`${id} ${says}`)),
      frame,
    ),
    section("Evidence that proves nothing", doubtful(audit), frame),
    section("Not asked for", outsideLines(audit), frame),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

// --- internal ---

function summary({ from, to, since, counts, evidence, complete }: Audit, { paint, day, mainLine }: AuditFrame): string {
  const last = new Date(Date.parse(to) - 1).toISOString();
  const { changes, commits, unauthorized, before } = counts;
  const exceptions = changes - counts.complete;
  const kept =
    evidence.oldest === null ? "" : `, from ${day(evidence.oldest)} to ${day(evidence.newest ?? evidence.oldest)}`;
  return [
    paint("strong", `Audit from ${day(from)} to ${day(last)} of ${mainLine}`),
    complete ? paint("good", "Nothing is missing.") : paint("error", "Something is missing; it is told below."),
    `  ${counted(changes, "change")}: ${counts.complete} complete, ${exceptions} with exceptions`,
    `  ${counted(commits, "commit")} that touched governed files: ${commits - unauthorized} by pull requests that passed, ${unauthorized} not`,
    `  ${counted(evidence.files, "file")} of evidence${kept}`,
    ...(evidence.present
      ? []
      : ["  The branch itsm-evidence is not here: git fetch origin itsm-evidence:itsm-evidence"]),
    ...(since === null
      ? []
      : [`  The gate holds since ${day(since)}; ${counted(before, "commit")} before it not asked for`]),
  ].join("\n");
}

function section(title: string, lines: readonly string[], { paint }: AuditFrame): string {
  return lines.length === 0 ? "" : [paint("strong", title), ...lines].join("\n");
}

function exceptionLines({ id, title, attributes }: ChangeAudit, { paint }: AuditFrame): string[] {
  const found = ATTRIBUTES.filter(({ letter }) => attributes[letter].state === "missing");
  if (found.length === 0) return [];
  return [
    `${paint("strong", id)}  ${oneLine(title)}`,
    ...found.map(({ letter }) => `  ${paint("error", letter)}  ${oneLine(attributes[letter].says)}`),
  ];
}

/** Why each attribute matters, once for all changes that lack it. */
function questionLines({ changes }: Audit, { paint }: AuditFrame): string[] {
  const asked = ATTRIBUTES.filter(({ letter }) =>
    changes.some(({ attributes }) => attributes[letter].state === "missing"),
  );
  return asked.flatMap(({ letter, title, why, ask }) => [
    `  ${paint("error", letter)}  ${title}. ${paint("faint", why)}`,
    `     ${ask}`,
  ]);
}

function commitLines(each: UnauthorizedCommit, { paint, when }: AuditFrame): string[] {
  const { commit, at, author, subject, files, says } = each;
  const rest = files.length - MOST_FILES;
  const shown = files.slice(0, MOST_FILES).map(oneLineOf).join(", ");
  return [
    `${paint("strong", commit.slice(0, 12))}  ${when(at)}  ${oneLine(author.name)} <${oneLine(author.email)}>  ${oneLine(subject)}`,
    `  ${oneLine(says)}`,
    `  ${shown}${rest > 0 ? ` and ${counted(rest, "other file")}` : ""}`,
  ];
}

const MOST_FILES = 5;

function oneLineOf(text: string): string {
  return oneLine(text);
}

function doubtful({ stray, evidence }: Audit): string[] {
  return [
    ...stray.map(({ path, says }) => oneLine(`${path} ${says}`)),
    ...evidence.findings.map(({ file, message }) => `${oneLine(file)}: ${oneLine(message)}`),
  ];
}

/** Counted by reason; each is named in the JSON. */
function outsideLines({ outside }: Audit): string[] {
  return [...Map.groupBy(outside, ({ why }) => why)].map(
    ([why, ids]) => `${counted(ids.length, "change")}: ${oneLine(why)}`,
  );
}
