// The files of the search, which the pages give in one pack: thousands of files are written faster than thousands of pages.
import { folderWriter, takeFile } from "./portal-files.ts";
import type { Keeper } from "./portal-kept.ts";
import { digestOf } from "./portal-keys.ts";

/** Where the pages leave the pack: `site/pages/search/[...file].json.ts`. */
const PACK = "search/pack.json";

/**
 * Puts every file of the pack into its place, unless it lies there already, and takes the pack away. Of a portal in parts,
 * the part that has the pack has all that is in it.
 */
export function unpackSearch(out: string, keeper: Keeper): void {
  const pack = takeFile(out, PACK);
  if (pack === undefined) return;
  const write = folderWriter(out);
  for (const [name, text] of filesIn(pack)) {
    const path = `search/${name}`;
    const key = digestOf(text);
    if (keeper.holds(path, key)) continue;
    keeper.made(path, key);
    write(path, text);
  }
}

// --- internal ---

/** One file a line, as its name and its text. Together they may be longer than a text can be. */
function* filesIn(pack: Buffer): Generator<readonly [name: string, text: string]> {
  for (let from = 0; from < pack.length; ) {
    const end = pack.indexOf("\n", from);
    yield JSON.parse(pack.toString("utf8", from, end)) as [string, string];
    from = end + 1;
  }
}
