import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { itsm } from "../../support/cli.ts";
import { temporaryFolder } from "../../support/git-repository.ts";
import { cutOffGit, makeDirty, pushWorld } from "../../support/push-world.ts";
import { INCIDENT, incidentText, smallRepository, writeFiles } from "../../support/temp-folder.ts";

const UPDATE = ["update", "INC-2026-7F3K", "We found it.", "--status", "identified", "--push"];
/** Every run is several processes; the machine may be busy. */
const PATIENT = 240_000;

describe("--push", () => {
  it(
    "brings an incident's update from the terminal to main by one command, out of a dirty tree that it does not touch",
    async () => {
      const world = await pushWorld();
      const { github } = world;
      makeDirty(world.clone);
      const before = world.state();
      const ran = await world.run(UPDATE);
      expect([ran.code, ran.stdout]).toEqual([0, "https://github.com/wattlinie/itsm/pull/1\n"]);
      expect(ran.stderr).toContain("is not the one of origin/main: the pull request is made of the latter.");
      expect(ran.stderr).toContain("GitHub merges it into main as soon as the checks have passed.");
      expect(world.state()).toBe(before);
      const [{ branch = "", commits } = {}] = world.pushed();
      expect([world.pushed().length, commits]).toEqual([1, 1]);
      const [pull] = github.pullRequests(branch);
      expect(pull).toMatchObject({ title: "INC-2026-7F3K: update: identified", autoMerge: "mira", state: "open" });
      expect(pull?.body).toContain("· identified · We found it. · by mira");
      expect(pull?.body).toContain("`itsm gate` said before it was pushed: May be merged");
      const own = github.file(INCIDENT, branch);
      expect(own).toContain("title: Checkout is slow");
      expect(own).toContain("message: We found it.");

      github.check(pull?.head.sha ?? "", { name: "itsm/gate" });
      expect(github.pullRequest(1).merged).toMatchObject({ by: "mira" });
      expect(github.file(INCIDENT)).toBe(own);

      const later = await world.run([...UPDATE, "--json"]);
      expect(JSON.parse(later.stdout)).toMatchObject({
        ...{ schemaVersion: 1, kind: "update", id: "INC-2026-7F3K", file: INCIDENT, written: false },
        push: { base: "main", resumed: false, pullRequest: { state: "open", number: 2 }, autoMerge: { is: "on" } },
      });
      expect(world.pushed().map(({ commits }) => commits)).toEqual([1, 1]);
    },
    PATIENT,
  );

  it(
    "prints without a token the link that opens the pull request, and opens it itself once there is one",
    async () => {
      const world = await pushWorld();
      const nobody = { GITHUB_TOKEN: "" };
      const first = await world.run(["new", "incident", "All is down", "--push"], nobody);
      const link = new URL(first.stdout.trim());
      const [{ branch = "" } = {}] = world.pushed();
      expect([first.code, link.origin, decodeURIComponent(link.pathname)]).toEqual([
        ...[0, "https://github.com"],
        `/wattlinie/itsm/compare/main...${branch}`,
      ]);
      expect(link.searchParams.get("title")).toMatch(/^INC-2026-....: All is down$/);
      expect(link.searchParams.get("body")).toContain("## What and why");
      expect((await world.run(["new", "incident", "All is down", "--push"], nobody)).stdout).toBe(first.stdout);
      const second = await world.run(["new", "incident", "All is down", "--push"]);
      expect(second.stdout).toBe("https://github.com/wattlinie/itsm/pull/1\n");
      expect(world.pushed()).toEqual([{ branch, commits: 1 }]);
      expect(world.clone.git("status", "--porcelain")).toBe("");
      world.github.merge(1, { by: "root", bypass: true, method: "squash" });
      expect((await world.run(["new", "incident", "All is down", "--push"], nobody)).stdout).not.toBe(first.stdout);
      expect(world.pushed().length).toBe(2);
    },
    PATIENT,
  );

  it(
    "leaves alone what the gate asks somebody else for, and says whom",
    async () => {
      const world = await pushWorld();
      const command = ["new", "change", "Rotate keys", "--type", "normal", "--services", "edge", "--team", "platform"];
      const sections = ["Justification", "Implementation plan", "Backout plan", "Test plan"];
      const planned = [
        ...["--state", "scheduled", "--requested-by", "mira", "--implementer", "mira", "--outage", "none"],
        ...["--window", "start: 2026-12-01T22:00:00Z, end: 2026-12-01T23:00:00Z"],
        ...["--assessment", "users_affected: some, outage: none, tested: yes, reversible: tested, done_before: often"],
        ...sections.flatMap((heading) => ["--section", `${heading}=As ever.`]),
      ];
      const ran = await world.run([...command, ...planned, "--push", "--json"]);
      expect([ran.code, ran.stderr]).toEqual([
        0,
        expect.stringContaining("It is not merged by itself. The gate will say: Waiting for approval"),
      ]);
      expect(JSON.parse(ran.stdout).push.autoMerge).toMatchObject({ is: "off", why: "gate" });
      expect(world.github.pullRequest(1)).toMatchObject({ state: "open", autoMerge: null });
    },
    PATIENT,
  );

  it(
    "says how to switch auto-merge on where the repository has it off, and merges where the check has passed already",
    async () => {
      const world = await pushWorld({ required: false, autoMerge: false });
      const { github } = world;
      world.clone.git("config", "user.email", "mira@elsewhere.example");
      const strange = await world.run(["update", "INC-2026-7F3K", "Who said so?", "--push"]);
      expect(strange.stderr).toContain("GitHub knows nobody by the address mira@elsewhere.example");
      expect(strange.stderr).toMatch(/git config --global user.email \d+\+mira@users\.noreply\.github\.com/);
      world.clone.git("config", "user.email", "mira@users.noreply.github.com");
      github.closePullRequest(1, { by: "mira" });
      github.deleteBranch(github.pullRequest(1).head.branch, { by: "mira" });
      const off = await world.run(UPDATE);
      expect([off.code, off.stderr]).toEqual([0, expect.stringContaining('Settings, General, "Allow auto-merge"')]);
      github.allowAutoMerge(true);
      const nothing = await world.run(UPDATE);
      expect([nothing.code, nothing.stderr]).toEqual([0, expect.stringContaining("main requires no check")]);
      github.check(github.pullRequest(2).head.sha, { name: "itsm/gate" });
      const merged = await world.run(UPDATE);
      expect(merged.stderr).toContain("Pull request #2 is merged into main");
      expect(github.file(INCIDENT)).toContain("message: We found it.");
      expect(world.pushed().length).toBe(1);
    },
    PATIENT,
  );

  it(
    "takes records from origin's default branch only, and shows in a dry run what it would push",
    async () => {
      const world = await pushWorld();
      writeFiles(world.clone.root, { "records/incidents/2026/INC-2026-0001-only-here.md": incidentText() });
      const [absent, dry, moved] = await Promise.all([
        world.run(["update", "INC-2026-0001", "Word", "--push"]),
        world.run([...UPDATE, "--dry-run"]),
        world.run(["move", "INC-2026-7F3K", "closed", "--push"]),
      ]);
      expect([absent.code, absent.stderr]).toEqual([
        2,
        expect.stringContaining("INC-2026-0001 is here, but not on origin/main"),
      ]);
      expect([dry.code, dry.stderr]).toEqual([
        0,
        expect.stringContaining("It would go to a branch of its own upon origin/main"),
      ]);
      expect([moved.code, moved.stderr]).toEqual([
        2,
        expect.stringContaining("may not move from in_progress to closed"),
      ]);
      expect(world.pushed()).toEqual([]);
      expect(world.clone.git("for-each-ref", "refs/itsm")).toBe("");
    },
    PATIENT,
  );

  it(
    "loses nothing with the network, and warns of another pull request of the same record",
    async () => {
      const world = await pushWorld();
      const off = await world.run(UPDATE, { PATH: cutOffGit("ls-remote") });
      expect([off.code, off.stderr]).toEqual([
        1,
        expect.stringMatching(/^error: origin cannot be reached: .*Could not resolve/),
      ]);
      expect(off.stderr).not.toContain("secret");
      const lost = await world.run(UPDATE, { PATH: cutOffGit("push") });
      expect([lost.code, lost.stderr]).toEqual([1, expect.stringContaining("run the same command again")]);
      expect(lost.stderr).toContain("Nothing is lost: The commit is kept in this repository");
      expect((await world.run(UPDATE)).stdout).toBe("https://github.com/wattlinie/itsm/pull/1\n");
      expect(world.pushed().map(({ commits }) => commits)).toEqual([1]);
      const second = await world.run([
        "move",
        "inc-2026-7f3k",
        "on_hold",
        "--set",
        "hold.reason=awaiting_vendor",
        "--push",
      ]);
      expect(second.stderr).toContain("Pull request #1 of INC-2026-7F3K is not merged yet");
      const fresh = await world.run(["new", "incident", "All is down", "--push", "--json"]);
      const later = await world.run(["update", JSON.parse(fresh.stdout).id, "Word", "--push"]);
      expect(later.stderr).toMatch(/is on its way, on the branch itsm\/INC-2026-.* but not on origin\/main/);
    },
    PATIENT,
  );

  it(
    "works in a linked worktree without a branch, with the records in a folder of the repository",
    async () => {
      const world = await pushWorld({ below: "ops/itsm/" });
      const tree = join(temporaryFolder(), "tree");
      world.clone.git("worktree", "add", "--quiet", "--detach", tree);
      const ran = await itsm(UPDATE, { cwd: join(tree, "ops/itsm"), env: world.env });
      expect([ran.code, ran.stdout]).toEqual([0, "https://github.com/wattlinie/itsm/pull/1\n"]);
      const [{ branch = "" } = {}] = world.pushed();
      expect(world.github.file(`ops/itsm/${INCIDENT}`, branch)).toContain("message: We found it.");
      expect(world.github.files(branch)).toEqual(world.github.files("main"));
    },
    PATIENT,
  );

  it(
    "says what is missing where there is no Git, no origin, or a host that the token is not sent to",
    async () => {
      const world = await pushWorld();
      const { root, git } = world.clone;
      const elsewhere = smallRepository({ [INCIDENT]: incidentText() });
      const without = await itsm(UPDATE, { cwd: elsewhere, env: world.env });
      expect([without.code, without.stderr]).toEqual([3, expect.stringContaining("not in a Git repository")]);
      git("config", "remote.origin.url", "ssh://git@git.evil.example/acme/itsm");
      git("config", `url.${world.github.folder}.insteadOf`, "ssh://git@git.evil.example/acme/itsm");
      const foreign = await world.run(UPDATE, { GITHUB_API_URL: "" });
      expect(foreign.stderr).toContain("origin is on git.evil.example, and a token is not sent there unasked");
      expect(foreign.stdout).toMatch(/^https:\/\/git\.evil\.example\/acme\/itsm\/compare\/main\.\.\.itsm\//);
      git("remote", "remove", "origin");
      const lonely = await world.run(["update", "INC-2026-7F3K", "Word", "--push"]);
      expect([lonely.code, lonely.stderr]).toEqual([1, expect.stringContaining("git remote add origin ADDRESS")]);
      expect(git("-C", root, "status", "--porcelain")).toBe("");
    },
    PATIENT,
  );

  it(
    "tells what a rule of the repository refuses, loses nothing, and goes on once it is mended",
    async () => {
      const world = await pushWorld();
      const hook = join(world.github.folder, "hooks/pre-receive");
      writeFiles(world.github.folder, {
        "hooks/pre-receive":
          "#!/bin/sh\necho 'error: GH013: Repository rule violations found for refs/heads/itsm.' >&2\nexit 1\n",
      });
      chmodSync(hook, 0o755);
      const first = await world.run(UPDATE);
      expect([first.code, first.stdout]).toEqual([1, ""]);
      expect(first.stderr).toContain("origin does not take the branch itsm/INC-2026-7F3K-");
      expect(first.stderr).toContain("GH013: Repository rule violations found");
      expect(first.stderr).toContain("Nothing is lost: The commit is kept in this repository");
      rmSync(hook);
      const token = world.github.appToken({
        permissions: { contents: "write", metadata: "read", pull_requests: "read" },
      });
      const second = await world.run(UPDATE, { GITHUB_TOKEN: token });
      expect([second.code, second.stderr]).toEqual([1, expect.stringContaining("Nothing is lost: The branch itsm/")]);
      expect(second.stderr).toMatch(/open the pull request by hand: https:.*expand=1&title=\S+$/m);
      expect((await world.run(UPDATE)).stdout).toBe("https://github.com/wattlinie/itsm/pull/1\n");
      expect(world.pushed().map(({ commits }) => commits)).toEqual([1]);
    },
    PATIENT,
  );
});
