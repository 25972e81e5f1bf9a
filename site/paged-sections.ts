// Long lists in sections, cut into pages that stay small however many records there are.

/** A part of a list under a heading. */
export interface ListPart<Item> {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly Item[];
}

/** What of a part stands on one page. */
export interface PagedPart<Item> extends ListPart<Item> {
  /** How many items it has on all pages. */
  readonly total: number;
  /** The page on which it begins, from 1. */
  readonly page: number;
}

/** As many as a reader looks through, and as a page loads at once. */
export const ITEMS_PER_PAGE = 50;

/** The pages of a list: on each the parts that it shows. There is always one, and parts without items are on none. */
export function pagesOf<Item>(parts: readonly ListPart<Item>[]): (readonly PagedPart<Item>[])[] {
  const rows = beginnings(parts).flatMap((part) => part.items.map((item) => ({ part, item })));
  const count = Math.max(1, Math.ceil(rows.length / ITEMS_PER_PAGE));
  return Array.from({ length: count }, (_, index) => {
    const slice = rows.slice(index * ITEMS_PER_PAGE, (index + 1) * ITEMS_PER_PAGE);
    return [...Map.groupBy(slice, ({ part }) => part)].map(([part, of]) => ({
      ...part,
      items: of.map(({ item }) => item),
    }));
  });
}

/** All parts with all their items, each with the page on which it begins: for the links above the list. */
export function beginnings<Item>(parts: readonly ListPart<Item>[]): PagedPart<Item>[] {
  let before = 0;
  return parts.map((part) => {
    const page = Math.floor(before / ITEMS_PER_PAGE) + 1;
    before += part.items.length;
    return { ...part, total: part.items.length, page };
  });
}

/** The path of a page of a list that begins at a folder: `problems/`, `problems/page/2/`. */
export function pathOfPage(folder: string, number: number): string {
  return number === 1 ? folder : `${folder}page/${number}/`;
}
