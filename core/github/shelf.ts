// The records of a commit on GitHub, read as far as they are needed.
import { CONFIG_FILE } from "../config.ts";
import { RECORDS } from "../files.ts";
import type { CommittedFile } from "../git.ts";
import type { Listed, Shelf } from "../verdict-base.ts";
import { type Contents, listFiles, lookInto, readListed } from "./files-at.ts";
import type { Api } from "./octokit.ts";
import type { TreeFile } from "./tree-diff.ts";
import type { Trees } from "./trees.ts";

/** The shelf of a commit. What is looked at without mattering is not remembered. */
export function githubShelf(api: Api, trees: Trees, contents: Contents, sha: string): Shelf {
  let known: ReadonlyMap<string, TreeFile> = new Map();
  const ofTree = (files: readonly Listed[]) => files.flatMap(({ file }) => known.get(file) ?? []);
  return {
    async list() {
      const files = await listFiles(trees, sha, [RECORDS, CONFIG_FILE]);
      known = new Map(files.map((file) => [file.path, file]));
      return files.map(({ path, sha: blob, mode }) => ({ file: path, blob, mode }));
    },
    read: (files) => readListed(api, contents, sha, ofTree(files), MOST_SINGLE),
    async look(files, matters) {
      const found = await lookInto(api, contents, sha, ofTree(files), matters);
      return found satisfies CommittedFile[];
    },
  };
}

// --- internal ---

/** Services, teams and the like are few: up to so many are fetched one by one rather than with the whole archive. */
const MOST_SINGLE = 100;
