// An upgrade as a process of its own, in repositories that an earlier version made and people wrote in.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { itsm, start } from "../../support/cli.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import {
  BROKEN,
  COMMIT,
  CONFIG,
  changedFiles,
  commit,
  edit,
  FREEZES,
  git,
  OLD_COMMIT,
  oldRepository,
  TOOLKIT,
  upgrade,
} from "./old-repository.ts";

const read = (root: string, file: string) => readFileSync(join(root, file), "utf8");

function filesBelow(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith(".git/"));
  return new Map(names.filter((name) => statSync(join(root, name)).isFile()).map((name) => [name, read(root, name)]));
}

describe("itsm upgrade", () => {
  it("reads records of the version before as they are, and warns of each old name", async () => {
    const root = await oldRepository();
    const { code, stdout } = await itsm(["check", "--json"], { cwd: root });
    const { findings } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(findings.map(({ rule, level, file }: { [key: string]: string }) => [rule, level, file])).toEqual([
      ["field-renamed", "warning", "itsm.config.yaml"],
      ["field-renamed", "warning", "records/freezes/json.md"],
      ["field-renamed", "warning", "records/freezes/plain.md"],
      ["field-renamed", "warning", "records/freezes/windows.md"],
    ]);
    expect(findings[2]).toMatchObject({ line: 8, column: 1, mend: expect.stringContaining("itsm upgrade") });
    const shown = JSON.parse((await itsm(["show", "plain", "--json"], { cwd: root })).stdout);
    expect(JSON.stringify(shown)).toContain("may_approve");
  });

  it("brings package and pins first; records wait until the gate on main knows their new names", async () => {
    const root = await oldRepository();
    const first = await upgrade(root, "--yes");
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining("4 files wait: ") });
    const files = changedFiles(root);
    expect(files[0]).toBe(".github/workflows/itsm-evidence.yml");
    expect(files.at(-1)).toBe("package.json");
    expect(files.filter((file) => !file.startsWith(".github/workflows/itsm-"))).toEqual(["package.json"]);
    expect(JSON.parse(read(root, "package.json")).devDependencies["itsm-as-code"]).toBe("^0.1.0");
    expect(read(root, ".github/workflows/itsm-gate.yml")).toContain(`@${COMMIT} # v0.1.0\n`);
    expect(git(root, "grep", "-l", OLD_COMMIT, "HEAD").split("\n").length).toBeGreaterThan(5);

    // On a branch they still wait: what counts is what the gate on main runs.
    expect((await upgrade(root, "--yes")).stderr).toContain("4 files wait: ");
    commit(root, "New pins");
    expect(await upgrade(root, "--yes")).toMatchObject({ code: 0, stderr: expect.stringContaining("nothing wrong") });
    expect(changedFiles(root)).toEqual(["itsm.config.yaml", ...Object.keys(FREEZES).sort()]);
    expect((await itsm(["check", "--strict"], { cwd: root })).code).toBe(0);
  });

  it("changes the names and nothing else: comments, layout and line ends stay as they are", async () => {
    const root = await oldRepository();
    await upgrade(root, "--yes", "--together");
    const named = (text: string) =>
      text.replace(/^exceptions:|"exceptions"/m, (old) => old.replace("exceptions", "may_approve"));
    for (const [file, text] of Object.entries(FREEZES)) expect(read(root, file), file).toBe(named(text));
    expect(read(root, "itsm.config.yaml")).toBe(
      CONFIG.replace("rebuilt_every:", "rebuilt_every_minutes:").replace("# the name\n", "# the name\nschema: 2\n"),
    );
  });

  it("finds nothing more to do when it is run again", async () => {
    const root = await oldRepository();
    await upgrade(root, "--yes", "--together");
    const after = filesBelow(root);
    const again = await upgrade(root, "--yes", "--together");
    expect(again).toMatchObject({ code: 0, stdout: "", stderr: expect.stringContaining("Everything is at 0.1.0") });
    expect(filesBelow(root)).toEqual(after);
  });

  it("leaves alone what it cannot read, tells it, and brings the others", async () => {
    const root = await oldRepository(BROKEN);
    writeFileSync(join(root, "records/freezes/bytes.md"), Buffer.from([0xff, 0xfe, 0x00]));
    const { code, stderr } = await upgrade(root, "--yes", "--together");
    expect(code).toBe(1); // what was wrong before is wrong still
    expect(stderr).toContain("Left alone: records/freezes/broken.md: ");
    expect(stderr).toContain("Left alone: records/freezes/bytes.md: ");
    for (const [file, text] of Object.entries(BROKEN)) expect(read(root, file)).toBe(text);
    expect(read(root, "records/freezes/plain.md")).toContain("may_approve:");
  });

  it("changes only the pins of a workflow that somebody edited", async () => {
    const root = await oldRepository();
    const file = ".github/workflows/itsm-sweep.yml";
    edit(root, file, (text) => text.replace('"17 * * * *"', '"5 * * * *"').replace("# v0.0.9", "  # v0.0.9, ours"));
    const mine = read(root, file);
    await upgrade(root, "--yes");
    expect(read(root, file)).toBe(mine.replace(OLD_COMMIT, COMMIT).replace("v0.0.9, ours", "v0.1.0, ours"));
  });

  it("writes anew, with the new pin, a workflow that nobody edited since an earlier version wrote it", async () => {
    const root = await oldRepository();
    const file = ".github/workflows/itsm-notify.yml";
    const current = read(root, file).replace(OLD_COMMIT, COMMIT).replace("v0.0.9", "v0.1.0");
    edit(root, file, (text) => text.replace(/ {4}secrets:\n.*\n/, ""));
    const { stdout } = await upgrade(root, "--yes");
    expect(stdout).toContain(`${file}  written anew: nobody edited it; pinned to 0.1.0 (was 0.0.9)`);
    expect(read(root, file)).toBe(current);
  });

  it("shows what would differ and writes nothing, where nobody says yes", async () => {
    const root = await oldRepository();
    const before = filesBelow(root);
    for (const how of [[], ["--json"]]) {
      const { code, stdout } = await upgrade(root, "--together", ...how);
      expect(code).toBe(0);
      expect(stdout).toContain("may_approve: # only they");
      expect(filesBelow(root)).toEqual(before);
    }
    const told = JSON.parse((await upgrade(root, "--json")).stdout);
    expect(told).toMatchObject({ kind: "upgrade", version: "0.1.0", commit: COMMIT, written: false, left: [] });
    expect(told.waiting).toHaveLength(4);
    expect(told.files[0]).toMatchObject({
      file: "package.json",
      lines: [
        { sign: "-", text: '    "itsm-as-code": "^0.0.9"' },
        { sign: "+", text: '    "itsm-as-code": "^0.1.0"' },
      ],
    });
  });

  it("never goes back to an older release, and leaves other repositories' toolkits alone", async () => {
    const newer = await oldRepository();
    edit(newer, "package.json", (text) => text.replace("^0.0.9", "0.2.0"));
    expect(await upgrade(newer, "--yes")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("package.json is at 0.2.0 already"),
    });
    const forked = await oldRepository();
    const file = ".github/workflows/itsm-gate.yml";
    edit(forked, file, (text) => text.replace("itsm-as-code/itsm-as-code/", "acme/toolkit/"));
    const text = read(forked, file);
    expect((await upgrade(forked, "--yes")).stderr).toContain(`Left alone: ${file}: it is pinned to acme/toolkit`);
    expect(read(forked, file)).toBe(text);
    const tagged = await oldRepository();
    edit(tagged, "package.json", (before) => before.replace("^0.0.9", "latest"));
    expect((await upgrade(tagged, "--yes")).stderr).toContain(
      "Left alone: package.json: it asks for itsm-as-code latest",
    );
  });

  it("refuses a repository that is written for schemas of tomorrow, before it says that anything is wrong", async () => {
    const root = await oldRepository({ "itsm.config.yaml": "organisation: Acme\nschema: 9\nof_tomorrow: 1\n" });
    for (const command of ["upgrade", "check"]) {
      const { code, stderr, stdout } = await itsm([command, ...(command === "check" ? [] : TOOLKIT)], { cwd: root });
      expect(code).toBe(3);
      expect(stderr + stdout).toContain("written for version 9 of the schemas: expected at most 2");
      expect(stderr + stdout).not.toContain("of_tomorrow");
    }
  });

  it("leaves each file old or new when it is killed at any write, and a second run finishes", async () => {
    const whole = await oldRepository();
    const before = filesBelow(whole);
    await upgrade(whole, "--yes", "--together");
    const after = filesBelow(whole);
    const writes = changedFiles(whole).length;
    for (const nth of [1, Math.ceil(writes / 2), writes]) {
      const root = await oldRepository();
      const { signal } = await killedAt(root, nth);
      expect(signal, `write ${nth} of ${writes}`).toBe("SIGKILL");
      for (const [file, text] of filesBelow(root)) {
        if (file.endsWith(".tmp")) continue; // what was being written: never in the place of a file
        expect([before.get(file), after.get(file)], file).toContain(text);
      }
      expect(changedFiles(root)).toHaveLength(nth - 1);
      expect((await upgrade(root, "--yes", "--together")).code).toBe(0);
      for (const [file, text] of after) expect(read(root, file), file).toBe(text);
    }
  }, 90_000);
});

/** Runs the upgrade and kills it when it is about to put its nth file in place. */
function killedAt(root: string, nth: number): Promise<{ readonly signal: NodeJS.Signals | null }> {
  const preload = join(
    tempFolder({
      "kill.mjs": `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const rename = fs.renameSync;
let count = 0;
fs.renameSync = (...given) => {
  if (++count === ${nth}) process.kill(process.pid, "SIGKILL");
  return rename(...given);
};
syncBuiltinESMExports();
`,
    }),
    "kill.mjs",
  );
  const child = start(["upgrade", ...TOOLKIT, "--yes", "--together"], { cwd: root, preload });
  return new Promise((resolve) => child.on("close", (_, signal) => resolve({ signal })));
}
