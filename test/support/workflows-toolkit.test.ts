// What GitHub's own toolkit writes is what the runner reads, from within Vitest as from a plain script.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tempFolder } from "./temp-folder.ts";
import { parseAction, parseWorkflow } from "./workflows/index.ts";
import { given, jobsOf } from "./workflows/sample-run.ts";
import { PER_LEVEL } from "./workflows/workflow-commands.ts";

const CORE = import.meta.resolve("@actions/core");

const MANIFEST = `name: Toolkit
description: Hands everything over by @actions/core
inputs: { data: { description: JSON, required: true } }
runs: { using: node24, main: index.mjs, post: index.mjs }
`;

const SCRIPT = `import * as core from ${JSON.stringify(CORE)};
const texts = JSON.parse(core.getInput("data", { trimWhitespace: false }));
const all = texts.map(({ value }) => value).join("\\n");
if (core.getState("ran")) {
  console.log(JSON.stringify({ state: core.getState("value") }));
} else {
  core.saveState("ran", "yes");
  core.saveState("value", all);
  core.exportVariable("SHARED", all);
  await core.summary.addRaw(all).write();
  for (const [index, { message, title, file, value }] of texts.entries()) {
    core.setOutput("value" + index, value);
    core.notice(message, { title, file, startLine: 3, endLine: 4, startColumn: 5, endColumn: 6 });
  }
}
`;

const WORKFLOW = `on: pull_request_target
jobs:
  a:
    runs-on: x
    steps:
      - uses: $/actions/toolkit
        id: s
        with: { data: "\${{ toJSON(github.event.data) }}" }
      - run: printf '%s' "$SHARED"
`;

function annotation({ message, title, file }: { message: string; title: string; file: string }) {
  const named = title === "" ? {} : { title };
  return { level: "notice", message, ...named, file, line: 3, endLine: 4, col: 5, endColumn: 6 };
}

describe("an action of the toolkit", () => {
  it("hands over any text unchanged", async () => {
    const actionsRoot = tempFolder({ "actions/toolkit/action.yml": MANIFEST, "actions/toolkit/index.mjs": SCRIPT });
    const line = fc.string({ unit: "grapheme-ascii", maxLength: 20 });
    const text = fc.array(fc.oneof(line, fc.constantFrom("%0A", "a,b:c=d", "::error::", "x<<EOF", "é😀", "")), {
      minLength: 1,
      maxLength: 4,
    });
    const drawn = fc.record({ message: text, value: text, title: line, file: fc.constantFrom("a.md", "b c/d,e:f.md") });
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: PER_LEVEL, maxLength: PER_LEVEL }), async (many) => {
        const data = many.map((one) => ({
          ...one,
          message: one.message.join("\n"),
          value: `v${one.value.join("\n")}w`,
        }));
        const all = data.map(({ value }) => value).join("\n");
        const event = { name: "pull_request_target", payload: { action: "opened", data } };
        const { a } = await jobsOf(WORKFLOW, { actionsRoot, event });
        const [main, shell, post] = a?.steps ?? [];
        expect(main?.annotations).toEqual(data.map(annotation));
        expect(Object.values(main?.outputs ?? {})).toEqual(data.map(({ value }) => value));
        expect(main?.summary).toBe(all);
        expect(shell?.stdout).toBe(all);
        expect(JSON.parse(post?.stdout ?? "")).toEqual({ state: all });
      }),
      { numRuns: 4 },
    );
  });

  it("that fails tells why, and its secrets stay hidden", async () => {
    const script = `import * as core from ${JSON.stringify(CORE)};
core.setSecret("sesame");
core.setOutput("x", "open sesame");
core.setFailed(new Error("no sesame"));`;
    const actionsRoot = tempFolder({
      "actions/toolkit/action.yml": MANIFEST.replace(", post: index.mjs", ""),
      "actions/toolkit/index.mjs": script,
    });
    const { a } = await jobsOf(WORKFLOW, { actionsRoot });
    expect(a).toMatchObject({ conclusion: "failure", steps: [{ conclusion: "failure" }, { conclusion: "skipped" }] });
    expect(a?.steps[0]?.annotations).toEqual([{ level: "error", message: "Error: no ***" }]);
    expect(a?.steps[0]?.stdout).not.toContain("sesame");
  });
});

describe("a plain script", () => {
  it("can run, lint and audit workflows", () => {
    const { workspace, actionsRoot } = given({});
    const door = new URL("workflows/index.ts", import.meta.url).href;
    const script = `import { lintWorkflow, runWorkflow, securityFindings } from ${JSON.stringify(door)};
const text = "on: push\\npermissions: {}\\njobs:\\n  a:\\n    runs-on: x\\n    steps: [{ run: echo hello }]\\n";
const run = await runWorkflow({
  text, workspace: ${JSON.stringify(workspace)}, actionsRoot: ${JSON.stringify(actionsRoot)},
  event: { name: "push", payload: { ref: "refs/heads/main", after: "a" } },
  github: { apiUrl: "http://127.0.0.1:1", repository: "example/itsm", token: () => "t" },
});
const found = await lintWorkflow("w.yml", text.replace("runs-on", "run-on"));
console.log(JSON.stringify([run.jobs[0].steps[0].stdout, found.length > 0, securityFindings(text).length > 0]));`;
    const stdout = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      encoding: "utf8",
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
    });
    expect(JSON.parse(stdout)).toEqual(["hello\n", true, true]);
  });
});

describe("the readers", () => {
  it("give a workflow as plain data with GitHub's defaults spelt out", async () => {
    const workflow = await parseWorkflow(WORKFLOW, ".github/workflows/toolkit.yml");
    expect(workflow).toMatchObject({
      name: ".github/workflows/toolkit.yml",
      on: { pull_request_target: {} },
      permissions: undefined,
      jobs: { a: { id: "a", needs: [], steps: [{ id: "s", uses: "$/actions/toolkit" }, { run: expect.any(String) }] } },
    });
  });

  it("give an action with its inputs", () => {
    expect(parseAction(MANIFEST)).toMatchObject({
      name: "Toolkit",
      inputs: { data: { description: "JSON", required: true, default: undefined } },
      runs: { using: "node24", main: "index.mjs" },
    });
  });

  it.each([
    ["an action", async () => parseAction("name: A\n"), /GitHub would refuse action.yml:\nline 1: .*runs/s],
    ["a workflow", () => parseWorkflow("on: push\n"), /GitHub would refuse .*line 1: .*jobs/s],
    ["no YAML", () => parseWorkflow("on: [push\njobs: {"), /GitHub would refuse/],
  ])("refuse %s that GitHub would refuse", async (_, read, message) => {
    await expect(read()).rejects.toThrow(message);
  });
});
