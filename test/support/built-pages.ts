// The pages of a built portal, read from disk.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of a built portal: its path below the folder, and its text. */
export interface BuiltFile {
  readonly path: string;
  readonly text: string;
}

/** All files of a built portal whose names end so; all of them by default. */
export function builtFiles(folder: string, end = ""): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1), text: readFileSync(path, "utf8") }));
}

/** Every address that a page leads to or loads from, in order. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action|data-search|data-base)="([^"]*)"/g)].map(([, address]) =>
    (address ?? "").replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
  );
}
