// DOOR to csv-parse: the rows of a CSV file, one after the other.
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { EXIT, ItsmError } from "../../errors.ts";
import { refuseOther } from "../wrong-file.ts";
import { type Encoding, encodingOf, textOf } from "./encoding.ts";
import type { InputFile } from "./input.ts";

/** A row with the line on which it ends. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Visits every row of a file, the heading first. Gives the encoding. Throws ItsmError where it is no CSV. */
export async function eachRow(file: InputFile, visit: (row: Row) => void): Promise<Encoding> {
  const encoding = encodingOf(file);
  const delimiter = delimiterOf(textOf(file, encoding), file.name);
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_CHARACTERS,
  });
  const text = Readable.from(textOf(file, encoding), { objectMode: false, encoding: "utf8" });
  text.on("error", (error) => parser.destroy(error));
  try {
    // With `info`, csv-parse gives what it knows of the row beside the row.
    for await (const { record, info } of text.pipe(parser) as AsyncIterable<Parsed>)
      visit({ line: info.lines, cells: record.map(withoutGuard) });
  } catch (error) {
    if (error instanceof CsvError) throw broken(file.name, error);
    throw error;
  } finally {
    text.destroy(); // or the file would stay open where a row ended it
  }
  return encoding;
}

// --- internal ---

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const MOST_CHARACTERS = 4 * 1024 * 1024;
const DELIMITERS = [",", ";", "\t"] as const;

/** The delimiter that the heading uses most, outside quotation marks. */
function delimiterOf(text: Iterable<string>, name: string): string {
  let head = "";
  for (const piece of text) {
    head += piece;
    if (head.length > 32_000 || head.trimStart().includes("\n")) break;
  }
  refuseOther(name, head, "CSV");
  const plain = (head.trimStart().split(/\r?\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => plain.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

/** Exports put a quotation mark before what a spreadsheet would compute; ours and ServiceNow's do. */
function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function broken(name: string, error: CsvError): ItsmError {
  const line = typeof error.lines === "number" ? ` at line ${error.lines}` : "";
  return new ItsmError(
    `${name} is no CSV that can be read${line}: ${error.message.slice(0, 200)}`,
    "Export it again; a quotation mark that is opened must be closed. An editor may have cut the file.",
    EXIT.findings,
  );
}
