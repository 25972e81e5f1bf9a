// Commits that wait to become pull requests, kept by refs of our own: they outlive a lost network and a killed process.
import { repositoryAt } from "./git.ts";
import { askGit } from "./git-process.ts";

/** A commit that was made for a command. */
export interface KeptCommit {
  readonly commit: string;
  /** Whether whoever ran the command was told how it came out. */
  readonly told: boolean;
}

/** The commit that was made under a key; undefined where there is none. */
export async function keptCommit(root: string, key: string): Promise<KeptCommit | undefined> {
  const { gitDir } = await repositoryAt(root);
  const args = ["for-each-ref", "--format=%(refname) %(objectname)", refOf("push", key), refOf("told", key)];
  const answer = await askGit({ gitDir, args });
  const [line] = answer.text.split("\n").filter((each) => each !== "");
  const [ref, commit] = line?.split(" ") ?? [];
  return commit === undefined ? undefined : { commit, told: ref === refOf("told", key) };
}

/** Keeps a commit; false where another run has kept one under this key meanwhile. */
export async function keepCommit(root: string, key: string, commit: string): Promise<boolean> {
  return update(root, [`create ${refOf("push", key)} ${commit}`]);
}

/** Notes that people were told of it. May be repeated. */
export async function tellCommit(root: string, key: string, commit: string): Promise<void> {
  await update(root, [`delete ${refOf("push", key)}`, `update ${refOf("told", key)} ${commit}`]);
}

/** Forgets the commit: what it was made for is over. */
export async function forgetCommit(root: string, key: string): Promise<void> {
  await update(root, [`delete ${refOf("push", key)}`, `delete ${refOf("told", key)}`]);
}

/** Forgets what people were told of and was committed before an instant, in epoch milliseconds. */
export async function forgetOld(root: string, before: number): Promise<void> {
  const { gitDir } = await repositoryAt(root);
  const args = ["for-each-ref", "--format=%(committerdate:unix) %(refname)", "refs/itsm/told"];
  const old = (await askGit({ gitDir, args })).text.split("\n").flatMap((line) => {
    const [seconds, ref] = line.split(" ");
    return ref !== undefined && Number(seconds) * 1000 < before ? [`delete ${ref}`] : [];
  });
  if (old.length > 0) await update(root, old);
}

// --- internal ---

function refOf(state: "push" | "told", key: string): string {
  return `refs/itsm/${state}/${key}`;
}

/** All of it or nothing. */
async function update(root: string, lines: readonly string[]): Promise<boolean> {
  const { gitDir } = await repositoryAt(root);
  const args = ["-c", "core.logAllRefUpdates=false", "update-ref", "--stdin"];
  return (await askGit({ gitDir, args, input: lines.map((line) => `${line}\n`).join("") })).ok;
}
