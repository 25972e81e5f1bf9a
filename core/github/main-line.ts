// The commits of the default branch by first parent.
import { accountOf } from "./account.ts";
import type { Api } from "./octokit.ts";
import type { MainCommit, MainLine, MainRange } from "./port.ts";
import { tipOf } from "./pull-request.ts";
import { diffTrees } from "./tree-diff.ts";
import type { Trees } from "./trees.ts";

/** The line, newest first. GitHub lists all commits by date; the first parents among them lead the way. */
export async function readMainLine(api: Api, trees: Trees, branch: string, range: MainRange): Promise<MainLine> {
  const tip = await tipOf(api, branch);
  if (tip === undefined) return { complete: range.since === undefined, commits: [] };
  const { line, ended } = await firstParents(api, tip, range);
  const commits = await Promise.all(line.map((commit) => withFiles(trees, commit, range.files ?? false)));
  return { complete: range.since === undefined || ended !== "root", commits };
}

/** What a commit touched against its first parent; null where that cannot be read in full. */
export async function touchedBy(trees: Trees, { sha, parents }: Pick<MainCommit, "sha" | "parents">) {
  const diff = await diffTrees(trees, parents[0] ?? null, sha);
  return diff === null ? null : diff.map(({ path }) => path);
}

// --- internal ---

type Ended = "since" | "count" | "root";

async function firstParents(api: Api, tip: string, { since, count }: MainRange) {
  const known = new Map<string, MainCommit>();
  const line: MainCommit[] = [];
  let next: string | undefined = tip;
  const isOver = (): Ended | undefined => {
    if (next !== undefined && next === since) return "since";
    if (line.length >= (count ?? Number.POSITIVE_INFINITY)) return "count";
    return next === undefined ? "root" : undefined;
  };
  for await (const page of pages(api, tip)) {
    for (const commit of page) known.set(commit.sha, commit);
    for (let commit = known.get(next ?? ""); commit && !isOver(); commit = known.get(next ?? "")) {
      line.push(commit);
      [next] = commit.parents;
    }
    if (isOver()) break;
  }
  return { line, ended: isOver() ?? "root" };
}

async function* pages({ rest, paginate, owner, repo }: Api, tip: string): AsyncGenerator<MainCommit[]> {
  const asked = { owner, repo, sha: tip, per_page: 100 };
  for await (const { data } of paginate.iterator(rest.repos.listCommits, asked))
    yield data.map(({ sha, parents, author, commit }) => ({
      sha,
      parents: parents.map((parent) => parent.sha),
      author: accountOf(author),
      authorName: `${commit.author?.name ?? ""} <${commit.author?.email ?? ""}>`,
      subject: commit.message.split("\n", 1)[0] ?? "",
      at: commit.committer?.date ?? commit.author?.date ?? "",
    }));
}

async function withFiles(trees: Trees, commit: MainCommit, wanted: boolean): Promise<MainCommit> {
  return wanted ? { ...commit, files: await touchedBy(trees, commit) } : commit;
}
