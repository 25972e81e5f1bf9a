// The sweep in this very process, over real HTTP against the stand-in; its workflow at the end.
import { describe, expect, it, onTestFinished } from "vitest";
import { MOST_OPENED } from "../../actions/sweep/reconcile.ts";
import type { AnyRecord } from "../../core/record.ts";
import { BOT, digest, KEYS, missed, overdueGitHub, slow, sweepOnce } from "../gate/sweep-scenes.ts";
import { gateWorld } from "../support/gate-world.ts";
import type { GitHub } from "../support/github/index.ts";
import { octokitOf } from "../support/github/octokit.ts";
import { edgeChange } from "../support/policy-company.ts";
import { fileOf } from "../support/policy-scene.ts";
import { aChange, affect, anIncident } from "../support/records.ts";

async function aGitHub(...records: readonly AnyRecord[]): Promise<GitHub> {
  const github = await overdueGitHub(records);
  onTestFinished(() => github.close());
  return github;
}

/** Puts records on main, or takes files away. */
function push(github: GitHub, ...edits: readonly (AnyRecord | readonly [string, string | null])[]): void {
  const files = Object.fromEntries(edits.map((edit) => ("kind" in edit ? fileOf(edit) : edit)));
  github.push("main", { files, message: "Edit", by: "root" });
}

const states = (github: GitHub) => github.issues().map(({ number, state }) => `${number} ${state}`);
const replanned = aChange("M1SS", {
  services: ["edge"],
  window: { start: "2026-04-01T22:00:00Z", end: "2026-04-01T23:00:00Z" },
});

function decline(github: GitHub, number: number) {
  const { issues } = octokitOf(github, "mira").rest;
  return issues.update({
    owner: github.owner,
    repo: github.name,
    issue_number: number,
    state: "closed",
    state_reason: "not_planned",
  });
}

