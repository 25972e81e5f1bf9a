import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFolder, openLedger } from "../../../core/index.ts";
import { planInit } from "../../../scripts/init/plan.ts";
import { itsm } from "../../support/cli.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { lintWorkflow, securityFindings } from "../../support/workflows/index.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const TOOLKIT = `itsm-as-code/itsm-as-code@${COMMIT}`;
const TOOLKIT_ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** The toolkit's own workflows, at the commit that was asked for. */
const PINS = Object.fromEntries(
  readdirSync(join(TOOLKIT_ROOT, ".github/workflows")).map((name) => [
    `itsm-as-code/itsm-as-code/.github/workflows/${name}`,
    { sha: COMMIT, version: "v0.1.0" },
  ]),
);
const GIVEN = ["--yes", "--organisation", "Acme", "--login", "mira", "--time-zone", "Europe/Vienna"];

function init(root: string, ...more: readonly string[]) {
  return itsm(["init", ...GIVEN, "--toolkit", TOOLKIT, ...more], { cwd: root });
}

async function initialised(): Promise<string> {
  const root = tempFolder({});
  await init(root);
  return root;
}

function filesBelow(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => statSync(join(root, name)).isFile());
  return new Map(files.sort().map((name) => [name, readFileSync(join(root, name), "utf8")]));
}

describe("itsm init in an empty folder", () => {
  it("writes a repository whose records pass the check", async () => {
    const root = tempFolder({});
    const made = await init(root);
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining("2 records, nothing wrong.") });
    expect((await itsm(["check", "--strict"], { cwd: root })).code).toBe(0);
    expect(made.stdout.trim().split("\n").sort()).toEqual([...filesBelow(root).keys()]);
  });

  it("gives each folder of records a README of one screen", async () => {
    const root = await initialised();
    const folders = readdirSync(join(root, "records"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(
      ["changes", "freezes", "incidents", "knowledge", "models", "problems", "services", "teams"].sort(),
    );
    for (const { name } of folders)
      expect(readFileSync(join(root, "records", name, "README.md"), "utf8").split("\n").length).toBeLessThan(40);
  });

  it("writes files that programs can read", async () => {
    const root = await initialised();
    for (const [file, text] of filesBelow(root))
      if (/\.(json|code-snippets)$/.test(file)) expect(() => JSON.parse(text), file).not.toThrow();
  });

  it("writes the issue forms, whose issues the workflow of the intake reads", async () => {
    const root = await initialised();
    expect(readdirSync(join(root, ".github/ISSUE_TEMPLATE")).sort()).toEqual(["itsm-change.yml", "itsm-incident.yml"]);
    const text = readFileSync(join(root, ".github/workflows/itsm-intake.yml"), "utf8");
    expect(text).toContain("types: [opened, edited, labeled, unlabeled, reopened]");
    expect(text).toContain("who: collaborators");
  });

  it("changes nothing when it is run again", async () => {
    const root = await initialised();
    const before = filesBelow(root);
    expect(await init(root)).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringContaining("Nothing was missing."),
    });
    expect(filesBelow(root)).toEqual(before);
  });

  it("adds what somebody took away, and that alone", async () => {
    const root = await initialised();
    const before = filesBelow(root);
    execFileSync("rm", [join(root, "AGENTS.md")]);
    expect((await init(root)).stdout.trim()).toBe("AGENTS.md");
    expect(filesBelow(root)).toEqual(before);
  });

  it("writes workflows of at most 25 lines, each pinned to a commit, in which GitHub's parser and our rules find nothing", async () => {
    const root = await initialised();
    const workflows = [...filesBelow(join(root, ".github/workflows"))];
    expect(workflows.length).toBeGreaterThan(3);
    for (const [name, text] of workflows) {
      expect(text.trimEnd().split("\n").length, name).toBeLessThanOrEqual(25);
      for (const [, pin] of text.matchAll(/uses: .*@(\S+)/g)) expect(pin, name).toBe(COMMIT);
      const file = join(root, ".github/workflows", name);
      expect(await lintWorkflow(file, text, root, { "itsm-as-code/itsm-as-code": TOOLKIT_ROOT }), name).toEqual([]);
      // The intake makes branches; test/workflows.test.ts holds what makes up for the right to do so.
      const borne = name === "itsm-intake.yml" ? ["contents-write"] : [];
      expect(
        securityFindings(text, PINS).map(({ rule }) => rule),
        name,
      ).toEqual(borne);
    }
  });
});

describe("the workflows that itsm init writes", () => {
  it("name the secrets of environments that the toolkit's read, since GitHub keeps others back", async () => {
    const root = await initialised();
    const handed: string[] = [];
    for (const [name, text] of filesBelow(join(root, ".github/workflows"))) {
      if (!text.includes("    uses: ")) continue;
      const called = readFileSync(join(TOOLKIT_ROOT, ".github/workflows", name), "utf8");
      const read = [...called.matchAll(/secrets\.(\w+)/g)].map(([, secret = ""]) => secret);
      const [, declared = ""] = /\n {2}workflow_call:(.*?)\n {2}\w/s.exec(called) ?? [];
      for (const secret of read) {
        expect(declared, name).toContain(`\n      ${secret}:\n`);
        expect(text, name).toContain(`    secrets:\n      ${secret}: \${{ secrets.${secret} }}\n`);
      }
      handed.push(...read);
    }
    expect(handed.sort()).toEqual(["ITSM_GATE_PRIVATE_KEY", "ITSM_GATE_PRIVATE_KEY", "ITSM_NOTIFY_URLS"]);
  });
});

