// The records of a portal as files for programs, written beside their pages.
import type { Address } from "../core/address/index.ts";
import { recordFiles } from "../core/api/index.ts";
import type { Snapshot } from "../core/index.ts";
import { folderWriter } from "./portal-files.ts";
import { recordKey } from "./portal-keys.ts";

/**
 * Writes each record as JSON and in Markdown: `api/v1/changes/CHG-2026-7F3K.json`, `changes/CHG-2026-7F3K.md`, as far as
 * they are wanted. The answer has the paths of all of them.
 */
export function writeRecordFiles(
  out: string,
  snapshot: Snapshot,
  address: Address,
  isWanted: (path: string, key: string) => boolean,
): ReadonlySet<string> {
  const write = folderWriter(out);
  const paths = new Set<string>();
  for (const { record, files } of recordFiles(snapshot, address)) {
    const key = recordKey(record);
    for (const { path, text } of files) {
      paths.add(path);
      if (isWanted(path, key)) write(path, text());
    }
  }
  return paths;
}
