// Incidents by month and priority, for spreadsheets.
import { csvResponse } from "../../csv.ts";
import { snapshot } from "../../data.ts";

/** One row a month. */
export function GET(): Response {
  const { incidents } = snapshot.views.report;
  return csvResponse(
    ["month", "total", "P1", "P2", "P3", "P4", "P5", "not_stated"],
    incidents.map(({ month, total, byPriority: by }) => [month, total, by.P1, by.P2, by.P3, by.P4, by.P5, by.none]),
  );
}
