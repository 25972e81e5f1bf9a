// Files of rows as the source of an import, row by row, so that none is held whole.
import type { KindName } from "../../../schemas/index.ts";
import type { Item } from "../draft.ts";
import type { Entry, ImportSource } from "../entry.ts";
import { otherSystem } from "../wrong-file.ts";
import { columnKey, type Header, headerOf, positionsOf } from "./header.ts";
import type { InputFile } from "./input.ts";
import type { Mapping } from "./mapping.ts";
import { rowEntry } from "./row-entry.ts";
import { eachRow } from "./rows.ts";
import type { Reading } from "./values.ts";

export interface TableOptions {
  readonly reading: Reading;
  /** Who says the time zone. */
  readonly zoneBecause: string;
  readonly kind: KindName | undefined;
  /** The other tables that are known, to say which one a file is. */
  readonly others: readonly Mapping[];
}

/** Reads files by a mapping. Throws ItsmError where one is not what it should be. */
export async function readTables(
  files: readonly InputFile[],
  mapping: Mapping,
  options: TableOptions,
): Promise<ImportSource> {
  const entries: Entry[] = [];
  const unread: Item[] = [];
  const assumed: string[] = [];
  const { reading, kind } = options;
  for (const file of files) {
    let header: Header | undefined;
    let rows = 0;
    const encoding = await eachRow(file, (row) => {
      if (!header) {
        header = headerOf(row.cells);
        refuseOthers(file.name, header, mapping, options.others);
        return;
      }
      rows += 1;
      const read = rowEntry(row, { file: file.name, header, mapping, reading, kind });
      if ("outcome" in read) unread.push(read);
      else entries.push(read);
    });
    const ignored = header?.names.filter((name) => mapping.ignore.some((each) => columnKey(each) === columnKey(name)));
    assumed.push(
      `${file.name}: read as ${encoding}`,
      ...(rows === mapping.limit
        ? [`${file.name}: ${rows} rows, the most that ${mapping.label} gives at a time: more may be missing`]
        : []),
      ...(ignored && ignored.length > 0 ? [`${file.name}: not taken over: ${[...new Set(ignored)].join(", ")}`] : []),
    );
  }
  if (reading.people.size === 0)
    assumed.push("people: their names stay in the text of records; --people FILE says their logins");
  return {
    ...{ from: mapping.system, label: mapping.label, visibility: mapping.visibility },
    site: {
      file: files[0]?.name ?? "",
      title: undefined,
      url: undefined,
      timeZone: undefined,
      groups: [],
      systems: [],
    },
    ...{ entries, unread, assumed, findings: [], titlesDecide: false },
    timeZone: { name: reading.timeZone, because: options.zoneBecause },
  };
}

// --- internal ---

function refuseOthers(name: string, header: Header, mapping: Mapping, others: readonly Mapping[]): void {
  const lacks = lacking(header, mapping);
  if (lacks.length === 0) return;
  const fitting = others.find((other) => lacking(header, other).length === 0);
  throw otherSystem(
    name,
    mapping.label,
    fitting?.system,
    lacks.map((column) => `a column ${column}`),
  );
}

function lacking(header: Header, { signature }: Mapping): string[] {
  return signature.flatMap(({ columns }) => (positionsOf(header, columns).length > 0 ? [] : (columns[0] ?? "")));
}
