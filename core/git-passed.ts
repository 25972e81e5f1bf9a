// Which contents a file had on the way from one commit to another: a small question to Git.
import { repositoryAt } from "./git.ts";
import { answerOfGit } from "./git-process.ts";
import { parseRaw } from "./git-raw.ts";

/** The ids of all contents that commits of `to`, and not of `from`, gave a file. */
export async function contentsOnTheWay(
  root: string,
  { from, to, file }: { readonly from: string; readonly to: string; readonly file: string },
): Promise<ReadonlySet<string>> {
  const { gitDir, prefix } = await repositoryAt(root);
  const args = ["-c", "log.showSignature=false", "log", "--format=", "--raw", "-z", "--no-abbrev", "--no-renames"];
  const range = ["--diff-merges=first-parent", "--no-color", to, `^${from}`, "--", `${prefix}${file}`];
  const raw = await answerOfGit({ gitDir, args: [...args, ...range] });
  return new Set(parseRaw(raw).flatMap(({ after }) => after ?? []));
}
