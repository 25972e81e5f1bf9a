// The pull request that a commit's subject names.

/** GitHub's subjects: of a merge "Merge pull request #12 from …", of a squash "Title (#12)". null where it names none. */
export function pullRequestNumber(subject: string): number | null {
  const [, number] = MERGED.exec(subject) ?? SQUASHED.exec(subject) ?? [];
  return number === undefined ? null : Number(number);
}

// --- internal ---

const MERGED = /^Merge pull request #([1-9]\d{0,8}) from /;
const SQUASHED = / \(#([1-9]\d{0,8})\)$/;
