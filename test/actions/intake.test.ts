import { readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { judge } from "../../actions/gate/judge.ts";
import { issueIn, whoIn } from "../../actions/intake/intake.ts";
import { readPlan } from "../../actions/intake-plan.ts";
import { issueForms } from "../../core/intake/index.ts";
import { connected } from "../core/github/connected.ts";
import type { GitHub } from "../support/github/index.ts";
import { BRANCH, intake, intakeGitHub, planned, proposed, stateOf } from "../support/intake-world.ts";
import { CHANGE, formFor, INCIDENT, issueBody } from "../support/issue-body.ts";

const BOT = "github-actions[bot]";

async function world(body?: string): Promise<GitHub> {
  const github = await intakeGitHub(body);
  onTestFinished(() => github.close());
  return github;
}

const commentOf = (github: GitHub) => github.comments(1).map(({ body }) => body);

describe("an issue that was written by a form", () => {
  it("becomes one commit of the bot on a branch named by its number, a pull request, an answer", async () => {
    const github = await world();
    expect(await intake(github)).toEqual([]);
    const { files, commits, pulls, comments } = stateOf(github);
    const [[file, text] = []] = files;
    const id = /INC-2026-[0-9A-Z]{4}/.exec(file ?? "")?.[0];
    expect(files).toHaveLength(1);
    expect(text).toContain("reported_by: mira\n");
    expect(commits).toEqual([`Write down ${id}, asked for in #1\n\nItsm-Intake: 1`]);
    expect(pulls).toEqual([{ pull: 2, state: "open", title: `${id}: Images are missing`, by: BOT }]);
    expect(github.issue(2).body).toContain("Closes #1\n");
    expect(comments).toEqual([
      { by: BOT, body: expect.stringMatching(/^<!-- itsm-intake -->\n[\s\S]*Pull request #2 holds the record/) },
    ]);
  });

  it("gives a pull request that the gate understands: it waits for one of the people who answer for the service", async () => {
    const github = await world();
    await intake(github);
    const { verdict } = await judge(connected(github), 2, { now: Date.parse(github.clock.now()), group: null });
    expect([verdict.outcome, verdict.headline]).toEqual([
      "waiting",
      "Waiting for approval by one of the members of platform or anybody on duty",
    ]);
  });

  it("brings about the same when it runs again", async () => {
    const github = await world();
    await intake(github);
    const once = stateOf(github);
    const writes = () => github.requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("/trees"));
    const before = writes().length;
    expect(await intake(github)).toEqual([]);
    expect(stateOf(github)).toEqual(once);
    expect(writes()).toHaveLength(before);
  });

  it("that is edited updates the same branch and the same pull request, without force", async () => {
    const github = await world();
    await intake(github);
    const first = github.tip(BRANCH);
    const body = issueBody(formFor("incident"), { ...INCIDENT, level: "Major outage" });
    github.editIssue(1, { by: "mira", title: "Images are gone", body });
    expect(await intake(github)).toEqual([]);
    const { files, commits, pulls, comments } = stateOf(github);
    expect(files).toEqual([
      [expect.stringContaining("-images-are-gone.md"), expect.stringContaining("level: major_outage")],
    ]);
    expect([commits.length, pulls.length, comments.length]).toEqual([2, 1, 1]);
    expect(pulls[0]?.title).toContain(": Images are gone");
    expect(github.commit(BRANCH).parents).toEqual([first]);
  });

  it("whose form is another one by now becomes the other record", async () => {
    const github = await world();
    await intake(github);
    github.editIssue(1, { by: "mira", body: issueBody(formFor("change"), CHANGE) });
    github.label(1, ["itsm:change"], { by: "root" });
    expect(await intake(github)).toEqual([]);
    expect(stateOf(github).files).toEqual([
      [expect.stringMatching(/^records\/changes\//), expect.stringContaining("requested_by: mira")],
    ]);
  });

  it("leaves a branch alone to which somebody else committed", async () => {
    const github = await world();
    await intake(github);
    const { sha } = github.push(BRANCH, { files: { "records/notes.md": null, "x.md": "x\n" }, by: "ann" });
    github.editIssue(1, { by: "mira", title: "Images are gone" });
    expect(await intake(github)).toEqual([]);
    expect(github.tip(BRANCH)).toBe(sha);
    expect(commentOf(github)).toEqual([expect.stringContaining("People work on the branch")]);
  });

  it("does nothing more once its pull request was merged, even where the issue is edited later", async () => {
    const github = await world();
    await intake(github);
    github.merge(2, { by: "ann", method: "squash" });
    github.deleteBranch(BRANCH, { by: "ann" });
    github.reopenIssue(1, { by: "mira" });
    github.editIssue(1, { by: "mira", title: "Images are gone" });
    expect(await intake(github)).toEqual([]);
    expect(stateOf(github)).toMatchObject({ commits: [], pulls: [{ state: "closed" }] });
    expect(commentOf(github)).toEqual([expect.stringContaining("Pull request #2 was merged")]);
  });

  it("is not proposed again where people closed its pull request", async () => {
    const github = await world();
    await intake(github);
    github.closePullRequest(2, { by: "ann" });
    github.editIssue(1, { by: "mira", title: "Images are gone" });
    expect(await intake(github)).toEqual([]);
    expect(stateOf(github)).toMatchObject({ commits: [expect.anything()], pulls: [{ state: "closed" }] });
    expect(commentOf(github)).toEqual([expect.stringContaining("closed without a merge")]);
  });

  it("does nothing where it is closed", async () => {
    const github = await world();
    github.closeIssue(1, { by: "mira" });
    expect(await intake(github)).toEqual([]);
    expect(stateOf(github)).toEqual({ files: [], commits: [], pulls: [], comments: [] });
  });

  it("is left to the next run where it was edited between the two jobs", async () => {
    const github = await world();
    const plan = await planned(github);
    github.editIssue(1, { by: "mira", title: "Images are gone" });
    expect(await proposed(github, plan)).toEqual([]);
    expect(stateOf(github)).toMatchObject({ commits: [], pulls: [], comments: [] });
  });

  it("goes on where a label of others was set between the two jobs", async () => {
    const github = await world();
    const plan = await planned(github);
    github.label(1, ["itsm:incident", "bug"], { by: "root" });
    expect(await proposed(github, plan)).toEqual([]);
    expect(stateOf(github)).toMatchObject({ pulls: [{ state: "open" }] });
  });

  it("gets the link where GitHub lets Actions open no pull request, and the run tells the setting", async () => {
    const github = await world();
    github.allowActionsToApprove(false);
    expect(await intake(github)).toEqual([
      expect.objectContaining({ hint: expect.stringContaining("Allow GitHub Actions to create") }),
    ]);
    expect(commentOf(github)).toEqual([
      expect.stringContaining("https://github.com/wattlinie/itsm/compare/main...itsm/intake/1?expand=1"),
    ]);
    github.allowActionsToApprove(true);
    expect(await intake(github)).toEqual([]);
    expect(stateOf(github)).toMatchObject({ commits: [expect.anything()], pulls: [{ state: "open" }] });
  });
});

describe("an issue that cannot become a record yet", () => {
  it("is answered with what is missing, and becomes one when it was answered", async () => {
    const github = await world(issueBody(formFor("incident"), { ...INCIDENT, service: "chekout" }));
    expect(await intake(github)).toEqual([]);
    expect(stateOf(github)).toMatchObject({ commits: [], pulls: [] });
    expect(commentOf(github)).toEqual([
      expect.stringMatching(
        /\*\*Which service is affected\?\*\* It says `chekout`\..*Did you mean checkout\? Known: .*edge/,
      ),
    ]);
    github.editIssue(1, { by: "mira", body: issueBody(formFor("incident"), INCIDENT) });
    expect(await intake(github)).toEqual([]);
    expect(stateOf(github)).toMatchObject({ pulls: [{ state: "open" }], comments: [expect.anything()] });
  });

  it("of a stranger waits for a triager's label", async () => {
    const github = await world();
    const body = issueBody(formFor("incident"), INCIDENT);
    const { number } = github.openIssue({ title: "Down", body, labels: ["itsm:incident"], by: "stranger" });
    expect(await intake(github, number)).toEqual([]);
    expect(github.branches()).toEqual(["main"]);
    expect(github.comments(number)[0]?.body).toContain("`itsm:accepted`");
    github.label(number, ["itsm:incident", "itsm:accepted"], { by: "ann" });
    expect(await intake(github, number)).toEqual([]);
    expect(stateOf(github, number, `itsm/intake/${number}`)).toMatchObject({ pulls: [{ state: "open" }] });
  });
});

describe("hostile words", () => {
  it("mention nobody, close nothing and stop no workflow", async () => {
    const github = await world();
    github.editIssue(1, { by: "mira", title: "[skip ci] fixes #1 @everyone <b>" });
    await intake(github);
    const { pulls, commits, comments } = stateOf(github);
    for (const text of [pulls[0]?.title, ...commits, comments[0]?.body])
      expect(text).not.toMatch(/\[skip ci\]|fixes #1|@everyone|<b>(?=.*holds)/s);
    const asking = issueBody(formFor("incident"), { ...INCIDENT, service: "@all <!-- itsm-intake -->" });
    github.editIssue(1, { by: "mira", body: asking });
    await intake(github);
    expect(commentOf(github)[0]?.slice(21)).not.toMatch(/@all|<!--/);
    expect(commentOf(github)).toEqual([expect.stringContaining("Pull request #2 keeps what the form said before.")]);
  });
});

describe("the two jobs", () => {
  const record = { is: "record", number: 1, seen: "0".repeat(64), id: "x", text: "", title: "", label: "", login: "" };

  it.each([
    [{ ...record, file: ".github/workflows/x.yml" }],
    [{ ...record, file: "records/incidents/2026/../../../x.md" }],
    [{ ...record, file: "records/teams/governance.md" }],
    [{ is: "questions", number: "1\n" }],
    [{ ...record, file: "records/incidents/2026/INC-2026-7F3K.md", branch: "main" }],
  ])("refuse what the first one does not hand over: %j", (plan) => {
    expect(() => readPlan(JSON.stringify(plan))).toThrow("not what the intake action hands over");
  });

  it("ask again for a form that is too long to be handed over", async () => {
    const github = await world(issueBody(formFor("incident"), { ...INCIDENT, description: "\u0416".repeat(60_500) }));
    expect(await planned(github)).toMatchObject({ is: "questions", questions: [{ about: "The form as a whole" }] });
  });

  it("know the issue by the event or by the input, and refuse a setting that they do not know", () => {
    expect(issueIn({ name: "issues", payload: { issue: { number: 7 } } }, "")).toBe(7);
    expect(issueIn({ name: "workflow_dispatch", payload: {} }, "#12")).toBe(12);
    expect(() => issueIn({ name: "push", payload: {} }, "")).toThrow("speaks of no issue");
    expect(() => issueIn({ name: "workflow_dispatch", payload: {} }, "1; ls")).toThrow("is no number");
    expect(() => whoIn("everyone")).toThrow("expected anyone, collaborators, labeled");
  });
});

it("the forms of this very repository are those that init writes", () => {
  for (const { file, text } of issueForms())
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")).toBe(text);
});
