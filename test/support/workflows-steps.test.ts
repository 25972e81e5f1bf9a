// Steps see, hand on, write what GitHub lets them.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempFolder } from "./temp-folder.ts";
import { jobsOf, PULL, print, SHA, said } from "./workflows/sample-run.ts";

describe("steps", () => {
  it.each([
    ["an event's text, which the shell does not run", "github.event.pull_request.title", "it's $(touch owned) `x`"],
    ["a function", "join(fromJSON('[1, 2]'), '-')", "1-2"],
    ["nothing for what is not there", "github.event.nowhere.at.all", ""],
    ["the environment of the workflow", "env.OF_WORKFLOW", "w"],
    ["a quoted brace", "format('{0}}}', 'a')", "a}"],
  ])("see %s", async (_, expression, expected) => {
    const text = `on: pull_request_target\nenv: { OF_WORKFLOW: w }\njobs:\n  a:\n    runs-on: x\n    steps:\n${print(expression)}`;
    const { a } = await jobsOf(text);
    expect(a?.steps[0]?.outputs.x).toBe(expected);
  });

  it("put event text into a script where the workflow does so, as GitHub does", async () => {
    const workspace = tempFolder();
    await said(`      - run: "echo \${{ github.event.pull_request.title }}; true"\n`, { workspace, event: INJECTED });
    expect(existsSync(join(workspace, "owned"))).toBe(true);
  });

  it.each([
    ["half-written", `"\${{ github.actor }} == 'nobody'"`, "ran"],
    ["that has a line feed behind it", `"\${{ false }}\\n"`, "ran"],
    ["that is written whole", `"\${{ github.actor == 'nobody' }}"`, undefined],
    ["without braces", `"github.actor == 'nobody'"`, undefined],
  ])("take a condition %s as GitHub does", async (_, condition, expected) => {
    expect(await said(`      - { id: s, if: ${condition}, run: 'echo x=ran >> $GITHUB_OUTPUT' }\n`)).toBe(expected);
  });

  it("pass on environment and path, but change none of the runner's variables", async () => {
    const steps = `      - run: |
          printf 'MORE=a b\\nGITHUB_SHA=forged\\n' >> "$GITHUB_ENV"
          mkdir tools; printf '#!/bin/sh\\necho mine' > tools/mine; chmod +x tools/mine
          echo "$PWD/tools" >> "$GITHUB_PATH"
      - id: s
        env: { GITHUB_REPOSITORY: forged }
        run: echo "x=$MORE $(mine) \${GITHUB_SHA:0:2} $GITHUB_REPOSITORY" >> "$GITHUB_OUTPUT"
`;
    expect(await said(steps)).toBe("a b mine 1f example/itsm");
  });

  it("fail on a broken output file and on NODE_OPTIONS, with GitHub's words", async () => {
    const { a } = await jobsOf(`on: pull_request_target
jobs:
  a:
    runs-on: x
    steps:
      - run: echo "no pair" >> "$GITHUB_OUTPUT"
        continue-on-error: true
      - run: echo "NODE_OPTIONS=--require x" >> "$GITHUB_ENV"
`);
    expect(a?.steps.map(({ outcome, conclusion }) => `${outcome} ${conclusion}`)).toEqual([
      "failure success",
      "failure failure",
    ]);
    expect(a?.steps[0]?.annotations[0]?.message).toContain("Invalid format 'no pair'");
  });

  it("run in the shell and folder that the defaults name", async () => {
    const workspace = tempFolder({ "below/file": "" });
    const { a } = await jobsOf(
      `on: pull_request_target
defaults: { run: { shell: bash } }
jobs:
  a:
    runs-on: x
    defaults: { run: { working-directory: below } }
    steps:
      - run: "false | ls"
      - { if: always(), run: "false | ls", shell: sh }
`,
      { workspace },
    );
    expect(a?.steps.map(({ conclusion, stdout }) => `${conclusion} ${stdout}`)).toEqual([
      "failure file\n",
      "success file\n",
    ]);
  });

  it("use doubles for actions of others", async () => {
    const seen: unknown[] = [];
    const workspace = tempFolder();
    const { a } = await jobsOf(
      `on: pull_request_target
jobs:
  a:
    runs-on: x
    steps:
      - uses: actions/checkout@${SHA}
        id: c
        with: { ref: "\${{ github.sha }}", persist-credentials: false }
      - uses: github/codeql-action/upload-sarif@v4
      - run: ":"
`,
      {
        workspace,
        doubles: {
          "actions/checkout": (inputs, at) => {
            seen.push(inputs, at);
            return { commit: "1f" };
          },
          "github/codeql-action/upload-sarif": () => {
            throw new Error("no such file");
          },
        },
      },
    );
    expect(seen).toEqual([{ ref: SHA, "persist-credentials": "false" }, workspace]);
    expect(a?.steps.map(({ id, conclusion }) => `${id} ${conclusion}`)).toEqual([
      "c success",
      "__github_codeql-action_upload-sarif failure",
      "__run skipped",
    ]);
  });
});

const INJECTED = {
  name: "pull_request_target",
  payload: { ...PULL, pull_request: { ...PULL.pull_request, title: "$(touch owned)" } },
};

describe("the lines that a step writes", () => {
  const lines = async (script: string) => {
    const text = `on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n${script.replace(/^/gm, "          ")}\n`;
    const { a } = await jobsOf(text);
    return a?.steps[0];
  };

  it("become annotations, ten a level at most", async () => {
    const step = await lines(
      'for i in $(seq 12); do echo "::warning::w$i"; echo "::notice line=$i::n"; done\necho "::error file=a%2Cb.md,line=x,title=::e" >&2',
    );
    const levels = step?.annotations.map(({ level }) => level);
    expect(levels?.filter((level) => level === "warning")).toHaveLength(10);
    expect(levels?.filter((level) => level === "notice")).toHaveLength(10);
    expect(step?.annotations.find(({ level }) => level === "error")).toEqual({
      level: "error",
      file: "a,b.md",
      message: "e",
    });
  });

  it("are hidden where they are masked, from then on", async () => {
    const step = await lines(
      'echo sesame; echo "::add-mask::sesame"; echo "open sesame"; echo "# sesame" >> "$GITHUB_STEP_SUMMARY"',
    );
    expect(step?.stdout).toBe("sesame\n::add-mask::***\nopen ***\n");
    expect(step?.summary).toBe("# ***\n");
  });

  it("are no commands between stop-commands and its token", async () => {
    const step = await lines(
      'echo "::stop-commands::abc"; echo "::error::planted"; echo "::abc::"; echo "::error::real"; echo " x ::error::no"',
    );
    expect(step?.annotations.map(({ message }) => message)).toEqual(["real"]);
  });
});
