// Packs the package, once for all tests of a newcomer, and installs it in an empty folder, out of the tarball alone.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { shell } from "./shell.ts";

declare module "vitest" {
  export interface ProvidedContext {
    newcomer: {
      /** The package as npm packs it. */
      readonly tarball: string;
      /** A folder that was empty before the package was installed in it. */
      readonly repository: string;
      /** The program of the oldest Node line that the package is for. */
      readonly node22: string;
      /** npm's cache, so that nothing is fetched twice. */
      readonly cache: string;
    };
  }
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const QUIET = ["--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];

/** Vitest runs this once, before the tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "itsm-newcomer-")));
  const repository = join(folder, "wattlinie-itsm");
  const other = join(folder, "node-22");
  for (const path of [repository, other]) mkdirSync(path);
  const [tarball] = await Promise.all([
    pack(folder).then(async (packed) => {
      await install(repository, packed);
      dropUnknown(join(repository, "package-lock.json"));
      return packed;
    }),
    install(other, `${NODE}@22`),
  ]);
  const cache = process.env.npm_config_cache ?? join(homedir(), ".npm");
  const node22 = join(other, "node_modules", NODE, "bin", process.platform === "win32" ? "node.exe" : "node");
  project.provide("newcomer", { tarball, repository, node22, cache });
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

// --- internal ---

/** The package that carries Node's program for this machine; the package `node` would only install it. */
const NODE = [
  process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node",
  process.platform === "win32" ? "win" : process.platform,
  process.arch,
].join("-");

/** Builds the package and packs it; gives the tarball's path. */
async function pack(folder: string): Promise<string> {
  const { stdout } = await shell(["npm", "pack", "--loglevel=error", "--pack-destination", folder], { cwd: ROOT });
  return join(folder, stdout.trim().split("\n").at(-1) ?? "");
}

async function install(cwd: string, what: string): Promise<void> {
  await shell(["npm", "install", ...QUIET, what], { cwd });
}

interface Lock {
  readonly packages: { readonly [path: string]: { readonly optionalDependencies?: { [name: string]: string } } };
}

/**
 * Where a registry lacks a package that is only optional, npm writes a lock file that names it but does not hold it, and
 * `npm ci` then refuses that file. Such names are taken out; from a registry that has everything, none.
 */
function dropUnknown(file: string): void {
  // npm wrote it a moment ago.
  const lock = JSON.parse(readFileSync(file, "utf8")) as Lock;
  const held = new Set(Object.keys(lock.packages).map((path) => path.split("node_modules/").at(-1)));
  for (const { optionalDependencies = {} } of Object.values(lock.packages))
    for (const name of Object.keys(optionalDependencies)) if (!held.has(name)) delete optionalDependencies[name];
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
