// Availability of each service by month, for spreadsheets.
import { csvResponse } from "../../csv.ts";
import { snapshot } from "../../data.ts";

/** One row a service and month. Percent, not rounded; empty where nothing is known. */
export function GET(): Response {
  const { availability } = snapshot.views.report;
  return csvResponse(
    ["service", "title", "month", "availability_percent", "objective_percent"],
    availability.flatMap(({ service, objective, months }) =>
      months.map(({ month, percent }) => [service.id, service.title, month, percent, objective]),
    ),
  );
}
