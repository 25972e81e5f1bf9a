// Folders whose lists and records have pages of their own; all other kinds share one list and one page.
const LISTS = new Set(["services", "incidents", "problems", "changes", "knowledge", "teams", "freezes"]);
const RECORDS = new Set(["services", "incidents", "problems", "changes", "knowledge", "teams", "freezes"]);

/** Whether the list of the kind in this folder is a page of its own. */
export function hasOwnList(folder: string): boolean {
  return LISTS.has(folder);
}

/** Whether its records have a page of their own. */
export function hasOwnPages(folder: string): boolean {
  return RECORDS.has(folder);
}
