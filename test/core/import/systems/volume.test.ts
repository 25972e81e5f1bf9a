import { join } from "node:path";
import { expect, it } from "vitest";
import { itsm } from "../../../support/cli.ts";
import { tempFolder } from "../../../support/temp-folder.ts";

const ROWS = 10_000;

/** An export as ServiceNow writes it, with texts of the usual length. */
function longExport(): string {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const day = `20${String(10 + (row % 15)).padStart(2, "0")}-0${1 + (row % 9)}-1${row % 10}`;
    const times = `${day} 08:15:00,${day} 09:15:00,${day} 10:15:00`;
    const notes = `"${"2024-03-04 08:20:00 - Looking into it.\n".repeat(12)}"`;
    return `INC${row},Closed,Slow number ${row},"${"Pages do not load. ".repeat(20)}",${times},2,2,4,Service ${row % 40},${notes},x`;
  });
  const columns = "number,state,short_description,description,opened_at,resolved_at,closed_at,impact,urgency,priority";
  return [`${columns},business_service,work_notes,u_extra`, ...lines].join("\n");
}

it("ten thousand rows are planned in a heap of 300 MiB, the report included", async () => {
  const folder = tempFolder({ "incident.csv": longExport() });
  const args = ["--out", join(folder, "new"), "--organisation", "Example", "--create-missing", "--dry-run"];
  const ran = await itsm(
    ["import", "servicenow", "incident.csv", ...args, "--report", "report.json", "--level", "degraded_performance"],
    { cwd: folder, env: { NODE_OPTIONS: "--max-old-space-size=300" } },
  );
  expect(ran.stderr).toContain("10000 entries: 10000 incidents, 0 changes, 0 left out");
  expect(ran.stderr).toContain("10000 would be written");
  expect(ran.code).toBe(0);
}, 240_000);
