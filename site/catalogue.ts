// The service catalogue: services in use by group, then those that are being built or are no longer offered.
import type { KindView, RecordView, StatusView } from "../core/index.ts";

export interface Catalogue {
  /** In the order of the status page; services without a group last. */
  readonly live: readonly { readonly group: string | null; readonly records: readonly RecordView[] }[];
  /** By state, in the order of the state table. */
  readonly others: readonly {
    readonly state: { readonly label: string; readonly means: string };
    readonly records: readonly RecordView[];
  }[];
}

/** Sorts services into the catalogue. `states` are those of services. */
export function catalogueOf(
  records: readonly RecordView[],
  groups: StatusView["groups"],
  states: KindView["states"],
): Catalogue {
  const live = records.filter(({ phase }) => phase === "active");
  const groupOf = (record: RecordView) => (typeof record.fields.group === "string" ? record.fields.group : null);
  const byGroup = Map.groupBy(live, groupOf);
  const order = [...groups.map(({ group }) => group), null];
  return {
    live: order.flatMap((group) => {
      const found = byGroup.get(group);
      return found ? [{ group, records: found }] : [];
    }),
    others: states
      .map((state) => ({ state, records: records.filter((each) => each.state === state.name) }))
      .filter(({ state, records: found }) => state.phase !== "active" && found.length > 0),
  };
}
