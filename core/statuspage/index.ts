// Statuspage's public API v2 of a snapshot: the eight documents that existing clients read.
import type { Address } from "../address/index.ts";
import { maintenanceAnnouncements } from "../announcements.ts";
import { inBoundedRuns } from "../bounded.ts";
import { isOpen } from "../impacts.ts";
import { NO_MOMENTS, type RecordMoments } from "../record-moments/index.ts";
import type { Snapshot } from "../snapshot.ts";
import { DOCUMENTS, type Document, type DocumentName } from "./documents.ts";
import { incidentOf, lastWordOn, shownIncidents } from "./incidents.ts";
import { maintenanceOf } from "./maintenances.ts";
import { type Ground, groundOf, pageOf } from "./page.ts";

export { DOCUMENTS, type Document, type DocumentName } from "./documents.ts";

/** Lists of everything hold no more than this, like Statuspage's. */
export const MOST_LISTED = 50;

export type StatuspageDocuments = { readonly [Name in DocumentName]: Document<Name> };

/**
 * The eight documents, by their paths below `api/v2/` without `.json`. Throws where a document would say something for
 * which Statuspage has no word: a status that no client knows must never pass for a good one.
 */
export function statuspageDocuments(
  snapshot: Snapshot,
  address: Address,
  moments: RecordMoments = NO_MOMENTS,
): StatuspageDocuments {
  const ground = groundOf(snapshot, address, moments);
  const { indicator, description } = snapshot.status.page;
  const base = { page: pageOf(ground, changesOf(ground)) };
  const status = { status: { indicator, description } };
  const components = { components: [...ground.components.all] };
  const { unresolved, latest } = incidentsOf(ground);
  const { upcoming, active, recent } = maintenancesOf(ground);
  const documents: StatuspageDocuments = {
    summary: {
      ...base,
      ...components,
      incidents: unresolved,
      scheduled_maintenances: [...upcoming, ...active],
      ...status,
    },
    status: { ...base, ...status },
    components: { ...base, ...components },
    incidents: { ...base, incidents: latest },
    "incidents/unresolved": { ...base, incidents: unresolved },
    "scheduled-maintenances": { ...base, scheduled_maintenances: recent },
    "scheduled-maintenances/upcoming": { ...base, scheduled_maintenances: upcoming },
    "scheduled-maintenances/active": { ...base, scheduled_maintenances: active },
  };
  // Object.keys only knows strings; the table is constant.
  for (const name of Object.keys(DOCUMENTS) as DocumentName[]) DOCUMENTS[name].parse(documents[name]);
  return documents;
}

// --- internal ---

function incidentsOf(ground: Ground) {
  const all = shownIncidents(ground);
  const make = (incidents: typeof all) => bounded(incidents.map((incident) => incidentOf(incident, ground)));
  return { unresolved: make(all.filter(({ record }) => isOpen(record))), latest: make(all.slice(0, MOST_LISTED)) };
}

function maintenancesOf(ground: Ground) {
  const all = ground.maintenances;
  const make = (found: typeof all) => bounded(found.map((maintenance) => maintenanceOf(maintenance, ground)));
  const at = (word: string) => make(all.filter(({ maintenance }) => maintenance.status === word));
  return { upcoming: at("scheduled"), active: at("in_progress"), recent: make(all.slice(0, MOST_LISTED)) };
}

/** The newest of these, as many as a document may hold. */
function bounded<Item>(items: readonly Item[]): Item[] {
  return inBoundedRuns(items, items.length)[0] ?? [];
}

/** The moments, past and to come, at which something on the page changes. */
function changesOf({ components, maintenances, ...ground }: Ground): number[] {
  return [
    ...(components.changed === undefined ? [] : [components.changed]),
    ...shownIncidents(ground).map(lastWordOn),
    ...maintenances.flatMap(({ change, maintenance, announcedAt }) =>
      maintenanceAnnouncements(change.record, maintenance, announcedAt).map(({ at }) => at),
    ),
  ];
}
