// An entry as the fields of an incident or of a change: what the source says, nothing else.
import type { Fields } from "../../schemas/index.ts";
import type { CstateEntry } from "./cstate-entry.ts";
import { CSTATE } from "./import-id.ts";
import { SEVERITIES } from "./severities.ts";

/** What an entry's record needs besides the entry. */
export interface Surroundings {
  readonly owner: string;
  /** Slugs of the services that it names. */
  readonly services: readonly string[];
  readonly alias: string | undefined;
}

/** The source knows no urgency, so no priority follows; and one time of being over, which is resolved_at. */
export function incidentFields(entry: CstateEntry, { owner, services, alias }: Surroundings): Fields {
  const meaning = entry.severity && SEVERITIES[entry.severity];
  return {
    title: entry.title,
    state: entry.resolved ? "resolved" : "new",
    owner,
    ...(meaning && { impact: meaning.impact }),
    ...(meaning && services.length > 0 && { affects: services.map((service) => ({ service, level: meaning.level })) }),
    started_at: entry.start.instant,
    ...(entry.end && { resolved_at: entry.end.instant }),
    ...markOf(entry, alias),
  };
}

/** The source knows no planned end, so there is no window; nor whether it succeeded, so there is no close code. */
export function changeFields(entry: CstateEntry, { owner, services, alias }: Surroundings): Fields {
  const meaning = entry.informational ? undefined : entry.severity && SEVERITIES[entry.severity];
  return {
    title: entry.title,
    type: "normal",
    state: "closed",
    owner,
    services,
    ...(meaning && { outage: meaning.level }),
    actual: { start: entry.start.instant, ...(entry.end && { end: entry.end.instant }) },
    ...markOf(entry, alias),
  };
}

// --- internal ---

function markOf({ name, draft }: CstateEntry, alias: string | undefined): Fields {
  return {
    visibility: draft ? "internal" : "public",
    ...(alias !== undefined && { aliases: [alias] }),
    imported: { from: CSTATE, id: name },
  };
}
