import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCheck, openLedger } from "../../core/index.ts";
import { writeCorpus } from "../../scripts/bench/corpus/index.ts";
import { type GitRepository, gitRepository } from "../support/git-repository.ts";
import { INCIDENT, incidentText, smallRepository, tempFolder } from "../support/temp-folder.ts";

const CLOCK = { system: Date.parse("2026-11-20T12:00:00Z") };
const BUILD = "1.0.0 of this test";

/** A committed repository of some made-up records. */
function madeUp(count: number): GitRepository {
  const root = tempFolder();
  writeCorpus(root, count);
  const repository = gitRepository(root);
  repository.commit("All records");
  return repository;
}

function memoryOf(root: string): string {
  return join(root, ".git/itsm/known-right");
}

/** What a check tells, but for the texts. */
async function told(root: string, build: string | undefined = BUILD) {
  const { findings, checked, files } = await openCheck(root, CLOCK, build);
  return { findings, checked, files: [...files].sort() };
}

function ledgerTells(root: string) {
  const { findings, checked, sources } = openLedger(root, CLOCK);
  return { findings, checked, files: [...sources.keys()].sort() };
}

/** When the memory was written last, which tells whether a check had to. */
function writtenAt(root: string): bigint {
  return statSync(memoryOf(root), { bigint: true }).mtimeNs;
}

describe("a check with a memory", () => {
  it("remembers in the Git folder of the worktree, and writes nothing where nothing changed", async () => {
    const { root, git } = madeUp(80);
    const cold = await told(root);
    const at = writtenAt(root);
    expect(await told(root)).toEqual(cold);
    expect(cold).toEqual(ledgerTells(root));
    expect(writtenAt(root)).toBe(at);
    expect(git("status", "--porcelain")).toBe("");
  });

  it("remembers nothing outside of Git, and nothing where it is not to", async () => {
    const root = smallRepository({ [INCIDENT]: incidentText() });
    expect(await told(root)).toEqual(ledgerTells(root));
    expect(existsSync(join(root, ".git"))).toBe(false);
    const repository = gitRepository(root);
    repository.commit("All records");
    await openCheck(root, CLOCK, undefined);
    expect(existsSync(memoryOf(root))).toBe(false);
  });

  it("does not read a file again that Git calls unchanged, and reads one that Git does not look at", async () => {
    const { root, git } = madeUp(80);
    const file = git("ls-files", "records/incidents").split("\n")[0] ?? "";
    await told(root);
    git("update-index", "--assume-unchanged", file);
    writeFileSync(join(root, file), "broken");
    expect((await told(root)).findings).toEqual([expect.objectContaining({ file, rule: "frontmatter-missing" })]);
  });

  it("notices a file that was written in the same instant with the same length", async () => {
    const { root, git } = madeUp(80);
    const file = git("ls-files", "records/incidents").split("\n")[0] ?? "";
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, "utf8").replace("state: ", "state: "));
    git("add", file);
    await told(root);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(/impact: (low|medium|high)/, (all) => all.toUpperCase()),
    );
    expect(await told(root)).toEqual(ledgerTells(root));
  });

  it("forgets all under another build of the program or another configuration", async () => {
    const { root, write } = madeUp(80);
    const cold = await told(root);
    const at = writtenAt(root);
    expect(await told(root, "1.0.0 of another test")).toEqual(cold);
    expect(writtenAt(root)).not.toBe(at);
    write("itsm.config.yaml", `${readFileSync(join(root, "itsm.config.yaml"), "utf8")}ignore: [records/incidents/]\n`);
    const fewer = await told(root);
    expect(fewer).toEqual(ledgerTells(root));
    expect(fewer.checked).toBeLessThan(cold.checked);
  });

  it("tells what the disk refuses, and goes on without a memory where it cannot be written", async () => {
    const { root } = madeUp(80);
    writeFileSync(join(root, ".git/itsm"), "in the way");
    expect(await told(root)).toEqual(ledgerTells(root));
    expect(await told(root)).toEqual(ledgerTells(root));
  });

  it("keeps a memory for each linked worktree, and for each root in a repository", async () => {
    const { root, git } = madeUp(80);
    const other = join(tempFolder(), "other");
    git("worktree", "add", "--quiet", other);
    expect(await told(other)).toEqual(ledgerTells(other));
    expect(existsSync(join(root, ".git/worktrees/other/itsm/known-right"))).toBe(true);
    const top = gitRepository();
    for (const name of ["one", "two"])
      writeCorpus(join(top.root, name), 60, { seed: name.length + name.charCodeAt(0) });
    top.commit("Two");
    for (const name of ["one", "two"]) {
      await told(join(top.root, name));
      expect(await told(join(top.root, name))).toEqual(ledgerTells(join(top.root, name)));
    }
  });
});

