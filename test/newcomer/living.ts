// What happens in a user's repository, from its first commit to its notices; the same wherever it began.
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Files } from "../gate/company.ts";
import { CHANGE } from "../gate/proposals.ts";
import { story } from "../gate/story.ts";
import { bringToGitHub, deploys, type Life, reports, strikes } from "./life.ts";
import { grow, type Repository } from "./repository.ts";

const EVERY_TEN_MINUTES = "*/10 * * * *";
const BOT = "github-actions[bot]";

/** How pull requests stand in each step of the story, and what GitHub or the command answers; nothing where it is not said. */
const EXPECTED: { readonly [step in keyof typeof story]?: Standing } = {
  proposal: { checks: ["action_required"] },
  haste: { answers: [405] },
  ownApproval: { answers: [422] },
  coAuthor: { checks: ["action_required"] },
  approval: { checks: ["success"] },
  edit: { checks: ["action_required"] },
  again: { checks: ["success"] },
  freeze: { checks: ["action_required", "success"] },
  exceptionWanted: { checks: ["action_required"], answers: [405] },
  exception: { checks: ["success"] },
  merge: { answers: [0] },
  evidenceAgain: { answers: [0] },
  outage: { checks: ["success"] },
  policy: { checks: ["action_required", "action_required", "success"] },
  audit: { answers: [0] },
  pushed: { answers: [1] },
};

const STEPS = Object.entries(story).map(([name, step]) => [step.title, name, step] as const);

interface Standing {
  readonly checks?: readonly string[];
  readonly answers?: readonly number[];
}

/**
 * Registers the tests of a life that begins with a committed, young repository. `theirs`: what nobody may touch; `more`
 * registers tests that come last.
 */
export function livesOn(begin: () => Repository, theirs: Files, more = (_: () => Life): void => {}): void {
  let life: Life;
  const commits = new Set<string>();

  describe("on GitHub", () => {
    beforeAll(async () => {
      const repository = begin();
      grow(repository);
      await repository.itsm("check", "--strict");
      await repository.git("add", "--all");
      await repository.git("commit", "--quiet", "--message", "Write down our teams, services and rules");
      life = await bringToGitHub(repository, inject("newcomer"));
    });
    afterAll(() => life?.close());

    it("its workflows call the toolkit's at the commit of the package", () => {
      const { github } = life.stage.world;
      const calls = github.files().filter((path) => path.startsWith(".github/workflows/itsm-"));
      for (const path of calls)
        for (const [, pin = ""] of (github.file(path) ?? "").matchAll(/uses: itsm-as-code\/itsm-as-code\/.*@(\S+)/g))
          commits.add(pin);
      expect([calls.length, [...commits]]).toEqual([8, [expect.stringMatching(/^[0-9a-f]{40}$/)]]);
    });

    it.each(STEPS)("%s", { timeout: 120_000 }, async (_, name, step) => {
      const before = life.told.length;
      await step.play(life.stage);
      const told = life.told.slice(before);
      const checks = told.flatMap((each) => (each.is === "check" ? [each.conclusion] : []));
      const answers = told.flatMap((each) => (each.is === "answer" ? [each.status] : []));
      // Object.entries only knows strings; these are the steps of the story.
      expect({ checks, answers }).toEqual({ checks: [], answers: [], ...EXPECTED[name as keyof typeof story] });
    });

    it("A form becomes a record, which its people approve", { timeout: 120_000 }, async () => {
      const { issue, pull } = await reports(life, "ayse-demir", "rasmusq");
      const { github } = life.stage.world;
      expect(github.pullRequest(pull)).toMatchObject({ by: BOT, state: "closed", merged: { by: "rasmusq" } });
      expect(github.issue(issue)).toMatchObject({ state: "closed" });
      expect(github.comments(issue)).toMatchObject([
        { by: BOT, body: expect.stringContaining(`Pull request #${pull}`) },
      ]);
    });

    it("Whoever is to know hears of the incidents, once each", async () => {
      life.stage.world.github.clock.set("2026-11-23T13:40:00+01:00");
      for (let run = 0; run < 2; run++) await strikes(life, EVERY_TEN_MINUTES);
      const { received } = life.receiver;
      expect(received.map(({ event }) => event)).toEqual(["incident_opened", "incident_opened", "incident_updated"]);
      expect(new Set(received.map(({ key }) => key)).size).toBe(received.length);
      expect(received.filter(({ repeated }) => repeated)).toEqual([]);
    });

    it("A deployment waits for the window of its change, and goes on within it", async () => {
      const { github } = life.stage.world;
      const [commit = ""] = commits;
      const early = await deploys(life, CHANGE, commit);
      expect(early).toMatchObject({ conclusion: "failure", deployed: "" });
      expect(early.said).toEqual([expect.stringContaining(`the window of ${CHANGE} opens at`)]);
      github.clock.set("2026-12-05T22:10:00+01:00");
      const until = "2026-12-05T22:30:00Z";
      for (let run = 0; run < 2; run++)
        expect(await deploys(life, CHANGE, commit)).toMatchObject({
          conclusion: "success",
          until,
          deployed: "deployed",
        });
      const written = github
        .comments(life.stage.pulls.get("http-3") ?? 0)
        .filter(({ body }) => body.includes("**Deployment**"));
      expect(written).toHaveLength(1);
    });

    it("They hear that the change has started, once as well", async () => {
      const before = life.receiver.received.length;
      for (let run = 0; run < 2; run++) await strikes(life, EVERY_TEN_MINUTES);
      expect(life.receiver.received.slice(before)).toMatchObject([{ event: "change_started", repeated: false }]);
    });

    it("The sweep keeps one issue for what is overdue, however often it runs", { timeout: 120_000 }, async () => {
      const { github } = life.stage.world;
      github.clock.set("2026-12-06T08:17:00+01:00");
      const issues = () =>
        github
          .issues()
          .filter(({ by }) => by === BOT)
          .map(({ number, title, state }) => ({ number, title, state }));
      await strikes(life, "17 * * * *");
      const before = issues();
      expect(before.map(({ title }) => title)).toEqual(
        expect.arrayContaining([
          expect.stringContaining(`${CHANGE} was not begun in its window`),
          expect.stringContaining("came to main without approval: Nobody will notice"),
        ]),
      );
      await strikes(life, "17 * * * *");
      expect(issues()).toEqual(before);
    });

    it("Nothing of what was there before was touched", () => {
      const { github } = life.stage.world;
      for (const [path, text] of Object.entries(theirs)) expect(github.file(path), path).toBe(text);
    });

    more(() => life);
  });
}
