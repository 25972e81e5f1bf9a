// Maintenance as Statuspage knows it.
import { type Announcement, maintenanceAnnouncements } from "../announcements.ts";
import { shortId } from "../short-id.ts";
import type { ShownMaintenance } from "../shown-records.ts";
import type { ScheduledMaintenance } from "./documents.ts";
import { moment, momentOrNull } from "./moment.ts";
import type { Ground } from "./page.ts";
import { updatesOf } from "./updates.ts";

/** One maintenance. */
export function maintenanceOf(
  { change, maintenance, announcedAt }: ShownMaintenance,
  ground: Ground,
): ScheduledMaintenance {
  const { record, view } = change;
  const { pageId, address, timeZone, now } = ground;
  const { status, start, end, services } = maintenance;
  const announcements = maintenanceAnnouncements(record, maintenance, announcedAt);
  const first = Math.min(...announcements.map(({ at }) => at));
  const last = Math.max(...announcements.map(({ at }) => at));
  const affected = services.flatMap((service) => ground.affected(service, levelAt));
  const name = `change:${record.id}`;
  return {
    id: shortId(name),
    name: view.title,
    status,
    created_at: moment(first, timeZone),
    updated_at: moment(last, timeZone),
    monitoring_at: null,
    resolved_at: momentOrNull(status === "completed" ? last : undefined, timeZone),
    impact: "maintenance",
    shortlink: address(view.path),
    started_at: moment(start, timeZone),
    page_id: pageId,
    incident_updates: updatesOf(announcements, { name, timeZone, affected }),
    components: affected.map(({ component }) => component),
    reminder_intervals: null,
    scheduled_for: moment(plannedFrom(maintenance), timeZone),
    // Nobody said when it will be over: not before now.
    scheduled_until: moment(maintenance.announced?.end ?? end ?? Math.max(start, now), timeZone),
  };
}

// --- internal ---

function plannedFrom({ announced, start }: ShownMaintenance["maintenance"]): number {
  return announced?.start ?? start;
}

function levelAt({ status }: Announcement) {
  return status === "in_progress" ? "under_maintenance" : "operational";
}
