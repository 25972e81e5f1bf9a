// Entries that name each other, as links between records.
import type { Kind } from "../../schemas/index.ts";
import type { Entry } from "./entry.ts";
import type { Target } from "./target.ts";

/** Where an entry's record goes. */
export interface Placed {
  readonly kind: string;
  readonly id: string;
}

/** The map `links` of a record, as far as what the entry names is imported too, or is there; undefined where nothing is. */
export function linkFields(
  entry: Entry,
  kind: Kind,
  { seen, target }: { readonly seen: ReadonlyMap<string, Placed>; readonly target: Target },
): { readonly [link: string]: readonly string[] } | undefined {
  const links: { [link: string]: string[] } = {};
  for (const { field, name } of entry.links) {
    const reference = kind.references.find(({ path }) => path === field);
    const found = seen.get(name) ?? target.ofOrigin.get(name);
    if (!reference || found?.kind !== reference.to || name === entry.name) continue;
    const link = field.replace(/^links\./, "");
    const known = links[link] ?? [];
    if (!known.includes(found.id)) links[link] = [...known, found.id];
  }
  return Object.keys(links).length === 0 ? undefined : links;
}
