// The moves of all records: what is remembered from run to run says what reading all of it anew says.
import { appendFileSync, copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPast } from "../../core/open.ts";
import { openHistory } from "../../core/open-history.ts";
import { type GitRepository, gitRepository } from "../support/git-repository.ts";

const IDS = ["7F3K", "2QX9", "8M1N"];
const fileOf = (at: number, slug: string) => `records/incidents/2026/INC-2026-${IDS[at]}${slug}.md`;

/** All timelines as text, so that the order of records, events and properties counts too. */
async function remembered(root: string, version = "1.0.0"): Promise<string> {
  const { timelines } = await openHistory(root, version);
  const all = JSON.stringify([...timelines]);
  for (const [key, timeline] of timelines) expect(timelines.get(key)).toBe(timeline);
  return all;
}

async function readAnew(root: string): Promise<string> {
  return JSON.stringify([...(await openPast(root)).timelines]);
}

const memoryOf = ({ root }: GitRepository) => join(root, ".git/itsm/history");

/** Whether the memory was added to, instead of being written anew. */
const parts = (repository: GitRepository) =>
  readFileSync(memoryOf(repository), "latin1").split("itsm-kept 1 ").length - 1;

type Step = readonly [what: string, at: number, word: string];

/** One thing that people do to a repository. What cannot be done at this moment does nothing. */
function take(repository: GitRepository, [what, at, word]: Step, turn: number): void {
  const present = ["", "-slow", "-b"]
    .map((slug) => fileOf(at, slug))
    .filter((file) => existsSync(join(repository.root, file)));
  const [file = fileOf(at, "")] = present;
  const text = (state: string) => `---\ntitle: Slow ${turn}\nstate: ${state}\ntags: [${word}]\n---\nText ${word}.\n`;
  const other = `side-${turn}`;
  switch (what) {
    case "write":
      repository.write(file, text(word));
      break;
    case "break":
      repository.write(file, `no record ${turn}`);
      break;
    case "rename":
      if (present.length > 0) repository.rename(file, fileOf(at, file.includes("-slow") ? "-b" : "-slow"));
      break;
    case "copy":
      repository.write(fileOf(at, "-b"), text(word));
      break;
    case "remove":
      for (const each of present) repository.remove(each);
      break;
    case "merge":
      repository.branch(other);
      repository.write(file, text(word));
      repository.commit(`side ${turn}`, { by: "jonas" });
      repository.checkout("main");
      repository.write(`notes-${turn}.md`, "x");
      repository.commit(`main ${turn}`);
      repository.merge(other, { by: "lena" });
      return;
    case "rebase":
      repository.git("commit", "--quiet", "--amend", "--allow-empty", `--message=amended ${turn}`);
      return;
    case "back":
      if (repository.git("rev-list", "--count", "HEAD") !== "1") repository.git("reset", "--quiet", "--hard", "HEAD~1");
      return;
  }
  repository.commit(`${what} ${turn}`);
}

const step = fc.tuple(
  fc.constantFrom("write", "write", "write", "break", "rename", "copy", "remove", "merge", "rebase", "back", "nothing"),
  fc.nat(IDS.length - 1),
  fc.constantFrom("new", "resolved", "in_progress"),
);

describe("what is remembered", () => {
  it("says what reading all of it anew says, whatever people did meanwhile", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        async (runs) => {
          const repository = gitRepository();
          repository.commit("begin");
          let turn = 0;
          for (const steps of runs) {
            for (const each of steps) take(repository, each, ++turn);
            expect(await remembered(repository.root)).toBe(await readAnew(repository.root));
          }
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  it("is added to, and not read anew, where the main line went on", async () => {
    const repository = grown();
    await remembered(repository.root);
    for (const turn of [11, 12]) {
      take(repository, ["write", 0, "resolved"], turn);
      expect(await remembered(repository.root)).toBe(await readAnew(repository.root));
    }
    expect(parts(repository)).toBe(3);
  });

  it("is written as one again before its parts are many", async () => {
    const repository = grown();
    for (let turn = 11; turn < 46; turn++) {
      take(repository, ["write", turn % 3, "resolved"], turn);
      await openHistory(repository.root, "1.0.0");
    }
    expect(parts(repository)).toBeLessThan(10);
    expect(await remembered(repository.root)).toBe(await readAnew(repository.root));
  });

  it.each<[string, (repository: GitRepository) => void]>([
    ["that was cut off by a killed run", (repository) => truncateSync(memoryOf(repository), 300)],
    ["with a byte that is another", (repository) => flip(memoryOf(repository))],
    ["with half a part behind it", (repository) => appendFileSync(memoryOf(repository), "itsm-kept 1 0 99 {}\nhalf")],
    ["that is empty", (repository) => writeFileSync(memoryOf(repository), "")],
    ["that is something else", (repository) => writeFileSync(memoryOf(repository), "{}")],
    ["of another repository", (repository) => copyFileSync(memoryOf(foreign()), memoryOf(repository))],
  ])("is not believed %s", async (_, spoil) => {
    const repository = grown();
    await remembered(repository.root);
    await remembered(foreign().root);
    spoil(repository);
    expect(await remembered(repository.root)).toBe(await readAnew(repository.root));
    expect(parts(repository)).toBe(1);
  });

  it("is not believed where another version of the program wrote it", async () => {
    const repository = grown();
    await remembered(repository.root, "0.9.0");
    take(repository, ["write", 0, "resolved"], 11);
    expect(await remembered(repository.root, "1.0.0")).toBe(await readAnew(repository.root));
    expect(parts(repository)).toBe(1);
  });

  it("does not go on from a commit that came to the main line by a merge only", async () => {
    const repository = grown();
    repository.branch("side");
    take(repository, ["write", 0, "resolved"], 11);
    await remembered(repository.root);
    repository.checkout("main");
    take(repository, ["write", 1, "resolved"], 12);
    repository.merge("side", { by: "lena" });
    expect(await remembered(repository.root)).toBe(await readAnew(repository.root));
    expect(parts(repository)).toBe(1);
  });
});

it("a clone without its whole history remembers nothing, and says what is missing", async () => {
  const root = grown().shallowClone(2);
  const { timelines, gap } = await openHistory(root, "1.0.0");
  expect(gap?.gap).toBe("shallow");
  expect(timelines.size).toBeGreaterThan(0);
  expect(existsSync(join(root, ".git/itsm"))).toBe(false);
});

// --- internal ---

function grown(): GitRepository {
  const repository = gitRepository();
  for (let turn = 1; turn < 5; turn++) take(repository, ["write", turn % 3, "new"], turn);
  return repository;
}

let other: GitRepository | undefined;

/** A repository with the same records and another past. */
function foreign(): GitRepository {
  if (other && existsSync(other.root)) return other;
  other = gitRepository();
  for (let turn = 1; turn < 4; turn++) take(other, ["write", turn % 3, "resolved"], turn);
  return other;
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