describe("itsm init", () => {
  it("writes examples that pass the check", async () => {
    const root = tempFolder({});
    expect(await init(root, "--sample")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("6 records, nothing wrong."),
    });
    const kinds = openLedger(root, { system: Date.now() }).ledger.records.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["team", "service", "problem", "incident", "knowledge", "change"]));
  });

  it("writes nothing when it is only asked what it would do", async () => {
    const root = tempFolder({ "README.md": "# Ours\n" });
    const { code, stdout, stderr } = await init(root, "--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain("itsm.config.yaml");
    expect(stderr).toContain("Left alone: README.md");
    expect([...filesBelow(root).keys()]).toEqual(["README.md"]);
  });

  it("touches nothing of a repository that is full of other things", async () => {
    const theirs = {
      "package.json": '{ "name": "theirs" }\n',
      ".github/CODEOWNERS": "* @them\n",
      ".github/workflows/ci.yml": "name: ci\n",
      ".github/workflows/itsm-gate.yml": "name: something else\n",
      "records/2019.csv": "a;b\n",
      "records/archive/old/plan.md": "# An old plan\n",
      "records/services/legacy.md": "no record\n",
      ".vscode/settings.json": "{ }\n",
      ".gitignore": "*.log\n",
    };
    const root = tempFolder(theirs);
    const { code, stderr, stdout } = await init(root);
    expect(code).toBe(0);
    for (const [file, text] of Object.entries(theirs)) {
      expect(readFileSync(join(root, file), "utf8"), file).toBe(text);
      expect(stdout.split("\n")).not.toContain(file);
    }
    for (const file of ["package.json", ".github/CODEOWNERS", ".github/workflows/itsm-gate.yml", ".gitignore"])
      expect(stderr).toContain(`Left alone: ${file}`);
    expect(stderr).toContain("records/2019.csv, records/archive/, records/services/legacy.md");
    expect((await itsm(["check", "--strict"], { cwd: root })).code).toBe(0);
  });

  it("refuses a place where a file stands in the way of records", async () => {
    const root = tempFolder({ records: "a file" });
    expect(await init(root)).toMatchObject({ code: 2, stderr: expect.stringContaining("records is a file here") });
    expect(existsSync(join(root, "itsm.config.yaml"))).toBe(false);
  });

  it("goes on past a file whose folder is a file", async () => {
    const root = tempFolder({ ".vscode": "a file" });
    const { code, stderr } = await init(root);
    expect(code).toBe(0);
    expect(stderr).toContain("Left alone: .vscode/tasks.json");
  });

  it.each([
    ["--login", "not a login!", "expected a GitHub login"],
    ["--time-zone", "Mars/Olympus", "expected the name of a time zone"],
    ["--team", "!!!", "expected a name with a letter"],
    ["--organisation", "", "nothing was given"],
  ])("says what is wrong with %s %s", async (flag, value, message) => {
    const root = tempFolder({});
    const { code, stderr } = await init(root, flag, value);
    expect(code).toBe(2);
    expect(stderr).toContain(message[0]?.toUpperCase() + message.slice(1));
    expect(stderr).toContain(flag);
    expect([...filesBelow(root).keys()]).toEqual([]);
  });

  it("pins no workflow to a branch or a tag", async () => {
    const root = tempFolder({});
    const { code, stderr } = await init(root, "--toolkit", "acme/toolkit@main");
    expect(code).toBe(2);
    expect(stderr).toContain("expected owner/name@commit with 40 hex digits");
  });

  it("tells what it did as one document", async () => {
    const root = tempFolder({ "README.md": "# Ours\n" });
    const { stdout } = await init(root, "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "init",
      written: expect.arrayContaining(["itsm.config.yaml"]),
      left: [{ file: "README.md" }],
    });
  });
});

describe("the plan of a repository", () => {
  const release = { version: "1.2.3", toolkit: "a/b", commit: COMMIT };

  it("is right whatever the organisation is called", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => {
      return text.trim() === text && !/[\p{Cc}\u2028\u2029\ufffe\uffff]|\p{Cs}/u.test(text);
    });
    fc.assert(
      fc.property(name, (organisation) => {
        const root = tempFolder({});
        mkdirSync(join(root, "records"));
        const folder = openFolder(root);
        const team = { title: "IT", slug: "it" };
        const service = { title: organisation, slug: "web" };
        const { write } = planInit(
          { organisation, timeZone: "UTC", login: "mira", team, service, repository: undefined },
          release,
          folder.textAt,
          [],
        );
        for (const { file, text } of write) folder.add(file, text);
        const opened = openLedger(root, { system: 0 });
        expect(opened.findings).toEqual([]);
        expect(opened.config.organisation).toBe(organisation);
      }),
      { numRuns: 40 },
    );
  });
});
