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
import { RIGHT_TO_LEFT_LANGUAGE } from "./right-to-left.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /**
     * Folders of built portals: the sample company at `/` and at `/repo/`, its public twin, both read from right to left
     * where there is such a language, and the public twin of a small company.
     */
    portals: {
      readonly plain: string;
      readonly based: string;
      readonly open: string;
      readonly turned: string;
      readonly openTurned: string;
      readonly canary: string;
    };
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
  const [plain, open] = [join(folder, "plain"), join(folder, "open")];
  const portals = {
    plain,
    based: join(folder, "based"),
    open,
    canary: join(folder, "public"),
    turned: RIGHT_TO_LEFT_LANGUAGE === null ? plain : join(folder, "turned"),
    openTurned: RIGHT_TO_LEFT_LANGUAGE === null ? open : join(folder, "open-turned"),
  };
  await Promise.all([
    build(sample, portals.plain, ["--base", "/", "--audience", "internal"]),
    build(sample, portals.based, ["--base", "/repo/", "--audience", "internal"]),
    build(sample, portals.open, ["--base", "/", "--audience", "public"]),
    build(canaryRepository, portals.canary, ["--audience", "public"]),
    ...turned(sample, portals),
  ]);
  project.provide("portals", portals);
  project.provide("canaryRepository", canaryRepository);
  return () => rmSync(folder, { recursive: true, force: true });
}

// --- internal ---

/** The portals of the sample in a language that is read from right to left, where there is one. */
function turned(sample: string, portals: { readonly turned: string; readonly openTurned: string }): Promise<void>[] {
  if (RIGHT_TO_LEFT_LANGUAGE === null) return [];
  const how = ["--base", "/", "--language", RIGHT_TO_LEFT_LANGUAGE, "--audience"];
  return [build(sample, portals.turned, [...how, "internal"]), build(sample, portals.openTurned, [...how, "public"])];
}

/** From another folder than the house, as a user of the package would. */
async function build(root: string, out: string, options: readonly string[]): Promise<void> {
  const script = join(house, "scripts/itsm.ts");
  await run(process.execPath, [script, "--root", root, "portal", "build", "--out", out, ...options], {
    cwd: root,
    env: ownEnvironment(),
  });
}
