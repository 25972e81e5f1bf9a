import { describe, expect, it } from "vitest";
import type { Annotation, CheckRun } from "../../../core/github/index.ts";
import { aPullRequest } from "./company.ts";
import { ALL, connected } from "./connected.ts";

async function aCommit() {
  const { standIn, github } = await aPullRequest();
  const sha = standIn.tip("topic");
  const check = (more: Partial<CheckRun> = {}): CheckRun => ({
    ...{ sha, name: "itsm/gate", conclusion: "action_required", title: "Waiting", summary: "One approval is missing." },
    ...more,
  });
  return { standIn, github, sha, check };
}

function annotations(count: number, message = "Wrong."): Annotation[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ file: `records/n${index}.md`, line: index + 1, level: "failure" as const },
    ...{ title: "gate-records", message },
  }));
}

describe("a check run", () => {
  it("is created with all that it says", async () => {
    const { standIn, github, sha, check } = await aCommit();
    const posted = await github.postCheck(
      check({
        text: "More.",
        detailsUrl: "https://example.com/run",
        externalId: "gate-1",
        annotations: annotations(2),
      }),
    );
    expect(posted).toEqual({ id: expect.any(Number), url: expect.stringContaining("/runs/"), is: "created" });
    expect(standIn.checks(sha, "all")).toEqual([
      {
        ...{ id: posted.id, name: "itsm/gate", headSha: sha, status: "completed", conclusion: "action_required" },
        output: expect.objectContaining({ title: "Waiting", summary: "One approval is missing.", text: "More." }),
        ...{ externalId: "gate-1", app: "github-actions", annotations: 2 },
      },
    ]);
  });

  it("is updated when it is posted again, whatever it says then", async () => {
    const { standIn, github, sha, check } = await aCommit();
    const first = await github.postCheck(check());
    const again = await github.postCheck(check({ conclusion: "success", title: "Approved" }));
    expect(again).toMatchObject({ id: first.id, is: "updated" });
    expect(standIn.checks(sha, "all")).toMatchObject([{ conclusion: "success", output: { title: "Approved" } }]);
  });

  it("leaves runs of the same name alone that another app made, and those of other commits", async () => {
    const { standIn, github, sha, check } = await aCommit();
    const foreign = standIn.check(sha, { name: "itsm/gate", app: "evil", conclusion: "success" });
    const elsewhere = standIn.check(standIn.tip(), { name: "itsm/gate", conclusion: "success" });
    const { id, is } = await github.postCheck(check({ conclusion: "failure" }));
    expect(is).toBe("created");
    expect([foreign, elsewhere]).not.toContain(id);
    expect(standIn.checks(sha, "all").find((run) => run.id === foreign)).toMatchObject({ conclusion: "success" });
  });

  it("belongs to the app that the token is of", async () => {
    const { standIn, sha, check } = await aCommit();
    const token = standIn.appToken({ app: "itsm-gate", permissions: ALL });
    standIn.check(sha, { name: "itsm/gate", app: "github-actions", conclusion: "success" });
    const github = connected(standIn, { token, app: "itsm-gate" });
    await github.postCheck(check());
    expect((await github.postCheck(check())).is).toBe("updated");
    expect(
      standIn
        .checks(sha, "all")
        .map(({ app }) => app)
        .toSorted(),
    ).toEqual(["github-actions", "itsm-gate"]);
  });

  it("is there once although the answer to its creation was lost", async () => {
    const { standIn, github, sha, check } = await aCommit();
    standIn.faults.next({ match: /^POST .*\/check-runs/, kind: "response-lost" });
    await github.postCheck(check({ annotations: annotations(3) }));
    expect(standIn.checks(sha, "all")).toMatchObject([{ conclusion: "action_required", annotations: 3 }]);
  });

  it.each([{ kind: "dropped" }, { kind: "status", status: 502 }] as const)("is there once after %o", async (fault) => {
    const { standIn, github, sha, check } = await aCommit();
    standIn.faults.next({ match: /^POST .*\/check-runs/, ...fault });
    await github.postCheck(check());
    expect(standIn.checks(sha, "all")).toHaveLength(1);
  });

  it("is not created twice by waiting at a secondary limit", async () => {
    const { standIn, github, sha, check } = await aCommit();
    standIn.faults.next({ match: /^POST .*\/check-runs/, kind: "secondary-rate-limit", retryAfter: 2 });
    await github.postCheck(check());
    expect(standIn.checks(sha, "all")).toHaveLength(1);
  });

  it("gets more than fifty annotations in several requests", async () => {
    const { standIn, github, sha, check } = await aCommit();
    await github.postCheck(check({ annotations: annotations(120) }));
    expect(standIn.checks(sha)).toMatchObject([{ annotations: 120 }]);
    expect(standIn.requests.filter(({ method }) => method !== "GET").map(({ method }) => method)).toEqual([
      "POST",
      "PATCH",
      "PATCH",
    ]);
  });

  it("gets every annotation once although an answer between was lost", async () => {
    const { standIn, github, sha, check } = await aCommit();
    standIn.faults.next({ match: /^PATCH .*\/check-runs/, kind: "response-lost" });
    await github.postCheck(check({ annotations: annotations(120) }));
    expect(standIn.checks(sha, "all")).toMatchObject([{ annotations: 120 }]);
  });

  it("gets no annotation twice when it is posted again", async () => {
    const { standIn, github, sha, check } = await aCommit();
    await github.postCheck(check({ annotations: annotations(3) }));
    await github.postCheck(check({ annotations: annotations(4) }));
    expect(standIn.checks(sha, "all")).toMatchObject([{ annotations: 4 }]);
  });

  it("gives way to a new one where an annotation does not hold any more, and both say the same", async () => {
    const { standIn, github, sha, check } = await aCommit();
    const first = await github.postCheck(check({ conclusion: "failure", annotations: annotations(2) }));
    const second = await github.postCheck(check({ conclusion: "success", annotations: annotations(1) }));
    expect(second.is).toBe("created");
    expect(second.id).toBeGreaterThan(first.id);
    expect(standIn.checks(sha, "all")).toMatchObject([
      { id: second.id, conclusion: "success", annotations: 1 },
      { id: first.id, conclusion: "success", annotations: 2 },
    ]);
    expect((await github.postCheck(check({ conclusion: "failure", annotations: annotations(1) }))).is).toBe("updated");
    expect(standIn.checks(sha, "all").map(({ conclusion }) => conclusion)).toEqual(["failure", "failure"]);
  });

  it("is cut to what GitHub takes, and says so", async () => {
    const { standIn, github, sha, check } = await aCommit();
    await github.postCheck(
      check({ title: "t".repeat(900), summary: "line\n".repeat(30_000), text: "ü".repeat(70_000) }),
    );
    const [run] = standIn.checks(sha);
    expect(run?.output).toMatchObject({ summary: expect.stringContaining("The rest was left out") });
    expect(run?.output).toMatchObject({ text: expect.stringContaining("The rest was left out") });
  });
});
