// Jobs wait for each other, multiply, end in time, call other workflows.
import { describe, expect, it } from "vitest";
import { tempFolder } from "./temp-folder.ts";
import { runWorkflow } from "./workflows/index.ts";
import { ECHO, given, jobsOf, SHA } from "./workflows/sample-run.ts";

describe("jobs", () => {
  it("run after those they need, and stop where one failed unless they ask to go on", async () => {
    const jobs = await jobsOf(`on: pull_request_target
jobs:
  last: { needs: [middle], runs-on: x, steps: [{ run: ":" }] }
  middle: { needs: first, if: always(), runs-on: x, steps: [{ run: ":" }] }
  first: { runs-on: x, steps: [{ run: exit 3 }, { run: ":" }, { if: failure(), run: ":" }] }
  alarm: { needs: middle, if: failure(), runs-on: x, steps: [{ run: ":" }] }
  calm: { needs: first, if: "needs.first.result == 'success'", runs-on: x, steps: [{ run: ":" }] }
  never: { if: false, runs-on: x, steps: [{ run: ":" }] }
  after-never: { needs: never, runs-on: x, steps: [{ run: ":" }] }
`);
    expect(Object.values(jobs).map(({ id, conclusion }) => `${id} ${conclusion}`)).toEqual([
      "first failure",
      "middle success",
      "last skipped",
      "alarm success",
      "calm skipped",
      "never skipped",
      "after-never skipped",
    ]);
    expect(jobs.first?.steps.map(({ conclusion }) => conclusion)).toEqual(["failure", "skipped", "success"]);
    expect(jobs.first?.steps[0]?.annotations).toEqual([
      { level: "error", message: "Process completed with exit code 3." },
    ]);
    expect(jobs.last?.skippedBecause).toBe("it needs first (failure)");
    expect(jobs.calm?.skippedBecause).toBe("its condition does not hold: needs.first.result == 'success'");
    expect(jobs.never?.skippedBecause).toBe("its condition does not hold: false");
  });

  it("hand on outputs, but none that holds a secret", async () => {
    const jobs = await jobsOf(
      `on: pull_request_target
jobs:
  a:
    runs-on: x
    outputs: { open: "\${{ steps.s.outputs.open }}", closed: "\${{ steps.s.outputs.closed }}" }
    steps:
      - id: s
        run: printf 'open=yes\\nclosed=%s\\n' "$KEY" >> "$GITHUB_OUTPUT"
        env: { KEY: "\${{ secrets.KEY }}" }
  b:
    needs: a
    if: needs.a.outputs.open == 'YES' && !needs.a.outputs.closed
    runs-on: x
    steps: [{ run: ":" }]
`,
      { secrets: { KEY: "sesame" } },
    );
    expect(jobs.a?.outputs).toEqual({ open: "yes" });
    expect(jobs.b?.conclusion).toBe("success");
  });

  it("multiply by their matrix", async () => {
    const jobs = await jobsOf(`on: pull_request_target
jobs:
  a:
    strategy:
      fail-fast: false
      matrix:
        node: [22, 24]
        os: [linux, mac]
        exclude: [{ node: 22, os: mac }]
        include: [{ node: 24, os: mac, slow: true }, { node: 26, os: linux }]
    runs-on: \${{ matrix.os }}
    steps: [{ run: "exit \${{ matrix.node == 22 && 1 || 0 }}" }]
  b:
    needs: a
    if: failure()
    runs-on: x
    steps: [{ run: ":" }]
`);
    expect(Object.values(jobs).map(({ name, conclusion }) => `${name} ${conclusion}`)).toEqual([
      "a (22, linux) failure",
      "a (24, linux) success",
      "a (24, mac, true) success",
      "a (26, linux) success",
      "b success",
    ]);
  });

  it("of a matrix are cancelled once one failed, where fail-fast stands", async () => {
    const jobs = await jobsOf(
      `on: pull_request_target\njobs:\n  a:\n    strategy: { matrix: { n: [1, 2] } }\n    runs-on: x\n    steps: [{ run: exit 1 }]\n`,
    );
    expect(Object.values(jobs).map(({ conclusion }) => conclusion)).toEqual(["failure", "cancelled"]);
  });

  it("end when their time is over, and are then cancelled; a step's own time makes it fail", async () => {
    const text = (job: string, step: string) =>
      `on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    ${job}\n    steps: [{ run: "sleep 60 & sleep 60"${step} }, { if: cancelled(), run: ":" }, { if: failure(), run: ":" }]\n`;
    const late = await jobsOf(text("timeout-minutes: 1", ""), { minute: 150 });
    expect(late.a?.conclusion).toBe("cancelled");
    expect(late.a?.steps.map(({ conclusion }) => conclusion)).toEqual(["cancelled", "success", "skipped"]);
    const slow = await jobsOf(text("", ", timeout-minutes: 1"), { minute: 150 });
    expect(slow.a?.steps.map(({ conclusion }) => conclusion)).toEqual(["failure", "skipped", "success"]);
  });

  it("and workflows tell their concurrency as it is for this event", async () => {
    const run = await runWorkflow(
      given({
        text: `on: pull_request_target
concurrency: { group: "gate-\${{ github.event.pull_request.head.sha }}", cancel-in-progress: false, queue: max }
jobs:
  a: { runs-on: x, concurrency: "job-\${{ github.event.number }}", steps: [{ run: ":" }] }
`,
      }),
    );
    expect(run).toMatchObject({
      concurrency: { group: `gate-${"3d".repeat(20)}`, cancelInProgress: false, queue: "max" },
      jobs: [{ concurrency: { group: "job-7", cancelInProgress: false, queue: "single" } }],
    });
  });
});

