// The door of the pages to what they show: the snapshot, with ways to find one thing in it.
import { isWatched, snapshot } from "virtual:itsm-snapshot";
import type { KindView, RecordView } from "../core/index.ts";
import { linkerOf } from "./linker.ts";

export { isWatched, snapshot };

const byPath = new Map(snapshot.records.map((record) => [record.path, record]));
const byKind = Map.groupBy(snapshot.records, (record) => record.kind);
const { status } = snapshot;
const services = new Map(status.services.map((health) => [health.service.path, health]));
const incidents = new Map([...status.recent, ...status.active].map((item) => [item.incident.path, item]));
const { running, upcoming, recent } = status.maintenance;
const maintenances = new Map([...recent, ...upcoming, ...running].map((item) => [item.change.path, item]));

/** How services, incidents and maintenance stand, by the path of the record. */
export const standing = { services, incidents, maintenances } as const;

/** Finds the page of a record that a text names by its id. */
export const linker = linkerOf(snapshot.records);

/** Kinds that have pages: all of them within the organisation; for the public, those of which it may see a record. */
export const shownKinds: readonly KindView[] = snapshot.kinds.filter(
  ({ name }) => snapshot.audience === "internal" || byKind.has(name),
);

/** The records of a kind, newest first or by title. */
export function recordsOfKind(name: string): readonly RecordView[] {
  return byKind.get(name) ?? [];
}

/** The record with its page at a path. */
export function recordAt(path: string): RecordView | undefined {
  return byPath.get(path);
}
