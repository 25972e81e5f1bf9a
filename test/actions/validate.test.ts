import { describe, expect, it } from "vitest";
import { gitRepository } from "../support/git-repository.ts";
import { INCIDENT, incidentText } from "../support/temp-folder.ts";
import { SMALL, smallRepository, validate, validatePullRequest } from "./support/validate-run.ts";

const incidents = (count: number, fields: { readonly [field: string]: string | null }) =>
  Array.from({ length: count }, (_, i) => ({
    file: `records/incidents/2026/INC-2026-${String(1000 + i)}-slow.md`,
    text: incidentText(fields),
  }));

describe("validating a pull request", () => {
  it("passes where nothing is wrong, and says what was read and what differs", async () => {
    const repository = smallRepository();
    const { conclusion, step } = await validatePullRequest(repository, () =>
      repository.write(INCIDENT, incidentText()),
    );
    expect({ conclusion, annotations: step.annotations }).toEqual({ conclusion: "success", annotations: [] });
    expect(step.outputs).toMatchObject({ checked: "3", errors: "0", warnings: "0" });
    expect(step.summary).toBe("## ITSM records: nothing wrong\n\n3 records read. 1 record differs from the base.\n");
    expect(step.stdout).toBe("3 records, nothing wrong.\n");
  });

  it("fails with the finding on its line", async () => {
    const repository = smallRepository();
    const { conclusion, step } = await validatePullRequest(repository, () =>
      repository.write(INCIDENT, incidentText({ impact: "huge" })),
    );
    expect(conclusion).toBe("failure");
    expect(step.annotations).toEqual([
      expect.objectContaining({ level: "error", file: INCIDENT, line: 5, col: 9, title: "field-value" }),
    ]);
    expect(step.summary).toContain("## ITSM records: 1 error");
    expect(step.summary).toContain(`](https://github.com/example/itsm/blob/`);
  });

  it("annotates a move that no state table allows, which only the base can tell", async () => {
    const repository = smallRepository("", { [INCIDENT]: incidentText() });
    const { conclusion, step } = await validatePullRequest(repository, () =>
      repository.write(INCIDENT, incidentText({ state: "new" })),
    );
    expect(conclusion).toBe("failure");
    expect(step.annotations.map(({ title }) => title)).toEqual(["move-illegal"]);
  });

  it("puts what the pull request changed first, keeps ten of a level, and says what is left out", async () => {
    const old = incidents(12, { impact: "huge" });
    const repository = smallRepository("", Object.fromEntries(old.map(({ file, text }) => [file, text])));
    const { step } = await validatePullRequest(repository, () => {
      // On a line that changed; and in a file of which another line changed.
      repository.write("records/incidents/2026/INC-2026-ZZZZ-new.md", incidentText({ urgency: "huge" }));
      repository.write(old[11]?.file ?? "", incidentText({ impact: "huge" }, "## Description\n\nNow with more.\n"));
    });
    expect(step.annotations).toHaveLength(10);
    expect(step.annotations.slice(0, 3).map(({ file }) => file?.slice(-16))).toEqual(
      ["026-ZZZZ-new.md", "6-1011-slow.md", "6-1000-slow.md"].map((end) => expect.stringContaining(end)),
    );
    expect(step.summary).toContain("only this table has 3 errors more");
    expect(step.summary.match(/^\| error/gm)).toHaveLength(13);
    expect(step.stdout.match(/^error\[/gm)).toHaveLength(13);
  });

  it("tells text of records as text: in the log, in annotations and in the summary", async () => {
    const evil = '"::error::owned <img src=x> [a](http://b) @everyone | \\u202e"';
    const repository = smallRepository();
    const { step } = await validatePullRequest(repository, () =>
      repository.write(INCIDENT, incidentText({ impact: evil, "::set-output name=checked": "9" })),
    );
    expect(step.outputs.checked).toBe("3");
    expect(step.stdout).not.toMatch(/^\s*::set-output/m);
    const row = step.summary.split("\n").find((line) => line.includes("owned")) ?? "";
    expect(row).toContain("&lt;img src=x&gt; &#91;a&#93;(http:&#8203;//b) @&#8203;everyone &#124;");
    expect(row.match(/\|/g)).toHaveLength(5);
  });
});

describe("validating without a base", () => {
  it("says so where the base was not fetched", async () => {
    const repository = smallRepository();
    repository.branch("work");
    repository.write(INCIDENT, incidentText());
    repository.commit("Work");
    repository.checkout("main");
    const merged = repository.merge("work");
    const clone = repository.shallowClone(1);
    const { conclusion, step } = await validate(clone, {
      name: "pull_request",
      payload: { action: "opened", pull_request: { number: 7, merge_commit_sha: merged, base: { ref: "main" } } },
    });
    expect(conclusion).toBe("success");
    expect(step.summary).toContain("Moves were not judged here: the base was not fetched");
  });

  it("judges against the commit before a push, and against the base of a merge group", async () => {
    const repository = smallRepository("", { [INCIDENT]: incidentText() });
    const before = repository.git("rev-parse", "HEAD");
    repository.write(INCIDENT, incidentText({ state: "new" }));
    const after = repository.commit("Straight");
    const push = await validate(repository.root, { name: "push", payload: { ref: "refs/heads/main", before, after } });
    const group = await validate(repository.root, {
      name: "merge_group",
      payload: { action: "checks_requested", merge_group: { head_ref: "q", head_sha: after, base_sha: before } },
    });
    expect([push, group].map(({ step }) => step.annotations.map(({ title }) => title))).toEqual([
      ["move-illegal"],
      ["move-illegal"],
    ]);
  });

  it("takes a new branch and a run by hand for what they are", async () => {
    const repository = smallRepository();
    const head = repository.git("rev-parse", "HEAD");
    const push = { name: "push", payload: { ref: "refs/heads/main", before: "0".repeat(40), after: head } };
    expect((await validate(repository.root, push)).step.summary).toContain("the branch is new");
    const byHand = { name: "workflow_dispatch", payload: {} };
    expect((await validate(repository.root, byHand)).step.summary).toContain("workflow_dispatch has no base");
  });

  it("takes a base that held no ITSM yet for what it is", async () => {
    const repository = gitRepository();
    repository.write("README.md", "hello\n");
    const before = repository.commit("Begin");
    for (const [file, text] of Object.entries(SMALL)) repository.write(file, text);
    const after = repository.commit("Adopt");
    const push = await validate(repository.root, { name: "push", payload: { ref: "refs/heads/main", before, after } });
    expect([push.conclusion, push.step.summary]).toEqual([
      "success",
      expect.stringContaining("Moves were not judged here: in the base, there is no itsm.config.yaml"),
    ]);
  });

  it("judges a folder below the workspace, and names files as the repository does", async () => {
    const repository = smallRepository("itsm/", { [INCIDENT]: incidentText({ impact: "huge" }) });
    const event = { name: "workflow_dispatch", payload: {} };
    const { step } = await validate(repository.root, event, "        with: { root: itsm }\n");
    expect(step.annotations.map(({ file }) => file)).toEqual([`itsm/${INCIDENT}`]);
  });

  it("fails on warnings only where it is asked to", async () => {
    const repository = smallRepository("", { "records/notes.txt": "no record" });
    const event = { name: "workflow_dispatch", payload: {} };
    const lax = await validate(repository.root, event);
    const strict = await validate(repository.root, event, '        with: { strict: "true" }\n');
    expect([lax.step.outputs.warnings, lax.conclusion, strict.conclusion]).toEqual(["1", "success", "failure"]);
  });
});

describe("validating what is no ITSM repository", () => {
  it("fails with one sentence and a hint", async () => {
    const repository = smallRepository();
    repository.remove("itsm.config.yaml");
    const { conclusion, step } = await validate(repository.root, { name: "workflow_dispatch", payload: {} });
    expect(conclusion).toBe("failure");
    expect(step.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^there is no itsm\.config\.yaml.*\n.*organisation/),
    ]);
  });

  it("tells what is wrong with the configuration on its lines", async () => {
    const repository = smallRepository("", { "itsm.config.yaml": "organisation: Example\nportal: { tytle: X }\n" });
    const { step } = await validate(repository.root, { name: "workflow_dispatch", payload: {} });
    expect(step.annotations[0]).toMatchObject({ file: "itsm.config.yaml", line: 2, title: "field-unknown" });
  });
});
