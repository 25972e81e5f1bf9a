// Pieces of pages by their names, kept for as long as the snapshot that they were made of.
import { snapshot } from "./data.ts";

const made = new WeakMap<object, Map<string, Promise<string>>>();

/** The piece of this name; `make` is asked for it once for all pages that are made of one snapshot. */
export function madeOnce(name: string, make: () => Promise<string>): Promise<string> {
  const pieces = made.get(snapshot) ?? new Map<string, Promise<string>>();
  made.set(snapshot, pieces);
  const piece = pieces.get(name) ?? make();
  pieces.set(name, piece);
  return piece;
}
