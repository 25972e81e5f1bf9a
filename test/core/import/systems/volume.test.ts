import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { itsm } from "../../../support/cli.ts";
import { tempFolder } from "../../../support/temp-folder.ts";

const ROWS = 10_000;
const PRELOAD = fileURLToPath(new URL("../../../support/peak-memory.mjs", import.meta.url));
const TEXT = "Pages do not load. ".repeat(20);

function dayOf(row: number): string {
  return `20${String(10 + (row % 15)).padStart(2, "0")}-0${1 + (row % 9)}-1${row % 10}`;
}

/** An export as ServiceNow writes it, with texts of the usual length. */
function table(): string {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const times = `${dayOf(row)} 08:15:00,${dayOf(row)} 09:15:00,${dayOf(row)} 10:15:00`;
    const notes = `"${"2024-03-04 08:20:00 - Looking into it.\n".repeat(12)}"`;
    return `INC${row},Closed,Slow number ${row},"${TEXT}",${times},2,2,4,Service ${row % 40},${notes},x`;
  });
  const columns = "number,state,short_description,description,opened_at,resolved_at,closed_at,impact,urgency,priority";
  return [`${columns},business_service,work_notes,u_extra`, ...lines].join("\n");
}

/** The same as PagerDuty would tell it. */
function answer(): string {
  const incidents = Array.from({ length: ROWS }, (_, row) => ({
    ...{ id: `P${row}`, incident_number: row, incident_key: null, title: `Slow number ${row}`, description: TEXT },
    ...{
      status: "resolved",
      urgency: "high",
      created_at: `${dayOf(row)}T08:15:00Z`,
      resolved_at: `${dayOf(row)}T09:15:00Z`,
    },
    ...{ service: { id: `S${row % 40}`, summary: `Service ${row % 40}` }, acknowledgements: [], teams: [] },
    log_entries: Array.from({ length: 4 }, () => ({ type: "notify_log_entry", created_at: `${dayOf(row)}T08:16:00Z` })),
  }));
  return JSON.stringify({ incidents, more: false });
}

/** Plans the import in a process of its own; gives its peak of resident memory in MiB. */
async function peakOf(system: string, text: string): Promise<number> {
  const folder = tempFolder({ export: text });
  const args = ["--out", join(folder, "new"), "--organisation", "Example", "--create-missing", "--dry-run"];
  const report = ["--report", "report.json", "--level", "degraded_performance"];
  const peak = join(folder, "peak");
  const ran = await itsm(["import", system, "export", ...args, ...report], {
    ...{ cwd: folder, preload: PRELOAD, env: { PEAK_MEMORY: peak, NODE_OPTIONS: "--max-old-space-size=300" } },
  });
  expect(ran.stderr).toContain(`${ROWS} entries: ${ROWS} incidents, 0 changes, 0 left out`);
  expect(ran.stderr).toContain(`${ROWS} would be written`);
  expect(ran.code).toBe(0);
  return Number(readFileSync(peak, "utf8"));
}

it.each([
  ["servicenow", table],
  ["pagerduty", answer],
])(
  "ten thousand entries of %s are planned in 450 MiB of memory, the report included",
  async (system, of) => {
    // Measured: 367 MiB for 9.6 MB of CSV, 322 MiB for 9.4 MB of JSON; Node.js alone takes 50.
    expect(await peakOf(system, of())).toBeLessThan(450);
  },
  240_000,
);
