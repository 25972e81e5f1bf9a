// Everything that programs may fetch from a portal: the list from which its description is made.

import { kinds } from "../../schemas/index.ts";
import { FORMATS } from "../feeds/index.ts";
import type { Snapshot } from "../snapshot.ts";
import { DOCUMENTS } from "../statuspage/index.ts";
import { servedKinds } from "./kinds-served.ts";
import { API } from "./records.ts";
import { statuspageSchemaName } from "./schemas.ts";

export interface Endpoint {
  /** Below the portal's base; parts in braces vary: `api/v1/incidents/{id}.json`. */
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly type: string;
  /** The name of the schema of its document; null where it is no JSON of ours. */
  readonly schema: string | null;
}

/** The endpoints of a portal. Feeds are there where its full address is known. */
export function endpointsOf(snapshot: Snapshot, hasFeeds: boolean): Endpoint[] {
  return [
    ...ownApi(snapshot),
    ...statuspageApi(),
    ...(hasFeeds ? feeds() : []),
    ...calendars(snapshot),
    ...badges(),
    ...files(),
  ];
}

// --- internal ---

const JSON_TYPE = "application/json";

function ownApi(snapshot: Snapshot): Endpoint[] {
  const ofKinds = servedKinds(snapshot).flatMap(({ name, label, labels, folder }) => {
    const base = { tag: labels, type: JSON_TYPE };
    const list = { ...base, schema: `${name}-list` };
    return [
      { ...list, path: `${API}/${folder}.json`, id: `list_${name}`, summary: `${labels}: the first page of the list` },
      {
        ...list,
        path: `${API}/${folder}/page/{number}.json`,
        id: `list_${name}_page`,
        summary: `${labels}: a further page of the list`,
      },
      { ...base, schema: name, path: `${API}/${folder}/{id}.json`, id: `get_${name}`, summary: `${label}: one record` },
      {
        ...base,
        type: "text/markdown",
        schema: null,
        path: `${folder}/{id}.md`,
        id: `get_${name}_markdown`,
        summary: `${label}: one record as Markdown`,
      },
    ];
  });
  const base = { tag: "API", type: JSON_TYPE };
  return [
    { ...base, path: `${API}/index.json`, id: "index", summary: "What there is, and where", schema: "index" },
    { ...base, path: `${API}/openapi.json`, id: "openapi", summary: "This description", schema: null },
    {
      ...base,
      path: `${API}/schemas/{name}.json`,
      id: "schema",
      summary: "The JSON Schema of a document",
      schema: null,
    },
    {
      ...base,
      path: `${API}/timeline.json`,
      id: "timeline",
      summary: "How all records came to be as they are",
      schema: "timeline",
    },
    {
      ...base,
      path: `${API}/timeline/{part}.json`,
      id: "timeline_part",
      summary: "A part of the timeline, where it is too long for one file",
      schema: "timeline-part",
    },
    ...ofKinds,
    {
      ...base,
      type: "text/markdown",
      path: "{page}.md",
      id: "page_markdown",
      summary: "Any page as Markdown, by its path; the front page is called index",
      schema: null,
    },
  ];
}

function statuspageApi(): Endpoint[] {
  return Object.keys(DOCUMENTS).map((name) => ({
    path: `api/v2/${name}.json`,
    id: `statuspage_${name.replaceAll(/[/-]/g, "_")}`,
    tag: "Statuspage",
    summary: `Statuspage's API v2: ${name}`,
    type: JSON_TYPE,
    schema: statuspageSchemaName(name),
  }));
}

function feeds(): Endpoint[] {
  const places = [
    ["", "all", "everything"],
    ["incidents/", "incidents", "incidents"],
    ["changes/", "changes", "maintenance"],
    ["services/{id}/", "service", "one service"],
  ] as const;
  return places.flatMap(([path, name, about]) =>
    Object.entries(FORMATS).map(([format, type]) => ({
      path: `${path}feed.${format}`,
      id: `feed_${name}_${format}`,
      tag: "Feeds",
      summary: `What readers were told: ${about}`,
      type: type.split(";", 1)[0] ?? type,
      schema: null,
    })),
  );
}

function calendars(snapshot: Snapshot): Endpoint[] {
  const noted = servedKinds(snapshot).filter(({ name }) => name === kinds.change.name || name === kinds.freeze.name);
  const base = { tag: "Calendars", type: "text/calendar", schema: null };
  return [
    { ...base, path: "calendar.ics", id: "calendar", summary: "Windows of changes, and freezes" },
    { ...base, path: "freezes.ics", id: "freezes", summary: "Freezes alone" },
    { ...base, path: "services/{id}/calendar.ics", id: "service_calendar", summary: "What touches one service" },
    ...noted.map(({ name, label, folder }) => ({
      ...base,
      path: `${folder}/{id}/calendar.ics`,
      id: `${name}_calendar`,
      summary: `${label}: one that is not over, to note`,
    })),
  ];
}

function badges(): Endpoint[] {
  return ["", "services/{id}/"].flatMap((path) => {
    const about = path === "" ? "the page" : "one service";
    const id = path === "" ? "badge" : "service_badge";
    const base = { tag: "Badges", schema: null };
    return [
      { ...base, path: `${path}badge.svg`, id, type: "image/svg+xml", summary: `How ${about} is, as a picture` },
      { ...base, path: `${path}badge.json`, id: `${id}_endpoint`, type: JSON_TYPE, summary: `The same for shields.io` },
    ];
  });
}

function files(): Endpoint[] {
  const base = { tag: "Files", schema: null };
  return [
    { ...base, path: "itsm.sqlite", id: "database", type: "application/vnd.sqlite3", summary: "All records as SQLite" },
    { ...base, path: "llms.txt", id: "llms", type: "text/plain", summary: "A guide for language models" },
  ];
}
