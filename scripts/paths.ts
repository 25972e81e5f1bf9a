// The files and folders that people name on the command line, as paths below the root.
import { relative, resolve, sep } from "node:path";
import { type Finding, ItsmError } from "../core/index.ts";

/** Only the findings at or below the paths; all where none is named. A path that holds nothing is an error. */
export function within(
  findings: readonly Finding[],
  root: string,
  paths: readonly string[],
  files: Iterable<string>,
): readonly Finding[] {
  if (paths.length === 0) return findings;
  const known = [...files, ...findings.map(({ file }) => file)];
  const wanted = paths.map((path) => belowRoot(root, path, known));
  return findings.filter(({ file }) => wanted.some((path) => covers(path, file)));
}

// --- internal ---

function belowRoot(root: string, path: string, known: readonly string[]): string {
  const fromHere = relative(root, resolve(path)).split(sep).join("/");
  // A path below the root is understood from any folder.
  for (const candidate of [fromHere, path.replace(/\/+$/, "")])
    if (known.some((file) => covers(candidate, file))) return candidate;
  throw new ItsmError(
    `there is no record at or below ${path}`,
    "Name a file or folder below records/, or no path for all.",
  );
}

function covers(path: string, file: string): boolean {
  return path === "" || file === path || file.startsWith(`${path}/`);
}
