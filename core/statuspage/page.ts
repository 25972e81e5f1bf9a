// What all documents of a page share: the page itself, its components, where things are found.
import type { Address } from "../address/index.ts";
import type { RecordMoments } from "../record-moments/index.ts";
import { portalId, shortId } from "../short-id.ts";
import { type ShownMaintenance, shownMaintenances } from "../shown-records.ts";
import type { Snapshot } from "../snapshot.ts";
import { type Components, componentsOf } from "./components.ts";
import type { Page } from "./documents.ts";
import { moment } from "./moment.ts";
import { greatest } from "./service-moments.ts";
import type { AffectedComponent } from "./updates.ts";

export interface Ground {
  readonly snapshot: Snapshot;
  readonly pageId: string;
  readonly address: Address;
  readonly timeZone: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly components: Components;
  /** All maintenance, latest start first. */
  readonly maintenances: readonly ShownMaintenance[];
  /** The component of a service as something affects it; none where the service is not on the page. */
  readonly affected: (service: string, levelAt: AffectedComponent["levelAt"]) => AffectedComponent[];
}

/** What the documents of a snapshot stand on. */
export function groundOf(snapshot: Snapshot, address: Address, moments: RecordMoments): Ground {
  const pageId = portalId(snapshot.organisation);
  const maintenances = shownMaintenances(snapshot, moments);
  const components = componentsOf(snapshot, maintenances, pageId);
  const groups = new Map(snapshot.status.groups.map(({ group }) => [shortId(`group:${group}`), group]));
  return {
    snapshot,
    pageId,
    address,
    timeZone: snapshot.timeZone,
    now: Date.parse(snapshot.now),
    components,
    maintenances,
    affected: (service, levelAt) => {
      const component = components.byService.get(service);
      const group = groups.get(component?.group_id ?? "") ?? null;
      return component ? [{ component, group, levelAt }] : [];
    },
  };
}

/** The page. `changes` are moments in epoch milliseconds at which something of it changed. */
export function pageOf({ snapshot, pageId, address, timeZone, now }: Ground, changes: Iterable<number>): Page {
  const past = [...changes].filter((at) => at <= now);
  return {
    id: pageId,
    name: snapshot.portal.title,
    url: address("").replace(/\/+$/, ""),
    time_zone: timeZone,
    updated_at: moment(greatest(past) ?? now, timeZone),
  };
}
