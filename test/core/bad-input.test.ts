import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLedger } from "../../core/index.ts";
import { type Files, INCIDENT, incidentText, smallRepository } from "../support/temp-folder.ts";

const system = Date.parse("2026-11-20T12:00:00Z");

function findingsOf(root: string) {
  return openLedger(root, { system }).findings;
}

const conflict = incidentText().replace(
  "state: in_progress",
  "<<<<<<< HEAD\nstate: in_progress\n=======\nstate: new\n>>>>>>> fix",
);
const bomb = incidentText({ title: "&a [x, x]" }).replace(
  "owner: platform",
  Array.from(
    { length: 30 },
    (_, index) =>
      `k${index}: &k${index} [*${index === 0 ? "a" : `k${index - 1}`}, *${index === 0 ? "a" : `k${index - 1}`}]`,
  ).join("\n"),
);

/** What is in the file · what it is called · the rule, line and column of the finding · a word of how to mend it. */
const table: readonly (readonly [string, string, string | Uint8Array, string, number, number, RegExp])[] = [
  [
    "frontmatter that names a language",
    INCIDENT,
    incidentText().replace("---", "---js"),
    "frontmatter-language",
    1,
    1,
    /alone on line 1/,
  ],
  ["a merge conflict", INCIDENT, conflict, "merge-conflict", 3, 1, /Keep the lines that are right/],
  [
    "a merge conflict in the body",
    INCIDENT,
    incidentText({}, "## Description\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n"),
    "merge-conflict",
    12,
    1,
    /Keep the lines/,
  ],
  ["a tab", INCIDENT, incidentText().replace("owner", "\towner"), "frontmatter-tab", 4, 1, /spaces/],
  [
    "a duplicate key",
    INCIDENT,
    incidentText().replace("impact: medium", "impact: medium\nstate: new"),
    "frontmatter-duplicate-key",
    6,
    1,
    /delete the other/,
  ],
  [
    "a time that does not exist",
    INCIDENT,
    incidentText({ started_at: "2026-13-45T25:00Z" }),
    "time-impossible",
    8,
    13,
    /Look up when it was/,
  ],
  [
    "a time without an offset",
    INCIDENT,
    incidentText({ started_at: "2026-11-20T09:00:00" }),
    "time-without-offset",
    8,
    13,
    /\+01:00/,
  ],
  [
    "a time without an offset in the other notation",
    INCIDENT,
    incidentText({ started_at: "2026-11-20 09:00" }),
    "time-without-offset",
    8,
    13,
    /Add Z/,
  ],
  [
    "resolved before started",
    INCIDENT,
    incidentText({ state: "resolved", resolution: "{ code: fixed }", resolved_at: "2026-11-20T08:00:00Z" }),
    "times-out-of-order",
    10,
    14,
    /offsets/,
  ],
  ["a mistyped state", INCIDENT, incidentText({ state: "resovled" }), "field-value", 3, 8, /Did you mean resolved\?/],
  [
    "a state's missing mandatory field",
    INCIDENT,
    incidentText({ state: "on_hold" }),
    "state-field-missing",
    3,
    8,
    /Add hold/,
  ],
  ["a missing field", INCIDENT, incidentText({ title: null }), "field-missing", 2, 1, /Add title/],
  [
    "a missing field of a map",
    INCIDENT,
    incidentText({ affects: "[{ service: checkout }]" }),
    "field-missing",
    7,
    11,
    /Add affects\[0\]\.level/,
  ],
  [
    "an unknown key",
    INCIDENT,
    incidentText({ sevices: "[edge]" }),
    "field-unknown",
    9,
    1,
    /Delete the field|Did you mean/,
  ],
  [
    "a field whose key is mistyped",
    INCIDENT,
    incidentText({ afects: "[]" }),
    "field-unknown",
    9,
    1,
    /Did you mean affects\?/,
  ],
  [
    "the key __proto__",
    INCIDENT,
    incidentText().replace("impact", "__proto__: { polluted: true }\nimpact"),
    "field-unknown",
    5,
    1,
    /Delete/,
  ],
  ["the key constructor", INCIDENT, incidentText({ constructor: "x" }), "field-unknown", 9, 1, /Delete/],
  [
    "a link to a record of the wrong kind",
    INCIDENT,
    incidentText({ links: "{ caused_by: [KB-2026-7F3K] }" }),
    "link-kind",
    9,
    22,
    /under the link that fits/,
  ],
  [
    "a link to a service that does not exist",
    INCIDENT,
    incidentText({ affects: "[{ service: chekout, level: partial_outage }]" }),
    "link-dangling",
    7,
    22,
    /Did you mean checkout\?/,
  ],
  ["an unknown team", INCIDENT, incidentText({ owner: "platfrom" }), "link-dangling", 4, 8, /Did you mean platform\?/],
  ["a list where a word is expected", INCIDENT, incidentText({ state: "[new]" }), "field-value", 3, 8, /Write one of/],
  ["a word where a list is expected", INCIDENT, incidentText({ tags: "slow" }), "field-type", 9, 7, /\[slow\]/],
  [
    "a title that hides its reading direction",
    INCIDENT,
    incidentText({ title: JSON.stringify("pay\u202Ella") }),
    "field-format",
    2,
    8,
    /Correct title/,
  ],
  [
    "a title of 300 characters",
    INCIDENT,
    incidentText({ title: `"<script>${"x".repeat(300)}"` }),
    "field-format",
    2,
    8,
    /Correct title/,
  ],
  ["NUL bytes", INCIDENT, incidentText({ title: "a\0b" }), "file-nul", 1, 1, /Restore/],
  ["UTF-16", INCIDENT, Buffer.from(`\ufeff${incidentText()}`, "utf16le"), "file-encoding", 1, 1, /UTF-8/],
  [
    "broken UTF-8",
    INCIDENT,
    Buffer.concat([Buffer.from(incidentText()), Buffer.from([0xc3, 0x28])]),
    "file-encoding",
    1,
    1,
    /UTF-8/,
  ],
  ["2 MiB", INCIDENT, incidentText({}, "x".repeat(2 * 1024 * 1024)), "file-too-big", 1, 1, /link to them/],
  ["an alias bomb", INCIDENT, bomb, "frontmatter-aliases", 12, 11, /Write the values out/],
  ["an empty file", INCIDENT, "", "file-empty", 1, 1, /itsm new/],
  ["no frontmatter", INCIDENT, "# Checkout is slow\n", "frontmatter-missing", 1, 1, /Begin the file with ---/],
  [
    "a file in the folder of another kind",
    "records/changes/2026/INC-2026-7F3K-slow.md",
    incidentText(),
    "file-folder",
    1,
    1,
    /records\/incidents/,
  ],
  [
    "a file in the folder of another year",
    "records/incidents/2025/INC-2026-7F3K-slow.md",
    incidentText(),
    "file-year",
    1,
    1,
    /records\/incidents\/2026/,
  ],
  [
    "a file without a folder for its year",
    "records/incidents/INC-2026-7F3K-slow.md",
    incidentText(),
    "file-folder",
    1,
    1,
    /records\/incidents\/2026/,
  ],
  [
    "a folder that no kind has",
    "records/incident/2026/INC-2026-7F3K-slow.md",
    incidentText(),
    "file-folder",
    1,
    1,
    /Did you mean records\/incidents\?/,
  ],
  [
    "a name that is no id",
    "records/incidents/2026/checkout.md",
    incidentText(),
    "file-name",
    1,
    1,
    /itsm new incident/,
  ],
  ["a name that is no slug", "records/services/Edge_Two.md", "---\ntitle: x\n---\n", "file-name", 1, 1, /edge-two\.md/],
  ["a file that is no record", "records/services/logo.png", "x", "file-unexpected", 1, 1, /out of records/],
];

