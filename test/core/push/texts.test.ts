import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitMessage, compareLink, pullRequestBody, pushBranch } from "../../../core/push/index.ts";

const pushed = {
  ...{ id: "INC-2026-7F3K", title: "Checkout is slow", what: "update: identified", kindLabel: "Incident" },
  differences: [],
  verdict: { headline: "May be merged: INC-2026-7F3K" },
  template: undefined,
};

const wanted = {
  repository: "https://github.com/acme/itsm",
  base: "main",
  branch: "itsm/INC-2026-7F3K-1a2b3c4d",
  title: "T",
};

describe("the link that opens a pull request", () => {
  it("stays below 6 kB whatever is said, and says it from its beginning", () => {
    const text = fc.string({ unit: "binary", maxLength: 4000 });
    fc.assert(
      fc.property(text, (body) => {
        const link = compareLink({ ...wanted, body });
        expect(link.length).toBeLessThanOrEqual(6000);
        const said = new URL(link).searchParams.get("body");
        if (said !== null && !said.endsWith("…")) expect(said).toBe(body.toWellFormed());
        if (said?.endsWith("\n\n…") && !said.includes("```"))
          expect(body.toWellFormed().startsWith(said.slice(0, -3))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("closes a block of code that it cuts", () => {
    const body = `Before\n\n\`\`\`\n${"a line\n".repeat(2000)}\`\`\`\n`;
    const said = new URL(compareLink({ ...wanted, body })).searchParams.get("body") ?? "";
    expect(said).toMatch(/^Before\n\n```\n(a line\n)+```\n\n…$/);
  });

  it("keeps what people wrote in its place", () => {
    const link = new URL(compareLink({ ...wanted, base: "a#b", title: "a&body=x #1", body: "x" }));
    expect([link.pathname, link.searchParams.get("title"), link.searchParams.get("body"), link.hash]).toEqual([
      ...["/acme/itsm/compare/a%23b...itsm/INC-2026-7F3K-1a2b3c4d", "a&body=x #1", "x", ""],
    ]);
  });
});

describe("the words of a pushed record", () => {
  it("fill the repository's template in, and tick only what was done", () => {
    const template =
      "<!-- hello -->\r\n\r\n## What and why\r\n\r\n## For reviewers\r\n\r\n- [ ] The records say all\r\n- [ ] `npx itsm check` finds nothing\r\n";
    expect(pullRequestBody({ ...pushed, template })).toMatchInlineSnapshot(`
      "<!-- hello -->

      ## What and why

      Incident \`INC-2026-7F3K\` (Checkout is slow): update: identified.

      - \`itsm check\` found nothing wrong with it among all records
      - \`itsm gate\` said before it was pushed: May be merged: INC-2026-7F3K


      ## For reviewers

      - [ ] The records say all
      - [x] \`npx itsm check\` finds nothing
      "
    `);
  });

  it("mention nobody, close nothing, and keep no workflow from running", () => {
    const what = "Stop @everyone [skip ci] fixes #12 <!-- itsm-gate -->\n\nx: y";
    const message = commitMessage({ ...pushed, title: what, what });
    const body = pullRequestBody({ ...pushed, title: what, what });
    for (const text of [message, body]) expect(text).not.toMatch(/@everyone|\[skip ci\]|#12/);
    expect(body).not.toContain("<!--");
    expect(message.split("\n")).toHaveLength(4);
  });

  it("name the branch after the record and the commit", () => {
    expect(pushBranch("INC-2026-7F3K", "1a2b3c4d5e6f")).toBe("itsm/INC-2026-7F3K-1a2b3c4d");
  });
});
