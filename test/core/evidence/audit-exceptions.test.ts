// What an audit finds where somebody went past the gate, or laid hands on the evidence.
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../core/evidence/index.ts";
import { closed, DONE, FILE, ID, missing, says, WINDOW, wholeLife, YEAR } from "../../support/audited-change.ts";
import { governedRepository } from "../../support/governed-repository.ts";
import { company, edgeChange, MODERATE_RISK, restart } from "../../support/policy-company.ts";

describe("what came past the pull requests", () => {
  it("is told with commit, author, time and files: a direct push", async () => {
    const repository = governedRepository(company);
    await wholeLife(repository);
    repository.keep();
    const commit = repository.push([closed({ close_notes: "All went well, honestly." })], {
      at: "2026-04-01T10:00:00Z",
    });
    const audit = await repository.audit(...YEAR);
    expect(audit.complete).toBe(false);
    expect(audit.unauthorized).toEqual([
      {
        commit,
        at: "2026-04-01T10:00:00.000Z",
        author: { name: "jonas", email: "jonas@example.com" },
        subject: "Push",
        files: [FILE],
        reason: "no-evidence",
        says: "no evidence names it: it came past the pull requests",
      },
    ]);
    expect(missing(audit)).toEqual({ [ID]: "J" });
  });

  it("is told for the rules as well as for records", async () => {
    const repository = governedRepository(company);
    repository.push([[".github/workflows/gate.yml", "on: push\n"]], { at: "2026-04-01T10:00:00Z" });
    repository.push([["docs/readme.md", "Nobody asks for evidence of this.\n"]], { at: "2026-04-02T10:00:00Z" });
    const audit = await repository.audit(...YEAR);
    expect(audit.unauthorized.map(({ files }) => files)).toEqual([[".github/workflows/gate.yml"]]);
    expect(audit.evidence.present).toBe(false);
  });

  it.each([
    ["into the past", "2001-01-01T00:00:00Z"],
    ["before the gate held", "2026-01-01T12:00:00Z"],
    ["into the future", "2031-01-01T00:00:00Z"],
  ])("does not hide by a clock that was put %s", async (_, at) => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], { at: "2026-03-02T09:00:00Z", reviews: ["ann"] });
    const commit = repository.push([[FILE, null]], { at });
    await repository.pullRequest([["docs/a.md", "a"], restart], { at: "2026-03-05T09:00:00Z", reviews: ["gus"] });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(audit.unauthorized.map((each) => each.commit)).toEqual([commit]);
    expect(audit.lost.map(({ id, says: text }) => `${id} ${text}`)).toEqual([
      `${ID} was deleted by jonas in ${commit.slice(0, 7)}`,
    ]);
  });

  it("is told where the gate was bypassed", async () => {
    const repository = governedRepository(company);
    const { verdict } = await repository.pullRequest([edgeChange()], { at: "2026-03-02T09:00:00Z", mergedBy: "root" });
    expect(verdict.outcome).toBe("waiting");
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(audit.unauthorized).toMatchObject([{ reason: "bypass" }]);
    expect(audit.unauthorized[0]?.says).toMatch(/^pull request #1 was merged past the gate by root: Waiting for/);
    expect(missing(audit)).toEqual({ [ID]: "CDJ" });
  });

  it("is told where a pass rests on fewer approvals than the policy asks for", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange({ assessment: MODERATE_RISK })], {
      ...{ at: "2026-03-02T09:00:00Z", reviews: ["ben"] },
      forge: (evidence) => ({
        ...evidence,
        outcome: "pass",
        requirements: evidence.requirements.map((each) => ({ ...each, satisfied: true })),
      }),
    });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(audit.unauthorized).toMatchObject([{ reason: "not-approved" }]);
    expect(missing(audit)).toEqual({ [ID]: "CJ" });
  });

  it("is told where the rules were changed by one person alone", async () => {
    const repository = governedRepository(company);
    const rules = "organisation: Acme\npolicy: { since: 2026-01-02T00:00:00Z, most_changes: 3 }\n";
    await repository.pullRequest([["itsm.config.yaml", rules]], {
      ...{ at: "2026-03-02T09:00:00Z", by: "gus", reviews: ["gil"] },
      forge: (evidence) => withVoter(evidence, "GUS"),
    });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(audit.unauthorized).toMatchObject([
      { reason: "segregation", says: "GUS approved it, who opened the pull request" },
    ]);
  });
});

function withVoter(evidence: Evidence, login: string): Evidence {
  const requirements = evidence.requirements.map((each) => ({
    ...each,
    votes: each.votes.map((vote) => ({ ...vote, login })),
  }));
  return { ...evidence, requirements };
}