describe("bad input", () => {
  it.each(table)(
    "%s gives one finding at its place, with how to mend it",
    (_, file, text, rule, line, column, mend) => {
      const [found, ...more] = findingsOf(smallRepository({ [file]: text }));
      expect({ more, ...found }).toMatchObject({ more: [], rule, file, line, column });
      expect(found?.mend).toMatch(mend);
    },
  );

  it("code in frontmatter is never run", () => {
    const root = smallRepository({ [INCIDENT]: "---js\n{ title: (globalThis.ran = true) }\n---\n" });
    findingsOf(root);
    expect("ran" in globalThis).toBe(false);
  });

  it("keys of JavaScript's objects do not reach their prototype", () => {
    findingsOf(smallRepository({ [INCIDENT]: incidentText({ links: '{ "__proto__": { polluted: [x] } }' }) }));
    expect("polluted" in {}).toBe(false);
  });

  it("an empty mandatory section is told at its heading", () => {
    const body =
      "## Justification\n\nNeeded.\n\n## Implementation plan\n\n<!-- the steps -->\n\n## Backout plan\n\nBack.\n\n## Test plan\n\nTests.\n";
    const change = `---\ntitle: Swap\nstate: scheduled\ntype: normal\nowner: platform\nteam: platform\nrequested_by: mira\nservices: [edge]\nassessment: { users_affected: few, outage: none, tested: yes, reversible: tested, done_before: often }\nwindow: { start: 2026-12-01T22:00:00Z, end: 2026-12-01T23:00:00Z }\noutage: none\n---\n${body}`;
    const [found, ...more] = findingsOf(smallRepository({ "records/changes/2026/CHG-2026-7F3K-swap.md": change }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: "state-section-missing", line: 17, column: 1 });
    expect(found?.message).toContain("## Implementation plan");
  });

  it("an id in two places is told at the second, naming the first", () => {
    const second = "records/incidents/2026/INC-2026-7F3K-the-same.md";
    const [found, ...more] = findingsOf(smallRepository({ [INCIDENT]: incidentText(), [second]: incidentText() }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: "id-duplicate", file: second });
    expect(found?.message).toContain(INCIDENT);
  });

  it("a symbolic link is not followed", () => {
    const root = smallRepository();
    mkdirSync(join(root, "records/incidents/2026"), { recursive: true });
    symlinkSync("/etc/passwd", join(root, INCIDENT));
    const found = findingsOf(root);
    expect(found).toMatchObject([{ rule: "file-symlink", file: INCIDENT, line: 1, column: 1 }]);
    expect(JSON.stringify(found)).not.toContain("root:");
  });

  it("a linked folder is not followed", () => {
    const root = smallRepository();
    symlinkSync("/etc", join(root, "records/knowledge"));
    expect(findingsOf(root)).toMatchObject([{ rule: "file-symlink", file: "records/knowledge" }]);
  });

  it("a folder whose name ends in .md is told", () => {
    const root = smallRepository();
    mkdirSync(join(root, "records/services/x.md"));
    expect(findingsOf(root)).toMatchObject([{ rule: "file-not-regular", file: "records/services/x.md" }]);
  });

  it("a hostile title of a legal length is data, and nothing is wrong with it", () => {
    const title = JSON.stringify(`<script>alert("x")</script> & @everyone`);
    expect(findingsOf(smallRepository({ [INCIDENT]: incidentText({ title }) }))).toEqual([]);
  });

  it("one bad file never hides the findings of the others, whatever is wrong with it", () => {
    const others: Files = { "records/services/other.md": "---\ntitle: Other\nstate: lvie\nowner: platform\n---\n" };
    for (const [what, file, text] of table) {
      const rules = findingsOf(smallRepository({ ...others, [file]: text })).map((finding) => finding.file);
      expect(rules, what).toContain("records/services/other.md");
      expect(rules, what).toContain(file);
    }
  });

  it("a link to a record that is itself broken is not told a second time", () => {
    const root = smallRepository({
      "records/services/edge.md": "---\ntitle: Edge\nstate: lvie\nowner: platform\n---\n",
    });
    expect(findingsOf(root)).toMatchObject([{ file: "records/services/edge.md", rule: "field-value" }]);
  });
});
