import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { gitRepository } from "../support/git-repository.ts";
import { ownEnvironment } from "../support/own-environment.ts";
import { longLivedFolder } from "../support/temp-folder.ts";

const run = promisify(execFile);
const house = new URL("../..", import.meta.url).pathname;
const command = join(house, "scripts/itsm.ts");
const NOW = "2026-11-20T10:20:00+01:00";
const SITE = "https://status.example.com";

let root: string;

async function build(out: string, ...how: readonly string[]): Promise<string> {
  const args = ["--root", root, "portal", "build", "--out", out, "--site", SITE, "--audience", "internal", ...how];
  const { stderr } = await run(process.execPath, [command, ...args], { cwd: root, env: ownEnvironment() });
  return stderr;
}

/** The digest of each file below a folder, by its path there. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}

function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

/** The paths of the files that were written since. */
function writtenSince(folder: string, when: number): string[] {
  return [...filesIn(folder).keys()].filter((path) => statSync(join(folder, path)).mtimeMs > when);
}

beforeAll(() => {
  root = longLivedFolder();
  for (const part of ["records", "itsm.config.yaml"]) cpSync(join(house, part), join(root, part), { recursive: true });
  gitRepository(root).commit("The sample company", { at: "2026-11-20T09:00:00Z" });
});

/** Several portals are built, one after the other. */
const PATIENCE = 280_000;

describe("a portal that is built again", () => {
  let kept: string;
  let clean: string;
  beforeAll(async () => {
    kept = join(root, "kept");
    clean = join(root, "clean");
    await build(kept, "--now", NOW);
  }, PATIENCE);

  /** Builds the kept one again and another from nothing; both must hold the same. */
  async function holdEqual(...how: readonly string[]): Promise<void> {
    rmSync(clean, { recursive: true, force: true });
    await build(kept, ...how);
    await build(clean, ...how);
    expect(differing(filesIn(kept), filesIn(clean))).toEqual([]);
  }

  it(
    "is left as it is where nothing differs",
    async () => {
      const before = Date.now();
      await build(kept, "--now", NOW);
      expect(writtenSince(kept, before)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "follows an edit and a deletion with the pages that show them, and mends what somebody did to its files",
    async () => {
      const [edited = ""] = incidents();
      const gone = nobodyNames(edited);
      writeFileSync(edited, readFileSync(edited, "utf8").replace(/^title: .*$/m, "title: Quite another title"));
      rmSync(gone);
      const page = join(kept, "services/index.html");
      const { atime, mtime } = statSync(page);
      writeFileSync(page, readFileSync(page, "utf8").replace("Services", "Servants"));
      utimesSync(page, atime, mtime);
      rmSync(join(kept, "map/index.html"));
      writeFileSync(join(kept, "STALE.txt"), "stale");
      const before = Date.now();
      await holdEqual("--now", NOW);
      const changes = writtenSince(kept, before).filter((path) => /^changes\/CHG.*index\.html$/.test(path));
      expect(changes.length).toBeLessThan(incidents().length);
    },
    PATIENCE,
  );

  it(
    "follows its clock and its configuration, and believes no notes that it cannot read",
    async () => {
      const file = join(root, "itsm.config.yaml");
      writeFileSync(file, readFileSync(file, "utf8").replace(/^organisation: .*$/m, "organisation: Another Company"));
      const notes = join(root, "node_modules/.cache/itsm-portal");
      for (const name of readdirSync(notes)) writeFileSync(join(notes, name, "kept.json"), '{"tool":');
      writeFileSync(join(kept, "api.md"), "half");
      await holdEqual("--now", "2026-11-21T11:30:00+01:00");
    },
    PATIENCE,
  );

  it.each([1, 2, 5])(
    "is the same in %i parts, joined",
    async (of) => {
      const joined = join(root, `joined-${of}`);
      for (let number = 1; number <= of; number++) {
        const part = join(root, `part-${number}-of-${of}`);
        await build(part, "--now", "2026-11-21T11:30:00+01:00", "--shard", `${number}/${of}`);
        if (of > 1) expect(filesIn(part).size).toBeLessThan(filesIn(clean).size);
        cpSync(part, joined, { recursive: true });
      }
      expect(differing(filesIn(joined), filesIn(clean))).toEqual([]);
    },
    PATIENCE,
  );
});

/** The file of an incident that no other record links to, so that it may go. */
function nobodyNames(other: string): string {
  const texts = readdirSync(join(root, "records"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => readFileSync(join(root, "records", path), "utf8"))
    .join("\n");
  const found = incidents().find((path) => path !== other && !texts.includes(basename(path).slice(0, 13)));
  if (found === undefined) throw new Error("every incident of the sample is linked to");
  return found;
}

/** The files of the incidents of this year. */
function incidents(): string[] {
  const folder = join(root, "records/incidents/2026");
  return readdirSync(folder).map((name) => join(folder, name));
}