describe("the issues of the sweep", () => {
  it("are opened, closed with a friendly word, and opened again as the records move", async () => {
    const github = await aGitHub(missed);
    expect(await sweepOnce(github)).toEqual([]);
    expect(states(github)).toEqual(["1 open"]);
    expect(github.issue(1)).toMatchObject({
      by: BOT,
      labels: ["itsm-sweep"],
      title: "CHG-2026-M1SS was not begun in its window: M1SS",
    });
    expect(github.issue(1).body).toContain(`<!-- itsm-sweep ${KEYS.missed} -->\n`);
    expect(github.issue(1).body).toContain("npx itsm move CHG-2026-M1SS implementing");
    push(github, replanned);
    expect(await sweepOnce(github)).toEqual([]);
    expect(states(github)).toEqual(["1 closed"]);
    expect(github.issue(1).body).toContain("**This is over: nothing is left to do here. Thank you!**");
    github.clock.advance({ days: 40 });
    expect(await sweepOnce(github)).toEqual([]);
    expect(states(github)).toEqual(["1 open"]);
    expect(github.issue(1).body).toContain("The window ended on 2026-04-01");
    expect(github.issue(1).body).not.toContain("This is over");
  });

  it("are not touched by a second sweep, nor by one that comes a month late", async () => {
    const github = await aGitHub(missed, slow);
    await sweepOnce(github);
    const before = github.issues();
    const writes = () => github.requests.filter(({ method }) => method !== "GET").length;
    const done = writes();
    await sweepOnce(github);
    github.clock.advance({ days: 30 });
    await sweepOnce(github);
    expect(github.issues()).toEqual(before);
    expect(writes()).toBe(done);
  });

  it("are there once when two sweeps run at once, whichever comes first", async () => {
    const github = await aGitHub(missed, slow);
    const failed = await Promise.all([sweepOnce(github), sweepOnce(github), sweepOnce(github)]);
    expect(failed.flat()).toEqual([]);
    const open = github.issues().filter(({ state }) => state === "open");
    expect(open.map(({ title }) => title.slice(0, 13)).toSorted()).toEqual(["CHG-2026-M1SS", "INC-2026-S10W"]);
    await sweepOnce(github);
    expect(github.issues().filter(({ state }) => state === "open")).toEqual(open);
  });

  it("stay closed as not planned while the concern lasts, and open when it comes back", async () => {
    const github = await aGitHub(missed);
    await sweepOnce(github);
    await decline(github, 1);
    await sweepOnce(github);
    expect(states(github)).toEqual(["1 closed"]);
    expect((await digest(github)).summary).toContain("Accepted, closed as not planned: [#1]");
    push(github, replanned);
    await sweepOnce(github);
    github.clock.advance({ days: 40 });
    await sweepOnce(github);
    expect(states(github)).toEqual(["1 open"]);
  });

  it("open again where somebody closed one and the records still say so", async () => {
    const github = await aGitHub(missed);
    await sweepOnce(github);
    github.closeIssue(1, { by: "mira" });
    await sweepOnce(github);
    expect(states(github)).toEqual(["1 open"]);
  });

  it("show text of records as text: it mentions nobody and ends no marker", async () => {
    const title = "@everyone <!-- --> `x` [a](javascript:b) #1";
    const github = await aGitHub(
      anIncident("S10W", { title, affects: [affect("edge")], next_update_by: "2026-03-12T10:00:00Z" }),
    );
    await sweepOnce(github);
    expect(github.issues()).toHaveLength(1);
    const { body } = github.issue(1);
    expect(body).not.toContain("@everyone");
    expect(body?.match(/<!--/g)).toHaveLength(1);
    expect((await digest(github)).summary).not.toMatch(/@everyone|<!--/);
  });

  it("are left alone where the record can no longer be read, since nobody knows whether it is over", async () => {
    const github = await aGitHub(missed);
    await sweepOnce(github);
    push(github, [missed.file, "---\nstate: [\n---\n"]);
    const { summary } = await digest(github);
    expect(states(github)).toEqual(["1 open"]);
    expect(summary).toContain("1 records cannot be read");
    push(github, [missed.file, null]);
    await sweepOnce(github);
    expect(states(github)).toEqual(["1 closed"]);
  });

  it("are left alone where the configuration is wrong, and the sweep fails", async () => {
    const github = await aGitHub(missed);
    await sweepOnce(github);
    push(github, replanned, ["itsm.config.yaml", "organization: Testing\n"]);
    expect((await sweepOnce(github)).map(String)).toEqual([
      expect.stringContaining("itsm.config.yaml of the base branch"),
    ]);
    expect(states(github)).toEqual(["1 open"]);
  });

  it("are opened a few at a time, the most pressing first", async () => {
    const ids = Array.from({ length: MOST_OPENED + 3 }, (_, i) => `S${String(100 + i)}`);
    const github = await aGitHub(
      missed,
      ...ids.map((id) => anIncident(id, { affects: [affect("edge")], next_update_by: "2026-03-12T10:00:00Z" })),
    );
    const { summary } = await digest(github);
    expect(github.issues()).toHaveLength(MOST_OPENED);
    expect(github.issues().every(({ title }) => title.startsWith("INC-"))).toBe(true);
    expect(summary).toContain(`**${MOST_OPENED + 4} concerns**`);
    expect(summary).toContain("4 more concerns will get issues");
    await sweepOnce(github);
    expect(github.issues()).toHaveLength(MOST_OPENED + 4);
  });

  it("tell commits that came past the pull requests, until evidence comes", async () => {
    const github = await aGitHub();
    push(github, ["itsm.config.yaml", "organisation: Testing\npolicy: { since: 2026-03-13T08:30:00Z }\n"]);
    github.clock.advance({ hours: 1 });
    push(github, replanned);
    push(github, ["README.md", "Not governed\n"]);
    await sweepOnce(github);
    expect(github.issues()).toEqual([]);
    github.clock.advance({ hours: 1 });
    await sweepOnce(github);
    expect(github.issues().map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Commit [0-9a-f]{7} came to main without approval: Edit$/),
    ]);
    expect(github.issue(1).body).toContain("CHG-2026-M1SS");
  });
});

describe("the workflow itsm-sweep.yml", () => {
  it("judges open pull requests anew, comments, and keeps the issues", { timeout: 60_000 }, async () => {
    const world = await gateWorld({ clock: "2026-03-02T09:00:00Z", workflows: ["itsm-gate.yml"] });
    const far = { start: "2026-05-20T22:00:00Z", end: "2026-05-20T23:00:00Z" };
    const number = world.propose([edgeChange({ window: far })], { by: "mira" });
    world.github.review(number, { by: "ann", state: "APPROVED" });
    await world.happen();
    expect(world.check(number)?.conclusion).toBe("success");
    world.github.clock.advance({ days: 100 });
    const ran = await world.run(
      "itsm-sweep.yml",
      "schedule",
      world.github.event("schedule", { schedule: "17 * * * *" }),
    );
    expect(ran.conclusion).toBe("success");
    expect(ran.steps.map(({ job }) => job)).toEqual(["sweep", "comment"]);
    expect(world.check(number)?.conclusion).toBe("failure");
    expect(world.comment(number)).toContain("has expired");
    expect(ran.steps[0]?.outputs).toMatchObject({ concerns: "0", opened: "0" });
    expect(ran.steps[0]?.summary).toContain("Nothing is overdue.");
  });
});
