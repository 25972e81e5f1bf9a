// The names by which a record refers to others, read along a kind's reference paths.
import type { Fields, Path } from "../schemas/index.ts";

/** A name found in a record, with the way to it. */
export interface Naming {
  readonly name: string;
  readonly path: Path;
}

/** Every name at a reference path: `owner`, `links.problem`, or through lists as in `affects[].service`. */
export function namesAt(fields: Fields, referencePath: string): Naming[] {
  const namings: Naming[] = [];
  collect(fields, stepsOf(referencePath), 0, [], namings);
  return namings;
}

// --- internal ---

const steps = new Map<string, readonly string[]>();

/** A reference path cut at its dots; `[]` becomes a step of its own. Paths are few, so they are cut once. */
function stepsOf(referencePath: string): readonly string[] {
  let cut = steps.get(referencePath);
  if (!cut) {
    cut = referencePath.replaceAll("[]", ".[]").split(".");
    steps.set(referencePath, cut);
  }
  return cut;
}

function collect(value: unknown, path: readonly string[], depth: number, walked: Path, into: Naming[]): void {
  if (value === undefined || value === null) return;
  const step = path[depth];
  if (step === undefined) {
    if (typeof value === "string") into.push({ name: value, path: walked });
    else if (Array.isArray(value))
      for (const [index, item] of value.entries()) collect(item, path, depth, [...walked, index], into);
    return;
  }
  if (step === "[]") {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) collect(item, path, depth + 1, [...walked, index], into);
  } else if (typeof value === "object" && Object.hasOwn(value, step)) {
    collect((value as Fields)[step], path, depth + 1, [...walked, step], into);
  }
}
