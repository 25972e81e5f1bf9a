// When a page is too old to be believed.
import type { Snapshot } from "../core/index.ts";

/** The instant (ISO) from which a page is stale: two scheduled builds should have come by then, and none did. */
export function staleFrom({
  now,
  portal,
}: Pick<Snapshot, "now"> & { portal: Pick<Snapshot["portal"], "rebuiltEvery"> }): string {
  return new Date(Date.parse(now) + 2 * portal.rebuiltEvery * 60_000).toISOString();
}
