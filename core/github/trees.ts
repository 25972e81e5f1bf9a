// Folders of the repository as Git has them, each read once.
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";

/** One name in a folder. */
export interface TreeEntry {
  readonly name: string;
  /** Git's mode: 040000 is a folder. */
  readonly mode: string;
  readonly type: "blob" | "tree" | "commit";
  readonly sha: string;
  /** In bytes; 0 for all but files. */
  readonly size: number;
}

/** What lies in a folder, by the id of its tree or of a commit; null where GitHub cannot list it in full. */
export type Trees = (id: string, depth?: "one" | "all") => Promise<readonly TreeEntry[] | null>;

/**
 * Reads whole trees by one request while GitHub does not cut them (100,000 entries, 7 MB), and folder by folder then.
 * Throws, with status 404, where there is no such tree or commit.
 */
export function treesOf(api: Api): Trees {
  const known = new Map<string, Promise<readonly TreeEntry[] | null>>();
  let tooLarge = false;
  return (id, depth = "one") => {
    const remembered = known.get(id);
    if (remembered) return remembered;
    const reading = read(depth === "all" || !tooLarge);
    known.set(id, reading);
    reading.catch(() => known.delete(id));
    return reading;

    async function read(deep: boolean): Promise<readonly TreeEntry[] | null> {
      const { tree, truncated } = await readTree(api, id, deep);
      if (truncated && deep) {
        tooLarge = true;
        return read(false);
      }
      if (truncated) return null;
      const { root, below } = byFolder(tree);
      // One folder alone says of those in it that they are there, not what they hold.
      if (deep)
        for (const [folder, entries] of below) if (!known.has(folder)) known.set(folder, Promise.resolve(entries));
      return root;
    }
  };
}

/** Whether an error says that a commit, tree or blob cannot be read any more. */
export function isGone(error: unknown): boolean {
  const status = statusOf(error);
  return status === 404 || status === 409 || status === 422;
}

// --- internal ---

interface ToldEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
}

async function readTree({ rest, owner, repo }: Api, id: string, deep: boolean) {
  const { data } = await rest.git.getTree({ owner, repo, tree_sha: id, ...(deep ? { recursive: "1" } : {}) });
  return data;
}

/** The entries of the root, and those of every folder below it by the folder's id. */
function byFolder(tree: readonly ToldEntry[]) {
  const root: TreeEntry[] = [];
  const folders = new Map<string, TreeEntry[]>([["", root]]);
  for (const { path, type } of tree) if (type === "tree") folders.set(path, []);
  for (const { path, mode, type, sha, size = 0 } of tree) {
    const slash = path.lastIndexOf("/");
    const folder = folders.get(slash < 0 ? "" : path.slice(0, slash));
    if (!folder) throw new Error(`GitHub lists ${path}, but not the folder that it lies in`);
    const kind = type === "tree" || type === "commit" ? type : "blob";
    folder.push({ name: path.slice(slash + 1), mode, type: kind, sha, size });
  }
  const below = new Map<string, readonly TreeEntry[]>();
  for (const { path, type, sha } of tree) if (type === "tree") below.set(sha, folders.get(path) ?? []);
  return { root, below };
}