describe("evidence that does not hold", () => {
  it("shows an approval by the author, however the login is spelled", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], {
      ...{ at: "2026-03-02T09:00:00Z", reviews: ["ann"] },
      forge: (evidence) => withVoter(evidence, "Mira"),
    });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(missing(audit)).toEqual({ [ID]: "D" });
    expect(says(audit, "D")).toBe("Mira approved it, who opened the pull request");
  });

  it("shows an approver who was named implementer afterwards", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], { at: "2026-03-02T09:00:00Z", reviews: ["ann"] });
    await repository.pullRequest([edgeChange({ implementer: "ann" })], {
      ...{ at: "2026-03-03T09:00:00Z" },
      forge: (evidence) => ({ ...evidence, outcome: "pass", conditions: [] }),
    });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(missing(audit)).toEqual({ [ID]: "D" });
    expect(says(audit, "D")).toBe("ann approved it, who is its implementer");
  });

  it("shows an approval after the work began", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange({ window: WINDOW })], { at: "2026-03-02T09:00:00Z", reviews: ["ann"] });
    await repository.pullRequest(
      [edgeChange({ window: WINDOW, state: "implementing", actual: { start: "2026-03-02T08:00:00Z" } })],
      { at: "2026-03-10T22:06:00Z", by: "jonas" },
    );
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(missing(audit)).toEqual({ [ID]: "C" });
    expect(says(audit, "C")).toBe("approved on 2026-03-02 10:01, after the work began on 2026-03-02 09:00");
  });

  it("shows what was merged beside what was approved", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], {
      ...{ at: "2026-03-02T09:00:00Z", reviews: ["ann"] },
      smuggled: [edgeChange({ window: { start: "2026-03-11T09:00:00Z", end: "2026-03-11T23:00:00Z" } })],
    });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(missing(audit)).toEqual({ [ID]: "GJ" });
    expect(says(audit, "G")).toMatch(
      /^pull request #1: the content [0-9a-f]{7} was approved of .+, the content .+ merged$/,
    );
    expect(audit.unauthorized).toMatchObject([{ reason: "other-content" }]);
  });

  it("shows a file that came with the merge and was in no pull request", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], {
      ...{ at: "2026-03-02T09:00:00Z", reviews: ["ann"], method: "merge" },
      smuggled: [[".github/CODEOWNERS", "* @mira\n"]],
    });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(audit.unauthorized).toMatchObject([{ reason: "other-content" }]);
  });

  it("shows evidence that tells of other content than Git has, were it even consistent in itself", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], {
      ...{ at: "2026-03-02T09:00:00Z", reviews: ["ann"] },
      forge: (evidence) => {
        const blob = "1".repeat(40);
        const files = evidence.files.map((each) => ({ ...each, approved: blob, merged: blob }));
        return { ...evidence, files, record: evidence.record && { ...evidence.record, blob } };
      },
    });
    repository.keep();
    expect(missing(await repository.audit(...YEAR))).toEqual({ [ID]: "EFGJ" });
  });

  it("shows a backout plan that was taken out before the work began, and put back afterwards", async () => {
    const repository = governedRepository(company);
    const whole = edgeChange({ window: WINDOW, actual: { start: DONE.start }, state: "implementing" });
    const planned = edgeChange({ window: WINDOW });
    const bare = planned.body.replace("## Backout plan\nText.", "## Backout plan\n<!-- none -->");
    await repository.pullRequest([planned], {
      ...{ at: "2026-03-02T09:00:00Z", reviews: ["ann"] },
      smuggled: [{ ...planned, body: bare }],
    });
    repository.push([whole], { at: "2026-03-10T22:30:00Z" });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(missing(audit)).toEqual({ [ID]: "FGJ" });
    expect(says(audit, "F")).toBe("the record had no backout plan when it was approved");
  });

  it("shows commits that are on no main line", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], {
      ...{ at: "2026-03-02T09:00:00Z", reviews: ["ann"] },
    });
    repository.keep();
    repository.git("reset", "--quiet", "--hard", "HEAD~1");
    const audit = await repository.audit(...YEAR);
    expect(audit.stray).toMatchObject([{ path: expect.stringMatching(`^evidence/${ID}/[0-9a-f]{40}\\.json$`) }]);
    expect(audit.complete).toBe(false);
  });

  it("shows evidence that was edited later", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], { at: "2026-03-02T09:00:00Z", reviews: ["ann"] });
    const [path = ""] = repository.keep();
    const text = repository.git("show", `itsm-evidence:${path}`);
    repository.keep([[path, `${text.replaceAll('"ann"', '"ben"')}\n`]]);
    const audit = await repository.audit(...YEAR);
    expect(missing(audit)).toEqual({ [ID]: "L" });
    expect(audit.evidence.findings).toMatchObject([{ rule: "evidence-altered", file: path }]);
    expect(audit.complete).toBe(false);
  });

  it("shows evidence that cannot be read, or lies under another change's name", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([edgeChange()], { at: "2026-03-02T09:00:00Z", reviews: ["ann"] });
    const [path = ""] = repository.keep();
    const text = repository.git("show", `itsm-evidence:${path}`);
    repository.keep([
      [`evidence/${ID}/notes.json`, "{}"],
      [path.replace(ID, "CHG-2026-0000"), text],
    ]);
    const audit = await repository.audit(...YEAR);
    expect(missing(audit)).toEqual({ [ID]: "K" });
    expect(audit.evidence.findings.map(({ rule }) => rule)).toEqual(["evidence-misplaced", "evidence-unreadable"]);
  });
});
