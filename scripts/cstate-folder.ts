// A cState site on the disk, read for its import.
import type { CstateFolder } from "../core/import/index.ts";
import { arrivalsOf, EXIT, ItsmError, type ReadResult, readBelow, readText } from "../core/index.ts";

const CONFIGS = ["config.yml", "config.yaml", "hugo.yml", "hugo.yaml", "config/_default/config.yml"] as const;
const ENTRIES = "content/issues";

/** Reads the site in a folder. Throws ItsmError where there is none. */
export async function readSite(folder: string): Promise<CstateFolder> {
  const config = CONFIGS.map((file) => readText(folder, file)).find((read) => read !== undefined);
  if (!config) throw noSite(CONFIGS[0], folder);
  if (!("text" in config))
    throw new ItsmError("the site's configuration cannot be read", config.mend, EXIT.findings, { findings: [config] });
  const entries = entriesIn(readBelow(folder, "content"), folder);
  const { arrivals, gap } = await arrivalsOf(folder, (file) => file.startsWith(`${ENTRIES}/`));
  return { config, entries, arrivals, gap };
}

// --- internal ---

/** What was read below the folder of entries. */
function entriesIn({ sources, findings }: ReadResult, folder: string): ReadResult {
  const isThere = ({ file }: { readonly file: string }) => file.startsWith(`${ENTRIES}/`);
  const above = findings.filter(({ file }) => file === "content" || file === ENTRIES);
  if (above.length > 0)
    throw new ItsmError(`${ENTRIES} cannot be read`, NAME_A_SITE, EXIT.findings, { findings: above });
  if (!sources.some(isThere) && !findings.some(isThere)) throw noSite(ENTRIES, folder);
  return { sources: sources.filter(isThere), findings: findings.filter(isThere) };
}

const NAME_A_SITE = "Name the folder that holds config.yml and content/issues.";

function noSite(missing: string, folder: string): ItsmError {
  return new ItsmError(`this is no cState site: there is no ${missing} in ${folder}`, NAME_A_SITE);
}
