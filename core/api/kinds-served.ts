// The kinds of which an API serves lists.
import type { KindView, Snapshot } from "../snapshot.ts";

/** All kinds within the organisation; for the public, those of which it may see a record. */
export function servedKinds({ kinds, records, audience }: Snapshot): readonly KindView[] {
  if (audience === "internal") return kinds;
  const present = new Set(records.map(({ kind }) => kind));
  return kinds.filter(({ name }) => present.has(name));
}
