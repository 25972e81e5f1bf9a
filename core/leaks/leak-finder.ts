// What must not be published, and whether a file holds any of it.
import { kindOfId } from "../../schemas/index.ts";
import { bodyFor, fieldsFor } from "../audience.ts";
import type { Ledger } from "../ledger.ts";
import type { AnyRecord } from "../record.ts";
import { finderOf, type Secret, SHORTEST } from "./find.ts";

/**
 * A function that finds, in the bytes of a file, the first text of these records that the public must not read, or an id
 * that it must not know. What stands in public fields or in `published` as well is no secret. Texts below twenty bytes
 * cannot be told from chance, so they are not looked for; nor are parts of a text that HTML, JSON or XML would escape.
 */
export function leakFinder(ledger: Ledger, published: readonly string[]): (bytes: Uint8Array) => Secret | undefined {
  const said = [...ledger.records.filter(isPublic).flatMap(publicTexts), ...published].join("\n");
  const saidBytes = Buffer.from(said, "utf8");
  const all = [...new Map(ledger.records.flatMap(secretsOf).map((secret) => [secret.text, secret])).values()];
  const found = finderOf(all);
  const told = new Set([...found(saidBytes)].map(({ text }) => text));
  const open = new Set(idsIn(saidBytes));
  const ids = new Map(
    ledger.records.filter((record) => kindOfId(record.id) && !open.has(record.id)).map(({ id, file }) => [id, file]),
  );
  return (bytes) => {
    const id = ids.size === 0 ? undefined : idsIn(bytes).find((one) => ids.has(one));
    if (id !== undefined) return { text: id, file: ids.get(id) ?? "" };
    for (const secret of found(bytes)) if (!told.has(secret.text)) return secret;
    return undefined;
  };
}

// --- internal ---

function isPublic({ fields }: AnyRecord): boolean {
  return fields.visibility === "public";
}

function publicTexts(record: AnyRecord): string[] {
  return [record.id, ...textsIn(fieldsFor(record, "public")), bodyFor(record, "public")];
}

function secretsOf(record: AnyRecord): Secret[] {
  const told = new Set(isPublic(record) ? publicTexts(record) : []);
  // Headings are the same in every record of a kind, and told of on pages.
  const lines = record.body.split("\n").filter((line) => !line.startsWith("#"));
  const texts = [...textsIn(record.fields), ...lines].filter((text) => !told.has(text));
  return texts.flatMap(runsIn).map((text) => ({ text, file: record.file }));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Stretches of some words that read the same in HTML, JSON, XML and Markdown: without signs that one of them escapes. */
function runsIn(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N} .,;:-]+/u)
    .map((run) => run.trim())
    .filter((run) => Buffer.byteLength(run) >= SHORTEST && /\p{L}/u.test(run) && !/^\d{4}-\d{2}-\d{2}/.test(run));
}

const ID = /[A-Z]{2,5}-\d{4}-[0-9A-Z]{4}(?![0-9A-Za-z])/g;

function idsIn(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return text.match(ID) ?? [];
}
