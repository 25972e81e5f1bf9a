// The raw differences that git writes with -z.

/** One file, with the ids of its contents before and after; null where it was not there. */
export interface RawDifference {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Entries read `:mode mode id id status`, a NUL, the path, a NUL. */
export function parseRaw(text: string): RawDifference[] {
  const parts = text.split("\0");
  const differences: RawDifference[] = [];
  for (let next = 0; parts[next]?.startsWith(":"); next += 2) {
    const [, , before = "", after = ""] = (parts[next] ?? "").split(" ");
    differences.push({ path: parts[next + 1] ?? "", before: orNull(before), after: orNull(after) });
  }
  return differences;
}

// --- internal ---

function orNull(id: string): string | null {
  return /^0+$/.test(id) ? null : id;
}
