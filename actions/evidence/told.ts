// What the evidence action says: a page in Markdown, outputs, and a warning for what came past the gate.
import { inline } from "../report/index.ts";
import type { Told } from "../run.ts";
import type { Recorded } from "./evidence.ts";

/** Says it. Commits that nobody approved do not fail the step: they are there, and the audit tells of them. */
export function told({ written, unauthorized, left, errors }: Recorded): Told {
  const appended = written.reduce((count, { paths }) => count + paths.length, 0);
  return {
    outputs: { appended: String(appended), unauthorized: String(unauthorized.length) },
    summary: [
      "## ITSM evidence",
      "",
      written.length === 0 ? "No merge was without evidence." : `Evidence of ${counted(written.length, "merge")}:`,
      "",
      ...written.map(({ number, commit, headline }) => `- #${number}, ${commit.slice(0, 7)}: ${inline(headline)}`),
      ...(unauthorized.length === 0 ? [] : ["", "**Unauthorized: these commits came past the pull requests.**", ""]),
      ...unauthorized.map(
        ({ sha, authorName, subject }) => `- ${sha.slice(0, 7)} by ${inline(authorName)}: ${inline(subject)}`,
      ),
      ...(left === 0 ? [] : ["", `${counted(left, "commit")} are left for the next run.`]),
    ].join("\n"),
    warnings: unauthorized.map(
      ({ sha, authorName, subject }) =>
        `${sha.slice(0, 7)} came to the default branch past the pull requests, by ${authorName}: ${subject}`,
    ),
    errors,
    failure: null,
  };
}

// --- internal ---

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
