// Keys of pages: the key of a page stays the same as long as everything that it shows.
import { createHash } from "node:crypto";
import type { RecordView } from "../core/index.ts";
import { calendars } from "./calendars.ts";
import { brand, linker, past, shownKinds, snapshot, standing } from "./data.ts";

/** The key of a record's page, by all that its components may ask for. */
export function recordPageKey(record: RecordView): string {
  const { path } = record;
  const { proposals } = snapshot.portal.contribute ?? {};
  return keyOf(
    record,
    [standing.incidents, standing.help, standing.changes, standing.maintenances, outdated].map((of) => of.get(path)),
    calendars.has(`${path}calendar.ics`),
    [past.histories, past.approvals, proposals?.files, proposals?.services].map((of) => of?.[path]),
  );
}

/** The key of a page that shows these values beside its frame, and the records that their texts name. */
export function keyOf(...shown: readonly unknown[]): string {
  const text = JSON.stringify(shown);
  const named = linker
    .cut(text)
    .flatMap((part) => (typeof part === "string" ? [] : [[part.id, part.path, part.title]]));
  return digest(frame, text, JSON.stringify(named));
}

// --- internal ---

const outdated = new Map(snapshot.views.shelves.outdated.map((item) => [item.article.path, item]));

/** What stands on every page: its head, its foot, and the clock. */
const frame = digest(JSON.stringify(frameOf()));

function frameOf() {
  const { records: _, incidents: __, views, status, portal, ...rest } = snapshot;
  const { page, groups, ahead, services, active } = status;
  const { contribute, ...plain } = portal;
  return {
    ...rest,
    plain,
    contribute: contribute && { ...contribute, proposals: contribute.proposals.general },
    status: { page, groups, ahead, isEmpty: services.length === 0 && active.length === 0 },
    levels: services.map(({ service, level, since }) => [service.path, level, since]),
    hasReviews: views.reviews.length > 0,
    shown: shownKinds.map(({ name }) => name),
    gap: past.gap,
    brand,
  };
}

function digest(...texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest("base64url").slice(0, 22);
}
