// The committed bundles: fresh, the same on every build, complete in themselves.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { longLivedFolder, tempFolder } from "../support/temp-folder.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = join(ROOT, "actions/dist");
const names = ["comment", "evidence", "gate", "validate"];

/** All files below a folder with their texts. */
function filesBelow(folder: string): { readonly [file: string]: string } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

describe("the bundles of the actions", () => {
  let built: string;
  beforeAll(() => {
    built = longLivedFolder();
    execFileSync(process.execPath, [join(ROOT, "scripts/bundle-actions.ts"), built], { cwd: tmpdir() });
  });

  it("are what the code gives today: run `npm run bundle` and commit what it writes", () => {
    const [fresh, committed] = [filesBelow(built), filesBelow(DIST)];
    expect(Object.keys(committed).toSorted()).toEqual(Object.keys(fresh).toSorted());
    const stale = Object.keys(fresh).filter((file) => fresh[file] !== committed[file]);
    expect(stale).toEqual([]);
  });

  it("carry nothing that evaluates text, no path of this machine, no map to other files", () => {
    for (const [file, text] of Object.entries(filesBelow(built))) {
      expect(text, file).not.toContain("eval(");
      expect(text, file).not.toContain(ROOT);
      expect(text, file).not.toMatch(/sourceMappingURL=(?!["'`])/);
    }
  });

  it("name the licence of every package of which they carry a part", () => {
    const texts = filesBelow(built);
    const code = Object.entries(texts).filter(([file]) => file.endsWith(".js"));
    const packages = new Set(
      code.flatMap(([, text]) =>
        [...text.matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, name]) => name),
      ),
    );
    expect(packages.size).toBeGreaterThan(20);
    for (const name of packages) expect(texts["LICENSES.txt"]).toMatch(new RegExp(`^${name} \\d[^ ]* \\(.+\\)$`, "m"));
  });

  it.each(names)("%s runs on a bare Node 24, with nothing but its folder", (name) => {
    const alone = tempFolder();
    cpSync(DIST, join(alone, "dist"), { recursive: true });
    const empty = tempFolder();
    const ran = spawnSync(process.execPath, [join(alone, "dist", `${name}.js`)], {
      cwd: empty,
      encoding: "utf8",
      env: { GITHUB_WORKSPACE: empty },
    });
    expect(process.version).toMatch(/^v24\./);
    expect(ran.status).toBe(1);
    // Not loaded at all would be told by Node on stderr; what lacks here is only what a workflow gives.
    expect(ran.stderr).toBe("");
    expect(ran.stdout).toMatch(/^::error::(?!This is a bug)/);
  });
});
