// The records of the main line before a push and now, read from GitHub to be told of.
import { CONFIG_FILE, type Config } from "./config.ts";
import { EXIT, ItsmError } from "./errors.ts";
import { RECORDS } from "./files.ts";
import type { GitHub } from "./github/index.ts";
import type { Ledger } from "./ledger.ts";
import { baseOf } from "./overlay.ts";

export interface OpenedNews {
  readonly config: Config;
  /** Null where the commit before cannot be read, or there is none. */
  readonly before: Ledger | null;
  readonly after: Ledger;
}

/** Reads them. `before` is the commit that the default branch pointed to. Throws ItsmError where the present cannot be read. */
export async function openNews(github: GitHub, before: string | null): Promise<OpenedNews> {
  const tip = await github.tipOf(await github.defaultBranch());
  if (tip === undefined) throw new ItsmError("there are no records yet", "Push the first ones.", EXIT.notARepository);
  const { config, side } = await read(github, tip);
  if (config.notify.channels.length === 0 || before === null) return { config, before: null, after: side.ledger };
  try {
    return { config, before: (await read(github, before)).side.ledger, after: side.ledger };
  } catch (error) {
    // Rewritten history, or a configuration that was wrong: what the last day holds is told all the same.
    if (error instanceof ItsmError) return { config, before: null, after: side.ledger };
    throw error;
  }
}

// --- internal ---

async function read(github: GitHub, commit: string) {
  const files = await github.filesAt(commit, [RECORDS, CONFIG_FILE]);
  return baseOf(files, github.repository.split("/", 1)[0] ?? "");
}
