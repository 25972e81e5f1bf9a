import { describe, expect, it } from "vitest";
import { fixture, input, plannedFrom, rulesOf, textOf } from "../../../support/import-files.ts";

describe("PagerDuty", () => {
  const files = [fixture("pagerduty.json")];

  it("an incident, whose log remembers when it was acknowledged", async () => {
    expect(textOf(await plannedFrom("pagerduty", files), "PT4KHLK")).toMatchInlineSnapshot(`
      "---
      title: The server is on fire.
      state: resolved
      owner: operations
      urgency: high
      started_at: 2024-10-06T21:30:42Z
      acknowledged_at: 2024-10-06T21:32:00Z
      resolved_at: 2024-10-06T23:38:23Z
      visibility: internal
      aliases: [PT4KHLK]
      imported: { from: pagerduty, id: PT4KHLK }
      ---
      ## From PagerDuty

      - html_url: https://example.pagerduty.com/incidents/PT4KHLK
      - incident_number: 1234
      - incident_key: baf7cf21b1da41b4b0221008339ff357
      - assigned_via: escalation_policy
      - last_status_change_at: 2024-10-06T23:40:23Z
      - alert_counts: {"all":2,"triggered":0,"resolved":2}
      - escalation_policy: Another policy
      - teams: Engineering
      - priority: P2
      - service: Checkout
      "
    `);
  });

  it("a service that nobody lists stays in the text", async () => {
    const plan = await plannedFrom("pagerduty", files, { createMissing: false, level: "major_outage" });
    expect(textOf(plan, "PT4KHL2")).toContain("- service: Mail\n");
    expect(textOf(plan, "PT4KHL2")).not.toContain("affects");
    const listed = await plannedFrom("pagerduty", files, { level: "major_outage" });
    expect(textOf(listed, "PT4KHL2")).not.toContain("- service: Mail");
  });

  it("an older answer without resolved_at ended when its status last changed", async () => {
    expect(textOf(await plannedFrom("pagerduty", files), "PT4KHL2")).toContain("resolved_at: 2023-10-06T22:30:42Z\n");
  });

  it("an open one whose impact is not known is written as new, and a moment that is none leaves it out", async () => {
    const plan = await plannedFrom("pagerduty", files);
    expect(textOf(plan, "PT4KHL3")).toContain("state: new\n");
    expect(textOf(plan, "PT4KHL3")).toContain("acknowledged_at: 2024-11-06T21:35:42Z\n");
    expect(rulesOf(plan, "PT4KHL3")).toContain("import-state-set-back");
    expect(rulesOf(plan, "PT4KHL4")).toContain("import-start-unknown");
  });
});

describe("Statuspage", () => {
  const files = [fixture("statuspage.json")];

  it("an incident with its updates, oldest first, and the worst that hit each component", async () => {
    const plan = await plannedFrom("statuspage", files);
    expect(rulesOf(plan, "vyhlxwd1jg61")).toEqual([]);
    expect(textOf(plan, "vyhlxwd1jg61")).toMatchInlineSnapshot(`
      "---
      title: Elevated API errors
      state: resolved
      owner: operations
      impact: high
      affects:
        - service: api
          level: major_outage
      started_at: 2024-06-10T08:00:00.000-06:00
      resolved_at: 2024-06-10T09:30:00.000-06:00
      updates:
        - at: 2024-06-10T08:10:00.000-06:00
          status: investigating
          message: We are looking.
        - at: 2024-06-10T08:30:00.000-06:00
          status: identified
          message: A bad release.
        - at: 2024-06-10T09:30:00.000-06:00
          status: resolved
          message: It is over.
      visibility: public
      aliases: [vyhlxwd1jg61]
      imported: { from: statuspage, id: vyhlxwd1jg61 }
      ---
      ## From Statuspage

      - monitoring_at: 2024-06-10T09:00:00.000-06:00
      - shortlink: https://stspg.example/a
      - verifying, 2024-06-10T08:12:00.000-06:00: Odd word.
      "
    `);
  });

  it("a page from before started_at and components", async () => {
    const plan = await plannedFrom("statuspage", files);
    expect(textOf(plan, "old000000001")).toContain("started_at: 2015-01-10T08:10:00.000Z\n");
    expect(rulesOf(plan, "old000000001")).toEqual(["import-incident-without-service"]);
  });

  it("what was scheduled is a change, with what its updates say of how it went", async () => {
    const text = textOf(await plannedFrom("statuspage", files), "plan00000001");
    expect(text).toContain("window: { start: 2024-05-10T00:00:00.000Z, end: 2024-05-10T02:00:00.000Z }");
    expect(text).toContain("actual: { start: 2024-05-10T00:01:00.000Z, end: 2024-05-10T01:40:00.000Z }");
    expect(text).toContain("- in_progress, 2024-05-10T00:01:00.000Z: It begins.");
    expect(text).not.toContain("close_code");
  });

  it("gives a new repository its name, address and time zone", async () => {
    const plan = await plannedFrom("statuspage", files, { organisation: undefined });
    expect(plan.writes[0]?.text).toContain("organisation: Example Cloud\nschema: 2\ntime_zone: America/Denver\n");
  });
});

describe("Upptime", () => {
  const files = [fixture("upptime.json")];

  it("an outage is known by its title, planned work by a comment in its text", async () => {
    const plan = await plannedFrom("upptime", files);
    expect(textOf(plan, "example/upptime#12")).toContain("affects:\n  - service: checkout\n    level: major_outage\n");
    expect(textOf(plan, "example/upptime#13")).toContain("level: degraded_performance\n");
    expect(textOf(plan, "example/upptime#13")).toContain("state: new\n");
    expect(textOf(plan, "example/upptime#14")).toContain(
      "window: { start: 2024-03-01T13:00:00.220Z, end: 2024-03-01T14:00:00.220Z }",
    );
    expect(plan.report.totals).toMatchObject({ incidents: 2, changes: 1, outcomes: { skipped: 2 } });
  });

  it("what gh issue list gives is the same", async () => {
    const issue = { number: 12, title: "🛑 Checkout is down", state: "CLOSED", labels: [{ name: "status" }], body: "" };
    const times = { createdAt: "2024-02-01T10:00:00Z", closedAt: "2024-02-01T10:20:00Z" };
    const comments = [{ author: { login: "bot" }, body: "**Resolved**", createdAt: "2024-02-01T10:20:00Z" }];
    const plan = await plannedFrom("upptime", [
      input(JSON.stringify([{ ...issue, ...times, comments }]), "issues.json"),
    ]);
    expect(textOf(plan, "#12")).toContain("resolved_at: 2024-02-01T10:20:00Z");
    expect(textOf(plan, "#12")).toContain("- comment, 2024-02-01T10:20:00Z, bot: **Resolved**");
  });
});
