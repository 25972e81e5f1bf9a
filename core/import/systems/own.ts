// Our own export: records that come back as they were.
import { z } from "zod";
import { type Fields, findKind } from "../../../schemas/index.ts";
import { CONFIG_FILE } from "../../config.ts";
import { fieldOrder } from "../../field-order.ts";
import type { Finding } from "../../finding.ts";
import { parseFrontmatter, sameData, writeRecord } from "../../frontmatter/index.ts";
import { pathOf, readPath, slugOf } from "../../record-path.ts";
import { showValue } from "../../schema-flaws.ts";
import type { Draft, Item } from "../draft.ts";
import type { ImportSource } from "../entry.ts";
import { importFinding } from "../import-finding.ts";
import type { InputFile } from "../table/input.ts";
import { otherSystem } from "../wrong-file.ts";
import { isMap, mapsIn, readJson } from "./json-file.ts";
import { jsonSystem } from "./json-system.ts";

/** Reads files of `itsm export --format json`. Throws ItsmError where one is none. */
export function readOwn(files: readonly InputFile[]): ImportSource {
  const documents = files.map((file) => ({ file: file.name, data: documentIn(file) }));
  const configuration = documents.map(({ data }) => data.configuration).find((text) => typeof text === "string");
  const [first] = documents;
  const title = typeof first?.data.organisation === "string" ? first.data.organisation : undefined;
  const site = { file: first?.file ?? "", title, url: undefined, timeZone: undefined, groups: [], systems: [] };
  return {
    ...{ from: "itsm", label: "ITSM as Code", visibility: "internal", site, titlesDecide: false },
    ...{ entries: [], findings: [], assumed: [] },
    exact: documents.flatMap(({ file, data }) => mapsIn(data.records).map((record) => itemOf(file, record))),
    unread: documents.flatMap(({ file, data }) => strays(file, data.records)),
    ...(configuration !== undefined && { configuration: { file: CONFIG_FILE, text: configuration } }),
    timeZone: { name: "Etc/UTC", because: "every time has its offset" },
  };
}

// --- internal ---

const Exported = z.object({
  kind: z.string(),
  id: z.string(),
  file: z.string().default(""),
  fields: z.record(z.string(), z.unknown()),
  body: z.string(),
  head: z.string().default(""),
});

function documentIn(file: InputFile) {
  const data = readJson(file);
  const system = jsonSystem(data);
  if (system !== "itsm" || !isMap(data))
    throw otherSystem(file.name, "ITSM as Code", system, [
      'a document of kind "export", as `itsm export --format json` writes it',
    ]);
  return data;
}

function itemOf(file: string, written: unknown): Item {
  const read = Exported.safeParse(written);
  const name = isMap(written) && typeof written.id === "string" ? written.id : "(no id)";
  const item = { part: "entries", source: file, name, because: undefined } as const;
  if (!read.success) return { ...item, draft: undefined, outcome: "left-out", findings: [unusable(file, name)] };
  const { kind, id } = read.data;
  const found = draftIn(read.data);
  if (found === undefined) return { ...item, draft: undefined, outcome: "left-out", findings: [unusable(file, name)] };
  return { ...item, draft: { kind, id, ...found }, outcome: "written", findings: [] };
}

/** Its place and its text; undefined where it can have none. */
function draftIn({
  kind: name,
  id,
  file,
  fields,
  body,
  head,
}: z.output<typeof Exported>): Pick<Draft, "file" | "text"> | undefined {
  const kind = findKind(name);
  if (!kind || Object.keys(fields).length === 0) return undefined;
  const own = pathOf(kind, id, slugOf(String(fields.title ?? "")));
  const place = isPlaceOf(file, name, id) ? file : own;
  if (!isPlaceOf(place, name, id)) return undefined;
  return { file: place, text: exactText(fields, head, body) ?? writeRecord(fields, body, { order: fieldOrder(kind) }) };
}

function isPlaceOf(file: string, kind: string, id: string): boolean {
  const path = readPath(file);
  return (
    file.startsWith("records/") && file.endsWith(".md") && "kind" in path && path.kind.name === kind && path.id === id
  );
}

/** The text as it was, unless somebody has edited the fields since. */
function exactText(fields: Fields, head: string, body: string): string | undefined {
  const parsed = parseFrontmatter(head + body);
  if (!parsed.ok || parsed.value.body !== body || !sameData(parsed.value.fields, fields)) return undefined;
  return head + body;
}

function unusable(file: string, name: string): Finding {
  return importFinding(file, {
    rule: "import-record-invalid",
    message: `the record would not pass the check: expected kind, id, fields and body that go together, got ${showValue(name)}`,
    mend: "Export it again, or correct it in the document.",
  });
}

function strays(file: string, records: unknown): Item[] {
  const list: readonly unknown[] = Array.isArray(records) ? records : [];
  return list.filter((each) => !isMap(each)).map((each) => itemOf(file, each));
}
