// A commit of one file upon another commit, made without a checkout: working tree, index and HEAD stay as they are.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ItsmError } from "./errors.ts";
import { gitSetting, readAt, repositoryAt } from "./git.ts";
import { answerOfGit, askGit } from "./git-process.ts";

export interface FileCommit {
  readonly parent: string;
  /** Path below the root. */
  readonly file: string;
  readonly text: string;
  readonly message: string;
}

/** Makes the commit, which no branch has yet; gives its sha. Signs it where git is set to sign commits. */
export async function commitFile(root: string, { parent, file, text, message }: FileCommit): Promise<string> {
  const { gitDir, prefix } = await repositoryAt(root);
  const [before] = await readAt(root, parent, [file]);
  const folder = mkdtempSync(join(tmpdir(), "itsm-index-"));
  const inIndex = (args: readonly string[]) =>
    answerOfGit({ gitDir, args, env: { GIT_INDEX_FILE: join(folder, "index") } });
  try {
    const blob = await answerOfGit({ gitDir, args: ["hash-object", "-w", "--stdin"], input: text, env: {} });
    await inIndex(["read-tree", parent]);
    const mode = before?.mode === "100755" ? before.mode : "100644";
    await inIndex(["update-index", "--add", "--cacheinfo", `${mode},${blob},${prefix}${file}`]);
    const tree = await inIndex(["write-tree"]);
    return await commitTree(root, gitDir, { tree, parent, message });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// --- internal ---

async function commitTree(
  root: string,
  gitDir: string,
  { tree, parent, message }: { readonly tree: string; readonly parent: string; readonly message: string },
): Promise<string> {
  // Only git commit looks at the setting by itself.
  const signs = /^(true|yes|on|1)$/i.test((await gitSetting(root, "commit.gpgsign")) ?? "");
  const args = ["-c", "i18n.commitEncoding=UTF-8", "commit-tree", ...(signs ? ["-S"] : []), "-p", parent, tree];
  const answer = await askGit({ gitDir, args, input: message, env: {} });
  if (answer.ok) return answer.text;
  if (/tell me who you are|empty ident|unable to auto-detect/i.test(answer.complaint))
    throw new ItsmError(
      "git does not know who you are, so nothing was committed",
      'Tell it: git config --global user.name "Your Name" && git config --global user.email you@example.com',
    );
  throw new ItsmError(
    `git made no commit: ${answer.complaint.replaceAll(/\s+/g, " ")}`,
    "Mend what it says (a signing key that is missing, a full disk). Nothing was changed.",
  );
}
