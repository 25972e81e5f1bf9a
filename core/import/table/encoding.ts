// In which encoding a file is written, told by its bytes alone.
import { EXIT, ItsmError } from "../../errors.ts";
import type { InputFile } from "./input.ts";

export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/**
 * The encoding: what a byte order mark says, else UTF-8 where all bytes are, else Windows-1252, which ServiceNow and
 * Excel write. Throws ItsmError where the file is no text.
 */
export function encodingOf(file: InputFile): Encoding {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let isFirst = true;
  for (const chunk of file.chunks()) {
    if (isFirst) {
      const marked = byMark(chunk);
      if (marked === "utf-16le" || marked === "utf-16be") return marked;
      refuseKnown(chunk, file.name);
      isFirst = false;
    }
    if (chunk.includes(0)) throw noText(file.name, "it holds NUL bytes");
    isUtf8 &&= decodes(decoder, chunk);
  }
  if (isFirst)
    throw new ItsmError(
      `${file.name} is empty`,
      "Export it again, and look whether the list showed anything.",
      EXIT.findings,
    );
  return isUtf8 && decodes(decoder) ? "utf-8" : "windows-1252";
}

/** The text of a file, piece by piece, without its byte order mark. */
export function* textOf(file: InputFile, encoding: Encoding): Generator<string, void> {
  const decoder = new TextDecoder(encoding);
  for (const chunk of file.chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

// --- internal ---

function byMark([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

const SIGNATURES: readonly (readonly [signature: string, what: string, hint: string])[] = [
  ["PK\u0003\u0004", "an Excel workbook or another ZIP file", "Export it as CSV, or save the sheet as CSV UTF-8."],
  ["\u00d0\u00cf\u0011\u00e0", "an old Excel workbook", "Save the sheet as CSV UTF-8."],
  ["%PDF", "a PDF", "Export it as CSV or JSON."],
  ["SQLite format 3", "an SQLite database", "Export it as JSON: itsm export --format json."],
];

function refuseKnown(chunk: Uint8Array, name: string): void {
  const start = String.fromCharCode(...chunk.subarray(0, 16));
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) throw new ItsmError(`${name} is ${known[1]}`, known[2], EXIT.findings);
}

function noText(name: string, why: string): ItsmError {
  return new ItsmError(`${name} is no text: ${why}`, "Export it as CSV or JSON.", EXIT.findings);
}
