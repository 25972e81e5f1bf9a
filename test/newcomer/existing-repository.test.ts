// The same in a repository that is full of other things.
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import type { Files } from "../gate/company.ts";
import { longLivedFolder, writeFiles } from "../support/temp-folder.ts";
import { livesOn } from "./living.ts";
import { filesIn, type Repository, repositoryAt } from "./repository.ts";

/** What a team has that has worked for years, with the ends of lines and the spaces that it came to have. */
const THEIRS: Files = {
  "package.json": '{ "name": "booking",\r\n    "private": true, "devDependencies": { "itsm-as-code": "0.1.0" } }',
  "README.md": "# Booking\n",
  "AGENTS.md": "Be brief.\n",
  ".gitignore": "*.log\nnode_modules\ndist\n",
  ".gitattributes": "* text=auto\n",
  ".github/CODEOWNERS": "* @wattlinie/booking\n",
  ".github/dependabot.yml": "version: 2\nupdates: []\n",
  ".github/pull_request_template.md": "What?\n",
  ".github/workflows/ci.yml": `name: CI
on: [pull_request, push]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: grep -q booking package.json
`,
  ".vscode/settings.json": '{ "editor.tabSize": 8 }\n',
  "records/2019.csv": "number;opened\nINC0001;2019-04-01\n",
  "records/archive/old/plan.md": "# An old plan\n",
  "records/services/legacy.md": "no record\n",
  "src/index.js": "console.log('Book!');\n",
};

describe("in a repository that has a package, workflows, owners and records of something else", () => {
  const cwd = longLivedFolder();

  async function begun(): Promise<Repository> {
    writeFiles(cwd, THEIRS);
    symlinkSync(join(inject("newcomer").repository, "node_modules"), join(cwd, "node_modules"));
    const repository = await repositoryAt(cwd);
    await repository.git("add", "--all");
    await repository.git("commit", "--quiet", "--message", "Years of work");
    return repository;
  }

  let repository: Repository;

  it("`init --yes` adds what is missing beside it, and says what it left alone", async () => {
    repository = await begun();
    const before = filesIn(cwd);
    const { stdout, stderr } = await repository.itsm("init", "--yes");
    const after = filesIn(cwd);
    expect(Object.keys(after).sort()).toEqual([...Object.keys(before), ...stdout.trim().split("\n")].sort());
    for (const [path, text] of Object.entries(before)) expect(after[path], path).toBe(text);
    const left = [...stderr.matchAll(/^Left alone: (\S+),/gm)].map(([, path]) => path);
    expect(left.sort()).toEqual(
      Object.keys(THEIRS)
        .filter((path) => !/^(records|src)\/|ci\.yml$/.test(path))
        .sort(),
    );
    expect(stderr).toContain(
      "Not records, left alone by the setting ignore: records/2019.csv, records/archive/, records/services/legacy.md",
    );
  });

  it("is checked, committed, and its portal is built beside theirs", { timeout: 120_000 }, async () => {
    expect((await repository.itsm("check", "--strict")).stderr).toContain("2 records, nothing wrong.");
    await repository.git("add", "--all");
    await repository.git("commit", "--quiet", "--message", "Begin with ITSM as Code");
    expect((await repository.itsm("portal", "build")).stderr).toMatch(/Built \d+ pages/);
    expect((await repository.git("status", "--porcelain")).stdout).toBe("");
  });

  livesOn(() => repository, THEIRS);
});
