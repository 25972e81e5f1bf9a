import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountBook, coAuthorsOf } from "../../../core/github/co-authors.ts";
import { commitFacts, type ToldCommit } from "../../../core/github/commit-facts.ts";

const NOBODY = accountBook([], []);

function aCommit(parts: Partial<ToldCommit["commit"]> = {}, people: Partial<ToldCommit> = {}): ToldCommit {
  const mira = { name: "Mira", email: "mira@example.com" };
  return {
    sha: "a".repeat(40),
    parents: [{ sha: "b".repeat(40) }],
    author: { login: "mira", id: 1, type: "User" },
    committer: { login: "mira", id: 1, type: "User" },
    commit: { message: "Edit", author: mira, committer: mira, ...parts },
    ...people,
  };
}

describe("co-authors", () => {
  it.each([
    ["12+jonas@users.noreply.github.com", "jonas"],
    ["jonas@users.noreply.github.com", "jonas"],
    ["49699333+dependabot[bot]@users.noreply.github.com", "dependabot[bot]"],
    ["jonas@example.com", null],
    ["jonas@users.noreply.github.com.example.com", null],
    ["x+jonas@users.noreply.github.com", null],
  ])("are known by GitHub's own addresses: %s", (email, login) => {
    expect(coAuthorsOf(`Edit\n\nCo-authored-by: Jonas <${email}>`, NOBODY)).toEqual([{ name: "Jonas", email, login }]);
  });

  it("are found whatever the case and the indentation, each once", () => {
    const message =
      "Edit\n\n  CO-AUTHORED-BY:Jonas <j@example.com>\r\nco-authored-by : Ida <i@example.com>\nCo-authored-by: J <J@example.com>";
    expect(coAuthorsOf(message, NOBODY).map(({ email }) => email)).toEqual(["j@example.com", "i@example.com"]);
  });

  it("are told even where the line has no address, so that nobody is overlooked", () => {
    expect(coAuthorsOf("Edit\n\nCo-authored-by: somebody", NOBODY)).toEqual([
      { name: "somebody", email: "", login: null },
    ]);
  });

  it("are known by the address of another commit of the pull request", () => {
    const own = aCommit();
    const shared = aCommit(
      { message: "Edit\n\nCo-authored-by: M <MIRA@example.com>" },
      { author: null, committer: null },
    );
    expect(commitFacts([own, shared], [])[1]?.coAuthors).toMatchObject([{ login: "mira" }]);
  });

  it("are known under their present login where the number is that of an account seen elsewhere", () => {
    const commit = aCommit({ message: "Edit\n\nCo-authored-by: J <7+old-name@users.noreply.github.com>" });
    const seen = { login: "new-name", id: 7, type: "User" as const };
    expect(commitFacts([commit], [seen])[0]?.coAuthors).toMatchObject([{ login: "new-name" }]);
  });

  it("never throw, and name only addresses that the message holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const message = `Edit\n\nCo-authored-by: ${text}`;
        for (const { email } of coAuthorsOf(message, NOBODY)) expect(message).toContain(email);
      }),
    );
  });
});

describe("a commit", () => {
  it("whose address belongs to nobody has no author", () => {
    const [fact] = commitFacts([aCommit({}, { author: {}, committer: null })], []);
    expect(fact).toMatchObject({ author: null, committer: null, authorName: "Mira <mira@example.com>" });
  });

  it("was committed by GitHub only with GitHub's signature: anybody may write its address", () => {
    const webFlow = { login: "web-flow", id: 19864447, type: "User" };
    const github = { name: "GitHub", email: "noreply@github.com" };
    const signed = aCommit({ committer: github, verification: { verified: true } }, { committer: webFlow });
    const forged = aCommit({ committer: github, verification: { verified: false } }, { committer: webFlow });
    const own = aCommit({ verification: { verified: true } });
    expect(commitFacts([signed, forged, own], [])).toMatchObject([
      { committedByGitHub: true, committer: null },
      { committedByGitHub: false, committer: { login: "web-flow" } },
      { committedByGitHub: false, committer: { login: "mira" } },
    ]);
  });

  it("takes accounts of an unknown type for bots, which approve nothing", () => {
    const [fact] = commitFacts([aCommit({}, { author: { login: "x", id: 3, type: "Robot" } })], []);
    expect(fact?.author?.type).toBe("Bot");
  });
});