describe("a called workflow", () => {
  const called = `on:
  workflow_call:
    inputs:
      pr: { type: number, required: true }
      dry: { type: boolean, default: true }
    secrets: { KEY: { required: true } }
    outputs: { said: { value: "\${{ jobs.inner.outputs.said }}" } }
jobs:
  inner:
    runs-on: x
    permissions: { checks: write }
    outputs: { said: "\${{ steps.s.outputs.said }} \${{ inputs.pr }} \${{ inputs.dry }}" }
    steps:
      - { id: s, uses: $/actions/echo, with: { greeting: "\${{ secrets.KEY == 'sesame' }}" } }
`;
  const caller = (uses: string, permissions: string) => `on: pull_request_target
permissions: {}
jobs:
  outer:
    uses: ${uses}
    permissions: ${permissions}
    with: { pr: "\${{ github.event.number }}" }
    secrets: { KEY: "\${{ secrets.KEY }}" }
  next: { needs: outer, if: needs.outer.outputs.said == 'true 7 true', runs-on: x, steps: [{ run: ":" }] }
`;
  const root = () => tempFolder({ ...ECHO, ".github/workflows/called.yml": called });

  it.each(["./.github/workflows/called.yml", "$/.github/workflows/called.yml"])(
    "runs by %s with inputs, secrets, outputs",
    async (uses) => {
      const jobs = await jobsOf(caller(uses, "{ checks: write, contents: read }"), {
        actionsRoot: root(),
        secrets: { KEY: "sesame" },
      });
      expect(jobs.next?.conclusion).toBe("success");
      expect(jobs.outer?.jobs).toMatchObject([{ id: "inner", permissions: { checks: "write", metadata: "read" } }]);
    },
  );

  it("of another repository uses that repository's own actions", async () => {
    const jobs = await jobsOf(caller(`example/toolkit/.github/workflows/called.yml@${SHA}`, "{ checks: write }"), {
      actionsRoot: tempFolder(),
      repositories: { "example/toolkit": root() },
      secrets: { KEY: "sesame" },
    });
    expect(jobs.next?.conclusion).toBe("success");
  });

  it.each([
    ["one that its caller names", `{ KEY: "\${{ secrets.KEY }}" }`, "true"],
    ["none that its caller keeps quiet about", "{}", "false"],
  ])("gets of the secrets of its environment %s", async (_, secrets, expected) => {
    const inner = `on: { workflow_call: { secrets: { KEY: { required: false } } } }
jobs:
  inner:
    runs-on: x
    environment: gate
    outputs: { said: "\${{ secrets.KEY == 'sesame' }}" }
    steps: [{ run: ":" }]
`;
    const text = `on: pull_request_target\npermissions: {}\njobs:\n  outer: { uses: $/.github/workflows/inner.yml, secrets: ${secrets} }\n`;
    const jobs = await jobsOf(text, {
      actionsRoot: tempFolder({ ".github/workflows/inner.yml": inner }),
      environments: { gate: { secrets: { KEY: "sesame" } } },
    });
    expect(jobs.outer?.jobs).toMatchObject([{ environment: "gate", outputs: { said: expected } }]);
  });

  it("may not have more than its caller", async () => {
    const run = jobsOf(caller("$/.github/workflows/called.yml", "{ checks: read }"), {
      actionsRoot: root(),
      secrets: { KEY: "x" },
    });
    await expect(run).rejects.toThrow(
      'The job "inner" of the called .github/workflows/called.yml asks for checks: write',
    );
  });
});
