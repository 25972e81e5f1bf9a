// The first document of the API: what there is, and where.
import type { Address } from "../address/index.ts";
import type { Snapshot } from "../snapshot.ts";
import { DOCUMENTS } from "../statuspage/index.ts";
import { API_VERSION, type ApiIndex } from "./documents.ts";
import { servedKinds } from "./kinds-served.ts";
import { API, listPath } from "./records.ts";

/** The index. `hasFeeds` says whether the portal's full address is known. */
export function apiIndex(snapshot: Snapshot, address: Address, hasFeeds: boolean): ApiIndex {
  const { now, clock, revision, audience, organisation, portal, timeZone, records } = snapshot;
  return {
    version: API_VERSION,
    generated_at: now,
    clock,
    commit: revision,
    audience,
    organisation,
    title: portal.title,
    description: portal.description,
    time_zone: timeZone,
    url: address(""),
    kinds: servedKinds(snapshot).map((kind) => ({
      kind: kind.name,
      label: kind.label,
      labels: kind.labels,
      means: kind.means,
      count: records.filter((record) => record.kind === kind.name).length,
      url: address(listPath(kind, 1)),
      schema_url: address(`${API}/schemas/${kind.name}.json`),
    })),
    links: {
      openapi: address(`${API}/openapi.json`),
      timeline: address(`${API}/timeline.json`),
      statuspage: Object.fromEntries(Object.keys(DOCUMENTS).map((name) => [name, address(`api/v2/${name}.json`)])),
      feeds: hasFeeds ? { atom: address("feed.atom"), json: address("feed.json"), rss: address("feed.rss") } : null,
      calendar: address("calendar.ics"),
      freezes: address("freezes.ics"),
      badge: address("badge.svg"),
      badge_endpoint: address("badge.json"),
      database: address("itsm.sqlite"),
      llms: address("llms.txt"),
    },
  };
}
