// Every word that readers were told, as an entry of a feed.
import { kinds } from "../../schemas/index.ts";
import { type Announcement, incidentAnnouncements, maintenanceAnnouncements } from "../announcements.ts";
import { counts } from "../impacts.ts";
import { windowOf } from "../maintenance.ts";
import { periodText } from "../moment-text.ts";
import type { RecordMoments } from "../record-moments/index.ts";
import type { RecordView } from "../record-view.ts";
import { type Shown, shownMaintenances, shownRecords } from "../shown-records.ts";
import type { Snapshot } from "../snapshot.ts";

export interface Entry {
  /** Names the entry within the portal, the same in every build: `incident/INC-2026-7F3K/2026-11-20T09:20:00.000Z`. */
  readonly name: string;
  /** The year in which its record was created, as its id says. */
  readonly year: string;
  /** The folder of the record's kind, whose feed has the entry. */
  readonly folder: string;
  /** "[Resolved] Website slow". */
  readonly title: string;
  /** Where its record's page is. */
  readonly path: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly markdown: string;
  /** Plain sentences about it: the services, the planned time. */
  readonly facts: readonly string[];
  /** Ids of the services that it is about. */
  readonly services: readonly string[];
}

/** All entries of a snapshot, newest first. */
export function entriesOf(snapshot: Snapshot, moments: RecordMoments): Entry[] {
  const names = new Map(shownRecords(snapshot, "service").map(({ view }) => [view.id, view.title]));
  const incidents = shownRecords(snapshot, "incident")
    .filter(({ record }) => counts(record))
    .flatMap(({ record, view }) => {
      const services = [...new Set(record.fields.affects.map(({ service }) => service))];
      return entries(incidentAnnouncements(record), { view, services, facts: servicesFact(services, names) });
    });
  const maintenances = shownMaintenances(snapshot, moments).flatMap(({ change, maintenance, announcedAt }) => {
    const { services } = maintenance;
    const facts = [...plannedFact(change, snapshot.timeZone), ...servicesFact(services, names)];
    return entries(maintenanceAnnouncements(change.record, maintenance, announcedAt), {
      view: change.view,
      services,
      facts,
    });
  });
  const canceled = shownRecords(snapshot, "change").flatMap((change) => {
    const at = moments.reached(change.view.path, kinds.change.lifecycle.states.canceled.label);
    const facts = [...plannedFact(change, snapshot.timeZone), ...servicesFact(change.record.fields.services, names)];
    return canceledEntry(change, at, facts);
  });
  return [...incidents, ...maintenances, ...canceled].toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
}

// --- internal ---

interface About {
  readonly view: RecordView;
  readonly services: readonly string[];
  readonly facts: readonly string[];
}

function entries(announcements: readonly Announcement[], { view, services, facts }: About): Entry[] {
  return announcements.map(({ key, at, status, message }) => ({
    name: `${view.kind}/${view.id}/${key}`,
    year: /-(\d{4})-/.exec(view.id)?.[1] ?? "1970",
    folder: view.path.split("/", 1)[0] ?? "",
    title: `[${words(status)}] ${view.title}`,
    path: view.path,
    at,
    markdown: message,
    facts,
    services,
  }));
}

/**
 * Who was told of planned maintenance must hear that it will not take place. Where history does not say when it was
 * given up, that word is dated by the start.
 */
function canceledEntry({ record, view }: Shown<"change">, at: number | undefined, facts: readonly string[]): Entry[] {
  const { state, outage, services, public_summary, title } = record.fields;
  const window = windowOf(record);
  if (state !== "canceled" || !window || !outage || outage === "none") return [];
  const announcement = { key: state, at: at ?? window.start, status: state, message: public_summary ?? title };
  return entries([announcement], { view, services, facts });
}

/** `in_progress` → "In progress". */
function words(status: string): string {
  return status.charAt(0).toUpperCase() + status.slice(1).replaceAll("_", " ");
}

function servicesFact(services: readonly string[], names: ReadonlyMap<string, string>): string[] {
  const known = services.flatMap((id) => names.get(id) ?? []);
  return known.length === 0 ? [] : [`Services: ${known.join(", ")}.`];
}

function plannedFact({ record }: Shown<"change">, timeZone: string): string[] {
  const window = windowOf(record);
  return window ? [`Planned: ${periodText(window.start, window.end, timeZone)}.`] : [];
}
