// What is to be imported, opened: files or a folder, by the system that they come from.
import { basename, dirname, resolve } from "node:path";
import {
  type ImportSource,
  type InputFile,
  readCstate,
  readPeople,
  readSystem,
  SYSTEMS,
  type SystemName,
} from "../core/import/index.ts";
import { EXIT, ItsmError, readChunks, readText, type SourceFile } from "../core/index.ts";
import type { KindName } from "../schemas/index.ts";
import { readSite } from "./cstate-folder.ts";

/** What the user says of the source. */
export interface SourceQuestion {
  readonly system: string;
  readonly files: readonly string[];
  readonly timeZone?: string;
  readonly dateFormat?: string;
  readonly kind?: KindName;
  readonly people?: string;
  readonly mapping?: string;
  readonly plannedTitles?: boolean;
}

/** Reads the source. `now` in epoch milliseconds. Throws ItsmError where it is not what it should be. */
export async function openSource(
  question: SourceQuestion,
  { now, configZone }: { readonly now: number; readonly configZone: string | undefined },
): Promise<ImportSource> {
  const { system, files, timeZone, dateFormat, kind } = question;
  const [first = "", ...more] = files;
  if (!isSystem(system)) {
    if (more.length > 0) throw new ItsmError("a cState site is one folder", "Import one after the other.");
    return readCstate(await readSite(resolve(first)), {
      timeZone,
      plannedTitles: question.plannedTitles ?? false,
      now,
    });
  }
  return readSystem(system, files.map(inputOf), {
    ...{ dateFormat, kind },
    timeZone: zoneOf(timeZone, configZone),
    people: question.people === undefined ? new Map() : readPeople(settingsFile(question.people)),
    mapping: question.mapping === undefined ? undefined : settingsFile(question.mapping),
  });
}

// --- internal ---

function isSystem(name: string): name is SystemName {
  return SYSTEMS.some((system) => system === name);
}

function zoneOf(asked: string | undefined, config: string | undefined) {
  if (asked !== undefined) return { name: asked, because: "--time-zone" };
  if (config !== undefined)
    return { name: config, because: "time_zone of the configuration; --time-zone names another" };
  return { name: "Etc/UTC", because: "the default of a new configuration; --time-zone names another" };
}

/** A file that may be large; it is read each time anew. */
function inputOf(path: string): InputFile {
  return {
    name: basename(path),
    chunks: function* () {
      try {
        yield* readChunks(resolve(path));
      } catch (error) {
        throw unreadable(path, error);
      }
    },
  };
}

function settingsFile(path: string): SourceFile {
  const read = readText(dirname(resolve(path)), basename(path));
  if (read && "text" in read) return read;
  throw new ItsmError(`${path} cannot be read`, "Look whether it is there, and whether it is text.", EXIT.usage, {
    findings: read ? [read] : [],
  });
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder: expected a file",
  EACCES: "its rights forbid it",
};

function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  return new ItsmError(`${path} cannot be read: ${REASONS[code] ?? code}`, "Name the files that the system exported.");
}
