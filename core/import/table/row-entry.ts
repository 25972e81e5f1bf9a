// One row of a table as an entry, by a mapping.
import {
  type Fields,
  findKind,
  type Kind,
  type KindName,
  LEVELS,
  type Level,
  Line,
  valueAt,
} from "../../../schemas/index.ts";
import type { Finding } from "../../finding.ts";
import type { Form } from "../../form.ts";
import { showValue } from "../../schema-flaws.ts";
import { orList } from "../../suggest.ts";
import type { Item } from "../draft.ts";
import type { Entry, NamedLink, Naming } from "../entry.ts";
import { type ImportFault, importFinding } from "../import-finding.ts";
import { type Cells, cellsOf } from "./cells.ts";
import type { KindMapping, Mapping, Rule } from "./mapping.ts";
import { ambiguous, fieldsOf, type RowReading, type TableContext } from "./row-fields.ts";
import type { Row } from "./rows.ts";
import { readValue, wordIn } from "./values.ts";

/** Reads a row: an entry, or what became of it instead. Throws ItsmError where a date may mean two days. */
export function rowEntry(row: Row, context: TableContext): Entry | Item {
  const { mapping, file, header } = context;
  const cells = cellsOf(row, header);
  const place = { line: row.line, column: 1 };
  const findings: Finding[] = [];
  const tell = (fault: ImportFault) => findings.push(importFinding(file, fault, place));
  const named = cells.find(mapping.id);
  if (named) cells.use(named);
  const id = named?.values[0];
  const item = { part: "entries", source: file, name: id ?? `line ${row.line}`, draft: undefined } as const;
  const because = kindIn(cells, context);
  if (id === undefined || !Line(200).safeParse(id).success) tell(noId(mapping, id));
  if ("unknown" in because) {
    tell(noKind(because.unknown, mapping));
    return { ...item, because: undefined, outcome: "skipped", findings };
  }
  const ofKind = mapping.kinds[because.kind];
  const kind = findKind(because.kind);
  if (!ofKind || !kind || id === undefined) return { ...item, because: undefined, outcome: "left-out", findings };
  const read: RowReading = { row, cells, kind, ofKind, context, tell };
  const parts = partsOf(read);
  if (findings.some(({ level }) => level === "error"))
    return { ...item, because: undefined, outcome: "left-out", findings };
  const entry = { file, name: id, alias: id, kind: because.kind, because: `${because.kind}: ${because.why}` };
  return { ...entry, ...parts, place: () => place, findings };
}

// --- internal ---

function kindIn(cells: Cells, { mapping, kind }: TableContext) {
  const found = cells.find(mapping.kind);
  const [word] = found?.values ?? [];
  const named = word === undefined ? mapping.kind.value : kindOfWord(word, mapping.kind);
  // A word of a table is a kind, or the mapping is wrong, which the row then says.
  if (named !== undefined && named in mapping.kinds) {
    const why = word === undefined ? "the mapping says so" : `${found?.column} says ${showValue(word)}`;
    return { kind: named as KindName, why };
  }
  if (kind !== undefined) return { kind, why: "--kind says so" };
  return { unknown: word };
}

/** By its words, or by the letters before the number: INC0010001. */
function kindOfWord(word: string, { words = {} }: Rule): string | undefined {
  const [letters] = /^[A-Za-z]+(?=\d)/.exec(word) ?? [];
  return wordIn(word, words) ?? (letters === undefined ? undefined : wordIn(letters, words));
}

function partsOf(read: RowReading) {
  const { cells, ofKind, context } = read;
  const fields = fieldsOf(read);
  const sections = Object.entries(ofKind.sections).flatMap(([heading, rule]) => {
    const found = cells.find(rule);
    if (!found) return [];
    cells.use(found);
    return [{ heading, text: found.values.join("\n\n") }];
  });
  const affected = namingsOf(read);
  const links = Object.entries(ofKind.links).flatMap(([field, rule]): NamedLink[] =>
    (cells.find(rule)?.values ?? []).map((name) => ({ field, name })),
  );
  const derived = Object.fromEntries(
    Object.entries(ofKind.expected).flatMap(([fact, rule]) => {
      const value = wordIn(cells.find(rule)?.values[0] ?? "", rule.words ?? {});
      return value === undefined ? [] : [[fact, value]];
    }),
  );
  const year = yearOf(read, fields);
  return { fields, sections, affected, links, derived, year, notes: cells.rest(context.mapping.ignore) };
}

function namingsOf({ cells, ofKind, row, kind }: RowReading): Naming[] {
  const found = ofKind.level && cells.find(ofKind.level);
  const word = found ? wordIn(found.values[0] ?? "", ofKind.level?.words ?? SAME) : ofKind.level?.value;
  const level = LEVELS.find((each) => each === word) satisfies Level | undefined;
  if (found && level !== undefined) cells.use(found);
  const place = () => ({ line: row.line, column: 1 });
  const isNamed = kind.references.some(({ to }) => to === "service");
  return ofKind.services.flatMap((rule): Naming[] => {
    const names = cells.find(rule);
    if (!names || !isNamed) return [];
    cells.use(names);
    return names.values.map((name) => ({ name: name.replace(/\s+/g, " "), place, level }));
  });
}

const SAME = Object.fromEntries(LEVELS.map((level) => [level, level]));

function yearOf({ cells, kind, ofKind, context, tell, row }: RowReading, fields: Fields): string {
  const dated = kind.dated.map((path) => valueAt(fields, path)).find((value) => typeof value === "string");
  if (typeof dated === "string") return dated.slice(0, 4);
  const found = cells.find(ofKind.dated);
  const read = found && readValue(found.values, MOMENT, ofKind.dated, context.reading);
  if (read && "fault" in read && read.ambiguous && found) throw ambiguous(context.file, row, found);
  if (read && "value" in read) return String(read.value).slice(0, 4);
  tell({
    rule: "import-start-unknown",
    message: `it does not say when it began: expected a moment in ${orList(datedColumns(kind, ofKind))}`,
    mend: "Export that column too, or correct the moment.",
  });
  return "";
}

const MOMENT: Form = {
  ...{ path: "", shape: "moment", words: [], description: "", required: false },
  ...{ refersTo: undefined, items: undefined, parts: [] },
};

function datedColumns(kind: Kind, { fields, dated }: KindMapping): string[] {
  return [...new Set([...kind.dated.flatMap((path) => fields[path]?.columns ?? []), ...dated.columns])];
}

function noId({ id }: Mapping, got: string | undefined): ImportFault {
  return {
    rule: "import-name-unusable",
    message: `the row has no name of its own: expected one line of at most 200 characters in ${orList(id.columns)}, got ${showValue(got)}`,
    mend: "Export that column too. A second run knows by it what the first one wrote.",
  };
}

function noKind(word: string | undefined, { kind, kinds }: Mapping): ImportFault {
  const words = Object.keys(kinds);
  return {
    rule: "import-kind-unknown",
    message: `there is no kind of record for it: expected ${orList(words)} in ${orList(kind.columns)}, got ${showValue(word)}`,
    mend: `Nothing needs to be done where it is none. Otherwise name the kind of such rows: --kind ${words[0] ?? "incident"}.`,
  };
}
