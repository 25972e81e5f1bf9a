// Builds the portals that the tests look at, once for all of them.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { commitCanaryHistory } from "./canary-history.ts";
import { writeCanaryRepository } from "./canary-repository.ts";
import { ownEnvironment } from "./own-environment.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /**
     * Folders of built portals: the sample company at `/` and at `/repo/`, its public twin, and the public twin of a
     * small company.
     */
    portals: { readonly plain: string; readonly based: string; readonly open: string; readonly canary: string };
    /** The small company whose internal records hold the canary. */
    canaryRepository: string;
  }
}

const house = new URL("../..", import.meta.url).pathname;
const run = promisify(execFile);

/** Vitest runs this once, before the tests of the portal. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "itsm-portals-"));
  const sample = join(folder, "sample");
  cpSync(join(house, "records"), join(sample, "records"), { recursive: true });
  cpSync(join(house, "itsm.config.yaml"), join(sample, "itsm.config.yaml"));
  const canaryRepository = writeCanaryRepository(join(folder, "canary"));
  commitCanaryHistory(canaryRepository);
  const portals = {
    plain: join(folder, "plain"),
    based: join(folder, "based"),
    open: join(folder, "open"),
    canary: join(folder, "public"),
  };
  await Promise.all([
    build(sample, portals.plain, ["--base", "/", "--audience", "internal"]),
    build(sample, portals.based, ["--base", "/repo/", "--audience", "internal"]),
    build(sample, portals.open, ["--base", "/", "--audience", "public"]),
    build(canaryRepository, portals.canary, ["--audience", "public"]),
  ]);
  project.provide("portals", portals);
  project.provide("canaryRepository", canaryRepository);
  return () => rmSync(folder, { recursive: true, force: true });
}

// --- internal ---

/** From another folder than the house, as a user of the package would. */
async function build(root: string, out: string, options: readonly string[]): Promise<void> {
  const script = join(house, "scripts/itsm.ts");
  await run(process.execPath, [script, "--root", root, "portal", "build", "--out", out, ...options], {
    cwd: root,
    env: ownEnvironment(),
  });
}
