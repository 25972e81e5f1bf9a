// A branch that only ever grows: files are appended to it, never changed, never removed.
import { EXIT, ItsmError } from "../errors.ts";
import { blobId } from "./blob-id.ts";
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";
import type { EvidenceOutcome } from "./port.ts";
import { tipOf } from "./pull-request.ts";
import { untilAnswered } from "./repeat.ts";
import { entryAt } from "./tree-diff.ts";
import type { Trees } from "./trees.ts";

export interface GrowingBranch {
  readonly branch: string;
  /** What paths of its files look like. */
  readonly path: RegExp;
  /** What it holds, in a word for messages: evidence. */
  readonly holds: string;
}

export interface GrowingFile {
  readonly path: string;
  readonly json: string;
}

/** Adds the files by one commit upon the tip. Where another writer was faster, the same upon the new tip. */
export async function appendTo(
  { branch, path, holds }: GrowingBranch,
  api: Api,
  trees: Trees,
  files: readonly GrowingFile[],
  message: string,
): Promise<EvidenceOutcome> {
  const bad = files.find((file) => !path.test(file.path));
  if (bad) throw new Error(`no path of ${holds}: ${bad.path}`);
  let own: EvidenceOutcome | undefined;
  const attempt = async (): Promise<EvidenceOutcome | "overtaken"> => {
    const tip = await tipOf(api, branch);
    // The answer to the last attempt was lost, but it had arrived.
    if (own?.commit && own.commit === tip) return own;
    const added = await missingFrom({ branch, holds }, trees, tip, files);
    if (added.length === 0) return { commit: null, added: [] };
    own = { commit: await commit(api, tip, added, message), added: added.map(({ path }) => path) };
    return (await point(branch, api, own.commit ?? "", tip)) ? own : "overtaken";
  };
  for (const pause of PAUSES) {
    const outcome = await untilAnswered(api, attempt);
    if (outcome !== "overtaken") return outcome;
    api.log(`another writer was faster on ${branch}: trying again`);
    await api.sleep(pause * apart(own?.commit) * api.second);
  }
  throw new ItsmError(
    `the branch ${branch} takes no new ${holds}: others write to it all the time`,
    "Run this again.",
    EXIT.findings,
  );
}

// --- internal ---

/** In seconds. Every time one of the writers comes through. */
const PAUSES = [0.5, 1, 2, 4, 8, 8, 8, 8, 8];

/** Keeps writers apart that began together: a factor from 0.5 to 1.5 that follows from what each of them writes. */
function apart(commit: string | null | undefined): number {
  return 0.5 + Number.parseInt(commit?.slice(0, 4) ?? "8000", 16) / 0x10000;
}

/** The files that are not there yet. One that is there with another content is an error. */
async function missingFrom(
  { branch, holds }: Pick<GrowingBranch, "branch" | "holds">,
  trees: Trees,
  tip: string | undefined,
  files: readonly GrowingFile[],
): Promise<readonly GrowingFile[]> {
  if (tip === undefined) return files;
  const missing: GrowingFile[] = [];
  for (const file of files) {
    const there = await entryAt(trees, tip, file.path);
    if (there === null)
      throw new ItsmError(
        `GitHub does not list all ${holds} in ${file.path}`,
        "A folder may hold up to 100,000 files.",
        EXIT.findings,
      );
    if (!there) missing.push(file);
    else if (there.sha !== blobId(Buffer.from(file.json, "utf8"), there.sha))
      throw new ItsmError(
        `${file.path} is on ${branch} with another content: ${holds} is appended, never changed`,
        `Find out who wrote it: git log ${branch} -- ${file.path}. Two versions of the product may disagree.`,
        EXIT.findings,
      );
  }
  return missing;
}

/** Makes the objects. They are named by their content, so making them twice is as good as once. */
async function commit(
  api: Api,
  tip: string | undefined,
  files: readonly GrowingFile[],
  message: string,
): Promise<string> {
  const { rest, owner, repo } = api;
  const request = { retries: 3 };
  const base = tip && (await rest.git.getCommit({ owner, repo, commit_sha: tip })).data.tree.sha;
  const entries = files.map(({ path, json }) => ({
    path,
    mode: "100644" as const,
    type: "blob" as const,
    content: json,
  }));
  const { data: tree } = await rest.git.createTree({
    owner,
    repo,
    tree: entries,
    ...(base ? { base_tree: base } : {}),
    request,
  });
  const parents = tip === undefined ? [] : [tip];
  return (await rest.git.createCommit({ owner, repo, message, tree: tree.sha, parents, request })).data.sha;
}

/** Lets the branch point to the commit; false where it has moved, or is there by now. Never by force. */
async function point(
  branch: string,
  { rest, owner, repo }: Api,
  sha: string,
  tip: string | undefined,
): Promise<boolean> {
  try {
    if (tip === undefined) await rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
    else await rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: false });
    return true;
  } catch (error) {
    if (statusOf(error) !== 422 && statusOf(error) !== 409) throw error;
    if (!/rule violation|protected branch/i.test(String(error))) return false;
    throw new ItsmError(
      `a rule of the repository forbids to write to ${branch}`,
      "Let the token's app push to this branch, without force; keep everybody else from it.",
      EXIT.findings,
      { cause: error },
    );
  }
}
