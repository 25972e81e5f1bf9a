// Word of files being written: records, what makes the portal an organisation's own, the configuration.
import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { BRAND, RECORDS } from "./files.ts";

/**
 * Calls back whenever something below records/ or portal/, or one of the named files in the root, was written; the
 * answer ends it.
 * One watcher a folder: Node's recursive one loses a file on Linux once a rename replaced it, as editors do.
 */
export function watchRecords(root: string, names: readonly string[], onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const changed = (folder: string, event: string, name: string) => {
    if (folder === "" ? name !== RECORDS && name !== BRAND && !names.includes(name) : name.startsWith(".")) return;
    // A folder that was made anew under an old name needs a new watcher.
    if (event === "rename") drop(folder === "" ? name : `${folder}/${name}`);
    follow();
    onChange();
  };
  const follow = () => {
    const folders = new Set(["", ...[RECORDS, BRAND].flatMap((name) => foldersBelow(root, name))]);
    for (const folder of watchers.keys()) if (!folders.has(folder)) drop(folder);
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      const watcher = watch(join(root, folder), (event, name) => changed(folder, event, name ?? ""));
      watchers.set(
        folder,
        watcher.on("error", () => drop(folder)),
      );
    }
  };
  follow();
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}

// --- internal ---

function foldersBelow(root: string, folder: string): string[] {
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    return [
      folder,
      ...entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => foldersBelow(root, `${folder}/${name}`)),
    ];
  } catch {
    return []; // it went away meanwhile; the event that says so follows
  }
}
