// One version of a record out of its history, as a record.
import { type Fields, findKind, type KindName, type Settings } from "../../schemas/index.ts";
import type { AnyRecord } from "../record.ts";
import { modernised } from "../renamed-fields.ts";
import type { Version } from "../timeline.ts";
import { BODY } from "../version.ts";

/** Which version of which record. */
export interface VersionName {
  readonly kind: KindName;
  readonly id: string;
  /** Where it lay then. */
  readonly file: string;
  /** The id of its content. */
  readonly blob: string | null;
}

/** A version that could be read. */
export interface PastRecord {
  /** Its fields as they were written. Nobody judged them: they are for comparing alone. */
  readonly written: AnyRecord;
  /** The record, where it passes the schema that its kind has today. */
  readonly record: AnyRecord | undefined;
}

/** Reads versions; undefined where there is none, or none that can be read. The same content is judged once. */
export type ReadPast = (name: VersionName) => PastRecord | undefined;

/** A reader of versions. Facts such as the priority are derived by the settings of today. */
export function pastReader(versionOf: (blob: string) => Version | undefined, settings: Settings): ReadPast {
  const judged = new Map<string, Judged | undefined>();
  return ({ kind, id, file, blob }) => {
    if (blob === null) return undefined;
    const key = `${kind} ${blob}`;
    if (!judged.has(key)) judged.set(key, judge(kind, versionOf(blob), settings));
    const found = judged.get(key);
    // The fields are those that `judge` got for this kind; as they were written they are only ever compared.
    const named = (content: Content): AnyRecord => ({ kind, id, file, ...content }) as AnyRecord;
    return found && { written: named(found.written), record: found.valid && named(found.valid) };
  };
}

// --- internal ---

interface Content {
  readonly fields: Fields;
  readonly derived: AnyRecord["derived"];
  readonly body: string;
}

interface Judged {
  readonly written: Content;
  readonly valid: Content | undefined;
}

function judge(name: KindName, version: Version | undefined, settings: Settings): Judged | undefined {
  const kind = findKind(name);
  if (!kind || !version) return undefined;
  const { [BODY]: text, ...asWritten } = version.fields;
  const { fields } = modernised(asWritten, kind.renamed);
  const body = typeof text === "string" ? text : "";
  const parsed = kind.schema.safeParse(fields);
  return {
    written: { fields, derived: {}, body },
    valid: parsed.success ? { fields: parsed.data, derived: kind.derive(parsed.data, settings), body } : undefined,
  };
}
