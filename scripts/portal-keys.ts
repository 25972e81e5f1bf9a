// Keys of what a portal is made of: where a key is the same, so is what is made of it.
import { createHash, type Hash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RecordView } from "../core/index.ts";
import { filesWithTraces, traceOf } from "./portal-files.ts";
import type { Part } from "./portal-part.ts";
import type { PortalPlace, Shown } from "./portal-settings.ts";

/** A short name of texts: the same for the same texts. */
export function digestOf(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return named(hash);
}

/** Of all that makes pages: this program with its packages, Node, and where the portal goes. */
export function toolKey({ base, site, language }: PortalPlace, part: Part): string {
  const sources = ["dist", "core", "schemas", "scripts", "site"].flatMap((folder) =>
    filesWithTraces(join(PACKAGE, folder)).map(({ path, size, changed }) => `${folder}/${path} ${size} ${changed}`),
  );
  const packages = [join(PACKAGE, "node_modules"), dirname(PACKAGE)].map((folder) =>
    JSON.stringify(traceOf(join(folder, ".package-lock.json")) ?? null),
  );
  return digestOf(JSON.stringify([process.version, base, site, language, part]), ...packages, ...sources.sort());
}

/** Of everything that the pages show. */
export function wholeKey(shown: Shown): string {
  const hash = createHash("sha256");
  take(hash, shown, DEPTH);
  return named(hash);
}

/** Of what the files of a record tell. */
export function recordKey(record: RecordView): string {
  return digestOf(JSON.stringify(record));
}

// --- internal ---

const PACKAGE = fileURLToPath(new URL(".", import.meta.resolve("itsm-as-code/package.json")));
/** Down to here values are taken piece by piece: as one text, a large portal is longer than a text may be. */
const DEPTH = 4;

function take(hash: Hash, value: unknown, depth: number): void {
  if (depth === 0 || typeof value !== "object" || value === null) {
    hash.update(`${JSON.stringify(value)};`);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    hash.update(`${key}:`);
    take(hash, inner, depth - 1);
  }
}

function named(hash: Hash): string {
  return hash.digest("base64url").slice(0, 22);
}
