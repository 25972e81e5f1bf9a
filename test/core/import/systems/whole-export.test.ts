import { stringify } from "csv-stringify/sync";
import { describe, expect, it } from "vitest";
import type { SystemName } from "../../../../core/import/index.ts";
import { input, plannedFrom, textOf } from "../../../support/import-files.ts";

type Cells = { readonly [column: string]: string };

/** Columns of a list view with everything in it, by their names in the database. What is not said is a text of its own. */
const INCIDENT = `number state incident_state short_description description caller_id opened_by opened_at sys_created_on
  resolved_at resolved_by closed_at closed_by category subcategory contact_type business_service service_offering cmdb_ci impact
  urgency priority severity assignment_group assigned_to hold_reason close_code close_notes parent_incident problem_id rfc
  caused_by reopen_count reassignment_count made_sla knowledge sys_updated_on work_notes comments caller_id.email cmdb_ci.name`;
const CHANGE = `number type state phase phase_state short_description description category priority risk impact urgency cmdb_ci
  business_service service_offering requested_by requested_by_date assignment_group assigned_to justification
  implementation_plan risk_impact_analysis backout_plan test_plan start_date end_date work_start work_end cab_required cab_date
  cab_delegate cab_recommendation conflict_status conflict_last_run outside_maintenance_schedule unauthorized on_hold
  on_hold_reason approval approval_history chg_model std_change_producer_version production_system parent reason review_status
  review_date review_comments close_code close_notes opened_at closed_at closed_by`;
const SAID: Cells = {
  ...{ number: "INC0010001", state: "Closed", incident_state: "Closed", impact: "1 - High", urgency: "2 - Medium" },
  ...{ opened_at: "2024-03-04 08:15:00", sys_created_on: "2024-03-04 08:16:00", resolved_at: "2024-03-04 10:45:30" },
  ...{ closed_at: "2024-03-11 10:45:31", start_date: "2024-03-04 06:00:00", end_date: "2024-03-04 07:00:00" },
  ...{ work_start: "2024-03-04 06:05:00", work_end: "2024-03-04 06:40:00", type: "Normal", risk: "Moderate" },
};
/** What people see for what the database calls so. */
const LABELS: Cells = {
  ...{ number: "Number", state: "State", incident_state: "Incident state", short_description: "Short description" },
  ...{ description: "Description", caller_id: "Caller", opened_by: "Opened by", opened_at: "Opened" },
  ...{ sys_created_on: "Created", resolved_at: "Resolved", resolved_by: "Resolved by", closed_at: "Closed" },
  ...{ closed_by: "Closed by", business_service: "Service", service_offering: "Service offering" },
  ...{ cmdb_ci: "Configuration item", impact: "Impact", urgency: "Urgency", hold_reason: "On hold reason" },
  ...{ close_code: "Resolution code", close_notes: "Resolution notes", parent_incident: "Parent Incident" },
  ...{ problem_id: "Problem", rfc: "Change Request", caused_by: "Caused by Change", sys_updated_on: "Updated" },
};

const JIRA = `Summary|Issue key|Issue id|Parent id|Issue Type|Status|Project name|Priority|Resolution|Assignee|Reporter|Creator
  |Created|Updated|Resolved|Affects versions|Fix versions|Components|Components|Components|Due date|Labels|Labels|Description
  |Environment|Watchers|Watchers|Log Work|Original Estimate|Remaining Estimate|Time Spent|Σ Original Estimate
  |Σ Remaining Estimate|Σ Time Spent|Security Level|Inward issue link (Blocks)|Inward issue link (Blocks)
  |Outward issue link (Cloners)|Attachment|Attachment|Custom field (Request Type)|Custom field ([CHART] Date of First Response)
  |Custom field (Impact)|Custom field (Urgency)|Comment|Comment|Comment`;
const JIRA_SAID: Cells = {
  ...{ "Issue key": "OPS-7", "Issue Type": "[System] Incident", Status: "Completed" },
  ...{ Created: "12/Mar/24 3:05 PM", Resolved: "12/Mar/24 5:30 PM" },
};

/** A file of one row, and all that stands in it; a text that is its own is "the assigned_to". */
function table(columns: readonly string[], said: Cells, label: Cells = {}) {
  const seen = new Map<string, number>();
  const values = columns.map((column) => {
    const count = (seen.get(column) ?? 0) + 1;
    seen.set(column, count);
    return said[column] ?? `the ${column} ${count}`;
  });
  const text = stringify([columns.map((column) => label[column] ?? column), values]);
  return { text, own: values.filter((value) => value.startsWith("the ")) };
}

