// The rulesets to import are what GitHub calls a ruleset, and ask for what the documentation says.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { githubForTest } from "./support/github/for-tests.ts";

const read = (file: string) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8"));
const { schemas } = read("test/support/github/openapi.json");
const FILES = ["docs/ruleset.json", "docs/ruleset-memory.json"];

/** GitHub's description of a ruleset, without the number that a new one does not have. No field may be unknown to it. */
function validator() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const { required, ...ruleset } = schemas["repository-ruleset"];
  const needed = required.filter((name: string) => name !== "id");
  return ajv.compile({ ...ruleset, required: needed, additionalProperties: false, $defs: schemas });
}

describe("the ruleset to import", () => {
  it.each(FILES)("%s is one by GitHub's description", (file) => {
    const validate = validator();
    expect(validate(read(file)), JSON.stringify(validate.errors)).toBe(true);
  });

  it("would be refused with a rule that GitHub does not know", () => {
    const ruleset = read("docs/ruleset.json");
    expect(validator()({ ...ruleset, rules: [...ruleset.rules, { type: "no_such_rule" }] })).toBe(false);
  });

  it.each(FILES)("%s lets nobody past, and forbids force pushes and deletion", (file) => {
    const { bypass_actors: bypass, enforcement, rules } = read(file);
    expect([bypass, enforcement]).toEqual([[], "active"]);
    expect(rules.map(({ type }: { readonly type: string }) => type)).toEqual(
      expect.arrayContaining(["deletion", "non_fast_forward"]),
    );
  });

  it("asks for the gate from GitHub Actions, on a branch that is up to date", async () => {
    const github = await githubForTest();
    const { rules } = read("docs/ruleset.json");
    const checks = rules.find(({ type }: { readonly type: string }) => type === "required_status_checks");
    expect(checks.parameters).toMatchObject({
      strict_required_status_checks_policy: true,
      required_status_checks: [{ context: "itsm/gate", integration_id: github.appId("github-actions") }],
    });
  });
});
