import { describe, expect, it } from "vitest";
import { movesBetween, openLedger } from "../../core/index.ts";
import { type Files, INCIDENT, incidentText, smallRepository } from "../support/temp-folder.ts";

const CHANGE = "records/changes/2026/CHG-2026-2QX9-swap-the-proxy.md";

function open(files: Files) {
  const opened = openLedger(smallRepository(files), { system: 0 });
  expect(opened.findings.filter(({ file }) => !file.includes("broken"))).toEqual([]);
  return opened;
}

function changeText(fields: { readonly [field: string]: string } = {}, plan = "Take it out and put it back."): string {
  const all = {
    title: "Swap the proxy",
    state: "scheduled",
    type: "normal",
    owner: "platform",
    team: "platform",
    requested_by: "mira",
    services: "[edge]",
    assessment: "{ users_affected: few, outage: none, tested: yes, reversible: tested, done_before: often }",
    window: "{ start: 2026-12-01T22:00:00Z, end: 2026-12-01T23:00:00Z }",
    outage: "none",
    ...fields,
  };
  const frontmatter = Object.entries(all).map(([field, value]) => `${field}: ${value}`);
  return `---\n${frontmatter.join("\n")}\n---\n## Justification\n\nIt leaks.\n\n## Implementation plan\n\n${plan}\n\n## Backout plan\n\nBack.\n\n## Test plan\n\nTests.\n`;
}

describe("moves between base and head", () => {
  it("are none where nothing changed", () => {
    const files = { [INCIDENT]: incidentText(), [CHANGE]: changeText() };
    expect(movesBetween(open(files), open(files))).toEqual({ moves: [], findings: [] });
  });

  it("tell the states, the fields and the sections that differ", () => {
    const before = open({ [INCIDENT]: incidentText() });
    const after = open({
      [INCIDENT]: incidentText(
        { state: "on_hold", hold: "{ reason: awaiting_vendor }", tags: "[slow]" },
        "## Description\n\nWorse.\n",
      ),
    });
    expect(movesBetween(before, after)).toMatchObject({
      moves: [
        {
          id: "INC-2026-7F3K",
          from: "in_progress",
          to: "on_hold",
          fields: ["tags", "state", "hold"],
          sections: ["Description"],
          material: [],
        },
      ],
      findings: [],
    });
  });

  it("tell which differences are material", () => {
    const before = open({ [CHANGE]: changeText() });
    const after = open({ [CHANGE]: changeText({ services: "[edge, checkout]", title: "Swap it" }, "Another way.") });
    const [move] = movesBetween(before, after).moves;
    expect(move?.material).toEqual(["services", "Implementation plan"]);
    expect(move?.fields).toEqual(["title", "services"]);
  });

  it("see no difference in the order of lines or in spelling alone", () => {
    const before = open({ [CHANGE]: changeText() });
    const after = open({ [CHANGE]: changeText().replace("services: [edge]", "services:\n  - edge") });
    expect(movesBetween(before, after).moves).toEqual([]);
  });

  it("that the table does not allow are findings at the state, naming those it allows", () => {
    const before = open({ [INCIDENT]: incidentText({ state: "canceled", cancel_reason: "Not one." }) });
    const after = open({ [INCIDENT]: incidentText() });
    const { findings } = movesBetween(before, after);
    expect(findings).toMatchObject([{ rule: "move-illegal", file: INCIDENT, line: 3, column: 8 }]);
    expect(findings[0]?.message).toContain("canceled, which is final");
  });

  it("name the condition of a move that is legal only sometimes", () => {
    const fields = { state: "implementing", implementer: "jonas", actual: "{ start: 2026-11-20T10:00:00Z }" };
    const { findings } = movesBetween(
      open({ [CHANGE]: changeText({ state: "new" }) }),
      open({ [CHANGE]: changeText(fields) }),
    );
    expect(findings[0]?.message).toContain("implementing (if type is emergency)");
  });

  it("into a state in which no record may begin are findings", () => {
    const closed = incidentText({
      state: "closed",
      resolution: "{ code: fixed }",
      resolved_at: "2026-11-20T10:00:00Z",
      closed_at: "2026-11-20T11:00:00Z",
    });
    expect(movesBetween(open({}), open({ [INCIDENT]: closed })).findings).toMatchObject([
      { rule: "entry-illegal", line: 3 },
    ]);
  });

  it("let an imported record begin in an end state, and mark it", () => {
    const imported = incidentText({ state: "closed", imported: "{ from: cstate, id: a }" });
    expect(movesBetween(open({}), open({ [INCIDENT]: imported }))).toMatchObject({
      moves: [{ from: null, to: "closed", imported: true }],
      findings: [],
    });
  });

  it("do not let a record become imported later", () => {
    const after = incidentText({ imported: "{ from: cstate, id: a }" });
    const { findings } = movesBetween(open({ [INCIDENT]: incidentText() }), open({ [INCIDENT]: after }));
    expect(findings).toMatchObject([{ rule: "import-mark-changed", line: 9 }]);
  });

  it("to nowhere are findings: a record is not deleted", () => {
    const { moves, findings } = movesBetween(open({ [INCIDENT]: incidentText() }), open({}));
    expect(moves).toMatchObject([{ from: "in_progress", to: null }]);
    expect(findings).toMatchObject([{ rule: "record-deleted", file: INCIDENT, line: 1 }]);
  });

  it("are told for a renamed slug, which is free", () => {
    const renamed = "records/incidents/2026/INC-2026-7F3K-slow.md";
    const { moves, findings } = movesBetween(open({ [INCIDENT]: incidentText() }), open({ [renamed]: incidentText() }));
    expect(moves).toMatchObject([{ file: renamed, renamedFrom: INCIDENT, fields: [] }]);
    expect(findings).toEqual([]);
  });

  it("notice a record that was given another id", () => {
    const other = "records/incidents/2026/INC-2026-0000-checkout-is-slow.md";
    const { findings } = movesBetween(open({ [INCIDENT]: incidentText() }), open({ [other]: incidentText() }));
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([["id-changed", other]]);
  });

  it("do not call a record deleted that is only broken", () => {
    const broken = openLedger(smallRepository({ [INCIDENT]: "---\ntitle: x\n" }), { system: 0 });
    expect(movesBetween(open({ [INCIDENT]: incidentText() }), broken)).toEqual({ moves: [], findings: [] });
  });
});

describe("what may not change after approval", () => {
  const BASE = changeText();

  it.each([
    ["the text of a plan", BASE.replace("Back.", "Pray."), ["Backout plan"]],
    [
      "a heading in other letters, and its text",
      BASE.replace("## Backout plan\n\nBack.", "## BACKOUT plan\n\nPray."),
      ["Backout plan"],
    ],
    ["a second section of the same heading", `${BASE}\n## Backout plan\n\nPray.\n`, ["Backout plan"]],
    ["text under a heading of the first level", `${BASE}\n# Backout plan\n\nPray.\n`, ["(text)"]],
    ["text above the first heading", BASE.replace("## Justification", "Pray.\n\n## Justification"), ["(text)"]],
    ["notes in a section of their own", `${BASE}\n## Notes\n\nPray.\n`, []],
    ["empty lines", BASE.replace("Back.\n", "Back.\n\n\n"), []],
  ])("is told of %s", (_what, text, material) => {
    const { moves } = movesBetween(open({ [CHANGE]: BASE }), open({ [CHANGE]: text }));
    expect(moves.map((move) => move.material)).toEqual([material]);
  });
});
