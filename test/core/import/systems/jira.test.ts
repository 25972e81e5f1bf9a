import { expect, it } from "vitest";
import { fixture, input, plannedFrom, rulesOf, textOf } from "../../../support/import-files.ts";

const FILES = [fixture("jira.csv")];

it("an incident with headings that come more than once, and dates with names of months", async () => {
  const plan = await plannedFrom("jira", FILES, { level: "degraded_performance" });
  expect(textOf(plan, "OPS-1")).toMatchInlineSnapshot(`
    "---
    title: Search answers slowly
    state: resolved
    owner: operations
    impact: medium
    urgency: high
    affects:
      - service: search
        level: degraded_performance
      - service: checkout
        level: degraded_performance
    started_at: 2024-03-12T15:05:00Z
    resolved_at: 2024-03-12T17:30:00Z
    resolution: { code: fixed }
    visibility: internal
    aliases: [OPS-1]
    imported: { from: jira, id: OPS-1 }
    links: { problem: [PRB-2024-P6AD] }
    ---
    ## Description

    Five seconds, and more.

    ## From Jira

    - Issue id: 10001
    - Issue Type: [System] Incident
    - Status: Completed
    - Priority: P2
    - Resolution: Done
    - Assignee: Bea Example
    - Reporter: Ada Example
    - Updated: 12/Mar/24 6:00 PM
    - Labels: slow
    - Labels: night
    - Security Level: Staff only
    - Inward issue link (Problem/Incident): OPS-3
    - Custom field (Impact): Significant / Large
    - Comment: 12/Mar/24 3:10 PM;557058:1234;Looking at it.
    - Comment: 12/Mar/24 4:00 PM;557058:1234;Found it.
    "
  `);
  expect(rulesOf(plan, "OPS-1")).toEqual([]);
});

it("a change by its custom fields", async () => {
  const text = textOf(await plannedFrom("jira", FILES), "OPS-2");
  expect(text).toContain("type: normal\nservices: [search]\nrisk: moderate\n");
  expect(text).toContain("window: { start: 2024-02-01T23:30:00Z, end: 2024-02-02T00:30:00Z }");
  expect(text).toContain("## Justification\n\nIt is old.");
  expect(text).not.toContain("close_code");
});

it("midnight and noon of a clock of twelve hours", async () => {
  const at = async (written: string) =>
    textOf(
      await plannedFrom("jira", [
        input(`Summary,Issue key,Issue Type,Status,Created\nA,A-1,Incident,Closed,${written}\n`),
      ]),
      "A-1",
    ).match(/started_at: (.*)/)?.[1];
  expect(await at("1/Jan/24 12:00 AM")).toBe("2024-01-01T00:00:00Z");
  expect(await at("1/Jan/24 12:30 PM")).toBe("2024-01-01T12:30:00Z");
  expect(await at("2024-01-01T12:30:00.000+0200")).toBe("2024-01-01T12:30:00.000+02:00");
  expect(await at('"Jan 1, 2024 1:05 PM"')).toBe("2024-01-01T13:05:00Z");
});

it("a problem closed as a duplicate says so in another column than its status", async () => {
  const text = textOf(await plannedFrom("jira", FILES), "OPS-3");
  expect(text).toContain("state: closed\n");
  expect(text).toContain("resolution_code: duplicate\n");
});

it("links between imported records are found in both directions", async () => {
  const plan = await plannedFrom("jira", FILES);
  expect(textOf(plan, "OPS-1")).toMatch(/links: \{ problem: \[PRB-2024-[0-9A-Z]{4}\] \}/);
});

it("other kinds of issues are told, and taken for a kind only where the user says so", async () => {
  const plan = await plannedFrom("jira", FILES);
  expect(plan.report.entries.find(({ name }) => name === "OPS-4")).toMatchObject({ outcome: "skipped" });
  expect(rulesOf(plan, "OPS-4")).toEqual(["import-kind-unknown"]);
  expect(rulesOf(plan, "OPS-5")).toEqual(["import-state-unknown"]);
  const asked = await plannedFrom("jira", FILES, { kind: "incident" });
  expect(textOf(asked, "OPS-4")).toContain("state: new\n");
});

it("what nobody outside may read stays within, and says why", async () => {
  const text = textOf(await plannedFrom("jira", FILES), "OPS-1");
  expect(text).toContain("visibility: internal\n");
  expect(text).toContain("- Security Level: Staff only");
});
