// PagerDuty's answer to GET /incidents, one page a file.

import type { Item } from "../draft.ts";
import type { Entry, ImportSource } from "../entry.ts";
import type { InputFile } from "../table/input.ts";
import { otherSystem } from "../wrong-file.ts";
import { jsonEntry, jsonSource, START } from "./json-entry.ts";
import { isMap, type JsonMap, mapsIn, notesOf, readJson, textIn, wordOf } from "./json-file.ts";
import { jsonSystem } from "./json-system.ts";

/** Reads files of incidents. Throws ItsmError where one is not PagerDuty's. */
export function readPagerduty(files: readonly InputFile[]): ImportSource {
  const site = { file: files[0]?.name ?? "", title: undefined, url: undefined, timeZone: undefined };
  const about = { from: "pagerduty", label: "PagerDuty", visibility: "internal" } as const;
  const pages = files.map((file) => ({ file: file.name, ...incidentsIn(file) }));
  const things = pages.flatMap(({ file, incidents }) => incidents.map((incident) => entryOf(file, incident)));
  // The last page says that no more follow.
  const isCut = pages.every(({ more }) => more);
  const told = isCut ? ["PagerDuty has more pages: get them with offset, and name all files together"] : [];
  return jsonSource({ ...about, site: { ...site, groups: [], systems: [] } }, things, DROPPED, told);
}

// --- internal ---

const STATES: { readonly [status: string]: string } = {
  triggered: "new",
  acknowledged: "in_progress",
  resolved: "resolved",
};

function incidentsIn(file: InputFile): { readonly incidents: readonly JsonMap[]; readonly more: boolean } {
  const data = readJson(file);
  const system = jsonSystem(data);
  if (system !== "pagerduty") throw otherSystem(file.name, "PagerDuty", system, ["incidents with an incident_number"]);
  return isMap(data)
    ? { incidents: mapsIn(data.incidents), more: data.more === true }
    : { incidents: mapsIn(data), more: false };
}

/** What says nothing that a record needs. */
const DROPPED = ["type", "self", "is_mergeable", "basic_alert_grouping", "alert_grouping", "updated_at"];
const READ = [
  ...["id", "title", "summary", "description", "status", "urgency", "created_at", "resolved_at", "service"],
  ...["log_entries", ...DROPPED],
];

function entryOf(file: string, incident: JsonMap): Entry | Item {
  const { title, summary, description, status, urgency, created_at } = incident;
  const state = STATES[wordOf(status)];
  const text = textIn(description);
  const service = isMap(incident.service) ? textIn(incident.service.summary) : undefined;
  const notes = notesOf(incident, state === undefined ? READ.filter((key) => key !== "status") : READ);
  return jsonEntry(file, {
    ...{ name: textIn(incident.id), kind: "incident", because: "PagerDuty knows incidents only" },
    title: title ?? summary,
    start: created_at,
    fields: {
      // A word that is not known leaves it out, and is told.
      state: state ?? wordOf(status),
      ...(urgency === "high" || urgency === "low" ? { urgency } : {}),
      started_at: created_at,
      acknowledged_at: acknowledgedAt(incident),
      resolved_at: resolvedAt(incident),
    },
    affected: service === undefined ? [] : [{ name: service, place: START }],
    sections: text === undefined || text === title ? [] : [{ heading: "Description", text }],
    notes,
  });
}

/** `acknowledgements` is emptied once it is resolved; the log keeps them. */
function acknowledgedAt({ acknowledgements, log_entries }: JsonMap): unknown {
  const logged = mapsIn(log_entries).filter(({ type }) => /^acknowledge_log_entry/.test(wordOf(type)));
  const times = [...mapsIn(acknowledgements).map(({ at }) => at), ...logged.map(({ created_at }) => created_at)];
  return times.filter((time) => typeof time === "string").sort()[0];
}

/** Older answers have no resolved_at; the last change of a resolved incident's status is its end. */
function resolvedAt({ status, resolved_at, last_status_change_at }: JsonMap): unknown {
  return resolved_at ?? (status === "resolved" ? last_status_change_at : undefined);
}
