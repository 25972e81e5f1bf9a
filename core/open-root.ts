// Where a repository of records begins.
import { dirname } from "node:path";
import { CONFIG_FILE } from "./config-file.ts";
import { readText } from "./files.ts";

/** The nearest folder, from `start` upwards, that holds a configuration; undefined where there is none. */
export function findRoot(start: string): string | undefined {
  if (readText(start, CONFIG_FILE) !== undefined) return start;
  const above = dirname(start);
  return above === start ? undefined : findRoot(above);
}
