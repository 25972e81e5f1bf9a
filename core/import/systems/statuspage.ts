// Statuspage's /api/v2/incidents.json, and scheduled-maintenances.json beside it.
import { LEVELS, Line, TimeZone, UPDATE_STATUSES } from "../../../schemas/index.ts";
import type { Item } from "../draft.ts";
import type { Entry, ImportSource, Naming, Note, SourceSite } from "../entry.ts";
import type { InputFile } from "../table/input.ts";
import { otherSystem } from "../wrong-file.ts";
import { jsonEntry, jsonSource, momentIn, START } from "./json-entry.ts";
import { isMap, type JsonMap, mapsIn, notesOf, readJson, textIn, wordOf } from "./json-file.ts";
import { jsonSystem } from "./json-system.ts";

/** Reads files of incidents and maintenances. Throws ItsmError where one is not Statuspage's. */
export function readStatuspage(files: readonly InputFile[]): ImportSource {
  const pages = files.map((file) => ({ file: file.name, data: pageIn(file) }));
  const things = pages.flatMap(({ file, data }) =>
    [...mapsIn(data.incidents), ...mapsIn(data.scheduled_maintenances)].map((thing) => entryOf(file, thing)),
  );
  const [first] = pages;
  const site = siteOf(first?.file ?? "", first?.data ?? {});
  const about = { from: "statuspage", label: "Statuspage", visibility: "public", site } as const;
  const told = pages
    .filter(({ data }) => mapsIn(data.incidents).length === MOST)
    .map(({ file }) => `${file}: ${MOST} incidents, the most that the public address gives: older ones may be missing`);
  return jsonSource(about, things, DROPPED, told);
}

// --- internal ---

function pageIn(file: InputFile): JsonMap {
  const data = readJson(file);
  const system = jsonSystem(data);
  if (system === "statuspage" && isMap(data)) return data;
  throw otherSystem(file.name, "Statuspage", system, ["a page with its incidents, as /api/v2/incidents.json gives it"]);
}

function siteOf(file: string, { page }: JsonMap): SourceSite {
  const { name, url, time_zone } = isMap(page) ? page : {};
  const [title, address, zone] = [textIn(name), textIn(url), textIn(time_zone)];
  return {
    file,
    title: Line(80).safeParse(title).success ? title : undefined,
    url: address !== undefined && /^https?:\/\/[^/]/.test(address) && URL.canParse(address) ? address : undefined,
    timeZone: TimeZone.safeParse(zone).success ? zone : undefined,
    ...{ groups: [], systems: [] },
  };
}

/** What /api/v2/incidents.json is cut to. */
const MOST = 50;
const IMPACTS: { readonly [impact: string]: string } = {
  critical: "high",
  major: "high",
  minor: "medium",
  none: "low",
};
/** What says nothing that a record needs. */
const DROPPED = ["page_id", "reminder_intervals", "updated_at"];
const READ = [
  ...["id", "name", "status", "impact", "started_at", "created_at", "resolved_at", "scheduled_for"],
  ...["scheduled_until", "incident_updates", "components", ...DROPPED],
];

function entryOf(file: string, thing: JsonMap): Entry | Item {
  const isPlanned = textIn(thing.scheduled_for) !== undefined || thing.impact === "maintenance";
  return jsonEntry(file, {
    name: textIn(thing.id),
    title: thing.name,
    affected: namingsOf(thing),
    ...(isPlanned ? plannedParts(thing) : incidentParts(thing)),
  });
}

function incidentParts(thing: JsonMap) {
  const start = thing.started_at ?? thing.created_at;
  const { updates, notes } = updatesOf(thing);
  const impact = IMPACTS[wordOf(thing.impact)];
  return {
    ...({ kind: "incident", because: `its impact is ${wordOf(thing.impact)}`, start, sections: [] } as const),
    fields: {
      // While it is open, readers see where it stands by its updates; the state says only that it is open.
      state: /^(resolved|postmortem)$/.test(wordOf(thing.status)) ? "resolved" : "in_progress",
      impact,
      started_at: start,
      resolved_at: thing.resolved_at,
      updates,
    },
    notes: [...notesOf(thing, impact === undefined ? READ.filter((key) => key !== "impact") : READ), ...notes],
  };
}

/** What was scheduled. It ran when its updates say that it began and that it was completed. */
function plannedParts(thing: JsonMap) {
  const told = mapsIn(thing.incident_updates);
  const whenIt = (status: string) => times(told.filter((update) => update.status === status))[0];
  const [start, end] = [whenIt("in_progress"), thing.resolved_at ?? whenIt("completed")];
  const isOver = /^(completed|resolved|postmortem)$/.test(wordOf(thing.status));
  const window = { start: thing.scheduled_for, end: thing.scheduled_until };
  return {
    ...({ kind: "change", because: "it was scheduled", start: thing.scheduled_for ?? thing.created_at } as const),
    fields: {
      ...{ type: "normal", state: isOver ? "closed" : start === undefined ? "scheduled" : "implementing" },
      ...(window.start && window.end ? { window } : {}),
      ...(start === undefined ? {} : { actual: { start, end } }),
    },
    sections: [],
    notes: [...notesOf(thing, READ), ...told.map(updateNote)],
  };
}

/** Updates with a status that we have, oldest first; all others as notes. */
function updatesOf(thing: JsonMap) {
  const told = mapsIn(thing.incident_updates).map((update) => ({
    at: momentIn(update.display_at ?? update.created_at),
    status: UPDATE_STATUSES.find((status) => status === update.status),
    message: textIn(update.body),
    update,
  }));
  const isWhole = ({ at, status, message }: (typeof told)[number]) =>
    at !== undefined && status !== undefined && message !== undefined && message.length <= LONGEST_MESSAGE;
  const updates = told
    .filter(isWhole)
    .sort((a, b) => Date.parse(a.at ?? "") - Date.parse(b.at ?? ""))
    .map(({ at, status, message }) => ({ at, status, message }));
  return { updates, notes: told.filter((each) => !isWhole(each)).map(({ update }) => updateNote(update)) };
}

const LONGEST_MESSAGE = 20_000;

function updateNote(update: JsonMap): Note {
  return {
    label: `${wordOf(update.status)}, ${times([update])[0] ?? "without a time"}`,
    value: textIn(update.body) ?? "(no text)",
  };
}

function times(updates: readonly JsonMap[]): string[] {
  return updates
    .flatMap(({ display_at, created_at }) => momentIn(display_at ?? created_at) ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b));
}

/** Components with the levels that updates gave them; older pages give none. */
function namingsOf(thing: JsonMap): Naming[] {
  const told = mapsIn(thing.incident_updates).flatMap(({ affected_components }) => mapsIn(affected_components));
  return [...told, ...mapsIn(thing.components)].flatMap((component): Naming[] => {
    const name = textIn(component.name);
    const level = LEVELS.findLast((each) => each === component.new_status || each === component.old_status);
    return name === undefined ? [] : [{ name: name.replace(/\s+/g, " "), level, place: START }];
  });
}
