import { describe, expect, it } from "vitest";
import type { EvidenceFile } from "../../../core/evidence/index.ts";
import type { GitHub as StandIn } from "../../support/github/index.ts";
import { aRepository } from "./company.ts";
import { connected } from "./connected.ts";

const BRANCH = "itsm-evidence";

function aFile(record: string, merge: string, text = "{}\n"): EvidenceFile {
  return { path: `evidence/${record}/${merge.repeat(40)}.json`, json: text };
}

/** How many commits the branch has. */
function commitsOf(standIn: StandIn): number {
  let count = 0;
  for (let sha: string | undefined = standIn.tip(BRANCH); sha; sha = standIn.commit(sha).parents[0]) count++;
  return count;
}

describe("appending evidence", () => {
  it("begins the branch by a commit without a parent, which holds nothing else", async () => {
    const standIn = await aRepository();
    const file = aFile("CHG-2026-7F3K", "a");
    const outcome = await connected(standIn).appendEvidence([file], "Evidence of #12");
    expect(outcome).toEqual({ commit: standIn.tip(BRANCH), added: [file.path] });
    expect(standIn.files(BRANCH)).toEqual([file.path]);
    expect(standIn.commit(BRANCH)).toMatchObject({ parents: [], message: "Evidence of #12" });
    expect(standIn.file("README.md")).toBe("hello\n");
  });

  it("adds to what is there", async () => {
    const standIn = await aRepository();
    const github = connected(standIn);
    const [first, second, third] = [
      aFile("CHG-2026-7F3K", "a"),
      aFile("CHG-2026-7F3K", "b", "2\n"),
      aFile("governance", "b"),
    ];
    await github.appendEvidence([first], "One");
    const before = standIn.tip(BRANCH);
    const outcome = await github.appendEvidence([second, third], "Two");
    expect(outcome.added).toEqual([second.path, third.path]);
    expect(standIn.commit(BRANCH).parents).toEqual([before]);
    expect(standIn.files(BRANCH)).toEqual([first.path, second.path, third.path]);
  });

  it("changes nothing when it is done again, and adds only what is missing", async () => {
    const standIn = await aRepository();
    const github = connected(standIn);
    const [first, second] = [aFile("CHG-2026-7F3K", "a", "ünïcode\n"), aFile("CHG-2026-7F3K", "b")];
    await github.appendEvidence([first], "One");
    const tip = standIn.tip(BRANCH);
    expect(await github.appendEvidence([first], "One")).toEqual({ commit: null, added: [] });
    expect(standIn.tip(BRANCH)).toBe(tip);
    expect((await github.appendEvidence([first, second], "Two")).added).toEqual([second.path]);
  });

  it("refuses to change what is there", async () => {
    const standIn = await aRepository();
    const github = connected(standIn);
    await github.appendEvidence([aFile("CHG-2026-7F3K", "a", "1\n")], "One");
    const tip = standIn.tip(BRANCH);
    await expect(
      github.appendEvidence([aFile("CHG-2026-7F3K", "a", "2\n"), aFile("governance", "a")], "Two"),
    ).rejects.toThrow("evidence is appended, never changed");
    expect(standIn.tip(BRANCH)).toBe(tip);
  });

  it("tries again upon the new tip where another writer was faster", async () => {
    const standIn = await aRepository();
    const github = connected(standIn);
    await github.appendEvidence([aFile("CHG-2026-7F3K", "a")], "One");
    const other = aFile("CHG-2026-8B4D", "b");
    standIn.faults.next({
      match: /^PATCH .*\/git\/refs/,
      kind: "before",
      run: () => void standIn.push(BRANCH, { files: { [other.path]: other.json }, by: "root" }),
    });
    const { added } = await github.appendEvidence([aFile("CHG-2026-9C5E", "c")], "Three");
    expect(added).toEqual([aFile("CHG-2026-9C5E", "c").path]);
    expect(standIn.files(BRANCH)).toHaveLength(3);
    expect(commitsOf(standIn)).toBe(3);
  });

  it("tries again where another writer began the branch meanwhile", async () => {
    const standIn = await aRepository();
    const github = connected(standIn);
    standIn.faults.next({
      match: /^POST .*\/git\/refs/,
      kind: "before",
      run: () =>
        connected(standIn)
          .appendEvidence([aFile("CHG-2026-7F3K", "a")], "Other")
          .then(() => {}),
    });
    await github.appendEvidence([aFile("CHG-2026-8B4D", "b")], "Own");
    expect(standIn.files(BRANCH)).toHaveLength(2);
    expect(commitsOf(standIn)).toBe(2);
  });

  it("loses nothing where many write at once", async () => {
    const standIn = await aRepository();
    const writers = "01234567".split("").map((digit) => [connected(standIn), aFile("CHG-2026-7F3K", digit)] as const);
    await Promise.all(writers.map(([github, file]) => github.appendEvidence([file], "Evidence")));
    expect(standIn.files(BRANCH)).toHaveLength(8);
    expect(commitsOf(standIn)).toBe(8);
  });

  it.each(["POST", "PATCH"])(
    "writes once although the answer was lost when the branch was moved (%s)",
    async (method) => {
      const standIn = await aRepository();
      const github = connected(standIn);
      if (method === "PATCH") await github.appendEvidence([aFile("governance", "a")], "Before");
      const commits = method === "PATCH" ? 2 : 1;
      standIn.faults.next({ match: new RegExp(`^${method} .*/git/refs`), kind: "response-lost" });
      const file = aFile("CHG-2026-7F3K", "b");
      expect(await github.appendEvidence([file], "Evidence")).toEqual({
        commit: standIn.tip(BRANCH),
        added: [file.path],
      });
      expect(commitsOf(standIn)).toBe(commits);
    },
  );

  it.each(["trees", "commits"])("goes on although the answer was lost when %s were made", async (objects) => {
    const standIn = await aRepository();
    standIn.faults.next({ match: new RegExp(`^POST .*/git/${objects}`), kind: "response-lost" });
    await connected(standIn).appendEvidence([aFile("CHG-2026-7F3K", "b")], "Evidence");
    expect(commitsOf(standIn)).toBe(1);
  });

  it("leaves the branch whole wherever the connection breaks for good", async () => {
    const standIn = await aRepository();
    await connected(standIn).appendEvidence([aFile("governance", "a")], "Before");
    const file = aFile("CHG-2026-7F3K", "b");
    for (let allowed = 0; allowed < 8; allowed++) {
      standIn.faults.cutAfter(allowed);
      await connected(standIn)
        .appendEvidence([file], "Evidence")
        .catch(() => {});
      standIn.faults.clear();
      const files = standIn.files(BRANCH);
      expect(files).toContain(aFile("governance", "a").path);
      expect(commitsOf(standIn)).toBe(files.length);
    }
    await connected(standIn).appendEvidence([file], "Evidence");
    expect(standIn.files(BRANCH)).toHaveLength(2);
    expect(commitsOf(standIn)).toBe(2);
  });

  it("gives up where a rule of the repository forbids it, and says so", async () => {
    const standIn = await aRepository();
    const github = connected(standIn);
    await github.appendEvidence([aFile("governance", "a")], "Before");
    standIn.ruleset({ branches: [BRANCH], requirePullRequest: true });
    await expect(github.appendEvidence([aFile("governance", "b")], "After")).rejects.toMatchObject({
      message: "a rule of the repository forbids to write to itsm-evidence",
      hint: expect.stringContaining("push to this branch"),
    });
    expect(standIn.requests.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  });

  it("names the permission that is missing", async () => {
    const standIn = await aRepository();
    const github = connected(standIn, { token: standIn.appToken({ permissions: { contents: "read" } }) });
    await expect(github.appendEvidence([aFile("governance", "a")], "x")).rejects.toMatchObject({
      hint: expect.stringContaining("contents: write"),
    });
  });

  it.each(["evidence/../x.json", "README.md", "evidence/CHG/../../x/a.json"])(
    "takes no path beside the form: %s",
    async (path) => {
      const standIn = await aRepository();
      await expect(connected(standIn).appendEvidence([{ path, json: "" }], "x")).rejects.toThrow("no path of evidence");
    },
  );
});

describe("reading evidence", () => {
  it("gives the files of some records, or all, by path", async () => {
    const standIn = await aRepository();
    const github = connected(standIn);
    expect(await github.readEvidence(["evidence/CHG-2026-7F3K"])).toEqual([]);
    const files = [aFile("CHG-2026-7F3K", "a", "ü\n"), aFile("CHG-2026-7F3KX", "a"), aFile("governance", "b")];
    await github.appendEvidence(files, "Evidence");
    expect(await github.readEvidence(["evidence/CHG-2026-7F3K", "evidence/missing"])).toEqual([files[0]]);
    expect(await github.readEvidence()).toEqual(files);
  });

  it("refuses what is no file that the gate wrote", async () => {
    const standIn = await aRepository();
    const { path } = aFile("governance", "b");
    standIn.push(BRANCH, { files: { [path]: { mode: "120000", content: "../../secret" } }, by: "eve" });
    await expect(connected(standIn).readEvidence()).rejects.toThrow("is no file that the gate wrote");
  });
});
