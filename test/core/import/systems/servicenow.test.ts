import { expect, it } from "vitest";
import { fixture, input, plannedFrom, rulesOf, textOf } from "../../../support/import-files.ts";

const FILES = [fixture("servicenow-incident.csv"), fixture("servicenow-change.csv")];

it("an incident by names of fields and what people see", async () => {
  const plan = await plannedFrom("servicenow", FILES, { level: "partial_outage" });
  expect(rulesOf(plan, "INC0010001")).toEqual([]);
  expect(textOf(plan, "INC0010001")).toMatchInlineSnapshot(`
    "---
    title: Checkout does not load
    state: closed
    owner: operations
    impact: high
    urgency: high
    affects:
      - service: checkout
        level: partial_outage
      - service: web-01
        level: partial_outage
    started_at: 2024-03-04T08:15:00Z
    resolved_at: 2024-03-04T10:45:30Z
    closed_at: 2024-03-11T10:45:31Z
    resolution: { code: fixed, notes: Restarted the pool. }
    visibility: internal
    aliases: [INC0010001]
    imported: { from: servicenow, id: INC0010001 }
    links: { caused_by: [CHG-2024-R8JJ] }
    ---
    ## Description

    Pages stay white.
    Since the morning.

    ## From ServiceNow

    - caller_id: Ada Example
    - priority: 1 - Critical
    - assigned_to: Bea Example
    - close_code: Solution provided
    - caused_by: CHG0030001
    - problem_id: PRB0040001
    - work_notes:

      > 2024-03-04 08:20:00 - Bea Example (Work notes)
      > Looking.

    - category: Software
    "
  `);
});

it("a change by labels; what the source calls approval is kept word for word, and is no evidence", async () => {
  const text = textOf(await plannedFrom("servicenow", FILES), "CHG0030001");
  expect(text).toContain("actual: { start: 2024-03-04T06:05:00Z, end: 2024-03-04T06:40:00Z }");
  expect(text).toContain("- Approval history: 2024-03-01 06:09:56 - change request approved by user Ada Example");
  expect(text).toContain("## Backout plan\n\nPut the old ones back.\n");
});

it("raw values mean the same as those that people see", async () => {
  const head = "number,state,short_description,impact,urgency,opened_at,resolved_at,close_code\n";
  const raw = `${head}INC1,6,Slow,1,3,2024-03-04 08:15:00,2024-03-04 09:00:00,Solution provided\n`;
  const shown = `${head}INC1,Resolved,Slow,1 - High,3 - Low,2024-03-04 08:15:00,2024-03-04 09:00:00,Solution provided\n`;
  const [one, other] = [await plannedFrom("servicenow", [input(raw)]), await plannedFrom("servicenow", [input(shown)])];
  expect(textOf(one, "INC1")).toContain("state: resolved\nowner: operations\nimpact: high\nurgency: low");
  expect(textOf(one, "INC1")).toBe(textOf(other, "INC1"));
});

it.each([
  ["-5", "new"],
  ["-4", "new"],
  ["Authorize", "new"],
  ["3", "closed"],
  ["Canceled", "canceled"],
])("the state %s of a change is %s", async (state, ours) => {
  const rows = `number,type,state,short_description,cmdb_ci,requested_by,opened_at\nCHG1,Normal,${state},A,Web,Ada,2024-03-04 08:15:00\n`;
  const plan = await plannedFrom("servicenow", [input(rows)], { people: new Map([["ada", "ada-example"]]) });
  expect(textOf(plan, "CHG1")).toContain(`state: ${ours}\n`);
});

it("closed before it was resolved, and another priority than the matrix gives: told, and written without", async () => {
  const plan = await plannedFrom("servicenow", FILES);
  expect(rulesOf(plan, "INC0010002")).toEqual([
    "import-contradiction",
    "import-derived-differs",
    "import-level-unknown",
    "import-value-unknown",
  ]);
  const text = textOf(plan, "INC0010002");
  expect(text).not.toContain("\nclosed_at:");
  expect(text).toContain("- closed_at: 2020-07-07T12:00:00Z");
  expect(text).toContain("- priority: 1 - Critical");
  expect(text).toContain("- close_code: Resolved by caller\n- close_notes: It came back.");
  expect(plan.report.totals.findings["import-contradiction"]).toBeGreaterThan(0);
});

it("a number of a risk means another word in each plugin, so only words are read", async () => {
  const plan = await plannedFrom("servicenow", FILES);
  expect(rulesOf(plan, "CHG0030002")).toContain("import-value-unknown");
});

it("what waits is written as it may first appear; its word stays", async () => {
  const people = new Map([["bea example", "bea"]]);
  const plan = await plannedFrom("servicenow", FILES, { level: "degraded_performance", people });
  expect(textOf(plan, "INC0010003")).toContain("state: in_progress\n");
  expect(textOf(plan, "INC0010003")).toContain("- state: on_hold\n- hold: ");
  expect(textOf(plan, "INC0010001")).toContain("assignee: bea\n");
});

