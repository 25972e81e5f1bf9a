// The records of a snapshot as the rules of the core read them.
import { type KindName, kinds } from "../schemas/index.ts";
import { DAY } from "./days.ts";
import { type Maintenance, maintenanceAt } from "./maintenance.ts";
import type { RecordOf } from "./record.ts";
import type { RecordMoments } from "./record-moments/index.ts";
import type { RecordView } from "./record-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { AHEAD_DAYS, RECENT_DAYS } from "./status-view.ts";

/** A record of a snapshot, with its view. Fields that the audience may not read are undefined, as if never given. */
export interface Shown<Name extends KindName> {
  readonly record: RecordOf<Name>;
  readonly view: RecordView;
}

/** The records of a kind that the audience of a snapshot may see, in the snapshot's order. */
export function shownRecords<Name extends KindName>(snapshot: Snapshot, kind: Name): Shown<Name>[] {
  return snapshot.records.flatMap((view) => {
    if (view.kind !== kind) return [];
    const { id, derived, body, file } = view;
    // The loader parsed these fields by the schema of this kind; the public twin leaves some of them out.
    const fields = view.fields as RecordOf<Name>["fields"];
    return [{ view, record: { kind, id, file: file ?? "", fields, derived, body } }];
  });
}

/** A change that is maintenance to its readers. */
export interface ShownMaintenance {
  readonly change: Shown<"change">;
  readonly maintenance: Maintenance;
  /** When it was announced, in epoch milliseconds; undefined where nobody knows. */
  readonly announcedAt: number | undefined;
}

/**
 * All maintenance that the audience may see, past and planned, latest start first. What runs, is near or is just over
 * is what the status page says. Of the rest, the public cannot see which emergency was never approved, so an emergency
 * that is long over is left out for it.
 */
export function shownMaintenances(snapshot: Snapshot, moments: RecordMoments): ShownMaintenance[] {
  const now = Date.parse(snapshot.now);
  const { running, upcoming, recent } = snapshot.status.maintenance;
  const onPage = new Set([...running, ...upcoming, ...recent].map(({ change }) => change.id));
  return shownRecords(snapshot, "change")
    .flatMap((change) => {
      const maintenance = maintenanceAt(change.record, now);
      const announcedAt = moments.reached(change.view.path, kinds.change.lifecycle.states.scheduled.label);
      return maintenance ? [{ change, maintenance, announcedAt }] : [];
    })
    .filter(
      ({ change, maintenance }) =>
        snapshot.audience === "internal" || onPage.has(change.view.id) || isBeyondPage(maintenance, change, now),
    )
    .toSorted((a, b) => b.maintenance.start - a.maintenance.start);
}

// --- internal ---

function isBeyondPage({ status, start, end }: Maintenance, { record }: Shown<"change">, now: number): boolean {
  if (status === "scheduled") return start >= now + AHEAD_DAYS * DAY;
  return status === "completed" && (end ?? start) <= now - RECENT_DAYS * DAY && record.fields.type !== "emergency";
}
