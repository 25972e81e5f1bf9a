import { describe, expect, it } from "vitest";
import { gateWorld } from "../support/gate-world.ts";
import { formFor, INCIDENT, issueBody } from "../support/issue-body.ts";

const BODY = issueBody(formFor("incident"), INCIDENT);

async function aWorld() {
  const world = await gateWorld({ workflows: ["itsm-intake.yml"] });
  world.github.allowActionsToApprove(true);
  return world;
}

describe("the workflow of the intake", () => {
  it("makes a pull request of an issue, in two jobs of which only the second may write", async () => {
    const { github, happen } = await aWorld();
    const { number } = github.openIssue({ title: "Down", body: BODY, labels: ["itsm:incident"], by: "mira" });
    const [ran, ...again] = await happen();
    expect([ran?.conclusion, ran?.group]).toEqual(["success", `itsm-intake-${number}`]);
    expect(ran?.steps.map(({ job, outputs }) => [job, outputs.is ?? outputs.number])).toEqual([
      ["read", "record"],
      ["propose", "2"],
    ]);
    expect(again.map(({ conclusion }) => conclusion)).toEqual(again.map(() => "success"));
    expect(github.pullRequests(`itsm/intake/${number}`)).toHaveLength(1);
    expect(github.comments(number)).toHaveLength(1);
  });

  it("answers a stranger by a job that may not write contents", async () => {
    const { github, happen } = await aWorld();
    github.person("stranger", { role: "none" });
    const { number } = github.openIssue({ title: "Down", body: BODY, labels: ["itsm:incident"], by: "stranger" });
    const [ran] = await happen();
    expect([ran?.conclusion, ran?.steps.map(({ job }) => job)]).toEqual(["success", ["read", "answer"]]);
    expect([github.branches(), github.comments(number).length]).toEqual([["main"], 1]);
  });

  it("writes nothing for an issue of another kind", async () => {
    const { github, happen } = await aWorld();
    github.openIssue({ title: "A question", body: "How do I …?", by: "mira" });
    const [ran] = await happen();
    expect(ran?.steps.map(({ job, outputs }) => [job, outputs.is])).toEqual([["read", "nothing"]]);
    expect(github.requests.every(({ method }) => method === "GET")).toBe(true);
  });
});
