// When what is known of each service began, and when it last changed.
import { counts, impactsOf } from "../impacts.ts";
import { type ShownMaintenance, shownRecords } from "../shown-records.ts";
import type { Snapshot } from "../snapshot.ts";

/** Epoch milliseconds. */
export interface ServiceMoments {
  /** The first day of the service, or else the earliest record that names it; undefined where nothing says so. */
  readonly since: number | undefined;
  /** The latest moment up to now at which an incident or maintenance began or ended; undefined where none did. */
  readonly changed: number | undefined;
}

/** The moments of every service that the audience may see, by the id of its record. */
export function serviceMoments(
  snapshot: Snapshot,
  maintenances: readonly ShownMaintenance[],
): ReadonlyMap<string, ServiceMoments> {
  const now = Date.parse(snapshot.now);
  const events = eventsOf(snapshot, maintenances);
  return new Map(
    shownRecords(snapshot, "service").map(({ record }) => {
      const { since } = record.fields;
      const past = (events.get(record.id) ?? []).filter((at) => at <= now);
      return [
        record.id,
        {
          since: since === undefined ? least(past) : Date.parse(`${since}T00:00:00Z`),
          changed: greatest(past),
        },
      ];
    }),
  );
}

/** The latest of some moments; undefined where there are none. */
export function greatest(moments: Iterable<number>): number | undefined {
  let most: number | undefined;
  for (const at of moments) if (most === undefined || at > most) most = at;
  return most;
}

/** The earliest of some moments; undefined where there are none. */
export function least(moments: Iterable<number>): number | undefined {
  let first: number | undefined;
  for (const at of moments) if (first === undefined || at < first) first = at;
  return first;
}

// --- internal ---

/** Every moment at which something began or ended on a service. */
function eventsOf(snapshot: Snapshot, maintenances: readonly ShownMaintenance[]): ReadonlyMap<string, number[]> {
  const events = new Map<string, number[]>();
  const add = (service: string, ...at: readonly number[]) => {
    const known = events.get(service);
    if (known) known.push(...at);
    else events.set(service, [...at]);
  };
  for (const { record } of shownRecords(snapshot, "incident"))
    if (counts(record)) for (const { service, start, end } of impactsOf(record)) add(service, start, end);
  for (const { maintenance } of maintenances)
    for (const service of maintenance.services) add(service, maintenance.start, maintenance.end ?? maintenance.start);
  return events;
}
