// What a real `git push` left in the bare repository, taken over as if GitHub had received it.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "../actors.ts";
import type { Forge } from "../forge.ts";
import { moveRef } from "./refs.ts";

/** Git writes a branch that it receives into a file of its own; here all lie in one file. */
export function receivePushes(forge: Forge, by: Actor): void {
  const heads = join(forge.git.folder, "refs", "heads");
  if (!existsSync(heads)) return;
  for (const entry of readdirSync(heads, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith(".lock")) continue;
    const file = join(entry.parentPath, entry.name);
    const ref = `refs/heads/${file.slice(heads.length + 1)}`;
    moveRef(forge, { ref, after: readFileSync(file, "utf8").trim(), by });
    rmSync(file);
  }
}
