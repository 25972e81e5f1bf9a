import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fitSummary } from "../../actions/run.ts";
import { tempFolder } from "../support/temp-folder.ts";

const RUN = new URL("../../actions/run.ts", import.meta.url).href;
const CORE = new URL("../../core/index.ts", import.meta.url).href;

interface Ended {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: string;
  readonly summary: string;
}

/** Runs an action whose `act` is this source text, as GitHub's runner would. */
function runAction(act: string, env: { readonly [name: string]: string } = {}): Ended {
  const folder = tempFolder({
    "event.json": JSON.stringify({ number: 7 }),
    output: "",
    summary: "",
    "action.mjs": `import { run } from ${JSON.stringify(RUN)};
import { ItsmError } from ${JSON.stringify(CORE)};
await run(${act});`,
  });
  const ended = spawnSync(process.execPath, [join(folder, "action.mjs")], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: join(folder, "event.json"),
      GITHUB_OUTPUT: join(folder, "output"),
      GITHUB_STEP_SUMMARY: join(folder, "summary"),
      GITHUB_REPOSITORY: "wattlinie/itsm",
      ...env,
    },
  });
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return { code: ended.status, log: ended.stdout + ended.stderr, outputs: read("output"), summary: read("summary") };
}

describe("an action", () => {
  it("gets its inputs and the event, and tells outputs, summary and annotations", () => {
    const { code, log, outputs, summary } = runAction(
      `async ({ input, event, repository }) => ({
        outputs: { said: input("pull-request") + " " + event.payload.number + " " + repository },
        summary: "# Fine",
        annotations: [{ rule: "r", level: "note", file: "a,b.md", line: 3, column: 2, message: "50%\\nodd", mend: "Mend" }],
        failure: null,
      })`,
      { "INPUT_PULL-REQUEST": " 12 " },
    );
    expect({ code, summary }).toEqual({ code: 0, summary: "# Fine\n" });
    expect(outputs).toContain("12 7 wattlinie/itsm");
    expect(log).toBe("::notice title=r,file=a%2Cb.md,line=3,col=2::50%25%0Aodd. Mend\n");
  });

  it("that fails says why in one sentence and leaves its outputs", () => {
    const { code, log, outputs } = runAction(
      `async () => ({ outputs: { a: "b" }, summary: "", failure: "Two records are wrong.\\n::set-output name=x::y" })`,
    );
    expect(code).toBe(1);
    expect(log).toBe("Two records are wrong.\n: :set-output name=x::y\n");
    expect(outputs).toMatch(/^a<</);
  });

  it("that meets what the user can mend says it with a hint and without a stack", () => {
    const { code, log } = runAction(
      `async () => { throw new ItsmError("the token may not write checks", "Give it checks: write."); }`,
    );
    expect(code).toBe(1);
    expect(log).toBe("::error::the token may not write checks%0AGive it checks: write.\n");
  });

  it("that meets a bug of ours says so, with the stack and where to report it", () => {
    const { code, log } = runAction(
      `async () => { throw new TypeError("x is odd\\n::add-mask::a", { cause: new Error("deep") }); }`,
      { GITHUB_ACTION_REPOSITORY: "acme/itsm-as-code" },
    );
    expect(code).toBe(1);
    expect(log).toContain(
      "::error::This is a bug in ITSM as Code, not your mistake: TypeError: x is odd : :add-mask::a",
    );
    expect(log).toMatch(/^ {4}at file:.*action\.mjs/m);
    expect(log).toContain("caused by: Error: deep");
    expect(log).toContain("https://github.com/acme/itsm-as-code/issues");
    expect(log).not.toMatch(/^\s*::add-mask/m);
  });

  it("runs where there is no event and no summary, as in a container of somebody else", () => {
    const { code, log } = runAction(
      `async ({ event, log }) => { log(JSON.stringify(event)); return { outputs: {}, summary: "x", failure: null } }`,
      {
        GITHUB_EVENT_NAME: "",
        GITHUB_EVENT_PATH: "",
        GITHUB_STEP_SUMMARY: "",
      },
    );
    expect({ code, log }).toEqual({ code: 0, log: '{"name":"","payload":{}}\n' });
  });
});

describe("a summary", () => {
  it("stays as it is while GitHub takes it", () => {
    expect(fitSummary("# Fine\n", 100)).toBe("# Fine\n");
  });

  it("that is too long is cut between lines, with a word of it, and never in the middle of a letter", () => {
    const rows = Array.from({ length: 100 }, (_, i) => `| ${i} ⚓️ |`).join("\n");
    const cut = fitSummary(rows, 400);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(400);
    expect(cut).toMatch(/⚓️ \|\n\n\*\*The rest was cut: GitHub shows at most 1 MiB\.\*\*/);
    expect(cut).not.toContain("�");
  });
});
