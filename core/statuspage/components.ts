// Services as Statuspage's components, with their groups.

import { dayOf } from "../days.ts";
import type { ServiceLevel } from "../health.ts";
import { shortId } from "../short-id.ts";
import type { ShownMaintenance } from "../shown-records.ts";
import type { Snapshot } from "../snapshot.ts";
import type { ServiceStatus } from "../status-view.ts";
import type { Component } from "./documents.ts";
import { moment } from "./moment.ts";
import { greatest, least, serviceMoments } from "./service-moments.ts";

export interface Components {
  /** In the order of the page; each group is followed by its members. */
  readonly all: readonly Component[];
  /** By the id of the service's record. */
  readonly byService: ReadonlyMap<string, Component>;
  /** When one of them last changed, in epoch milliseconds; undefined where there are none. */
  readonly changed: number | undefined;
}

/** The live services of a snapshot as components. */
export function componentsOf(
  snapshot: Snapshot,
  maintenances: readonly ShownMaintenance[],
  pageId: string,
): Components {
  const moments = serviceMoments(snapshot, maintenances);
  const ends = (service: ServiceStatus) => {
    const { since, changed } = moments.get(service.service.id) ?? {};
    const created = since ?? UNKNOWN;
    return { created, updated: Math.max(created, changed ?? created), since };
  };
  const byService = new Map<string, Component>();
  const all = itemsOf(snapshot.status.services).flatMap(({ group, services }, index) => {
    const groupId = group === null ? null : shortId(`group:${group}`);
    const members = services.map((service, place) => {
      const position = group === null ? index + 1 : place + 1;
      const made = serviceComponent(service, { ...ends(service), position, groupId, pageId, zone: snapshot.timeZone });
      byService.set(service.service.id, made);
      return made;
    });
    if (group === null || groupId === null) return members;
    const created = least(services.map((service) => ends(service).created)) ?? UNKNOWN;
    const updated = greatest(services.map((service) => ends(service).updated)) ?? UNKNOWN;
    const level = snapshot.status.groups.find((each) => each.group === group)?.level;
    if (!level) throw new Error(`the group ${group} has members but no level`);
    const place = { created, updated, position: index + 1, groupId, pageId, zone: snapshot.timeZone };
    return [groupComponent(group, level, members, place), ...members];
  });
  return { all, byService, changed: greatest(snapshot.status.services.map((service) => ends(service).updated)) };
}

// --- internal ---

/** Stands for a moment that nobody knows, because the service has neither a first day nor a record that names it. */
const UNKNOWN = 0;

interface Item {
  readonly group: string | null;
  readonly services: readonly ServiceStatus[];
}

interface Place {
  readonly created: number;
  readonly updated: number;
  readonly position: number;
  readonly groupId: string | null;
  readonly pageId: string;
  readonly zone: string;
}

/** What stands on the page's highest level: a group with its members, or a service alone. */
function itemsOf(services: readonly ServiceStatus[]): Item[] {
  const members = Map.groupBy(services, ({ group }) => group);
  return [...members].flatMap(([group, of]): Item[] =>
    group === null ? of.map((service) => ({ group, services: [service] })) : [{ group, services: of }],
  );
}

function serviceComponent(service: ServiceStatus, place: Place & { readonly since: number | undefined }): Component {
  return {
    id: shortId(`service:${service.service.id}`),
    name: service.service.title,
    status: service.level,
    created_at: moment(place.created, place.zone),
    updated_at: moment(place.updated, place.zone),
    position: place.position,
    description: service.description,
    showcase: true,
    start_date: place.since === undefined ? null : dayOf(place.since),
    group_id: place.groupId,
    page_id: place.pageId,
    group: false,
    only_show_if_degraded: false,
  };
}

function groupComponent(name: string, status: ServiceLevel, members: readonly Component[], place: Place): Component {
  return {
    id: place.groupId ?? "",
    name,
    status,
    created_at: moment(place.created, place.zone),
    updated_at: moment(place.updated, place.zone),
    position: place.position,
    description: null,
    showcase: false,
    start_date: null,
    group_id: null,
    page_id: place.pageId,
    group: true,
    only_show_if_degraded: false,
    components: members.map(({ id }) => id),
  };
}
