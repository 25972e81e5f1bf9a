// The fields of a row's record: each cell by its rule, as far as it means something.
import type { Fields, Kind, KindName } from "../../../schemas/index.ts";
import { EXIT, ItsmError } from "../../errors.ts";
import { type Form, formAt, formsOf } from "../../form.ts";
import { showValue } from "../../schema-flaws.ts";
import type { ImportFault } from "../import-finding.ts";
import { titleLine } from "../title.ts";
import type { Cells, Found } from "./cells.ts";
import type { Header } from "./header.ts";
import type { KindMapping, Mapping, Rule } from "./mapping.ts";
import type { Row } from "./rows.ts";
import { type Reading, readValue, wordIn } from "./values.ts";

export interface TableContext {
  readonly file: string;
  readonly header: Header;
  readonly mapping: Mapping;
  readonly reading: Reading;
  /** The kind of rows that do not say theirs. */
  readonly kind: KindName | undefined;
}

/** A row on its way to an entry. */
export interface RowReading {
  readonly row: Row;
  readonly cells: Cells;
  readonly kind: Kind;
  readonly ofKind: KindMapping;
  readonly context: TableContext;
  readonly tell: (fault: ImportFault) => void;
}

/** The fields. Throws ItsmError where a date may mean two days. */
export function fieldsOf({ cells, kind, ofKind, context, tell, row }: RowReading): Fields {
  const forms = formsOf(kind);
  const values = new Map<string, unknown>();
  const sources = new Map<string, Found>();
  for (const [path, rule] of Object.entries(ofKind.fields)) {
    const found = wordFound(cells, rule);
    if (!found) {
      if (rule.value !== undefined) values.set(path, constant(rule.value, formAt(forms, path)));
      continue;
    }
    const read = readValue(found.values, formAt(forms, path), rule, context.reading);
    if ("fault" in read) {
      if (read.ambiguous) throw ambiguous(context.file, row, found);
      if (!read.quiet && rule.others === undefined) tell(unreadable(path, found, read.fault, kind));
      continue;
    }
    values.set(path, path === "title" ? titleOf(String(read.value), tell) : read.value);
    const isWhole = path !== "title" || values.get(path) === read.value;
    if (!read.lossy && isWhole) sources.set(path, found);
  }
  for (const path of halves(values, forms)) {
    values.delete(path);
    sources.delete(path);
  }
  for (const found of sources.values()) cells.use(found);
  return nested(values);
}

/** The error that nobody knows which number is the month. */
export function ambiguous(file: string, { line }: Row, { column, values }: Found): ItsmError {
  return new ItsmError(
    `${file}, line ${line}: nobody knows which number is the month in ${showValue(values[0])} (${column})`,
    "Say how days are written: --date-format dd/MM/yyyy HH:mm, or MM/dd/yyyy hh:mm a. Or export with ISO dates.",
    EXIT.usage,
  );
}

// --- internal ---

/** Of several columns the first whose word is known; else the first that says anything. */
function wordFound(cells: Cells, rule: Rule): Found | undefined {
  const { words } = rule;
  const all = cells.all(rule);
  return (words && all.find(({ values }) => wordIn(values[0] ?? "", words) !== undefined)) ?? all[0];
}

/** Paths whose map lacks a part that it cannot be without: such as notes of a resolution whose code is not known. */
function halves(values: ReadonlyMap<string, unknown>, forms: readonly Form[]): string[] {
  return [...values.keys()].filter((path) => {
    const above = path.slice(0, path.lastIndexOf("."));
    const map = path.includes(".") ? formAt(forms, above) : undefined;
    return map?.parts.some(({ path: part, required }) => required && !values.has(part));
  });
}

function nested(values: ReadonlyMap<string, unknown>): Fields {
  const fields: { [field: string]: unknown } = {};
  for (const [path, value] of values) {
    const [field = "", part] = path.split(".");
    fields[field] = part === undefined ? value : { ...(fields[field] as object | undefined), [part]: value };
  }
  return fields;
}

function constant(value: string, form: Form | undefined): unknown {
  if (form?.shape === "flag") return value === "true";
  if (form?.shape === "number") return Number(value);
  return form?.shape === "list" ? [value] : value;
}

/** A title is one line; what is cut off stays in the text. */
function titleOf(text: string, tell: RowReading["tell"]): string {
  const { title, cut } = titleLine(text);
  if (cut) tell(cut);
  return title;
}

function unreadable(path: string, { column, values }: Found, fault: string, kind: Kind): ImportFault {
  const [value] = values;
  const isState = path === "state";
  const isStart = kind.dated.includes(path) && kind.dated.length === 1;
  return {
    rule: isState ? "import-state-unknown" : isStart ? "import-start-unknown" : "import-value-unknown",
    message: `${column} gives no ${path}: ${fault}, got ${showValue(value)}`,
    mend: isState || isStart ? "Correct it in the source." : "The text of the record keeps it. Write what was meant.",
  };
}
