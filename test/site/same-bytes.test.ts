import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { gitRepository } from "../support/git-repository.ts";
import { ownEnvironment } from "../support/own-environment.ts";
import { longLivedFolder } from "../support/temp-folder.ts";

const run = promisify(execFile);
const house = new URL("../..", import.meta.url).pathname;
const command = join(house, "scripts/itsm.ts");

/** Two machines: their folders, clocks and languages have nothing in common. */
const MACHINES = [
  { name: "one", env: { TZ: "UTC", LANG: "C", LC_ALL: "C", HOME: "/nonexistent" } },
  {
    name: "an other/one, deeper & with a longer name",
    env: { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", HOME: "/tmp", NODE_ENV: "test" },
  },
] as const;

describe.each([
  ["internal", "/"],
  ["public", "/repo/"],
])("two clones of one commit at one clock, for the %s audience", (audience, base) => {
  let portals: readonly ReadonlyMap<string, string>[];
  beforeAll(async () => {
    const home = longLivedFolder();
    const origin = join(home, "origin");
    mkdirSync(origin);
    const repository = gitRepository(origin);
    for (const part of ["records", "itsm.config.yaml"])
      cpSync(join(house, part), join(origin, part), { recursive: true });
    repository.commit("The sample company", { at: "2026-11-20T09:00:00Z" });
    repository.git("branch", "itsm-evidence");
    portals = await Promise.all(
      MACHINES.map(async ({ name, env }) => {
        const clone = join(home, name, "clone");
        repository.git("clone", "--quiet", origin, clone);
        const out = join(home, name, "portal");
        const how = ["--out", out, "--audience", audience, "--base", base, "--now", "2026-11-20T10:20:00+01:00"];
        await run(process.execPath, [command, "--root", clone, "portal", "build", ...how], {
          cwd: clone,
          env: { ...ownEnvironment(), ...env },
        });
        return hashesIn(out);
      }),
    );
  });

  it("give the same files", () => {
    const [one, other] = portals.map((hashes) => [...hashes.keys()]);
    expect(one?.length).toBeGreaterThan(300);
    expect(other).toEqual(one);
  });

  it("give the same bytes in every one of them", () => {
    const [one, other] = portals;
    expect([...(one ?? [])].filter(([path, hash]) => other?.get(path) !== hash).map(([path]) => path)).toEqual([]);
  });
});

// --- internal ---

/** The hash of each file below a folder, by its path there. */
function hashesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    paths.map((path) => [path.slice(folder.length + 1), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}
