// A portal rebuilt for a past moment is, byte for byte, the one that was built then.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { itsm } from "../support/cli.ts";
import type { GovernedRepository } from "../support/governed-repository.ts";
import { writePastCompany } from "../support/past-company.ts";
import { buildPortal } from "../support/past-portal.ts";
import { longLivedFolder } from "../support/temp-folder.ts";

let home: string;
let repository: GovernedRepository;

beforeAll(async () => {
  home = longLivedFolder();
  repository = await writePastCompany(join(home, "company"));
});

describe("itsm portal build --at", () => {
  it("gives the portal of what is checked out, at the clock of its commit", async () => {
    const [at, now] = [join(home, "of-head"), join(home, "of-clock")];
    await buildPortal(repository.root, at, ["--at", "HEAD"]);
    await buildPortal(repository.root, now, ["--now", clockOf("HEAD")]);
    expect(differences(at, now)).toEqual([]);
  });

  it("gives the portal that a checkout of an older commit gives", async () => {
    const then = "main~4";
    const copy = join(home, "copy");
    repository.git("clone", "--quiet", repository.root, copy);
    repository.git("-C", copy, "checkout", "--quiet", repository.git("rev-parse", then));
    const [at, checkedOut] = [join(home, "of-commit"), join(home, "of-checkout")];
    await buildPortal(repository.root, at, ["--at", then]);
    await buildPortal(copy, checkedOut, ["--now", clockOf(then)]);
    expect(differences(at, checkedOut)).toEqual([]);
    expect(readFileSync(join(at, "changes/CHG-2026-E001/index.html"), "utf8")).toContain("Implementing");
  });

  it("says what it expects, and writes nothing", async () => {
    const out = join(home, "nothing");
    const ran = await itsm(["portal", "build", "--at", "yesterday", "--out", out], { cwd: repository.root });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('"yesterday" is neither an instant nor a commit');
    expect(() => readdirSync(out)).toThrow();
  });
});

// --- internal ---

/** The committer's clock of a commit, as RFC 3339. */
function clockOf(rev: string): string {
  return new Date(Number(repository.git("log", "-1", "--format=%ct", rev)) * 1000).toISOString();
}

/** Files that only one folder has, or that differ. */
function differences(one: string, other: string): string[] {
  const [a, b] = [filesIn(one), filesIn(other)];
  expect(a.size).toBeGreaterThan(50);
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => {
    const [left, right] = [a.get(path), b.get(path)];
    return !left || !right || !left.equals(right);
  });
}

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}
