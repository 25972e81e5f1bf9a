import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHANGE, PUSHED_FILE } from "./proposals.ts";
import { openStage, type Stage, type Step, type Told } from "./stage.ts";
import { evidencePaths, story } from "./story.ts";

let stage: Stage;
let told: Told[] = [];

/** Plays a step; gives what was told in it. */
async function play(step: Step): Promise<readonly Told[]> {
  told = [];
  await step.play(stage);
  return told;
}

/** How pull requests stood at the end of a step: the newest check, with the comment. */
function standing(all: readonly Told[]) {
  const check = all.findLast((each) => each.is === "check");
  const comment = all.findLast((each) => each.is === "comment");
  return { conclusion: check?.conclusion, title: check?.title, comment: comment?.body ?? "" };
}

function answersIn(all: readonly Told[]) {
  return all.filter((each) => each.is === "answer").map(({ status, text }) => ({ status, text }));
}

function conclusionsIn(all: readonly Told[]) {
  return all.filter((each) => each.is === "check").map(({ conclusion }) => conclusion);
}

const evidenceTip = () => stage.world.github.tip("itsm-evidence");

beforeAll(async () => {
  stage = await openStage((each) => told.push(each));
});
afterAll(() => stage.world.close());

describe("the story of the change gate", () => {
  it(story.rules.title, async () => {
    await play(story.rules);
    expect(stage.world.github.requests).toEqual([]);
  });

  it(story.proposal.title, async () => {
    const { conclusion, title, comment } = standing(await play(story.proposal));
    expect(conclusion).toBe("action_required");
    expect(title).toBe("Waiting for 2 approvals: an approver of Platform; an approver of Change authority");
    expect(comment).toContain("A normal change of moderate risk.");
    expect(comment).toMatch(/An approver of Platform.*ilka-momsen, rasmusq/);
    expect(comment).toMatch(/An approver of Change authority.*boysen-jan, greta-paulsen/);
  });

  it(story.haste.title, async () => {
    const [answer] = answersIn(await play(story.haste));
    expect(answer).toMatchObject({ status: 405, text: expect.stringContaining('"itsm/gate" is expected') });
  });

  it(story.ownApproval.title, async () => {
    const [answer] = answersIn(await play(story.ownApproval));
    expect(answer).toMatchObject({
      status: 422,
      text: expect.stringContaining("Can not approve your own pull request"),
    });
  });

  it(story.coAuthor.title, async () => {
    const { conclusion, comment } = standing(await play(story.coAuthor));
    expect(conclusion).toBe("action_required");
    expect(comment).toContain("lene-hs approved, but is a co-author of commit");
  });

  it(story.approval.title, async () => {
    const { conclusion, title, comment } = standing(await play(story.approval));
    expect([conclusion, title]).toEqual(["success", `May be merged: ${CHANGE}`]);
    expect(comment).toContain("Approved by rasmusq, boysen-jan");
  });

  it(story.edit.title, async () => {
    const { conclusion, title, comment } = standing(await play(story.edit));
    expect(conclusion).toBe("action_required");
    expect(title).toBe("Waiting for 2 approvals: an approver of Platform; an approver of Change authority");
    for (const login of ["rasmusq", "boysen-jan"])
      expect(comment).toMatch(new RegExp(`${login} approved, but the content changed since .* approve again`));
  });

  it(story.again.title, async () => {
    expect(standing(await play(story.again)).conclusion).toBe("success");
  });

  it(story.freeze.title, async () => {
    expect(conclusionsIn(await play(story.freeze))).toEqual(["action_required", "success"]);
    expect(stage.world.github.files()).toContain("records/freezes/st-nicholas-weekend.md");
  });

  it(story.exceptionWanted.title, async () => {
    const all = await play(story.exceptionWanted);
    expect(answersIn(all)).toMatchObject([{ status: 405, text: expect.stringContaining("not up to date") }]);
    const { conclusion, title, comment } = standing(all);
    expect([conclusion, title]).toEqual([
      "action_required",
      "Waiting for approval by an approver of Sailing and ports (mareike-thoms)",
    ]);
    expect(comment).toContain("An exception from the freeze st-nicholas-weekend.");
    expect(comment).toContain("Approved by rasmusq, boysen-jan");
  });

  it(story.exception.title, async () => {
    const { conclusion, comment } = standing(await play(story.exception));
    expect(conclusion).toBe("success");
    expect(comment).toContain("mareike-thoms");
  });

  it(story.merge.title, async () => {
    await play(story.merge);
    const merged = stage.world.github.tip();
    const path = `evidence/${CHANGE}/${merged}.json`;
    expect(evidencePaths(stage)).toContain(path);
    const evidence = JSON.parse(stage.world.github.file(path, "itsm-evidence") ?? "");
    expect(evidence).toMatchObject({ outcome: "pass", merge: { commit: merged }, digest: { equal: true } });
    expect(votesIn(evidence)).toEqual(["boysen-jan", "mareike-thoms", "rasmusq"]);
  });

  it(story.evidenceAgain.title, async () => {
    const before = evidenceTip();
    await play(story.evidenceAgain);
    expect(evidenceTip()).toBe(before);
  });

  it(story.outage.title, async () => {
    const all = await play(story.outage);
    expect(conclusionsIn(all)).toEqual(["success"]);
    expect(stage.world.github.reviews(stage.pulls.get("ticket-mails") ?? 0)).toEqual([]);
    expect(stage.world.github.file("records/incidents/2026/INC-2026-52B8-ticket-mails-late.md")).toContain(
      "lost a data centre",
    );
  });

  it(story.policy.title, async () => {
    const all = await play(story.policy);
    expect(conclusionsIn(all)).toEqual(["action_required", "action_required", "success"]);
    const titles = all.filter((each) => each.is === "check").map(({ title }) => title);
    expect(titles[1]).toBe("Waiting for approval by an approver of IT governance (hauke-petersen, nora-ebeling)");
  });

  it(story.audit.title, async () => {
    const [answer] = answersIn(await play(story.audit));
    expect(answer?.text).toContain("Nothing is missing.");
    expect(answer?.text).toContain("4 commits that touched governed files: 4 by pull requests that passed, 0 not");
    expect(answer?.status).toBe(0);
  });

  it(story.pushed.title, async () => {
    const [answer] = answersIn(await play(story.pushed));
    expect(answer?.status).toBe(1);
    const [, told = ""] = answer?.text.split("Commits that nobody authorized") ?? [];
    expect(told).toContain(stage.world.github.tip().slice(0, 12));
    expect(told).toContain("root <");
    expect(told).toContain(PUSHED_FILE);
  });
});

interface EvidenceTold {
  readonly requirements: readonly { readonly votes: readonly { readonly login: string }[] }[];
}

function votesIn({ requirements }: EvidenceTold): string[] {
  return requirements.flatMap(({ votes }) => votes.map(({ login }) => login)).toSorted();
}
