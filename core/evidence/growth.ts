// The evidence branch only ever grows: what altered or removed a file becomes a finding.
import type { Finding } from "../finding.ts";
import type { Commit } from "../timeline.ts";
import { evidenceFinding } from "./parse.ts";

/**
 * What is wrong with the branch's history, given all its commits, oldest first. Whether the whole branch was replaced
 * cannot be told from one copy of it; GitHub's rules for the branch forbid that.
 */
export function growthFindings(commits: readonly Commit[]): Finding[] {
  return commits.flatMap((commit) => {
    const { sha, parents, author, changes } = commit;
    const by = `commit ${sha.slice(0, 12)} of ${author.name} <${author.email}>`;
    const crooked = parents > 1 ? [evidenceFinding("evidence-merged", "evidence", crookedText(by))] : [];
    return [
      ...crooked,
      ...changes
        .filter(({ before }) => before !== null)
        .map(({ file, after }) =>
          evidenceFinding(
            "evidence-altered",
            file,
            `evidence was ${after === null ? "removed" : "altered"} by ${by}: expected it to stay as it was written`,
          ),
        ),
    ];
  });
}

// --- internal ---

/** Behind a merge, another history than the branch's own may stand in its place. */
function crookedText(by: string): string {
  return `the branch was merged into by ${by}: expected one commit after the other, so that nothing can be put in its place`;
}
