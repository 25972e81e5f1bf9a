// The judge of disturbed runs is judged itself: by jobs that do it wrong.
import { describe, expect, it } from "vitest";
import { startGitHub } from "../support/github/index.ts";
import { octokitWith } from "../support/github/octokit.ts";
import { aroundWrites, type Scene, trouble, troubles } from "./disturbances.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };

interface Manner {
  /** When it looks which comments are there: before each, at its start whether it is done, or never. */
  readonly looks: "always" | "first" | "never";
  /** Whether it keeps failures to itself. */
  readonly silent?: boolean;
}

/** A job that writes two comments. */
async function commenting({ looks, silent = false }: Manner): Promise<Scene<unknown>> {
  const github = await startGitHub({ files: { "a.md": "a\n" } });
  const { number } = github.openIssue({ title: "Wanted", by: "mira" });
  const { issues } = octokitWith(github, github.appToken({ permissions: { issues: "write" } })).rest;
  const bodies = () => github.comments(number).map(({ body }) => body);
  async function run() {
    if (looks === "first" && bodies().length === 2) return [];
    try {
      for (const body of ["one", "two"]) {
        const { data } = await issues.listComments({ ...itsm, issue_number: number });
        if (looks === "always" && data.some((comment) => comment.body === body)) continue;
        await issues.createComment({ ...itsm, issue_number: number, body });
      }
      return [];
    } catch (error) {
      return silent ? [] : [error];
    }
  }
  return { github, run, state: bodies, wrong: () => (bodies().length > 2 ? "more than two comments" : null) };
}

describe("trouble", () => {
  it("finds nothing wrong with a job that looks before it writes", async () => {
    const begin = () => commenting({ looks: "always" });
    expect(await trouble(troubles.cut, { begin, survives: false })).toMatchObject({ tried: 4, flaws: [] });
    expect(await trouble(troubles.lostAnswer, { begin, survives: false })).toMatchObject({ flaws: [] });
  });

  it("finds what a job writes twice that does not look, and the moment at which it does", async () => {
    const { flaws } = await trouble(troubles.lostAnswer, {
      begin: () => commenting({ looks: "first" }),
      which: aroundWrites,
      survives: false,
    });
    expect(flaws).toContainEqual(expect.stringMatching(/^request 2 \(POST .*: it ends with \["one","one"/));
    expect(flaws).toContainEqual(expect.stringMatching(/^request 2 \(POST .*: more than two comments/));
  });

  it("finds a job that is not through and says that it is", async () => {
    const { flaws } = await trouble(troubles.cut, {
      begin: () => commenting({ looks: "always", silent: true }),
      survives: false,
    });
    expect(flaws).toContainEqual(expect.stringContaining("it says that it came through, and left"));
  });

  it("finds a job that does not come through where it has to", async () => {
    const { flaws } = await trouble(troubles.badGateway, {
      begin: () => commenting({ looks: "always" }),
      survives: true,
    });
    expect(flaws).toHaveLength(4);
    expect(flaws[0]).toContain("it did not come through");
  });

  it("refuses a job of which a second run does more", async () => {
    const begin = () => commenting({ looks: "never" });
    await expect(trouble(troubles.cut, { begin, survives: false })).rejects.toThrow(
      "Running twice is not running once",
    );
  });
});
