// The doctor as a process of its own, in repositories that `itsm init` made.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { itsm } from "../../support/cli.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const TOOLKIT = ["--toolkit", `itsm-as-code/itsm-as-code@${COMMIT}`];
const GIVEN = ["--yes", "--organisation", "Acme", "--login", "mira", "--time-zone", "Europe/Vienna"];

function git(root: string, ...args: readonly string[]) {
  const who = ["-c", "user.name=mira", "-c", "user.email=mira@example.com", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...who, ...args], { cwd: root, stdio: "pipe" });
}

async function installed(): Promise<string> {
  const root = tempFolder({});
  git(root, "init", "--quiet");
  await itsm(["init", ...GIVEN, ...TOOLKIT], { cwd: root });
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", "Begin");
  return root;
}

const doctor = (root: string, ...more: readonly string[]) => itsm(["doctor", ...TOOLKIT, ...more], { cwd: root });

async function wrongIn(root: string): Promise<readonly object[]> {
  const { stdout } = await doctor(root, "--json");
  return JSON.parse(stdout).symptoms.filter(({ state }: { state: string }) => state === "wrong");
}

describe("itsm doctor", () => {
  it("finds nothing wrong with what itsm init made", async () => {
    const root = await installed();
    const { code, stdout, stderr } = await doctor(root);
    expect(stdout).not.toContain("✗");
    expect(stdout).toContain("✓ Pin in .github/workflows/itsm-gate.yml");
    expect(stderr).toContain("Nothing is wrong.");
    expect(code).toBe(0);
  });

  it("tells missing files, adds them with --fix, and touches nothing else", async () => {
    const root = await installed();
    const [gone, mine] = [".github/workflows/itsm-sweep.yml", join(root, "README.md")];
    const text = readFileSync(join(root, gone), "utf8");
    rmSync(join(root, gone));
    writeFileSync(mine, "Mine\n");
    const told = await doctor(root);
    expect(told.code).toBe(1);
    expect(told.stdout).toContain(`✗ Files of itsm init: missing: ${gone}`);
    expect(told.stdout).toContain("mend:     npx itsm doctor --fix");
    expect((await doctor(root, "--fix")).code).toBe(0);
    expect(readFileSync(join(root, gone), "utf8")).toBe(text);
    expect(readFileSync(mine, "utf8")).toBe("Mine\n");
  });

  it("writes anew what an earlier version wrote and nobody edited, and leaves alone what somebody did", async () => {
    const root = await installed();
    const [file, edited] = [".github/workflows/itsm-notify.yml", ".vscode/tasks.json"];
    const text = readFileSync(join(root, file), "utf8");
    // So it was before the workflow of the toolkit asked for the secret.
    writeFileSync(join(root, file), text.replace(/ {4}secrets:\n.*\n/, "").replaceAll("\n", "\r\n"));
    writeFileSync(join(root, edited), "{ }\n");
    expect(await wrongIn(root)).toMatchObject([{ id: "stale", got: `of an earlier version: ${file}`, fixable: true }]);
    const { code, stderr } = await doctor(root, "--fix");
    expect(stderr).toContain(`Wrote ${file} anew: nobody had edited it`);
    expect(code).toBe(0);
    expect(readFileSync(join(root, file), "utf8")).toBe(text);
    expect(readFileSync(join(root, edited), "utf8")).toBe("{ }\n");
  });

  it("adds the line that keeps line breaks to a .gitattributes that has others", async () => {
    const root = await installed();
    const file = join(root, ".gitattributes");
    writeFileSync(file, "*.png binary\r\n# ours");
    expect(await wrongIn(root)).toMatchObject([{ id: "line-breaks" }]);
    await doctor(root, "--fix");
    expect(readFileSync(file, "utf8")).toBe("*.png binary\r\n# ours\r\nrecords/** text=auto eol=lf\r\n");
    expect(await wrongIn(root)).toEqual([]);
  });

  it("tells records of an earlier version of the schemas, and another package than package.json asks for", async () => {
    const root = await installed();
    const config = join(root, "itsm.config.yaml");
    writeFileSync(
      config,
      readFileSync(config, "utf8").replace("schema: 2\n", "").replace("portal:\n", "portal:\n  rebuilt_every: 60\n"),
    );
    const manifest = join(root, "package.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"0.1.0"', '"^0.3.0"'));
    expect(await wrongIn(root)).toMatchObject([
      { id: "schema", expected: "2", got: expect.stringMatching(/^1, with 1 old name/), mend: "npx itsm upgrade" },
      { id: "package", expected: "^0.3.0, as package.json asks", got: "0.1.0" },
    ]);
  });

  it("tells pins that are no commit or another release's, and says what to write", async () => {
    const root = await installed();
    const file = ".github/workflows/itsm-gate.yml";
    const text = readFileSync(join(root, file), "utf8");
    for (const ref of ["main", "f".repeat(40)]) {
      writeFileSync(join(root, file), text.replace(COMMIT, ref));
      expect(await wrongIn(root)).toEqual([
        expect.objectContaining({
          ...{ id: `pin:${file}`, got: `itsm-as-code/itsm-as-code@${ref}` },
          ...{ expected: `itsm-as-code/itsm-as-code@${COMMIT}`, mend: expect.stringContaining(`@${COMMIT} # v`) },
        }),
      ]);
    }
  });

  it("tells rules that nobody owns, and takes an owner of everything for all of them", async () => {
    const root = await installed();
    const owners = join(root, ".github/CODEOWNERS");
    writeFileSync(owners, "# nobody\n/.github/ @mira\n/records/teams/\n");
    expect(await wrongIn(root)).toMatchObject([{ id: "owners", got: "nobody for itsm.config.yaml, records/teams/" }]);
    writeFileSync(owners, "* @acme/platform\n");
    expect(await wrongIn(root)).toEqual([]);
  });

  it("tells a shallow clone, wrong records, and evidence that should be there", async () => {
    const root = await installed();
    writeFileSync(join(root, "records/services/broken.md"), "---\ntitle: Broken\n---\n");
    const config = join(root, "itsm.config.yaml");
    writeFileSync(
      config,
      readFileSync(config, "utf8").replace("policy:\n", "policy:\n  since: 2026-03-01T00:00:00Z\n"),
    );
    git(root, "commit", "--quiet", "--all", "--message", "More", "--allow-empty");
    git(root, "add", "--all");
    git(root, "commit", "--quiet", "--message", "Broken");
    const clone = join(tempFolder({}), "clone");
    git(root, "clone", "--quiet", "--depth", "1", pathToFileURL(root).href, clone);
    expect(await wrongIn(clone)).toMatchObject([
      { id: "history", mend: "git fetch --unshallow" },
      { id: "records", mend: "npx itsm check" },
      { id: "evidence", expected: "a branch itsm-evidence" },
    ]);
    const { stderr } = await doctor(clone, "--fix");
    expect(stderr).toContain("Fetched the history that was missing");
    expect(git(clone, "rev-list", "--count", "HEAD").toString().trim()).toBe("3");
    expect((await wrongIn(clone)).map((symptom) => ("id" in symptom ? symptom.id : ""))).toEqual([
      "records",
      "evidence",
    ]);
  });

  it("says that there is no repository, and how to name one", async () => {
    const { code, stderr } = await doctor(tempFolder({}));
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining("not an ITSM repository") });
  });
});
