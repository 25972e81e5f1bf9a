// What the door to Git says of real repositories.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ItsmError } from "../../core/errors.ts";
import { gitState, history, readAt } from "../../core/git.ts";
import { type Timeline, timelines, type Version } from "../../core/timeline.ts";
import { type GitRepository, gitRepository, temporaryFolder } from "../support/git-repository.ts";

const FILE = "records/incidents/2026/INC-2026-7F3K-slow.md";
const INCIDENT = "incident:INC-2026-7F3K";

describe("the state of a folder", () => {
  it("is a repository with its head and branch", async () => {
    const repository = gitRepository();
    const head = repository.commit("First");
    const expected = { is: "repository", head, branch: "main", shallow: false, prefix: "" };
    expect(await gitState(repository.root)).toEqual(expected);
  });

  it("has no branch while the head is detached", async () => {
    const repository = gitRepository();
    repository.checkout(repository.commit("First"));
    expect(await gitState(repository.root)).toMatchObject({ is: "repository", branch: undefined });
  });

  it("is without commits right after git init", async () => {
    expect(await gitState(gitRepository().root)).toEqual({ is: "without-commits", branch: "main" });
  });

  it("is no repository elsewhere, nor where there is no folder", async () => {
    expect(await gitState(temporaryFolder())).toEqual({ is: "not-a-repository" });
    expect(await gitState(join(temporaryFolder(), "absent"))).toEqual({ is: "not-a-repository" });
  });

  it("is without git on a machine that has none", async () => {
    const { root } = gitRepository();
    const path = process.env.PATH;
    onTestFinished(() => {
      process.env.PATH = path;
    });
    process.env.PATH = temporaryFolder();
    expect(await gitState(root)).toEqual({ is: "without-git" });
    await expect(history(root, everything)).rejects.toThrow("git was not found");
  });

  it("is shallow in a shallow clone", async () => {
    const repository = gitRepository();
    repository.commit("First");
    repository.commit("Second");
    expect(await gitState(repository.shallowClone(1))).toMatchObject({ shallow: true });
  });

  it("knows the way down to a root that is a folder of the repository", async () => {
    const repository = gitRepository();
    repository.write("the desk/itsm/itsm.config.yaml", "organisation: X\n");
    repository.commit("First");
    expect(await gitState(join(repository.root, "the desk/itsm"))).toMatchObject({ prefix: "the desk/itsm/" });
  });

  it("is that of a second working tree, with the history they share", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    const head = repository.commit("First");
    const root = join(temporaryFolder(), "tree\nof two lines");
    repository.git("worktree", "add", "--quiet", "-b", "second", root);
    expect(await gitState(root)).toMatchObject({ head, branch: "second" });
    expect(await gitState(join(root, "records"))).toMatchObject({ prefix: "records/" });
    expect((await history(root, everything)).commits).toHaveLength(1);
  });

  it("is that of the folder asked for, whatever repository a hook has left in the environment", async () => {
    const asked = gitRepository();
    asked.write(FILE, incident("new"));
    const head = asked.commit("Asked");
    const other = gitRepository();
    other.commit("Other");
    process.env.GIT_DIR = join(other.root, ".git");
    onTestFinished(() => {
      delete process.env.GIT_DIR;
    });
    expect(await gitState(asked.root)).toMatchObject({ head });
    expect(await lives(asked)).toEqual({ [INCIDENT]: ["new"] });
  });
});

