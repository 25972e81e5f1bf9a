// The address of a page or file of the portal, below whatever base it is published.

/** The path of a page (`changes/CHG-2026-7F3K/`) or file, with the portal's base before it. The front page is ``. */
export function url(path: string): string {
  return `${import.meta.env.BASE_URL}${path}`;
}
