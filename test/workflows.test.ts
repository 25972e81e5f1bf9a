// The real workflows and actions of this repository: GitHub would take them, and they are as safe as our rules ask for.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  lintAction,
  lintWorkflow,
  type Pins,
  parseAction,
  parseWorkflow,
  securityFindings,
} from "./support/workflows/index.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** The actions of others that our workflows may use, by their commits. */
const PINS: Pins = {
  "actions/checkout": { sha: "3d3c42e5aac5ba805825da76410c181273ba90b1", version: "v7.0.1" },
  "actions/setup-node": { sha: "820762786026740c76f36085b0efc47a31fe5020", version: "v7.0.0" },
  "actions/configure-pages": { sha: "45bfe0192ca1faeb007ade9deae92b16b8254a0d", version: "v6.0.0" },
  "actions/upload-pages-artifact": { sha: "fc324d3547104276b827a68afc52ff2a11cc49c9", version: "v5.0.0" },
  "actions/deploy-pages": { sha: "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128", version: "v5.0.0" },
  "actions/create-github-app-token": { sha: "bcd2ba49218906704ab6c1aa796996da409d3eb1", version: "v3.2.0" },
};

/**
 * What is known and borne: an issue is to become a branch, which takes a right to write contents. The tests of the
 * workflow of the intake hold what makes up for it.
 */
const ACCEPTED: { readonly [file: string]: readonly string[] } = {
  ".github/workflows/itsm-intake.yml": ['contents-write: The job "propose" may write contents'],
};

const workflows = readdirSync(join(ROOT, ".github/workflows")).map((name) => `.github/workflows/${name}`);
const actions = readdirSync(join(ROOT, "actions")).filter((name) =>
  existsSync(join(ROOT, "actions", name, "action.yml")),
);

describe("the workflow", () => {
  it.each(workflows)("%s has no mistake that GitHub's own parser knows", async (file) => {
    expect(await lintWorkflow(join(ROOT, file), textOf(file))).toEqual([]);
  });

  it.each(workflows)("%s does nothing that our security rules forbid", (file) => {
    const findings = securityFindings(textOf(file), PINS).map(({ rule, message }) => `${rule}: ${message}`);
    expect(findings).toEqual((ACCEPTED[file] ?? []).map((finding) => expect.stringContaining(finding)));
  });

  it.each(workflows)("%s says of every right why it has it", (file) => {
    const rights = textOf(file)
      .split("\n")
      .filter((line) => /^ {6}[a-z-]+: (read|write)\b/.test(line));
    expect(rights.filter((line) => !/ # \w+/.test(line))).toEqual([]);
  });
});

describe("the workflow of the gate", () => {
  const gate = () => parseWorkflow(textOf(".github/workflows/itsm-gate.yml"));

  it("uses nothing but our own actions at the workflow's commit, and the one that makes a token", async () => {
    const { jobs } = await gate();
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.map(({ uses, run }) => uses?.replace(/@.*/, "") ?? run)).toEqual([
      "$/actions/gate",
      "actions/create-github-app-token",
      "$/actions/gate",
      "$/actions/comment",
    ]);
  });

  it("lets the job that posts checks write nothing else, and the job that comments post no check", async () => {
    const { jobs, permissions } = await gate();
    expect(permissions).toEqual({});
    expect(Object.fromEntries(Object.entries(jobs).map(([id, { plain }]) => [id, plain.permissions]))).toEqual({
      gate: { contents: "read", "pull-requests": "read", checks: "write" },
      "gate-as-app": {},
      comment: { "pull-requests": "write" },
    });
  });

  it("starts on every event that may change a verdict", async () => {
    const { on } = await gate();
    expect(Object.keys(on)).toEqual([
      "pull_request_target",
      "workflow_run",
      "issue_comment",
      "workflow_call",
      "workflow_dispatch",
    ]);
    const doorbell = await parseWorkflow(textOf(".github/workflows/itsm-doorbell.yml"));
    expect(on.workflow_run?.workflows).toEqual([doorbell.name]);
  });
});

describe("the workflow of the intake", () => {
  const intake = () => parseWorkflow(textOf(".github/workflows/itsm-intake.yml"));

  it("uses nothing but our own actions at the workflow's commit, and runs no script", async () => {
    const { jobs } = await intake();
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.map(({ uses, run }) => uses ?? run)).toEqual([
      "$/actions/intake",
      "$/actions/propose",
      "$/actions/propose",
    ]);
  });

  it("lets one job alone write contents, and that one for nothing but a record that was read before", () => {
    const text = textOf(".github/workflows/itsm-intake.yml");
    expect(text.match(/contents: write/g)).toHaveLength(1);
    const job = /\n {2}propose:\n[\s\S]*?(?=\n\n {2}\w+:\n)/.exec(text)?.[0];
    expect(job).toContain(`needs: [read]\n    if: \${{ needs.read.outputs.is == 'record' }}\n`);
    expect(job).toContain("contents: write");
  });

  it("takes nobody from outside in, where nothing else is set", () => {
    expect(textOf(".github/workflows/itsm-intake.yml")).toContain(`who: \${{ inputs.who || 'collaborators' }}`);
    expect(parseAction(textOf("actions/intake/action.yml")).inputs.who?.default).toBe("collaborators");
  });
});

describe("the action", () => {
  it.each(actions)("%s has no mistake that GitHub's own parser knows, and nothing unsafe", async (name) => {
    const file = `actions/${name}/action.yml`;
    expect(await lintAction(join(ROOT, file), textOf(file))).toEqual([]);
    expect(securityFindings(textOf(file), PINS)).toEqual([]);
  });

  it.each(actions)("%s runs on Node 24 from a bundle that is there", (name) => {
    const { runs } = parseAction(textOf(`actions/${name}/action.yml`));
    expect(runs).toEqual({ using: "node24", main: `../dist/${name}.js` });
    expect(existsSync(join(ROOT, "actions", name, String(runs.main)))).toBe(true);
  });

  it.each(actions)(
    "%s declares the inputs that its code reads and the outputs that it writes, with what they mean",
    (name) => {
      const { inputs, outputs } = parseAction(textOf(`actions/${name}/action.yml`));
      const code = [...reached(`actions/${name}/main.ts`)].map(textOf).join("\n");
      const read = [...code.matchAll(/\binput\("([^"]+)"\)/g)].map(([, input]) => input);
      const [, written = ""] = /\boutputs: \{([^}]*)\}/.exec(code) ?? [];
      expect(Object.keys(inputs).toSorted()).toEqual([...new Set(read)].toSorted());
      expect(Object.keys(outputs).toSorted()).toEqual(
        [...written.matchAll(/(\w+):/g)].map(([, output]) => output).toSorted(),
      );
      for (const { description } of [...Object.values(inputs), ...Object.values(outputs)])
        expect(description).toMatch(/^[A-Z].{20,}\.$/s);
    },
  );
});

/** The files of actions/ that a file reaches by its imports, but the door that every action shares. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || file === "actions/run.ts") return found;
  found.add(file);
  for (const [, path = ""] of textOf(file).matchAll(/from "(\.[^"]+)"/g)) {
    const target = join(dirname(file), path);
    if (target.startsWith("actions/")) reached(target, found);
  }
  return found;
}