describe("files at a revision", () => {
  it("are those below the paths, with their bytes, without a checkout", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    repository.write("itsm.config.yaml", "organisation: X\n");
    repository.write("README.md", "Not asked for.\n");
    const first = repository.commit("First");
    repository.write(FILE, incident("resolved"));
    repository.commit("Second");
    const files = await readAt(repository.root, first, ["records/", "itsm.config.yaml"]);
    expect(files.map(({ file, mode, size, bytes }) => [file, mode, size, bytes?.toString()])).toEqual([
      ["itsm.config.yaml", "100644", 16, "organisation: X\n"],
      [FILE, "100644", incident("new").length, incident("new")],
    ]);
  });

  it("are below the root, where that is a folder of the repository", async () => {
    const repository = gitRepository();
    repository.write(`desk/${FILE}`, incident("new"));
    repository.write(FILE, incident("closed"));
    repository.commit("First");
    const files = await readAt(join(repository.root, "desk"), "main", ["records"]);
    expect(files.map(({ file, bytes }) => [file, bytes?.toString()])).toEqual([[FILE, incident("new")]]);
  });

  it.each(["with a space.md", 'with "quotes".md', "with\nline feed.md", "with\ttab.md", "größe-✓.md", ":(top)x.md"])(
    "keep the name %j",
    async (name) => {
      const repository = gitRepository();
      repository.write(`records/${name}`, "text");
      repository.commit("First");
      expect((await readAt(repository.root, "HEAD", ["records"])).map(({ file }) => file)).toEqual([`records/${name}`]);
      expect(await readAt(repository.root, "HEAD", [`records/${name}`])).toHaveLength(1);
    },
  );

  it("show links, submodules and giants as what they are, without a content", async () => {
    const repository = gitRepository();
    const commit = repository.commit("First");
    mkdirSync(join(repository.root, "records"));
    symlinkSync("/etc/passwd", join(repository.root, "records/link.md"));
    repository.write("records/giant.md", "x".repeat((1 << 20) + 1));
    repository.write("records/limit.md", "x".repeat(1 << 20));
    repository.write("records/empty.md", "");
    repository.commit("Second");
    repository.git("update-index", "--add", "--cacheinfo", `160000,${commit},records/module`);
    repository.git("commit", "--quiet", "--message=Third");
    const files = await readAt(repository.root, "HEAD", ["records"]);
    expect(files.map(({ file, mode, bytes }) => [file, mode, bytes?.length])).toEqual([
      ["records/empty.md", "100644", 0],
      ["records/giant.md", "100644", undefined],
      ["records/limit.md", "100644", 1 << 20],
      ["records/link.md", "120000", undefined],
      ["records/module", "160000", undefined],
    ]);
  });

  it("are found by tags, short ids and relative names too", async () => {
    const repository = gitRepository();
    repository.write("records/a.md", "a");
    const first = repository.commit("First");
    repository.git("tag", "--annotate", "v1", "--message=One");
    repository.remove("records/a.md");
    repository.commit("Second");
    for (const rev of ["v1", first.slice(0, 10), "HEAD~1", "main^"])
      expect(await readAt(repository.root, rev, ["records"]), rev).toHaveLength(1);
  });

  it.each([
    "-n1",
    "--output=/tmp/x",
    "--all",
    "nowhere",
    "",
    "HEAD:records",
    "main..main",
    "^main",
    "a\0b",
    "HEAD\nHEAD",
  ])("are refused at %j, which names no commit", async (rev) => {
    const repository = gitRepository();
    repository.write("records/a.md", "a");
    repository.commit("First");
    const refused = await readAt(repository.root, rev, ["records"]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ItsmError);
    expect(refused).toMatchObject({
      message: expect.stringContaining("names no commit"),
      hint: expect.stringContaining("git fetch"),
    });
    await expect(history(repository.root, { ...everything, rev })).rejects.toThrow("names no commit");
  });

  it("are read from a branch whose name begins with a hyphen", async () => {
    const repository = gitRepository();
    repository.write("records/a.md", "a");
    repository.commit("First");
    repository.git("update-ref", "refs/heads/--all", "HEAD");
    expect(await readAt(repository.root, "--all", ["records"])).toHaveLength(1);
  });

  it("are never told without a file whose content is lost", async () => {
    const repository = gitRepository();
    repository.write("records/a.md", "a");
    repository.commit("First");
    const blob = repository.git("rev-parse", "HEAD:records/a.md");
    rmSync(join(repository.root, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const lost = readAt(repository.root, "HEAD", ["records"]);
    await expect(lost).rejects.toThrow(ItsmError);
  });

  it("cannot be had outside a repository", async () => {
    await expect(readAt(temporaryFolder(), "HEAD", ["records"])).rejects.toMatchObject({ exitCode: 3 });
  });
});

describe("the history of records", () => {
  it("tells every state of a linear history, with who and when", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    const first = repository.commit("Report", { by: "mira", at: "2026-03-01T10:00:00+02:00" });
    repository.write("README.md", "Something else.");
    repository.commit("Unrelated");
    repository.write(FILE, incident("in_progress"));
    repository.commit("Start", { by: "jonas", at: "2026-03-01T11:00:00Z" });
    repository.write(FILE, incident("resolved"));
    repository.commit("Mend", { by: "mira", at: "2026-03-01T12:30:00Z", committedAt: "2026-03-01T12:45:00Z" });
    const { events } = await timelineOf(repository);
    expect(events.map(({ at, by, from, to }) => [new Date(at).toISOString(), by.name, from, to])).toEqual([
      ["2026-03-01T08:00:00.000Z", "mira", null, "new"],
      ["2026-03-01T11:00:00.000Z", "jonas", "new", "in_progress"],
      ["2026-03-01T12:45:00.000Z", "mira", "in_progress", "resolved"],
    ]);
    expect(events[0]).toMatchObject({ commit: first, by: { email: "mira@example.com" }, file: FILE });
  });

  it("gives each commit with its author, its clocks and its subject", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    const at = "2026-03-01T10:00:00Z";
    const sha = repository.commit("Größe: two\nlines", { by: "zoë", at, committedAt: "2026-03-02T10:00:00Z" });
    const { commits, contents } = await history(repository.root, everything);
    const author = { name: "zoë", email: "zoë@example.com" };
    const blob = repository.git("rev-parse", `HEAD:${FILE}`);
    expect(commits).toMatchObject([
      { sha, author, authoredAt: Date.parse(at), committedAt: Date.parse(at) + 86_400_000, parents: 0, cutOff: false },
    ]);
    expect(commits[0]?.subject).toBe("Größe: two lines");
    expect(commits[0]?.changes).toMatchObject([{ file: FILE, before: null, after: blob, by: author }]);
    expect([...contents.keys()]).toEqual([blob]);
  });

  it("keeps one timeline when the slug or the folder of the year changes", async () => {
    const repository = gitRepository();
    const renamed = "records/incidents/2026/INC-2026-7F3K-very slow.md";
    repository.write(FILE, incident("new"));
    repository.commit("Report");
    repository.rename(FILE, renamed);
    repository.write(renamed, incident("in_progress"));
    repository.commit("Rename and start");
    repository.rename(renamed, FILE);
    repository.commit("Rename back");
    const { events } = await timelineOf(repository);
    expect(events.map(({ from, to, file, renamedFrom }) => [from, to, file, renamedFrom])).toEqual([
      [null, "new", FILE, undefined],
      ["new", "in_progress", renamed, FILE],
      ["in_progress", "in_progress", FILE, renamed],
    ]);
  });

  it("takes the rename of a record that is named by its slug for an end and a beginning", async () => {
    const repository = gitRepository();
    repository.write("records/services/edge.md", incident("live"));
    repository.commit("Add");
    repository.rename("records/services/edge.md", "records/services/front.md");
    repository.commit("Rename");
    expect(await lives(repository)).toEqual({ "service:edge": ["live", null], "service:front": ["live"] });
  });

  it("tells what a merge brought once, when it was merged, by the person who wrote it", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    repository.commit("Report", { by: "mira" });
    repository.branch("mend");
    repository.write(FILE, incident("in_progress"));
    repository.commit("Start", { by: "jonas" });
    repository.write(FILE, incident("resolved"));
    repository.commit("Mend", { by: "ana" });
    repository.write("README.md", "The tip touches something else.");
    repository.commit("Describe", { by: "jonas" });
    repository.checkout("main");
    const merge = repository.merge("mend", { by: "boss", at: "2026-06-01T00:00:00Z" });
    const { events } = await timelineOf(repository);
    expect(events.map(({ from, to, by, mergedBy }) => [from, to, by.name, mergedBy?.name])).toEqual([
      [null, "new", "mira", undefined],
      ["new", "resolved", "ana", "boss"],
    ]);
    expect(events.at(-1)).toMatchObject({ commit: merge, at: Date.parse("2026-06-01T00:00:00Z") });
  });

  it("tells the same of a squashed branch", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    repository.commit("Report", { by: "mira" });
    repository.branch("mend");
    repository.write(FILE, incident("in_progress"));
    repository.commit("Start", { by: "ana" });
    repository.write(FILE, incident("resolved"));
    repository.commit("Mend", { by: "ana" });
    repository.checkout("main");
    repository.squash("mend", { by: "ana" });
    const { events } = await timelineOf(repository);
    expect(events.map(({ to, by }) => [to, by.name])).toEqual([
      ["new", "mira"],
      ["resolved", "ana"],
    ]);
  });

  it("credits a conflict that was settled in the merge to who settled it", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    repository.commit("Report", { by: "mira" });
    repository.branch("hold");
    repository.write(FILE, incident("on_hold"));
    repository.commit("Hold", { by: "jonas" });
    repository.checkout("main");
    repository.write(FILE, incident("in_progress"));
    repository.commit("Start", { by: "ana" });
    repository.merge("hold", { by: "boss" }, () => repository.write(FILE, incident("resolved")));
    const { events } = await timelineOf(repository);
    expect(events.map(({ to, by }) => [to, by.name])).toEqual([
      ["new", "mira"],
      ["in_progress", "ana"],
      ["resolved", "boss"],
    ]);
  });

  it("credits a merge that went back to an older content to who merged, not to who once wrote it", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    repository.commit("Report", { by: "mira" });
    repository.branch("hold");
    repository.write(FILE, incident("on_hold"));
    repository.commit("Hold", { by: "jonas" });
    repository.checkout("main");
    repository.write(FILE, incident("in_progress"));
    repository.commit("Start", { by: "ana" });
    repository.merge("hold", { by: "boss" }, () => repository.write(FILE, incident("new")));
    expect((await timelineOf(repository)).events.at(-1)).toMatchObject({ to: "new", by: { name: "boss" } });
  });

  it("credits a content that a branch wrote twice to who wrote it last", async () => {
    const repository = gitRepository();
    repository.commit("First");
    repository.branch("mend");
    for (const [state, by] of [
      ["resolved", "ana"],
      ["new", "mira"],
      ["resolved", "jonas"],
    ] as const) {
      repository.write(FILE, incident(state));
      repository.commit(state, { by });
    }
    repository.checkout("main");
    repository.merge("mend", { by: "boss" });
    expect((await timelineOf(repository)).events).toMatchObject([{ to: "resolved", by: { name: "jonas" } }]);
  });

  it("credits nothing to a merged commit before which a shallow clone was cut off", async () => {
    const repository = gitRepository();
    repository.commit("First");
    repository.branch("mend");
    repository.write(FILE, incident("new"));
    repository.commit("Report", { by: "mira" });
    repository.write("README.md", "Text");
    repository.commit("Unrelated", { by: "jonas" });
    repository.checkout("main");
    repository.merge("mend", { by: "boss" });
    const clone = { ...repository, root: repository.shallowClone(2) };
    expect((await timelineOf(clone)).events).toMatchObject([{ to: "new", by: { name: "boss" } }]);
  });

  it("credits what each of two branches brought to its own author, also when one took in main before", async () => {
    const repository = gitRepository();
    const other = "records/incidents/2026/INC-2026-9ZZZ-other.md";
    repository.write(FILE, incident("new"));
    repository.write(other, incident("new"));
    repository.commit("Report", { by: "mira" });
    repository.branch("one");
    repository.write(FILE, incident("resolved"));
    repository.commit("Mend one", { by: "ana" });
    repository.checkout("main");
    repository.branch("two");
    repository.write(other, incident("resolved"));
    repository.commit("Mend two", { by: "jonas" });
    repository.checkout("main");
    repository.merge("one", { by: "boss" });
    repository.checkout("two");
    repository.merge("main", { by: "jonas" });
    repository.checkout("main");
    repository.merge("two", { by: "boss" });
    const told = await timelinesOf(repository);
    expect((told.get(INCIDENT)?.events ?? []).map(({ to, by }) => [to, by.name])).toEqual([
      ["new", "mira"],
      ["resolved", "ana"],
    ]);
    expect((told.get("incident:INC-2026-9ZZZ")?.events ?? []).map(({ to, by }) => [to, by.name])).toEqual([
      ["new", "mira"],
      ["resolved", "jonas"],
    ]);
  });

  it("tells the end of a deleted record, and its second beginning", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    repository.commit("Report");
    repository.remove(FILE);
    repository.commit("Delete", { by: "jonas" });
    repository.write(FILE, incident("resolved"));
    repository.commit("Restore");
    const { events } = await timelineOf(repository);
    expect(events.map(({ from, to, by }) => [from, to, by.name])).toEqual([
      [null, "new", "mira"],
      ["new", null, "jonas"],
      [null, "resolved", "mira"],
    ]);
  });

  it("notes a broken version in the middle and goes on", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    repository.commit("Report");
    repository.write(FILE, "<<<<<<< not a record");
    repository.commit("Break");
    repository.write(FILE, incident("resolved"));
    repository.commit("Mend");
    const { events } = await timelineOf(repository);
    expect(events.map(({ from, to, unreadable }) => [from, to, unreadable])).toEqual([
      [null, "new", undefined],
      ["new", "new", true],
      ["new", "resolved", undefined],
    ]);
  });

  it("notes a version that was a link or a giant as unreadable, without reading it", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    repository.commit("Report");
    repository.remove(FILE);
    symlinkSync("/etc/passwd", join(repository.root, FILE));
    repository.commit("Link");
    repository.remove(FILE);
    repository.write(FILE, incident("resolved") + "x".repeat(1 << 20));
    repository.commit("Giant");
    expect((await timelineOf(repository)).events.map(({ unreadable }) => unreadable)).toEqual([undefined, true, true]);
  });

  it("is that of the records below a root in a folder of the repository", async () => {
    const repository = gitRepository();
    repository.write(`the desk/${FILE}`, incident("new"));
    repository.write(FILE, incident("closed"));
    repository.commit("Report");
    repository.write(`the desk/${FILE}`, incident("resolved"));
    repository.commit("Mend");
    expect(await lives(repository, "the desk")).toEqual({ [INCIDENT]: ["new", "resolved"] });
  });

  it("reads names with spaces, quotes, line feeds and bytes that are not UTF-8", async () => {
    const repository = gitRepository();
    const odd = 'records/incidents/2026/INC-2026-7F3K-"odd" näme\n:100644 ✓.md';
    repository.write(odd, incident("new"));
    repository.commit("Report");
    repository.write(odd, incident("resolved"));
    writeFileSync(Buffer.concat([Buffer.from(`${repository.root}/records/`), Buffer.from([0xff, 0xfe])]), "Not UTF-8");
    repository.commit("Mend");
    expect(await lives(repository)).toEqual({ [INCIDENT]: ["new", "resolved"] });
  });

  it("keeps the order of the commits where a committer's clock ran backwards", async () => {
    const repository = gitRepository();
    for (const [state, at] of [
      ["new", "2026-03-05T00:00:00Z"],
      ["in_progress", "2020-01-01T00:00:00Z"],
      ["resolved", "2026-03-06T00:00:00Z"],
    ] as const) {
      repository.write(FILE, incident(state));
      repository.commit(state, { at });
    }
    const { events } = await timelineOf(repository);
    expect(events.map(({ to, at }) => [to, new Date(at).toISOString().slice(0, 10)])).toEqual([
      ["new", "2026-03-05"],
      ["in_progress", "2026-03-05"],
      ["resolved", "2026-03-06"],
    ]);
  });

  it("says of a shallow clone that its first commit is not the beginning", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    repository.commit("Report");
    repository.write("README.md", "Text");
    repository.commit("Unrelated", { by: "jonas" });
    repository.write(FILE, incident("resolved"));
    repository.commit("Mend", { by: "jonas" });
    const clone = { ...repository, root: repository.shallowClone(2) };
    const { events } = await timelineOf(clone);
    expect(events.map(({ to, cutOff }) => [to, cutOff])).toEqual([
      ["new", true],
      ["resolved", undefined],
    ]);
  });

  it("does not depend on the settings of the repository", async () => {
    const repository = gitRepository();
    for (const [name, value] of [
      ["log.showRoot", "false"],
      ["log.showSignature", "true"],
      ["log.decorate", "full"],
      ["log.diffMerges", "combined"],
      ["diff.renames", "copies"],
      ["diff.relative", "true"],
      ["diff.noprefix", "true"],
      ["color.ui", "always"],
      ["core.abbrev", "7"],
      ["core.quotePath", "true"],
      ["i18n.logOutputEncoding", "ISO-8859-1"],
      ["format.pretty", "oneline"],
      ["log.follow", "true"],
      ["core.pager", "false"],
    ] as const)
      repository.git("config", name, value);
    repository.write(`desk/${FILE}`, incident("new"));
    repository.commit("Größe", { by: "zoë" });
    repository.branch("mend");
    repository.rename(`desk/${FILE}`, `desk/${FILE.replace("slow", "very-slow")}`);
    repository.commit("Rename", { by: "zoë" });
    repository.checkout("main");
    repository.merge("mend", { by: "boss" });
    const { commits } = await history(join(repository.root, "desk"), everything);
    expect(commits.map(({ subject, author, changes }) => [subject, author.name, changes.length])).toEqual([
      ["Größe", "zoë", 1],
      ["Merge mend", "boss", 2],
    ]);
  });

  it("can end at another revision than the head", async () => {
    const repository = gitRepository();
    repository.write(FILE, incident("new"));
    const first = repository.commit("Report");
    repository.write(FILE, incident("resolved"));
    repository.commit("Mend");
    const { commits } = await history(repository.root, { ...everything, rev: first });
    expect(commits.map(({ sha }) => sha)).toEqual([first]);
  });

  it("reads each content once, and nothing that is not asked for", async () => {
    const repository = gitRepository();
    for (const state of ["new", "resolved", "new"]) {
      repository.write(FILE, incident(state));
      repository.write("README.md", state);
      repository.commit(state);
    }
    const read: string[] = [];
    await history(repository.root, {
      files: (file) => file.startsWith("records/"),
      read: (bytes) => read.push(bytes.toString()),
    });
    expect(read.sort()).toEqual([incident("new"), incident("resolved")]);
  });

  it("cannot be had where nothing was committed", async () => {
    await expect(history(gitRepository().root, everything)).rejects.toThrow(ItsmError);
  });
});

// --- builders ---

const everything = { files: () => true, read: readVersion } as const;

function incident(state: string): string {
  return `---\nstate: ${state}\n---\n`;
}

function readVersion(bytes: Uint8Array): Version | undefined {
  const state = /^---\nstate: (\w+)\n---\n/.exec(bytes.toString())?.[1];
  return state === undefined ? undefined : { state, fields: { state } };
}

async function timelinesOf({ root }: GitRepository, below = ""): Promise<ReadonlyMap<string, Timeline>> {
  const { commits, contents } = await history(join(root, below), everything);
  return timelines(commits, (blob) => contents.get(blob));
}

async function timelineOf(repository: GitRepository): Promise<Timeline> {
  const timeline = (await timelinesOf(repository)).get(INCIDENT);
  if (!timeline) throw new Error(`no timeline of ${INCIDENT}`);
  return timeline;
}

/** Every record with the states it passed. */
async function lives(repository: GitRepository, below = ""): Promise<{ [key: string]: (string | null)[] }> {
  const all = await timelinesOf(repository, below);
  return Object.fromEntries(Array.from(all, ([key, { events }]) => [key, events.map(({ to }) => to)]));
}
