// The last look at a public portal before it may be kept: no file of it holds a text that is internal.
import { EXIT, ItsmError, type Opened } from "../core/index.ts";
import { leakFinder } from "../core/leaks/index.ts";
import { filesBelow, removeFolder } from "./portal-files.ts";

/**
 * Looks through every byte that would be published. Throws ItsmError, and leaves nothing of the portal, where it finds an
 * id or a text of a record that the public must not read.
 */
export function guardPublic(out: string, { ledger, config }: Pick<Opened, "ledger" | "config">): void {
  const { organisation, groups, portal } = config;
  const find = leakFinder(ledger, [organisation, ...groups, ...Object.values(portal).map(String)]);
  for (const { file, bytes } of filesBelow(out)) {
    const leak = find(bytes);
    if (leak === undefined) continue;
    removeFolder(out);
    throw new ItsmError(
      `the public portal would tell ${JSON.stringify(leak.text)} in ${file}, which ${leak.file} keeps internal`,
      "Nothing of the portal was kept. If it may be known, make the record public or say it in public_summary; if your own words in portal/ say it, write them otherwise; else please report this.",
      EXIT.findings,
    );
  }
}