const byName = (text: string) => text.trim().split(/\s+/);
const byBar = (text: string) => text.split("|").map((column) => column.trim());

describe.each<[string, SystemName, ReturnType<typeof table>, string]>([
  ["ServiceNow's incidents by names of fields", "servicenow", table(byName(INCIDENT), SAID), "INC0010001"],
  ["ServiceNow's incidents by labels", "servicenow", table(byName(INCIDENT), SAID, LABELS), "INC0010001"],
  [
    "ServiceNow's changes by names of fields",
    "servicenow",
    table(byName(CHANGE), { ...SAID, number: "CHG0030001" }),
    "CHG0030001",
  ],
  ["Jira's issues with all fields", "jira", table(byBar(JIRA), JIRA_SAID), "OPS-7"],
])("%s", (_, system, { text, own }, name) => {
  it("lose nothing: each column is a field, a service, a section, or stays in the text", async () => {
    const plan = await plannedFrom(system, [input(text)], { level: "partial_outage" });
    const services = plan.writes.filter(({ file }) => file.startsWith("records/services/")).map((each) => each.text);
    const written = [textOf(plan, name), ...services].join("\n");
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((value) => !written.includes(value))).toEqual([]);
  });

  it("are read without a doubt about what is known", async () => {
    const plan = await plannedFrom(system, [input(text)], { level: "partial_outage" });
    expect(plan.report.totals).toMatchObject({ leftOut: 0, outcomes: { written: 1 } });
    expect(textOf(plan, name)).toMatch(/^started_at: 2024-|^window: \{ start: 2024-/m);
  });
});

it("raw references are keys of ServiceNow's database: no service is made of one, and it stays in the text", async () => {
  const key = "62826bf03710200044e0bfc8bcbe5df1";
  const rows = `number,state,short_description,opened_at,cmdb_ci\nINC1,7,A,2024-03-04 08:15:00,${key}\n`;
  const plan = await plannedFrom("servicenow", [input(rows)], { level: "partial_outage" });
  expect(plan.writes.filter(({ file }) => file.startsWith("records/services/"))).toEqual([]);
  expect(textOf(plan, "INC1")).toContain(`- service: ${key}`);
  expect(plan.report.unknownServices).toMatchObject([{ name: key, uses: 1 }]);
});

it.each([
  ["1", "new"],
  ["2", "in_progress"],
  ["3", "in_progress"],
  ["6", "resolved"],
  ["7", "closed"],
  ["8", "canceled"],
  ["Active", "in_progress"],
  ["Awaiting User Info", "in_progress"],
  ["Awaiting Evidence", "in_progress"],
  ["Awaiting Problem", "in_progress"],
  ["Awaiting Vendor", "in_progress"],
])("the state %s of an incident is written as %s, for none may begin on hold", async (state, ours) => {
  const end = /6|7/.test(state) ? "2024-03-04 10:15:00" : "";
  const rows = `number,incident_state,short_description,cmdb_ci,impact,urgency,opened_at,resolved_at\nINC1,${state},A,Web,2,2,2024-03-04 08:15:00,${end}\n`;
  const plan = await plannedFrom("servicenow", [input(rows)], { level: "partial_outage" });
  expect(textOf(plan, "INC1")).toContain(`state: ${ours}\n`);
});

describe("an export that was probably cut is told", () => {
  const told = async (system: SystemName, text: string) =>
    (await plannedFrom(system, [input(text, "export")])).report.assumptions.also.filter((line) =>
      /more|missing/.test(line),
    );
  const issues = (count: number) =>
    `Summary,Issue key,Issue Type,Status,Created\n${Array.from({ length: count }, (_, at) => `A,OPS-${at},Task,Open,12/Mar/24 3:05 PM\n`).join("")}`;
  const page = (count: number) =>
    JSON.stringify({
      page: { id: "p", name: "Example" },
      incidents: Array.from({ length: count }, (_, at) => ({
        ...{ id: `i${at}`, name: "Slow", status: "resolved", impact: "minor", incident_updates: [] },
        ...{ created_at: "2024-03-04T08:15:00Z", resolved_at: "2024-03-04T09:15:00Z" },
      })),
    });
  const answer = (more: boolean) =>
    JSON.stringify({
      incidents: [{ id: "P1", incident_number: 1, title: "A", incident_key: null, status: "triggered" }],
      more,
    });

  it("Jira gives 1,000 rows at a time", async () => {
    expect(await told("jira", issues(999))).toEqual([]);
    expect(await told("jira", issues(1000))).toEqual([
      "export: 1000 rows, the most that Jira gives at a time: more may be missing",
    ]);
  });

  it("Statuspage gives the last 50 incidents", async () => {
    expect(await told("statuspage", page(49))).toEqual([]);
    expect(await told("statuspage", page(50))).toHaveLength(1);
  });

  it("PagerDuty says that there are more pages; with the last one all are there", async () => {
    expect(await told("pagerduty", answer(true))).toHaveLength(1);
    expect(await told("pagerduty", answer(false))).toEqual([]);
  });
});

