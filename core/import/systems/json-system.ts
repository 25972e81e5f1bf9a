// Which system a document of JSON comes from, told by its keys.
import { isMap, mapsIn } from "./json-file.ts";

/** The system's word for `itsm import`; undefined where it is none that is known. */
export function jsonSystem(data: unknown): string | undefined {
  if (isMap(data) && data.kind === "export" && data.schemaVersion !== undefined) return "itsm";
  if (isMap(data) && isMap(data.page) && (data.incidents !== undefined || data.scheduled_maintenances !== undefined))
    return "statuspage";
  const list = isMap(data) ? data.incidents : data;
  if (!Array.isArray(list)) return undefined;
  const [first] = mapsIn(list);
  if (!first) return isMap(data) ? "pagerduty" : "upptime";
  if ("incident_number" in first || "incident_key" in first) return "pagerduty";
  if ("number" in first && "labels" in first) return "upptime";
  return undefined;
}