it("an open change that lacks its plans is left out, and told what it lacks", async () => {
  const plan = await plannedFrom("servicenow", FILES);
  const entry = plan.report.entries.find(({ name }) => name === "CHG0030002");
  expect(entry).toMatchObject({ outcome: "left-out", record: null });
  expect(entry?.findings.find(({ level }) => level === "error")?.message).toContain("requested_by");
  expect(plan.report.totals).toMatchObject({ leftOut: 1, outcomes: { skipped: 1 } });
});

it("links lead to what is imported too; the source's number stays in the text", async () => {
  const text = textOf(await plannedFrom("servicenow", FILES), "INC0010001");
  expect(text).toMatch(/links: \{ caused_by: \[CHG-2024-[0-9A-Z]{4}\] \}/);
  expect(text).toContain("- caused_by: CHG0030001\n- problem_id: PRB0040001");
});

it("two incidents that are each other's parent are written without that link", async () => {
  const rows =
    "number,state,short_description,opened_at,parent_incident\nINC1,7,A,2024-03-04 08:15:00,INC2\nINC2,7,B,2024-03-04 08:15:00,INC1\n";
  const plan = await plannedFrom("servicenow", [input(rows)]);
  expect(plan.report.totals).toMatchObject({ incidents: 2, leftOut: 0 });
  expect([...rulesOf(plan, "INC1"), ...rulesOf(plan, "INC2")]).toContain("import-link-dropped");
});

it("Windows-1252 is read where UTF-8 is not possible, and told", async () => {
  const text = "number,state,short_description,opened_at\nINC1,7,Größe – 5 €,2024-03-04 08:15:00\n";
  const bytes = Uint8Array.from(text, (char) => ({ "–": 0x96, "€": 0x80 })[char] ?? char.charCodeAt(0));
  const old = await plannedFrom("servicenow", [input(bytes)]);
  const now = await plannedFrom("servicenow", [input(`\uFEFF${text}`)]);
  expect(textOf(old, "INC1")).toContain("title: Größe – 5 €");
  expect(textOf(old, "INC1")).toBe(textOf(now, "INC1"));
  expect(old.report.assumptions.also).toContain("export.csv: read as windows-1252");
  expect(now.report.assumptions.also).toContain("export.csv: read as utf-8");
});

it("UTF-16, which Excel calls Unicode text, is read by its mark; so are tabs", async () => {
  const text = "\uFEFFnumber\tstate\tshort_description\topened_at\nINC1\t7\tGröße\t2024-03-04 08:15:00\n";
  const plan = await plannedFrom("servicenow", [input(Buffer.from(text, "utf16le"))]);
  expect(textOf(plan, "INC1")).toContain("title: Größe\n");
});

it("times are by the clock of the zone that is named; days in numbers need a format", async () => {
  const rows = (day: string) => `number,state,short_description,opened_at\nINC1,7,A,${day}\n`;
  const vienna = { timeZone: { name: "Europe/Vienna", because: "--time-zone" } };
  const local = await plannedFrom("servicenow", [input(rows("2024-07-04 08:15:00"))], vienna);
  expect(textOf(local, "INC1")).toContain("started_at: 2024-07-04T08:15:00+02:00");
  await expect(plannedFrom("servicenow", [input(rows("03/04/2024 08:15:00"))])).rejects.toMatchObject({
    message: 'export.csv, line 2: nobody knows which number is the month in "03/04/2024 08:15:00" (opened_at)',
    hint: expect.stringContaining("--date-format dd/MM/yyyy"),
  });
  for (const [dateFormat, read] of [
    ["dd/MM/yyyy HH:mm:ss", "2024-04-03T08:15:00Z"],
    ["MM/dd/yyyy HH:mm:ss", "2024-03-04T08:15:00Z"],
  ])
    expect(
      textOf(await plannedFrom("servicenow", [input(rows("03/04/2024 08:15:00"))], { dateFormat }), "INC1"),
    ).toContain(`started_at: ${read}`);
});

it("a number that is there twice, in overlapping exports, is one record", async () => {
  const plan = await plannedFrom("servicenow", [...FILES, fixture("servicenow-incident.csv")]);
  expect(plan.report.totals.findings["import-entry-twice"]).toBe(4);
  expect(plan.writes.filter(({ file }) => file.startsWith("records/incidents")).length).toBe(4);
});

it("a column beyond the heading, and a title that is too long, are kept", async () => {
  const title = "x".repeat(250);
  const rows = `number,state,short_description,opened_at\nINC1,7,${title},2024-03-04 08:15:00,stray\n`;
  const plan = await plannedFrom("servicenow", [input(rows)]);
  expect(rulesOf(plan, "INC1")).toContain("import-title-shortened");
  expect(textOf(plan, "INC1")).toContain(`- short_description: ${title}\n- column 5: stray`);
});
