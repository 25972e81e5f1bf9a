// Fields under names that they had once, read as they are called today: nothing written earlier ceases to be valid.
import type { Fields, Flaw, Path, Renamed } from "../schemas/index.ts";
import { isMapping } from "./frontmatter/index.ts";
import { showPath } from "./schema-flaws.ts";

/** Fields by the names of today, with the old names that were met. */
export interface Modern {
  readonly fields: Fields;
  readonly met: readonly Renamed[];
}

/** Gives old names their new ones. Where both are there nothing is guessed: the old one is then an unknown field. */
export function modernised(fields: Fields, renamed: readonly Renamed[]): Modern {
  const met = renamed.filter((rename) => isMet(fields, rename.from, rename));
  return met.length === 0 ? { fields, met } : { fields: met.reduce(withNewName, fields), met };
}

/** What to say of old names: they may stay, and somebody should look. */
export function renamedFlaws(met: readonly Renamed[]): Flaw[] {
  return met.map(({ from, to, since }) => ({
    rule: "field-renamed",
    path: from,
    message: `${showPath(from)} is called ${to} since version ${since} of the schemas: expected ${to}, got ${from.at(-1)}`,
    mend: "Run `itsm upgrade`: it writes the new name and leaves everything else as it is.",
  }));
}

/** The way to a value as its file has it: through the old name where that is written. */
export function asWritten(path: Path, met: readonly Renamed[]): Path {
  const old = met.find(({ from, to }) => [...from.slice(0, -1), to].every((key, i) => key === path[i]));
  return old ? [...old.from, ...path.slice(old.from.length)] : path;
}

// --- internal ---

function isMet(data: unknown, [key, ...rest]: Path, rename: Renamed): boolean {
  if (!isMapping(data) || key === undefined || !Object.hasOwn(data, key)) return false;
  return rest.length === 0 ? !Object.hasOwn(data, rename.to) : isMet(data[key], rest, rename);
}

function withNewName(fields: Fields, { from, to }: Renamed): Fields {
  const [key, ...rest] = from;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (name !== String(key)) return [name, value];
      // isMet has walked this way: what lies above a renamed key is a map.
      return rest.length === 0 ? [to, value] : [name, withNewName(value as Fields, { from: rest, to, since: 0 })];
    }),
  );
}
