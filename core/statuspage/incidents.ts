// Incidents as Statuspage knows them.
import type { Level } from "../../schemas/index.ts";
import { type Announcement, incidentAnnouncements, incidentWord, resolvedAt } from "../announcements.ts";
import { worst } from "../health.ts";
import { counts, impactsOf, isOpen } from "../impacts.ts";
import { shortId } from "../short-id.ts";
import { type Shown, shownRecords } from "../shown-records.ts";
import type { Incident } from "./documents.ts";
import { moment, momentOrNull } from "./moment.ts";
import type { Ground } from "./page.ts";
import { type AffectedComponent, updatesOf } from "./updates.ts";

/** All incidents that counted, newest first. */
export function shownIncidents({ snapshot }: Pick<Ground, "snapshot">): Shown<"incident">[] {
  return shownRecords(snapshot, "incident")
    .filter(({ record }) => counts(record))
    .toSorted((a, b) => Date.parse(b.record.fields.started_at) - Date.parse(a.record.fields.started_at));
}

/** When the last word on an incident was given, in epoch milliseconds. */
export function lastWordOn(incident: Shown<"incident">): number {
  return Math.max(...incidentAnnouncements(incident.record).map(({ at }) => at));
}

/** One incident. It counts from when the service was first hurt, so that clients compute how long that lasted. */
export function incidentOf(incident: Shown<"incident">, ground: Ground): Incident {
  const { record, view } = incident;
  const { pageId, address, timeZone } = ground;
  const announcements = incidentAnnouncements(record);
  const started = Date.parse(record.fields.started_at);
  const last = lastWordOn(incident);
  const ended = isOpen(record) ? undefined : Math.max(started, resolvedAt(record) ?? last);
  const affected = affectedBy(incident, ground);
  const name = `incident:${record.id}`;
  return {
    id: shortId(name),
    name: view.title,
    // The schema of the document refuses words that Statuspage does not know.
    status: incidentWord(record) as Incident["status"],
    created_at: moment(started, timeZone),
    updated_at: moment(Math.max(started, last, ended ?? started), timeZone),
    monitoring_at: momentOrNull(announcements.find(({ status }) => status === "monitoring")?.at, timeZone),
    resolved_at: momentOrNull(ended, timeZone),
    impact: IMPACTS[worst(record.fields.affects.map(({ level }) => level))],
    shortlink: address(view.path),
    started_at: moment(started, timeZone),
    page_id: pageId,
    incident_updates: updatesOf(announcements, { name, timeZone, affected }),
    components: affected.map(({ component }) => component),
    reminder_intervals: null,
  };
}

// --- internal ---

/** Statuspage computes an incident's impact from the worst level of its components. */
const IMPACTS: { readonly [L in Level | "operational"]: Incident["impact"] } = {
  operational: "none",
  degraded_performance: "minor",
  partial_outage: "major",
  major_outage: "critical",
};

function affectedBy({ record }: Shown<"incident">, ground: Ground): AffectedComponent[] {
  const byService = Map.groupBy(impactsOf(record), ({ service }) => service);
  return [...byService].flatMap(([service, impacts]) => {
    const levelAt = ({ at, status }: Announcement) =>
      status === "resolved" || status === "postmortem"
        ? "operational"
        : worst(impacts.filter(({ start, end }) => start <= at && at < end).map(({ level }) => level));
    return ground.affected(service, levelAt);
  });
}
