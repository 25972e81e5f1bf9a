// Commits on the main line that nothing proves the approval of.
import type { Concern, Look, SweepQuestion } from "./concern.ts";

/** Commits without evidence, merged past the gate, or other than what was approved. Evidence may take an hour to come. */
export const unauthorizedCommits: Look = (question) =>
  question.standings.flatMap(({ commit, state, reason, says }): Concern | [] => {
    if (state !== "unauthorized") return [];
    if (reason === "no-evidence" && commit.committedAt > question.now - LENIENCE) return [];
    const subject = `commit:${commit.sha}`;
    return {
      ...{ key: `commit-without-evidence:${subject}`, kind: "commit-without-evidence", subject, file: null },
      title: `Commit ${commit.sha.slice(0, 7)} came to main without approval: ${commit.subject}`,
      says: `By ${commit.author.name}: ${says}.${filesText(commit.changes)}`,
      who: whoOf(question),
      mend: "Find out who did it and why. Undo it, or let somebody approve it after the fact by a pull request, and write that down here.",
      command: "npx itsm audit",
    };
  });

// --- internal ---

const LENIENCE = 3_600_000;
const MOST_FILES = 5;

function filesText(changes: readonly { readonly file: string }[]): string {
  if (changes.length === 0) return "";
  const shown = changes.slice(0, MOST_FILES).map(({ file }) => file);
  const more = changes.length - shown.length;
  return ` It touched ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

function whoOf({ config }: SweepQuestion) {
  return { teams: [config.policy.governance], people: [] };
}
