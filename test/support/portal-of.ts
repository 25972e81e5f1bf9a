// A portal built of a few files that a test writes, as a user of the command would build it.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ownEnvironment } from "./own-environment.ts";
import { type Files, longLivedFolder, writeFiles } from "./temp-folder.ts";

const run = promisify(execFile);
const script = new URL("../../scripts/itsm.ts", import.meta.url).pathname;

/** Builds the portal of these files; the answer is its folder. For use in beforeAll. */
export async function portalOf(files: Files, ...options: readonly string[]): Promise<string> {
  const root = longLivedFolder();
  writeFiles(root, files);
  const out = join(root, "out");
  await run(process.execPath, [script, "--root", root, "portal", "build", "--out", out, ...options], {
    cwd: root,
    env: ownEnvironment(),
  });
  return out;
}
