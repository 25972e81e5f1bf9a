// Feeds of a snapshot: of everything, of incidents, of changes, of each service; as Atom, JSON Feed and RSS.
import { kinds } from "../../schemas/index.ts";
import { NO_MOMENTS, type RecordMoments } from "../record-moments/index.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Channel } from "./documents.ts";
import { type Entry, entriesOf } from "./entries.ts";

export { type Channel, FORMATS, type Format, feedDocument, type Telling } from "./documents.ts";
export type { Entry } from "./entries.ts";

/** A feed holds no more entries than this. */
export const MOST_ENTRIES = 50;

export interface PortalFeed extends Channel {
  readonly entries: readonly Entry[];
}

/** Every feed of a snapshot, by the path of the page that it follows: ``, `incidents/`, `services/checkout/`. */
export function feedsOf(snapshot: Snapshot, moments: RecordMoments = NO_MOMENTS): ReadonlyMap<string, PortalFeed> {
  const { title, description } = snapshot.portal;
  const author = snapshot.organisation;
  const all = entriesOf(snapshot, moments);
  const now = Date.parse(snapshot.now);
  const services = snapshot.records.filter(({ kind }) => kind === kinds.service.name);
  const feeds: readonly PortalFeed[] = [
    feedOf({ path: "", title, author, description }, all, now),
    ...[kinds.incident, kinds.change].map(({ folder, labels, means }) =>
      feedOf(
        { path: `${folder}/`, title: `${title}: ${labels.toLowerCase()}`, author, description: means },
        all.filter((entry) => entry.folder === folder),
        now,
      ),
    ),
    ...services.map((service) =>
      feedOf(
        { path: service.path, title: `${title}: ${service.title}`, author, description: service.summary },
        all.filter((entry) => entry.services.includes(service.id)),
        now,
      ),
    ),
  ];
  return new Map(feeds.map((feed) => [feed.path, feed]));
}

// --- internal ---

/** A feed of the newest of these. It was updated when the last word was given that is not dated ahead. */
function feedOf(about: Omit<Channel, "updated">, entries: readonly Entry[], now: number): PortalFeed {
  const newest = entries.slice(0, MOST_ENTRIES);
  const updated = newest.find(({ at }) => at <= now)?.at ?? now;
  return { ...about, updated, entries: newest };
}
