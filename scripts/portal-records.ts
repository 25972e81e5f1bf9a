// The records of a portal as files for programs, written beside their pages.
import type { Address } from "../core/address/index.ts";
import { recordFiles } from "../core/api/index.ts";
import type { Snapshot } from "../core/index.ts";
import { folderWriter } from "./portal-files.ts";

/** Writes each record as JSON and in Markdown: `api/v1/changes/CHG-2026-7F3K.json`, `changes/CHG-2026-7F3K.md`. */
export function writeRecordFiles(out: string, snapshot: Snapshot, address: Address): void {
  const write = folderWriter(out);
  for (const { path, text } of recordFiles(snapshot, address)) write(path, text);
}
