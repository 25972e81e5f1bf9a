// The token of a job has the permissions that its workflow declares.
import { describe, expect, it } from "vitest";
import { jobsOf, PULL, print } from "./workflows/sample-run.ts";

describe("the token", () => {
  const text = (workflow: string, job: string, on = "pull_request_target") =>
    `on: ${on}\n${workflow}\njobs:\n  a:\n    runs-on: x\n    ${job}\n    steps: [{ run: ":" }]\n`;
  const fork = { ...PULL, pull_request: { ...PULL.pull_request, head: { repo: { full_name: "stranger/itsm" } } } };

  it.each<[string, string, string, object, object]>([
    ["says nothing", "", "", PULL, { contents: "read", packages: "read", metadata: "read" }],
    ["takes all away", "permissions: {}", "", PULL, { metadata: "read" }],
    [
      "gives a job more",
      "permissions: {}",
      "permissions: { checks: write }",
      PULL,
      { checks: "write", metadata: "read" },
    ],
    ["gives a job less", "permissions: { checks: write }", "permissions: {}", PULL, { metadata: "read" }],
  ])("has what is declared: the workflow %s", async (_, workflow, job, payload, permissions) => {
    const { a } = await jobsOf(text(workflow, job), { event: { name: "pull_request_target", payload } });
    expect(a?.permissions).toEqual(permissions);
  });

  it("of a fork's pull request only reads, and its run has no secrets", async () => {
    const event = { name: "pull_request", payload: fork };
    const { a } = await jobsOf(
      `on: pull_request\npermissions: { checks: write, id-token: write }\njobs:\n  a:\n    runs-on: x\n    steps:\n${print("secrets.KEY")}`,
      { event, secrets: { KEY: "sesame" } },
    );
    expect(a?.permissions).toEqual({ checks: "read", metadata: "read" });
    expect(a?.steps[0]?.outputs.x).toBe("");
    const target = await jobsOf(text("permissions: { checks: write }", ""), {
      event: { ...event, name: "pull_request_target" },
    });
    expect(target.a?.permissions).toEqual({ checks: "write", metadata: "read" });
  });

  it("is the same by both its names, and the log hides it", async () => {
    const { a } = await jobsOf(
      text("", "").replace(
        '[{ run: ":" }]',
        `[{ run: "echo \${{ github.token }} $T", env: { T: "\${{ secrets.GITHUB_TOKEN }}" } }]`,
      ),
    );
    expect(a?.steps[0]?.stdout).toBe("*** ***\n");
  });

  it("and the secrets of an environment are only for the branches it lets in", async () => {
    const steps = print("secrets.KEY");
    const workflow = `on: [pull_request, pull_request_target]
jobs:
  a:
    runs-on: x
    environment: { name: gate, deployment: false }
    steps:
      - run: test "$KEY" = sesame
        env: { KEY: "\${{ secrets.KEY }}" }
${steps}`;
    const environments = { gate: { secrets: { KEY: "sesame" }, branches: ["main"] } };
    const { a } = await jobsOf(workflow, { environments });
    expect(a).toMatchObject({ conclusion: "success", environment: "gate" });
    const refused = await jobsOf(workflow, { environments, event: { name: "pull_request", payload: PULL } });
    expect(refused.a).toMatchObject({ ran: false, conclusion: "failure" });
    expect(refused.a?.refusedBecause).toContain('"refs/pull/7/merge" is not allowed to deploy to gate');
  });
});
