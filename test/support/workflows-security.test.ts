// Each security rule finds what it is for, alone and on its line, and leaves the sound way of doing it in peace.
import { describe, expect, it } from "vitest";
import { securityFindings, securityRules } from "./workflows/index.ts";
import { PINS, reading } from "./workflows/security/samples/build.ts";
import { ORIGINS } from "./workflows/security/samples/origins.ts";
import { RIGHTS } from "./workflows/security/samples/rights.ts";
import { RUNS } from "./workflows/security/samples/runs.ts";
import { SCRIPTS } from "./workflows/security/samples/scripts.ts";

const ROWS = [...RIGHTS, ...ORIGINS, ...SCRIPTS, ...RUNS];

const rulesOf = (text: string, rule: string) => securityFindings(text, rule === "unlisted-pin" ? PINS : null);

describe("the security rule", () => {
  it.each(ROWS)("%s finds: %s", (rule, _, planted, line) => {
    expect(rulesOf(planted, rule)).toEqual([{ rule, line, message: expect.stringMatching(/\w{3}/) }]);
  });

  it.each(ROWS)("%s leaves in peace what mends: %s", (rule, _, __, ___, sound) => {
    expect(rulesOf(sound, rule)).toEqual([]);
  });

  it("has a row of its own here, each", () => {
    expect([...new Set(ROWS.map(([rule]) => rule))].toSorted()).toEqual(securityRules.map(({ id }) => id).toSorted());
  });
});

it("findings say what was found, what was expected and how to mend it", () => {
  const planted = reading({ steps: `- uses: some/action@v1\n      - run: echo "\${{ github.event.issue.title }}"` });
  expect(securityFindings(planted).map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "An action of others is pinned by its commit, with the version behind it: expected owner/name@<40 hex digits> # vX.Y.Z, got some/action@v1.",
      "A script takes values from the environment: got \${{ github.event.issue.title }}, whose github.event.issue.title others can write. Put it into env: and read "$NAME".",
    ]
  `);
});

it("an action that is no composite one has nothing to find", () => {
  expect(securityFindings("name: A\ndescription: a\nruns: { using: node24, main: a.js }\n", {})).toEqual([]);
});
