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
  eachName(fields, referencePath, (name, path) => namings.push({ name, path: [...path] }));
  return namings;
}

/** Visits every name at a reference path. The path that is given is reused; copy it to keep it. */
export function eachName(fields: Fields, referencePath: string, visit: (name: string, path: Path) => void): void {
  collect(fields, stepsOf(referencePath), 0, [], visit);
}

// --- internal ---

const cuts = new Map<string, readonly string[]>();

/** A reference path cut at its dots; `[]` becomes a step of its own. Paths are few, so they are cut once. */
function stepsOf(referencePath: string): readonly string[] {
  let cut = cuts.get(referencePath);
  if (!cut) {
    cut = referencePath.replaceAll("[]", ".[]").split(".");
    cuts.set(referencePath, cut);
  }
  return cut;
}

type Walked = (string | number)[];

function collect(
  value: unknown,
  steps: readonly string[],
  depth: number,
  walked: Walked,
  visit: (name: string, path: Path) => void,
): void {
  if (value === undefined || value === null) return;
  const step = steps[depth];
  if (step === undefined) {
    if (typeof value === "string") visit(value, walked);
    else if (Array.isArray(value)) collectEach(value, steps, depth, walked, visit);
  } else if (step === "[]") {
    if (Array.isArray(value)) collectEach(value, steps, depth + 1, walked, visit);
  } else if (typeof value === "object" && Object.hasOwn(value, step)) {
    walked.push(step);
    collect((value as Fields)[step], steps, depth + 1, walked, visit);
    walked.pop();
  }
}

function collectEach(
  items: readonly unknown[],
  steps: readonly string[],
  depth: number,
  walked: Walked,
  visit: (name: string, path: Path) => void,
): void {
  for (let index = 0; index < items.length; index++) {
    walked.push(index);
    collect(items[index], steps, depth, walked, visit);
    walked.pop();
  }
}
