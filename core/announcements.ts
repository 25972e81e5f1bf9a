// What readers were told of an incident or of maintenance, word by word and when.

import { isOpen, restoredAt } from "./impacts.ts";
import type { Maintenance } from "./maintenance.ts";
import type { RecordOf } from "./record.ts";

/** One word to readers. */
export interface Announcement {
  /** Names it among those of its record, and stays the same when others are added or its text is corrected. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Statuspage's word: investigating, resolved, scheduled. */
  readonly status: string;
  /** Markdown. */
  readonly message: string;
}

/**
 * What was told of an incident, oldest first, never empty. Where nobody wrote an update, the summary stands for the
 * first; an incident that is over ends with a word that says so, whether somebody wrote one or not.
 */
export function incidentAnnouncements(incident: RecordOf<"incident">): Announcement[] {
  const { updates, started_at, title, public_summary } = incident.fields;
  const seen = new Map<string, number>();
  const told: Announcement[] = updates.map(({ at, status, message }) => {
    const moment = new Date(at).toISOString();
    const before = seen.get(moment) ?? 0;
    seen.set(moment, before + 1);
    return { key: before === 0 ? moment : `${moment}~${before + 1}`, at: Date.parse(at), status, message };
  });
  if (told.length === 0)
    told.push({ key: "opened", at: Date.parse(started_at), status: UNDER_WAY, message: public_summary ?? title });
  const last = told.at(-1);
  if (isOpen(incident) || !last || ENDINGS.has(last.status)) return told;
  const end = Math.max(resolvedAt(incident) ?? last.at, last.at);
  return [...told, { key: "resolved", at: end, status: "resolved", message: "This incident has been resolved." }];
}

/**
 * Statuspage's word for where an incident stands. One that is over is never told as going on, whatever was said last;
 * one that was opened again is investigated, although its last word was that it is resolved.
 */
export function incidentWord(incident: RecordOf<"incident">): string {
  const last = incident.fields.updates.at(-1)?.status ?? UNDER_WAY;
  if (isOpen(incident)) return ENDINGS.has(last) ? UNDER_WAY : last;
  return last === "postmortem" ? last : "resolved";
}

/** When the work on an incident was done, or else its services were usable again; undefined where nobody said. */
export function resolvedAt(incident: RecordOf<"incident">): number | undefined {
  const { resolved_at } = incident.fields;
  return resolved_at === undefined ? restoredAt(incident) : Date.parse(resolved_at);
}

/**
 * What was told of maintenance, oldest first, never empty: that it is planned, that it began, that it is over. Records
 * do not say when it was announced (epoch milliseconds); where their history does not either, that word is dated by the
 * start, as in Statuspage's own feeds.
 */
export function maintenanceAnnouncements(
  change: RecordOf<"change">,
  maintenance: Maintenance,
  announcedAt: number | undefined,
): Announcement[] {
  const { status, start, end, announced } = maintenance;
  const summary = change.fields.public_summary ?? change.fields.title;
  const planned = {
    key: "scheduled",
    at: announcedAt ?? announced?.start ?? start,
    status: "scheduled",
    message: summary,
  };
  if (status === "scheduled") return [planned];
  const begun = {
    key: "in_progress",
    at: start,
    status: "in_progress",
    message: announced ? "The scheduled maintenance is in progress." : summary,
  };
  // Work that began before its window was announced before it began.
  const told = announced ? [{ ...planned, at: Math.min(planned.at, start) }, begun] : [begun];
  if (status === "in_progress") return told;
  const over = {
    key: "completed",
    at: Math.max(end ?? start, start),
    status,
    message: "The maintenance has been completed.",
  };
  return [...told, over];
}

// --- internal ---

const UNDER_WAY = "investigating";
const ENDINGS: ReadonlySet<string> = new Set(["resolved", "postmortem"]);
