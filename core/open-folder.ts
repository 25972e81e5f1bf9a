// A folder that is no repository of records yet: what lies there, and a way to add to it.
import { EXIT, ItsmError } from "./errors.ts";
import { RECORDS, readBelow, readText, writeText } from "./files.ts";

export interface Folder {
  /** The text of a file; undefined where nothing is, null where something is that is no readable text. */
  readonly textAt: (file: string) => string | null | undefined;
  /** The files below records/, whatever they are, by their paths below the root. */
  readonly inRecords: () => readonly string[];
  /** Adds a file. Throws ItsmError, and leaves what is there, where something is or the disk refuses. */
  readonly add: (file: string, text: string) => void;
  /** Writes another text in the place of one that was read. Throws ItsmError where the file is another by now. */
  readonly replace: (file: string, before: string, text: string) => void;
}

/** Opens any folder. */
export function openFolder(root: string): Folder {
  const textAt = (file: string) => textBelow(root, file);
  return {
    textAt,
    inRecords: () => filesOf(root),
    add: (file, text) => {
      if (textAt(file) !== undefined) throw new ItsmError(`${file} exists already`, "Nothing was overwritten.");
      write(root, file, text);
    },
    replace: (file, before, text) => {
      if (textAt(file) !== before)
        throw new ItsmError(`${file} was edited meanwhile`, "It was left as it is; run this again.");
      write(root, file, text);
    },
  };
}

// --- internal ---

function write(root: string, file: string, text: string): void {
  try {
    writeText(root, file, text);
  } catch (cause) {
    throw new ItsmError(
      `${file} cannot be written: ${codeOf(cause)}`,
      "Look at the rights of its folder, and at the space on the disk; then run it again: it goes on where it ended.",
      EXIT.findings,
      { cause },
    );
  }
}

function textBelow(root: string, file: string): string | null | undefined {
  try {
    const found = readText(root, file);
    return found === undefined ? undefined : "text" in found ? found.text : null;
  } catch (error) {
    // A file stands where a folder would be, or the other way round.
    if (["ENOTDIR", "EISDIR", "EACCES"].includes(codeOf(error))) return null;
    throw error;
  }
}

function filesOf(root: string): readonly string[] {
  try {
    const { sources, findings } = readBelow(root, RECORDS);
    const files = [...new Set([...sources, ...findings].map(({ file }) => file))].sort();
    if (files.includes(RECORDS))
      throw new ItsmError("records is a file here: records need a folder of that name", "Rename the file first.");
    return files;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