describe("an answer of PagerDuty with all that its description names", () => {
  const thing = (name: string) => ({ id: "PX", type: "reference", summary: `the ${name}`, self: null, html_url: null });
  const incident = {
    ...{ id: "PT4KHLK", incident_number: 1234, title: "the title", description: "the description", status: "resolved" },
    ...{ created_at: "2024-03-04T08:15:00Z", resolved_at: "2024-03-04T09:15:00Z", updated_at: "2024-03-04T09:15:00Z" },
    ...{
      incident_key: "the incident_key",
      service: thing("service"),
      assigned_via: "the assigned_via",
      urgency: "high",
    },
    ...{ assignments: [{ at: "2024-03-04T08:16:00Z", assignee: thing("assignee") }], type: "incident", self: "x" },
    ...{ last_status_change_at: "2024-03-04T09:15:00Z", last_status_change_by: thing("last_status_change_by") },
    ...{
      first_trigger_log_entry: thing("first_trigger_log_entry"),
      alert_counts: { all: 2, triggered: 0, resolved: 2 },
    },
    ...{
      is_mergeable: true,
      incident_type: { name: "the incident_type" },
      escalation_policy: thing("escalation_policy"),
    },
    ...{ teams: [thing("team")], pending_actions: [{ type: "the pending_action", at: "2024-03-04T09:15:00Z" }] },
    ...{ acknowledgements: [], basic_alert_grouping: null, alert_grouping: null, priority: thing("priority") },
    ...{ resolve_reason: { type: "the resolve_reason" }, incidents_responders: [{ user: thing("responder") }] },
    ...{ responder_requests: [{ message: "the responder_request" }], subscriber_requests: [], summary: "the summary" },
    ...{ html_url: "https://example.pagerduty.com/the-address" },
  };

  it("loses nothing but what the report names", async () => {
    const plan = await plannedFrom("pagerduty", [input(JSON.stringify({ incidents: [incident], more: false }))], {
      level: "partial_outage",
    });
    const written = plan.writes.map(({ text }) => text).join("\n");
    const own = [...JSON.stringify(incident).matchAll(/"(the [\w ]+)"/g)].map(([, value = ""]) => value);
    expect(own.length).toBeGreaterThan(14);
    expect(own.filter((value) => !written.includes(value))).toEqual(["the summary"]);
    expect(written).toContain("## Description\n\nthe description\n");
  });
});

describe("a page of Statuspage that is older than its components", () => {
  const update = (status: string, at: string) => ({
    ...{ id: `u-${status}`, incident_id: "old1", status, body: `It is ${status}.`, created_at: at, updated_at: at },
    ...{ display_at: at, affected_components: null, custom_tweet: null, deliver_notifications: true, tweet_id: null },
  });
  const old = {
    ...{ id: "old1", name: "Mail is late", status: "resolved", impact: "none", page_id: "p", reminder_intervals: null },
    ...{ created_at: "2015-01-10T08:10:00.000Z", updated_at: "2015-01-10T09:10:00.000Z", monitoring_at: null },
    ...{ resolved_at: "2015-01-10T09:10:00.000Z", shortlink: "https://stspg.example/b" },
    ...{ postmortem_body: "It was the queue.", postmortem_published_at: "2015-01-12T09:10:00.000Z" },
    incident_updates: [
      ...[update("resolved", "2015-01-10T09:10:00.000Z"), update("identified", "2015-01-10T08:20:00.000Z")],
    ],
  };

  it("gives an incident without services, which begins when it was written down, and keeps what was learned", async () => {
    const page = { id: "p", name: "Example", url: "https://status.example.com", time_zone: "Etc/UTC" };
    const plan = await plannedFrom("statuspage", [input(JSON.stringify({ page, incidents: [old] }))]);
    const text = textOf(plan, "old1");
    expect(text).toContain("impact: low\n");
    expect(text).toContain("started_at: 2015-01-10T08:10:00.000Z\n");
    expect(text).not.toContain("affects");
    expect(text).toMatch(/status: identified\n[\s\S]*status: resolved\n/);
    expect(text).toContain("- postmortem_body: It was the queue.");
    expect(plan.report.totals.services).toBe(0);
  });
});
