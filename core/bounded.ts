// Lists cut so that no file that holds them grows too large for those who fetch it.

/** No list of the portal is larger than this, in bytes of JSON, whatever its records hold. */
export const MOST_BYTES = 900_000;

/** The items in runs of no more than `most` items and no more than MOST_BYTES; an item alone may be larger. */
export function inBoundedRuns<Item>(items: readonly Item[], most: number): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  let size = 0;
  for (const item of items) {
    const bytes = Buffer.byteLength(JSON.stringify(item));
    if (run.length === most || (run.length > 0 && size + bytes > MOST_BYTES)) {
      runs.push(run);
      run = [];
      size = 0;
    }
    run.push(item);
    size += bytes;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
