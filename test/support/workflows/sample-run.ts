// Small workflows for the runner's own tests, with an action that tells what it sees.
import { tempFolder } from "../temp-folder.ts";
import { type JobRun, type Permissions, type RunOptions, runWorkflow } from "./index.ts";

export const SHA = "1f".repeat(20);

export const PULL = {
  action: "opened",
  number: 7,
  sender: { login: "mira" },
  repository: { default_branch: "main", full_name: "example/itsm" },
  pull_request: {
    number: 7,
    title: "it's $(touch owned) `x`",
    merge_commit_sha: "2e".repeat(20),
    head: { ref: "work", sha: "3d".repeat(20), repo: { full_name: "example/itsm" } },
    base: { ref: "main", repo: { full_name: "example/itsm" } },
  },
};

export const ECHO = {
  "actions/echo/action.yml": `name: Echo
description: Tells what it sees
inputs:
  token: { description: t, default: "\${{ github.token }}" }
  greeting: { description: g, required: true }
  two words: { description: w }
outputs:
  said: { description: s }
runs: { using: node24, main: ../../dist/echo.js, post: ../../dist/echo-post.js }
`,
  "dist/echo.js": `const { appendFileSync, readFileSync } = require("node:fs");
const e = process.env;
appendFileSync(e.GITHUB_OUTPUT, "said<<END\\n" + e.INPUT_GREETING + "\\nEND\\nenv=" + Object.keys(e).join(" ") + "\\n");
appendFileSync(e.GITHUB_OUTPUT, "number=" + JSON.parse(readFileSync(e.GITHUB_EVENT_PATH, "utf8")).number + "\\n");
appendFileSync(e.GITHUB_STEP_SUMMARY, "# hello " + e["INPUT_TWO_WORDS"] + "\\n");
appendFileSync(e.GITHUB_STATE, "left=over\\n");
console.log("token " + e.INPUT_TOKEN + " for " + e.GITHUB_REPOSITORY + " at " + e.GITHUB_SHA);
console.log("::error file=" + e.GITHUB_WORKSPACE + "/records/a.md,line=3,title=Bad::50%25 is%0Awrong");
`,
  "dist/echo-post.js": `console.log("after " + process.env.STATE_left + " " + process.env.INPUT_GREETING);`,
};

type More = Partial<Omit<RunOptions, "github">> & { readonly github?: Partial<RunOptions["github"]> };

export function given(more: More): RunOptions {
  const root = more.actionsRoot ?? tempFolder(ECHO);
  return {
    event: { name: "pull_request_target", payload: PULL },
    actionsRoot: root,
    workspace: tempFolder(),
    ...more,
    github: {
      apiUrl: "http://127.0.0.1:1",
      repository: "example/itsm",
      token: (permissions: Permissions) => `token-${Object.keys(permissions).join("-")}`,
      sha: SHA,
      ...more.github,
    },
  };
}

export async function jobsOf(text: string, more: More = {}): Promise<{ readonly [name: string]: JobRun }> {
  const run = await runWorkflow(given({ text, ...more }));
  if (!run.triggered) throw new Error(run.because);
  return Object.fromEntries(run.jobs.map((job) => [job.name, job]));
}

/** The output "x" of each job that has a step "s". */
export async function said(steps: string, more: More = {}): Promise<string | undefined> {
  const jobs = await jobsOf(`on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n${steps}`, more);
  return jobs.a?.steps.find(({ id }) => id === "s")?.outputs.x;
}

export const print = (expression: string): string =>
  `      - id: s\n        env: { V: "\${{ ${expression} }}" }\n        run: printf 'x=%s\\n' "$V" >> "$GITHUB_OUTPUT"\n`;
