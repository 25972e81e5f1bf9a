// The door of the pages to what they show: the snapshot, with ways to find one thing in it.
import { snapshot as authored, past as authoredPast, brand, isWatched } from "virtual:itsm-snapshot";
import { language } from "#language";
import type { KindView, RecordView, Snapshot } from "../core/index.ts";
import type { PortalPast } from "../core/past/index.ts";
import { linkerOf } from "./linker.ts";
import { spokenPast, spokenSnapshot } from "./spoken.ts";
import * as words from "./words.ts";

export { brand, isWatched };

/** Kinds and states are called in the reader's language. Files for programs take theirs from plain-data.ts. */
export const snapshot: Snapshot = language === "en" ? authored : spokenSnapshot(authored, words);
export const past: PortalPast = language === "en" ? authoredPast : spokenPast(authoredPast, authored.kinds, words);

const byPath = new Map(snapshot.records.map((record) => [record.path, record]));
const byKind = Map.groupBy(snapshot.records, (record) => record.kind);
const { status, views } = snapshot;
const { running, upcoming, recent } = status.maintenance;

/** What is known of a record beside its fields, by the path of its page. */
export const standing = {
  services: new Map(status.services.map((health) => [health.service.path, health])),
  serviceViews: new Map(views.services.map((view) => [view.path, view])),
  incidents: new Map(snapshot.incidents.map((item) => [item.incident.path, item])),
  help: new Map(views.help.map((help) => [help.path, help])),
  changes: new Map(views.changes.map((view) => [view.path, view])),
  maintenances: new Map([...recent, ...upcoming, ...running].map((item) => [item.change.path, item])),
} as const;

/** Finds the page of a record that a text names by its id. */
export const linker = linkerOf(snapshot.records);

/** Kinds that have pages: all of them within the organisation; for the public, those of which it may see a record. */
export const shownKinds: readonly KindView[] = snapshot.kinds.filter(
  ({ name }) => snapshot.audience === "internal" || byKind.has(name),
);

/** The kind whose pages lie in a folder. Pages are made for kinds that exist. */
export function kindIn(folder: string): KindView {
  const kind = snapshot.kinds.find((each) => each.folder === folder);
  if (!kind) throw new Error(`no kind has its pages in ${folder}`);
  return kind;
}

/** The records of a kind, newest first or by title. */
export function recordsOfKind(name: string): readonly RecordView[] {
  return byKind.get(name) ?? [];
}

/** The record with its page at a path. */
export function recordAt(path: string): RecordView | undefined {
  return byPath.get(path);
}
