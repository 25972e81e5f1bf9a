// A node action of a workflow runs with what GitHub gives it; what the runner cannot do it says.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempFolder } from "./temp-folder.ts";
import { runWorkflow } from "./workflows/index.ts";
import { ECHO, given, jobsOf, SHA, said } from "./workflows/sample-run.ts";

describe("a node action", () => {
  const text = `on: pull_request_target
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: { checks: write }
    outputs: { said: "\${{ steps.echo.outputs.said }}" }
    steps:
      - uses: $/actions/echo
        id: echo
        with: { greeting: "Hello, \${{ github.event.pull_request.title }}", two words: both, more: x }
`;

  it("runs with inputs, defaults, event and files, and hands back outputs, summary and annotations", async () => {
    const { a } = await jobsOf(text);
    const [main, post] = a?.steps ?? [];
    expect(a).toMatchObject({
      conclusion: "success",
      permissions: { checks: "write", metadata: "read" },
      outputs: { said: "Hello, it's $(touch owned) `x`" },
    });
    expect(main).toMatchObject({
      id: "echo",
      name: "Run $/actions/echo",
      summary: "# hello both\n",
      stdout: expect.stringContaining(`token *** for example/itsm at ${SHA}\n::error file=`),
    });
    expect(main?.outputs.number).toBe("7");
    expect(main?.annotations).toEqual([
      {
        level: "warning",
        message: "Unexpected input(s) 'more', valid inputs are ['token', 'greeting', 'two words']",
      },
      { level: "error", file: "records/a.md", line: 3, title: "Bad", message: "50% is\nwrong" },
    ]);
    expect(post).toMatchObject({ id: "__post_echo", stdout: "after over Hello, it's $(touch owned) `x`\n" });
  });

  it("sees no variable of the outside world but PATH", async () => {
    process.env.LEAKED = "secret";
    const { a } = await jobsOf(text);
    delete process.env.LEAKED;
    const names = a?.steps[0]?.outputs.env?.split(" ").toSorted() ?? [];
    const others = names.filter((name) => !/^(?:GITHUB_|RUNNER_|INPUT_)/.test(name));
    expect(others).toEqual(["CI", "HOME", "PATH"]);
    expect(names).toEqual(expect.arrayContaining(WANTED));
    expect(names).not.toContain("GITHUB_TOKEN");
  });

  it("is found in the workspace as ./, in the repository only after a checkout", async () => {
    const local = (before: string) => `on: pull_request_target
jobs:
  a:
    runs-on: x
    steps:
${before}      - uses: ./actions/echo
        with: { greeting: hi }
`;
    const doubles = { "actions/checkout": () => {} };
    const without = await jobsOf(local(""), { doubles });
    expect(without.a?.conclusion).toBe("failure");
    expect(without.a?.steps[0]?.annotations[0]?.message).toContain("Did you forget to run actions/checkout");
    const behind = await jobsOf(local("      - uses: actions/checkout@v7\n"), { doubles });
    expect(behind.a?.conclusion).toBe("success");
    const there = await jobsOf(local(""), { workspace: tempFolder(ECHO), actionsRoot: tempFolder() });
    expect(there.a?.conclusion).toBe("success");
  });

  it("of another repository runs from that repository's root", async () => {
    const steps = "      - { id: s, uses: example/toolkit/actions/echo@v1, with: { greeting: hi } }\n";
    const jobs = await jobsOf(`on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n${steps}`, {
      repositories: { "example/toolkit": tempFolder(ECHO) },
      actionsRoot: tempFolder(),
    });
    expect(jobs.a?.steps[0]?.outputs.said).toBe("hi");
  });
});

const WANTED = [
  "GITHUB_ACTIONS GITHUB_ACTOR GITHUB_API_URL GITHUB_ENV GITHUB_EVENT_NAME GITHUB_EVENT_PATH GITHUB_JOB GITHUB_OUTPUT",
  "GITHUB_REF GITHUB_REPOSITORY GITHUB_RUN_ATTEMPT GITHUB_RUN_ID GITHUB_SERVER_URL GITHUB_SHA GITHUB_STATE",
  "GITHUB_STEP_SUMMARY GITHUB_WORKFLOW GITHUB_WORKSPACE RUNNER_TEMP",
].flatMap((line) => line.split(" "));

describe("the runner says what it cannot do", () => {
  it.each([
    [
      "a third-party action without a double",
      "- uses: actions/cache@v5",
      'pass a double for it, doubles: { "actions/cache"',
    ],
    ["a container action", "- uses: docker://alpine", "has no containers"],
    ["an unknown shell", "- { run: x, shell: pwsh }", 'bash and sh, not "pwsh"'],
    ["hashFiles", `- { run: 'x \${{ hashFiles(''a'') }}' }`, "does not work out hashFiles()"],
    ["an action that is not there", "- uses: $/actions/none", "$/actions/none names no action"],
    ["an older Node", "- uses: $/actions/old", "runs actions that use node24"],
    ["a bundle that is not built", "- uses: $/actions/bare", "Build the actions first"],
  ])("%s", async (_, step, message) => {
    const root = tempFolder({
      "actions/old/action.yml": "name: O\ndescription: o\nruns: { using: node20, main: x.js }\n",
      "actions/bare/action.yml": "name: B\ndescription: b\nruns: { using: node24, main: x.js }\n",
    });
    await expect(said(`      ${step}\n`, { actionsRoot: root })).rejects.toThrow(message);
  });

  it("a file that GitHub would refuse", async () => {
    await expect(jobsOf("on: pull_request_target\njobs:\n  a:\n    runson: x\n")).rejects.toThrow(/line 4: .*runson/);
  });

  it("an event without a commit", async () => {
    const text = 'on: issues\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: ":" }]\n';
    const github = { repository: "example/itsm", apiUrl: "http://127.0.0.1:1", token: () => "t" };
    const run = runWorkflow({ ...given({ text, event: { name: "issues", payload: { action: "opened" } } }), github });
    await expect(run).rejects.toThrow("pass github.sha");
  });
});

it("leaves nothing in the temporary folder", async () => {
  const workspace = tempFolder();
  await said('      - run: echo "$RUNNER_TEMP" > where\n', { workspace });
  expect(existsSync(readFileSync(join(workspace, "where"), "utf8").trim())).toBe(false);
});
