// Which service an incident hurts, how badly, from when to when.
import { kinds, LEVELS, type Level } from "../schemas/index.ts";
import type { Span } from "./intervals.ts";
import type { RecordOf } from "./record.ts";

/** One service hurt by one incident. `end` is Infinity while it lasts. */
export interface Impact extends Span {
  readonly incident: string;
  readonly service: string;
  readonly level: Level;
}

/** How bad a level is: 1 for the mildest. */
export function severity(level: Level): number {
  return LEVELS.indexOf(level) + 1;
}

/** Whether an incident is still being worked on, or waits for it. */
export function isOpen(incident: RecordOf<"incident">): boolean {
  return kinds.incident.lifecycle.states[incident.fields.state].phase !== "done";
}

/** Whether an incident counts: a canceled one was no incident, or is written down elsewhere. */
export function counts(incident: RecordOf<"incident">): boolean {
  return incident.fields.state !== "canceled";
}

/** When the service was usable again as far as the incident as a whole says, or undefined. Epoch milliseconds. */
export function restoredAt(incident: RecordOf<"incident">): number | undefined {
  const at = incident.fields.restored_at ?? incident.fields.resolved_at;
  return at === undefined ? undefined : Date.parse(at);
}

/** When somebody or something noticed the incident: detected_at, or else started_at. Epoch milliseconds. */
export function openedAt(incident: RecordOf<"incident">): number {
  return Date.parse(incident.fields.detected_at ?? incident.fields.started_at);
}

/**
 * The periods in which an incident hurts services: `from` or else started_at, to `to` or else restored_at or else
 * resolved_at, or open. Durations come from the impact, not from when the paperwork was done, so closed_at never ends
 * one; an imported incident that is over without saying since when gives empty periods, for nobody knows how long it was.
 */
export function impactsOf(incident: RecordOf<"incident">): Impact[] {
  if (!counts(incident)) return [];
  const { affects, started_at } = incident.fields;
  return affects.map(({ service, level, from, to }) => {
    const start = Date.parse(from ?? started_at);
    const unended = isOpen(incident) ? Number.POSITIVE_INFINITY : start;
    const end = to === undefined ? (restoredAt(incident) ?? unended) : Date.parse(to);
    return { incident: incident.id, service, level, start, end: Math.max(start, end) };
  });
}
