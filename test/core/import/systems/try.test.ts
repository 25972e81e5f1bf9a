import { it } from "vitest";
import { fixture, plannedFrom } from "../../../support/import-files.ts";
it.each([
  ["servicenow", ["servicenow-incident.csv", "servicenow-change.csv"]],
  ["jira", ["jira.csv"]],
  ["pagerduty", ["pagerduty.json"]],
  ["statuspage", ["statuspage.json"]],
  ["upptime", ["upptime.json"]],
] as const)("%s", async (system, files) => {
  const plan = await plannedFrom(system, files.map(fixture));
  for (const e of plan.report.entries) {
    console.log(`### ${e.name} ${e.outcome} ${e.because}\n` + e.findings.map((f) => `  ${f.level} ${f.line} ${f.rule}: ${f.message}`).join("\n") + "\n" + (plan.writes.find((w) => w.file === e.record?.file)?.text ?? ""));
  }
});
