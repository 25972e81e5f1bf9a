import { expect, it, onTestFinished } from "vitest";
import { itsm } from "../support/cli.ts";
import { COMPANY, cloneOf, makeDirty } from "../support/push-world.ts";
import { INCIDENT } from "../support/temp-folder.ts";
import { startWorld } from "./world.ts";

it("an incident's update goes from the terminal to main by one command, through the gate's own workflows", async () => {
  const world = await startWorld({ files: COMPANY, clock: "2026-11-20T12:00:00Z" });
  onTestFinished(() => world.close());
  const { github } = world;
  github.ruleset({ requiredChecks: [{ context: "itsm/gate" }], requirePullRequest: true, strict: true });
  github.allowAutoMerge(true);
  world.ignore();
  const clone = cloneOf(github, "mira");
  makeDirty(clone);
  const env = { GITHUB_API_URL: github.url, GITHUB_TOKEN: github.token("mira"), GH_TOKEN: "" };
  const update = ["update", "INC-2026-7F3K", "All is well again.", "--status", "resolved", "--state", "resolved"];
  const ran = await itsm([...update, "--set", "resolution.code=fixed", "--push", "--json"], { cwd: clone.root, env });
  const { push, text } = JSON.parse(ran.stdout);
  expect([ran.code, push.autoMerge, push.pullRequest.state]).toEqual([0, { is: "on" }, "open"]);
  await world.settle();
  expect(world.check(push.commit)).toMatchObject({
    conclusion: "success",
    output: { title: "May be merged: INC-2026-7F3K" },
  });
  expect(github.pullRequest(push.pullRequest.number).merged).toMatchObject({ by: "mira" });
  expect(github.file(INCIDENT)).toBe(text);
  const [evidence = ""] = github.files("itsm-evidence").filter((path) => path.includes("INC-2026-7F3K"));
  expect(JSON.parse(github.file(evidence, "itsm-evidence") ?? "{}")).toMatchObject({ record: { id: "INC-2026-7F3K" } });
}, 240_000);
