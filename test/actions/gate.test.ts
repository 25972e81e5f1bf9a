import { describe, expect, it } from "vitest";
import { gateWorld, logOf, type Ran } from "../support/gate-world.ts";
import { edgeChange } from "../support/policy-company.ts";
import { aService } from "../support/records.ts";

const mail = (title: string) => aService("mail", { owner: "shop", title });

/** The one run of the gate among those that happened. */
function gateRun(ran: readonly Ran[]): Ran {
  const runs = ran.filter(({ workflow }) => workflow === "itsm-gate.yml");
  if (runs.length !== 1 || !runs[0]) throw new Error(`expected one run of the gate, got ${runs.length}`);
  return runs[0];
}

describe("the gate", () => {
  it("waits for an approval, opens when it is given, and closes when it is taken back", async () => {
    const world = await gateWorld();
    const number = world.propose([edgeChange()], { by: "mira" });
    await world.happen();
    expect(world.check(number)).toMatchObject({
      conclusion: "action_required",
      output: { title: "Waiting for approval by an approver of platform (ann, ben)" },
    });
    expect(world.comment(number)).toMatch(/^<!-- itsm-gate -->\n\n## ⏳ Waiting for approval/);

    const review = world.github.review(number, { by: "ann", state: "APPROVED" });
    await world.happen();
    expect(world.check(number)).toMatchObject({ conclusion: "success", app: "github-actions" });
    expect(world.comment(number)).toContain("✅ May be merged: CHG-2026-E001");

    world.github.dismiss(review.id, { by: "gus" });
    await world.happen();
    expect(world.check(number)?.conclusion).toBe("action_required");
    expect(world.github.comments(number)).toHaveLength(1);
    expect(world.github.checks(world.github.pullRequest(number).head.sha, "all")).toHaveLength(1);
  });

  it("blocks on records that are wrong, and says so", async () => {
    const world = await gateWorld();
    const number = world.propose([["records/services/edge.md", "---\ntitle: Edge\n---\n"]], { by: "mira" });
    await world.happen();
    expect(world.check(number)).toMatchObject({
      conclusion: "failure",
      output: { title: expect.stringContaining("Blocked") },
    });
    expect(world.comment(number)).toContain("⛔");
  });

  it("stays closed where the policy itself cannot be read, and says who must mend it", async () => {
    const world = await gateWorld({ config: "organisation: [\n" });
    const number = world.propose([mail("Post")], { by: "sid" });
    const run = gateRun(await world.happen());
    expect(world.check(number)).toMatchObject({
      conclusion: "failure",
      output: { title: expect.stringMatching(/^Not judged: itsm\.config\.yaml .* is not right/) },
    });
    expect([run.conclusion, world.comment(number)]).toEqual(["failure", undefined]);
    expect(run.steps[0]?.annotations[0]).toMatchObject({ file: "itsm.config.yaml", level: "error" });
  });

  it("judges pull requests from forks, whose own runs may do nothing", async () => {
    const world = await gateWorld();
    const number = world.propose([edgeChange()], { by: "sid", branch: "sid:topic" });
    world.github.review(number, { by: "ann", state: "APPROVED" });
    await world.happen();
    expect(world.check(number)).toMatchObject({ conclusion: "success" });
    expect(world.comment(number)).toContain("May be merged");
  });

  it("leaves pull requests into other branches alone", async () => {
    const world = await gateWorld();
    world.github.push("release", { files: { "README.md": "hello\n" }, message: "Begin a release", by: "root" });
    const number = world.propose([edgeChange()], { by: "mira", base: "release" });
    const run = gateRun(await world.happen());
    expect(logOf(run, "gate")).toContain("Nothing to judge: #1 goes into release and not into main.");
    world.github.review(number, { by: "ann", state: "APPROVED" });
    const reviewed = gateRun(await world.happen());
    expect(logOf(reviewed, "gate")).toContain("#1 goes into release and not into main: it is not judged.");
    expect([reviewed.conclusion, world.check(number), world.comment(number)]).toEqual([
      "success",
      undefined,
      undefined,
    ]);
  });

  it("judges one head in two pull requests as one: it opens only when both may be merged", async () => {
    const world = await gateWorld();
    const first = world.propose([edgeChange()], { by: "mira" });
    const { sha, branch } = world.github.pullRequest(first).head;
    world.github.review(first, { by: "ann", state: "APPROVED" });
    await world.happen();
    expect(world.check(first)?.conclusion).toBe("success");

    world.github.pushCommit(`${branch}-again`, sha, { by: "ben" });
    const second = world.github.openPullRequest({ head: `${branch}-again`, title: "The same", by: "ben" }).number;
    await world.happen();
    expect(world.check(sha)).toMatchObject({
      conclusion: "action_required",
      output: { summary: expect.stringMatching(/# #1\n.*# #2\n/s) },
    });
    expect(world.comment(second)).toContain("Waiting for approval");

    world.github.review(second, { by: "ann", state: "APPROVED" });
    await world.happen();
    expect(world.check(sha)?.conclusion).toBe("success");
  });
});

describe("the gate, asked by people", () => {
  it("judges again at the comment /itsm recheck, and only where that is the first line", async () => {
    const world = await gateWorld();
    const number = world.propose([mail("Post")], { by: "sid" });
    world.ignore();
    world.github.comment(number, { by: "sid", body: "please\n/itsm recheck" });
    expect((await world.happen()).map(({ conclusion }) => conclusion)).toEqual(["skipped"]);
    world.github.comment(number, { by: "sid", body: "/itsm rechecking" });
    expect(logOf(gateRun(await world.happen()), "gate")).toContain("Nothing to judge: the first line");
    expect(world.check(number)).toBeUndefined();
    world.github.comment(number, { by: "sid", body: "/itsm recheck\r\nplease" });
    await world.happen();
    expect(world.check(number)?.conclusion).toBe("success");
  });

  it("leaves comments under issues alone", async () => {
    const world = await gateWorld();
    const { number } = world.github.openIssue({ title: "Help", by: "sid" });
    world.ignore();
    world.github.comment(number, { by: "sid", body: "/itsm recheck" });
    expect((await world.happen()).map(({ conclusion }) => conclusion)).toEqual(["skipped"]);
  });

  it("judges one by its number, or all that are open", async () => {
    const world = await gateWorld();
    const numbers = ["One", "Two"].map((title) => world.propose([mail(title)], { by: "sid" }));
    world.github.closeIssue(world.propose([mail("Three")], { by: "sid" }), { by: "sid" });
    const started = (inputs: { readonly "pull-request"?: string }) => {
      const payload = world.github.event("workflow_dispatch", { workflow: "itsm-gate.yml", inputs, by: "gus" });
      return world.run("itsm-gate.yml", "workflow_dispatch", payload);
    };
    await started({ "pull-request": "2" });
    expect(numbers.map((number) => world.check(number)?.conclusion)).toEqual([undefined, "success"]);
    const all = await started({});
    expect(numbers.map((number) => world.check(number)?.conclusion)).toEqual(["success", "success"]);
    expect(all.steps[0]?.outputs.outcome).toBe("pass");
    const wrong = await started({ "pull-request": "two" });
    expect(wrong.steps[0]?.annotations[0]?.message).toContain('expected such as 12, got "two"');
  });
});

describe("the gate before a merge queue", () => {
  it("judges every pull request of the group on the group's own commit", async () => {
    const world = await gateWorld();
    const number = world.propose([edgeChange()], { by: "mira" });
    world.github.review(number, { by: "ann", state: "APPROVED" });
    world.ignore();
    const group = world.github.enqueue(number, { by: "mira" });
    await world.happen();
    expect(world.check(group.headSha)).toMatchObject({ conclusion: "success" });
    expect(world.check(number)).toBeUndefined();
  });

  it("lets nothing pass behind one that may not, because the last group merges the whole batch", async () => {
    const world = await gateWorld();
    const first = world.propose([edgeChange()], { by: "mira" });
    const second = world.propose([mail("Post")], { by: "sid" });
    world.github.enqueue(first, { by: "mira" });
    world.ignore();
    const group = world.github.enqueue(second, { by: "sid" });
    await world.happen();
    expect(world.check(group.headSha)).toMatchObject({ conclusion: "action_required" });
  });
});

describe("the gate as an App of its own", () => {
  it("posts as the App, from the environment that holds its key, and by nobody else", async () => {
    const inputs: object[] = [];
    const world = await gateWorld({
      runner: {
        variables: { ITSM_GATE_CLIENT_ID: "Iv1.abc" },
        environments: { "itsm-gate": { secrets: { ITSM_GATE_PRIVATE_KEY: "key" }, branches: ["main"] } },
        doubles: {
          "actions/create-github-app-token": (given) => {
            inputs.push(given);
            const permissions = { contents: "read", "pull-requests": "read", checks: "write" } as const;
            return { token: world.github.appToken({ app: "itsm-gate", permissions }), "app-slug": "itsm-gate" };
          },
        },
      },
    });
    const number = world.propose([mail("Post")], { by: "sid" });
    await world.happen();
    world.github.comment(number, { by: "sid", body: "/itsm recheck" });
    await world.happen();
    expect(inputs[0]).toMatchObject({ "client-id": "Iv1.abc", "private-key": "key" });
    const checks = world.github.checks(world.github.pullRequest(number).head.sha, "all");
    expect(checks.map(({ app, conclusion }) => [app, conclusion])).toEqual([["itsm-gate", "success"]]);
    expect(world.comment(number)).toContain("May be merged");
  });
});
