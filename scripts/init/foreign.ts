// What lies below records/ in a repository that has no configuration yet: it is somebody else's.
import { kindList } from "../../schemas/index.ts";

/**
 * The entries of `ignore:` that leave these files alone: whole folders where they are of no kind, else file by file, so
 * that records find their places beside them.
 */
export function ignoredFor(files: readonly string[]): string[] {
  const ofKinds = new Set(kindList.map(({ folder }) => folder));
  const entries = files.map((file) => {
    const [root, folder = "", ...rest] = file.split("/");
    return rest.length === 0 || ofKinds.has(folder) ? file : `${root}/${folder}/`;
  });
  return [...new Set(entries)].sort();
}
