// Every action through every trouble: which test holds that nothing is lost, and nothing there twice.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TROUBLES = ["rate limit", "5xx", "crash", "twice", "late"] as const;

/** A file of tests, and words in it that are the name of one, or of what it is given. */
type Held = readonly [file: string, words: string];
type Row = { readonly [trouble in (typeof TROUBLES)[number]]: Held };

/** The trials of `trouble` run every job twice where nothing disturbs it, and compare. */
const TWICE: Held = ["gate/disturbances.ts", "Running twice is not running once"];
const disturbed = (file: string, crash: Held, late: Held, twice: Held = TWICE): Row => ({
  "rate limit": [file, "a secondary rate limit asks to wait"],
  "5xx": [file, "GitHub answers 502 once"],
  ...{ crash, twice, late },
});

const TABLE: { readonly [action: string]: Row } = {
  gate: disturbed(
    "gate/cut.test.ts",
    ["gate/cut.test.ts", '["gate", async () => withJob(await sharing(), gateJob), 2]'],
    ["actions/gate-faults.test.ts", "an event that comes late is judged by what is there by then"],
  ),
  comment: disturbed(
    "gate/cut.test.ts",
    ["gate/cut.test.ts", '["comment", async () => withJob(await commented(), commentJob), 4]'],
    ["actions/comment.test.ts", "writes nothing where the head has moved on"],
  ),
  evidence: disturbed(
    "gate/cut-evidence.test.ts",
    ["gate/cut.test.ts", '["evidence", async () => withJob(await firstMerge(), evidenceJob), 6]'],
    ["actions/evidence.test.ts", "is made good after a run that was missed, in the order of the merges"],
    ["actions/evidence.test.ts", "is the same however often it is asked for"],
  ),
  sweep: disturbed(
    "gate/sweep.test.ts",
    ["gate/sweep.test.ts", "the bundle of the sweep"],
    ["actions/sweep.test.ts", "nor by one that comes a month late"],
  ),
  // Both jobs are one scene; the first of them writes nothing.
  intake: disturbed(
    "gate/cut-intake.test.ts",
    ["gate/cut-intake.test.ts", "GitHub does it and the run is gone"],
    [
      "actions/intake.test.ts",
      "does nothing more once its pull request was merged, even where the issue is edited later",
    ],
  ),
  propose: disturbed(
    "gate/cut-intake.test.ts",
    ["gate/cut-intake.test.ts", "the bundle that proposes"],
    ["actions/intake.test.ts", "is left to the next run where it was edited between the two jobs"],
  ),
  "require-change": disturbed(
    "actions/require-change.test.ts",
    ["actions/require-change.test.ts", "where the process dies, before or after any write"],
    ["actions/require-change.test.ts", "fails outside it with a sentence that says when"],
    ["actions/require-change.test.ts", "writes the deployment down once"],
  ),
  notify: disturbed(
    "actions/notify.test.ts",
    ["actions/notify.test.ts", "between what the channel took and the note of it"],
    ["core/notices/notices.test.ts", "make good a day, and what a push brings even if it is a week old"],
    ["actions/notify.test.ts", "tells each notice once, oldest first, however often it runs"],
  ),
};

/** It writes by GitHub's own actions alone, and the last of them puts the whole portal in the place of the one before. */
const PUBLISH: Row = {
  "rate limit": ["publish.test.ts", "leaves the last portal alone where %s fails"],
  "5xx": ["publish.test.ts", "leaves the last portal alone where %s fails"],
  crash: ["publish.test.ts", "deploys nothing where the build fails, whatever it left behind"],
  twice: ["site/same-bytes.test.ts", "give the same bytes in every one of them"],
  late: ["newcomer/empty-folder.test.ts", "The portal is published once the repository has Pages"],
};

/** It reads a checkout, and asks GitHub nothing. */
const WITHOUT_GITHUB = ["validate"];

const actions = readdirSync(join(ROOT, "actions")).filter((name) =>
  existsSync(join(ROOT, "actions", name, "action.yml")),
);

describe("every action through every trouble", () => {
  it("has a row here, unless it asks GitHub nothing", () => {
    expect([...Object.keys(TABLE), ...WITHOUT_GITHUB].sort()).toEqual(actions.sort());
    for (const name of actions) {
      const main = readFileSync(join(ROOT, "actions", name, "main.ts"), "utf8");
      expect(main.includes('"../connection.ts"'), name).toBe(!WITHOUT_GITHUB.includes(name));
    }
  });

  const cells = Object.entries({ ...TABLE, publish: PUBLISH }).flatMap(([action, row]) =>
    TROUBLES.map((name) => [action, name, ...row[name]] as const),
  );
  it.each(cells)("%s: %s is held by %s", (_, __, file, words) => {
    expect(readFileSync(join(ROOT, "test", file), "utf8")).toContain(words);
  });
});
