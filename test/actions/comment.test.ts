import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type GateResult, MARKER } from "../../actions/results.ts";
import { type GateWorld, gateWorld } from "../support/gate-world.ts";
import { aService } from "../support/records.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { runWorkflow, type StepRun } from "../support/workflows/index.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TEXT = `on: workflow_dispatch
permissions: { pull-requests: write }
jobs:
  comment:
    runs-on: x
    steps:
      - uses: $/actions/comment
        with: { results: "\${{ vars.RESULTS }}" }
`;

/** A world with a pull request of which no workflow has heard. */
async function aWorld() {
  const world = await gateWorld();
  const number = world.propose([aService("mail", { owner: "shop", title: "Post" })], { by: "sid" });
  return { world, number, head: world.github.pullRequest(number).head.sha };
}

const aResult = (number: number, head: string, comment: string | null = `${MARKER}\n\nHow it stands`): GateResult => ({
  number,
  head,
  outcome: "pass",
  headline: "Fine",
  comment,
});

async function comment(world: GateWorld, results: unknown): Promise<StepRun> {
  const { url: apiUrl, owner, name } = world.github;
  const ran = await runWorkflow({
    text: TEXT,
    event: { name: "workflow_dispatch", payload: world.github.event("workflow_dispatch", { workflow: "x.yml" }) },
    github: {
      apiUrl,
      repository: `${owner}/${name}`,
      sha: world.github.tip(),
      token: (permissions) => world.github.appToken({ permissions }),
    },
    actionsRoot: ROOT,
    workspace: tempFolder(),
    variables: { RESULTS: typeof results === "string" ? results : JSON.stringify(results) },
  });
  const [step] = ran.triggered ? ran.jobs.flatMap(({ steps }) => steps) : [];
  if (!step) throw new Error("no step ran");
  return step;
}

describe("the comment action", () => {
  it("writes what the gate composed, once, and leaves it where nothing changed", async () => {
    const { world, number, head } = await aWorld();
    const first = await comment(world, [aResult(number, head)]);
    const second = await comment(world, [aResult(number, head)]);
    expect([first.outputs.written, second.outputs.written]).toEqual(["1", "0"]);
    expect(world.github.comments(number)).toEqual([
      expect.objectContaining({ by: "github-actions[bot]", body: `${MARKER}\n\nHow it stands` }),
    ]);
  });

  it("writes nothing where the head has moved on, or the gate had nothing to say", async () => {
    const { world, number, head } = await aWorld();
    world.push(number, [aService("mail", { owner: "shop", title: "Mail" })], "sid");
    const step = await comment(world, [aResult(number, head), aResult(number, head, null)]);
    expect(step.stdout).toContain(`#${number}: no comment, pull request ${number} has moved on`);
    expect([step.conclusion, world.github.comments(number)]).toEqual(["success", []]);
  });

  it("leaves a comment of somebody else alone, whatever it begins with", async () => {
    const { world, number, head } = await aWorld();
    world.github.comment(number, { by: "sid", body: `${MARKER}\nMay be merged!` });
    await comment(world, [aResult(number, head)]);
    expect(world.github.comments(number).map(({ by }) => by)).toEqual(["sid", "github-actions[bot]"]);
  });

  it("goes on where one cannot be written, and fails in the end", async () => {
    const { world, number, head } = await aWorld();
    const step = await comment(world, [aResult(99, head), aResult(number, head)]);
    expect([step.conclusion, step.outputs.written, world.github.comments(number).length]).toEqual(["failure", "1", 1]);
  });

  it("refuses what the gate did not hand over", async () => {
    const { world } = await aWorld();
    const step = await comment(world, '[{"number":"1\\n::set-output name=written::9"}]');
    expect([step.conclusion, step.outputs.written]).toEqual(["failure", undefined]);
    expect(step.annotations[0]?.message).toContain("the input results is not what the gate hands over");
  });
});
