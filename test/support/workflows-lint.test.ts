// GitHub's language service finds planted mistakes in workflows and actions, also behind local references.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempFolder } from "./temp-folder.ts";
import { lintAction, lintWorkflow } from "./workflows/index.ts";

const CALLED = `on:
  workflow_call:
    inputs: { pr: { type: number, required: true } }
permissions: {}
jobs:
  a: { runs-on: ubuntu-slim, steps: [{ run: ":" }] }
`;

const GATE = `name: Gate
description: Judges
inputs:
  pull-request: { description: Number, required: true }
  token: { description: Token, default: "\${{ github.token }}" }
outputs: { verdict: { description: Verdict } }
runs: { using: node24, main: ../../dist/gate.js }
`;

const CLEAN = `name: gate
on:
  pull_request_target:
    types: [opened, synchronize]
permissions: {}
concurrency: { group: "gate-\${{ github.event.pull_request.head.sha }}", queue: max }
jobs:
  gate:
    runs-on: ubuntu-slim
    timeout-minutes: 5
    environment: { name: itsm-gate, deployment: false }
    permissions: { checks: write, pull-requests: read }
    outputs: { verdict: "\${{ steps.gate.outputs.verdict }}" }
    steps:
      - uses: actions/create-github-app-token@bcd2ba49218906704ab6c1aa796996da409d3eb1 # v3.2.0
        id: app
        with: { client-id: "\${{ vars.CLIENT }}", private-key: "\${{ secrets.KEY }}" }
      - uses: $/actions/gate
        id: gate
        with: { pull-request: "\${{ github.event.number }}", token: "\${{ steps.app.outputs.token }}" }
  tell:
    needs: gate
    if: always() && needs.gate.outputs.verdict == 'stop'
    permissions: {}
    uses: $/.github/workflows/called.yml
    with: { pr: 7 }
`;

function lint(text: string) {
  const root = tempFolder({ "actions/gate/action.yml": GATE, ".github/workflows/called.yml": CALLED });
  return lintWorkflow(join(root, ".github/workflows/gate.yml"), text);
}

describe("a workflow", () => {
  it("without mistakes gives no finding", async () => {
    expect(await lint(CLEAN)).toEqual([]);
    expect(await lint(CLEAN.replaceAll("$/", "./"))).toEqual([]);
  });

  it.each([
    ["an unknown permission", "checks: write", "cheques: write", 12, "Unexpected value 'cheques'"],
    ["an unknown level", "checks: write", "checks: admin", 12, "Unexpected value 'admin'"],
    ["a misspelt event", "pull_request_target", "pull_request_targets", 3, "Unexpected value 'pull_request_targets'"],
    ["a misspelt event type", "synchronize", "synchronise", 4, "Unexpected value 'synchronise'"],
    ["an unknown key", "timeout-minutes", "timeout", 10, "Unexpected value 'timeout'"],
    ["a context that is not there", "needs.gate.outputs.verdict ==", "secrets.KEY ==", 23, "Unrecognized named-value"],
    ["an output of no step", "steps.gate.outputs", "steps.gates.outputs", 13, "might be invalid: gates"],
    ["a job that is not there", "needs: gate", "needs: gates", 22, "Value 'gates' is not valid"],
    ["a missing input of a local action", "pull-request: ", "other: ", 20, "Missing required input `pull-request`"],
    ["an unknown input of a local action", "token: ", "tokens: ", 20, "Invalid action input 'tokens'"],
    ["an unknown input of a third-party action", "private-key", "privatekey", 17, "Invalid action input 'privatekey'"],
    ["a deprecated input", "client-id: ", "app-id: ", 17, "Use 'client-id' instead."],
    ["a local action that is not there", "$/actions/gate", "$/actions/gates", 18, "no 'action.yml'"],
    ["a third-party action nobody listed", "actions/create", "action/create", 15, "Unable to resolve action"],
    ["an unknown input of a called workflow", "{ pr: 7 }", "{ pr: 7, dry: true }", 26, "Invalid input, dry"],
    ["a missing input of a called workflow", "    with: { pr: 7 }\n", "", 25, "Input pr is required"],
    ["a called workflow that is not there", "called.yml", "none.yml", 25, "Unable to find reusable workflow"],
    ["an unfinished condition", "always() &&", `\${{ always() }} &&`, 23, "always evaluate to truthy"],
    ["queue with cancel-in-progress", "queue: max", "queue: max, cancel-in-progress: true", 6, "cancel-in-progress"],
  ])("with %s gives a finding on its line", async (_, right, wrong, line, message) => {
    const findings = await lint(CLEAN.replace(right, wrong));
    expect(findings).toContainEqual({ message: expect.stringContaining(message), line, severity: expect.any(String) });
  });

  it("is linted afresh each time, though its name is the same", async () => {
    const findings = await Promise.all([lint(CLEAN), lint(CLEAN.replace("checks: write", "x: write")), lint(CLEAN)]);
    expect(findings.map(({ length }) => length)).toEqual([0, 1, 0]);
  });
});

describe("an action", () => {
  it("without mistakes gives no finding", async () => {
    expect(await lintAction("actions/gate/action.yml", GATE)).toEqual([]);
  });

  it.each([
    ["without its script", ", main: ../../dist/gate.js", "", "'main' is required"],
    ["with a key that is not there", "name: Gate", "title: Gate", "Unexpected value 'title'"],
    ["with a default that sees no such context", "github.token", "secrets.X", "Unrecognized named-value: 'secrets'"],
    ["that runs by what does not exist", "using: node24", "using: node23", "node23"],
  ])("%s gives a finding", async (_, right, wrong, message) => {
    const findings = await lintAction("actions/gate/action.yml", GATE.replace(right, wrong));
    expect(findings.map((finding) => finding.message).join("\n")).toContain(message);
  });
});
