// What a service depends on, however many steps away.
import { type Ledger, recordsOf } from "./ledger.ts";

/** For a service, each service upstream of it with the shortest way there: `[checkout, gateway, edge]`. */
export type Upstream = (service: string) => ReadonlyMap<string, readonly string[]>;

/** Finds what services depend on, transitively. Remembers answers; circles end where they began. */
export function upstreamIn(ledger: Ledger): Upstream {
  const direct = new Map(recordsOf(ledger, "service").map(({ id, fields }) => [id, fields.depends_on]));
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return (service) => {
    const found = known.get(service) ?? search(service, direct);
    known.set(service, found);
    return found;
  };
}

// --- internal ---

function search(from: string, direct: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>([[from, [from]]]);
  for (const [service, path] of paths)
    for (const next of direct.get(service) ?? []) if (!paths.has(next)) paths.set(next, [...path, next]);
  paths.delete(from);
  return paths;
}
