// The heading of a table: columns by their names, whatever their case, blanks and underscores; a name may come more than once.

export interface Header {
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

export function headerOf(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim());
  const byName = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const key = columnKey(name);
    byName.set(key, [...(byName.get(key) ?? []), index]);
  }
  return { names, byName };
}

/** `short_description` and `Short description` are one column. */
export function columnKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.[\]]+/gu, "");
}

/** The positions of the first of these columns that the table has; empty where it has none. */
export function positionsOf({ byName }: Header, columns: readonly string[]): readonly number[] {
  for (const column of columns) {
    const found = byName.get(columnKey(column));
    if (found) return found;
  }
  return [];
}