describe("a memory that is damaged or was written by others", () => {
  it("is never believed, whatever byte of it is another", async () => {
    const { root, git } = madeUp(60);
    await told(root);
    const good = readFileSync(memoryOf(root));
    const file = git("ls-files", "records/services").split("\n")[0] ?? "";
    rmSync(join(root, file));
    const right = ledgerTells(root);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, by, cut) => {
        const bytes = Buffer.from(cut ? good.subarray(0, at) : good);
        if (!cut) bytes[at] = (bytes[at] ?? 0) ^ by;
        writeFileSync(memoryOf(root), bytes);
        expect(await told(root)).toEqual(right);
      }),
      { numRuns: 25 },
    );
  });

  it("is replaced by a good one", async () => {
    const { root } = madeUp(60);
    const cold = await told(root);
    const good = readFileSync(memoryOf(root), "utf8");
    writeFileSync(memoryOf(root), "something else\nof another program\n");
    expect(await told(root)).toEqual(cold);
    expect(readFileSync(memoryOf(root), "utf8")).toBe(good);
  });
});

type Deed = (repository: GitRepository, files: readonly string[], at: number) => void;

const pick = (files: readonly string[], at: number) => files[at % files.length] ?? "";
const edit = (change: (text: string) => string): Deed => {
  return ({ root }, files, at) => {
    const path = join(root, pick(files, at));
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };
};

/** What people and programs do to a repository between two checks. */
const DEEDS: { readonly [name: string]: Deed } = {
  "edit a body": edit((text) => `${text}\nMore.\n`),
  "break a field": edit((text) => text.replace("state: ", "stat: ")),
  "name another record": edit((text) => text.replace(/owner: .*/, "owner: nobody")),
  "take an alias": edit((text) => text.replace(/aliases: .*/, "aliases: [INC0000001]")),
  "leave bytes that are no text": edit((text) => `${text}\0`),
  remove: ({ root }, files, at) => rmSync(join(root, pick(files, at))),
  rename: ({ root }, files, at) =>
    renameSync(join(root, pick(files, at)), join(root, pick(files, at).replace(/(-[a-z]+)?\.md$/, "-renamed.md"))),
  copy: ({ root }, files, at) =>
    writeFileSync(
      join(root, pick(files, at).replace(".md", "-copy.md")),
      readFileSync(join(root, pick(files, at)), "utf8"),
    ),
  stage: ({ git }) => void git("add", "--all"),
  commit: (repository) => void repository.git("commit", "--quiet", "--allow-empty", "--all", "--message", "Go on"),
  undo: ({ git }) => void git("checkout", "--quiet", "--", "."),
  "hide from Git": ({ git }, files, at) => void git("update-index", "--assume-unchanged", pick(files, at)),
  configure: ({ root }, _, at) =>
    writeFileSync(
      join(root, "itsm.config.yaml"),
      readFileSync(join(root, "itsm.config.yaml"), "utf8").replace(
        /\n(?:risk: .*\n)?$/,
        `\nrisk: { moderate_from: ${20 + (at % 9)}, high_from: 60 }\n`,
      ),
    ),
  "kill a run while it writes": ({ root }, _, at) => {
    if (!existsSync(memoryOf(root))) return;
    const bytes = readFileSync(memoryOf(root));
    writeFileSync(`${memoryOf(root)}.1.tmp`, bytes.subarray(0, at % bytes.length));
  },
  "damage the memory": ({ root }, _, at) => {
    if (!existsSync(memoryOf(root))) return;
    const bytes = readFileSync(memoryOf(root));
    bytes[at % bytes.length] = 7;
    writeFileSync(memoryOf(root), bytes);
  },
};

describe("cold, warm and after anything that happened between", () => {
  it("tells the same as the ledger does", async () => {
    const name = fc.constantFrom(...Object.keys(DEEDS));
    const rounds = fc.array(fc.array(fc.tuple(name, fc.nat(10_000)), { maxLength: 3 }), { minLength: 3, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rounds, async (history) => {
        const repository = madeUp(50);
        for (const deeds of [[], ...history]) {
          for (const [deed, at] of deeds) {
            const listed = execFileSync("find", ["records", "-name", "*.md"], {
              cwd: repository.root,
              encoding: "utf8",
            });
            attempt(() => DEEDS[deed]?.(repository, listed.trim().split("\n").sort(), at));
          }
          expect(await told(repository.root)).toEqual(ledgerTells(repository.root));
          expect(await told(repository.root)).toEqual(ledgerTells(repository.root));
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** Git refuses some deeds, such as hiding a file that it does not know: then nothing happened. */
function attempt(deed: () => void): void {
  try {
    deed();
  } catch (error) {
    if (!(error instanceof Error) || !/Command failed|ENOENT/.test(error.message)) throw error;
  }
}
