// The real command `itsm audit`, run in a clone of the repository as an auditor does.
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { itsm, type Ran } from "../support/cli.ts";
import type { World } from "./world.ts";

/** Clones the repository and audits this year, by the clock of the world. */
export async function audit({ github, folder }: Pick<World, "github" | "folder">, ...more: string[]): Promise<Ran> {
  const parent = mkdtempSync(join(folder, "audit-"));
  await promisify(execFile)("git", ["clone", "--quiet", github.folder, "clone"], { cwd: parent });
  return itsm(["audit", "--root", join(parent, "clone"), "--now", github.clock.now(), ...more], { cwd: parent });
}
