// Who feels it when services are touched: the services that depend on them, however many steps away.
import { kinds } from "../schemas/index.ts";
import { compareText } from "./finding.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import type { RecordOf } from "./record.ts";

/** A service that depends on one that is touched. */
export interface Dependent {
  readonly service: string;
  readonly title: string;
  /** The shortest way down to what is touched: `[web-booking, ticketing, postgres]`. */
  readonly path: readonly string[];
}

/** Finds the services that depend on any of those given. */
export type Dependents = (services: readonly string[]) => readonly Dependent[];

/**
 * Services that depend on any of these, nearest first, then by name. What any of the ledgers says of dependencies
 * counts; of a service that several have, the first ledger's title. Services that are no longer run feel nothing.
 */
export function dependentsOf(services: readonly string[], ledgers: readonly Ledger[]): readonly Dependent[] {
  return dependentsIn(ledgers)(services);
}

/** The same for many questions. Remembers answers. */
export function dependentsIn(ledgers: readonly Ledger[]): Dependents {
  const live = ledgers.flatMap((ledger) => recordsOf(ledger, "service").filter(isRun));
  const titles = new Map(live.toReversed().map(({ id, fields }) => [id, fields.title]));
  const users = usersOf(live);
  const known = new Map<string, readonly Dependent[]>();
  return (services) => {
    const key = services.join("\0");
    const found = known.get(key) ?? search(services, users, titles);
    known.set(key, found);
    return found;
  };
}

// --- internal ---

function isRun({ fields }: RecordOf<"service">): boolean {
  return kinds.service.lifecycle.states[fields.state].phase !== "done";
}

function search(
  services: readonly string[],
  users: ReadonlyMap<string, readonly string[]>,
  titles: ReadonlyMap<string, string>,
): Dependent[] {
  const paths = new Map<string, readonly string[]>(services.map((service) => [service, [service]]));
  for (const [service, path] of paths)
    for (const user of users.get(service) ?? []) if (!paths.has(user)) paths.set(user, [user, ...path]);
  for (const service of services) paths.delete(service);
  return [...paths]
    .map(([service, path]) => ({ service, title: titles.get(service) ?? service, path }))
    .toSorted((a, b) => a.path.length - b.path.length || compareText(a.service, b.service));
}

/** Who names a service under depends_on, by name: where two ways are equally short, the answer is always the same. */
function usersOf(services: readonly RecordOf<"service">[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, Set<string>>();
  for (const { id, fields } of services)
    for (const used of fields.depends_on) users.set(used, (users.get(used) ?? new Set()).add(id));
  return new Map([...users].map(([used, by]) => [used, [...by].toSorted(compareText)]));
}
