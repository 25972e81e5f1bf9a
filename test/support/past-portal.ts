// The internal portal of the governed company with a past, as a user of the command would build it.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ownEnvironment } from "./own-environment.ts";
import { writePastCompany } from "./past-company.ts";
import { longLivedFolder } from "./temp-folder.ts";

const run = promisify(execFile);
const script = new URL("../../scripts/itsm.ts", import.meta.url).pathname;

/** Builds it as of an instant; the answer is the repository and the folder of the portal. For use in beforeAll. */
export async function pastPortal(now: string): Promise<{ readonly root: string; readonly folder: string }> {
  const home = longLivedFolder();
  const { root } = await writePastCompany(join(home, "company"));
  const folder = join(home, "portal");
  await buildPortal(root, folder, ["--now", now]);
  return { root, folder };
}

/** Builds the portal of a repository into a folder. `how`: options of the command and of the build. */
export async function buildPortal(root: string, out: string, how: readonly string[]): Promise<void> {
  await run(process.execPath, [script, "--root", root, "portal", "build", "--out", out, ...how], {
    cwd: root,
    env: ownEnvironment(),
  });
}
