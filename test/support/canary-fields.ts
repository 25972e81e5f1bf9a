// Records of any kind made from its schema alone: canaries wherever the public may not read, open words wherever it may.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { jsonSchemaOf } from "../../core/json-schema.ts";
import { stateFlaws } from "../../core/state-flaws.ts";
import {
  COMMON_PUBLIC_FIELDS,
  DEFAULT_SETTINGS,
  type Fields,
  findKind,
  type Kind,
  outOfOrder,
  type Path,
  statesOf,
} from "../../schemas/index.ts";

/** What canaries look like to whoever searches for one: words, the end of an id, a time of day, a day. */
export const CANARIES = /canary|cnry|(?<!\d)1[13]:17(?!\d)|2027-11-17|17 nov(?:ember)? 2027/i;

/** A record that goes into a file, and the internal fields of it that hold a canary. */
export interface CanaryRecord {
  readonly kind: Kind;
  readonly name: string;
  readonly fields: Fields;
  readonly body: string;
  /** Paths without positions: `updates[].by`. */
  readonly covered: ReadonlySet<string>;
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly items?: Schema;
  readonly minItems?: number;
}

/** The paths of all fields of a kind that hold text and that the public portal may not show. */
export function internalTexts(kind: Kind): string[] {
  return textsIn(jsonSchemaOf(kind) as Schema, "").filter((path) => !isPublic(kind, path) && path !== "visibility");
}

/** The internal record to which the public records of all kinds lead. */
export function internalName(kind: Kind): string {
  return kind.prefix ? `${kind.prefix}-2026-CNRY` : `canary-${kind.name}`;
}

/** A record of a kind that all may read, in each of its states; each is right but for what its state forbids. */
export function publicRecords(kind: Kind): CanaryRecord[] {
  return statesOf(kind.lifecycle).map((state, index) => {
    const name = kind.prefix ? `${kind.prefix}-2026-PB${index}0` : `open-${kind.name}-${index}`;
    return mended(kind, name, { ...filled(kind, true), state, visibility: "public" });
  });
}

/** The internal record of a kind: a canary wherever text may stand. */
export function internalRecord(kind: Kind): CanaryRecord {
  const states = statesOf(kind.lifecycle).filter((state) => kind.lifecycle.states[state]?.entry !== false);
  const fields = { ...filled(kind, false), state: states.at(-1), visibility: "internal" };
  // It would lead to itself.
  for (const { path, acyclic } of kind.references) if (acyclic) remove(fields, path.replace(/\[\].*/, "").split("."));
  return mended(kind, internalName(kind), fields);
}

/** The text of the file. */
export function fileOf({ kind, name, fields, body }: CanaryRecord): readonly [path: string, text: string] {
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  const path = kind.prefix ? `${kind.folder}/2026/${name}-canary-slug` : `${kind.folder}/${name}`;
  return [`records/${path}.md`, `---\n${lines.join("\n")}\n---\n${body}`];
}

// --- internal ---

const ajv = new Ajv2020({ strict: false, unicodeRegExp: true });
addFormats.default(ajv);
const compiled = new WeakMap<object, ValidateFunction>();

function accepts(schema: Schema, value: unknown): boolean {
  const check = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, check);
  return check(value) === true;
}

function isPublic(kind: Kind, path: string): boolean {
  const open = [...COMMON_PUBLIC_FIELDS, ...kind.public.fields];
  return open.some((allowed) => path === allowed || path.startsWith(`${allowed}.`) || path.startsWith(`${allowed}[`));
}

function textsIn(schema: Schema, path: string): string[] {
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, inner]) =>
      textsIn(inner, path ? `${path}.${name}` : name),
    );
  if (schema.items) return textsIn(schema.items, `${path}[]`);
  if (schema.anyOf) return [...new Set(schema.anyOf.flatMap((inner) => textsIn(inner, path)))];
  return schema.type === "string" && !schema.enum ? [path] : [];
}

function filled(kind: Kind, forPublic: boolean): Fields {
  const schema = jsonSchemaOf(kind) as Schema;
  // The schema is that of a map.
  return valueFor(schema, "", kind, forPublic) as Fields;
}

function valueFor(schema: Schema, path: string, kind: Kind, forPublic: boolean): unknown {
  const secret = !(forPublic && isPublic(kind, path));
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return valueFor(schema.anyOf.at(-1) ?? {}, path, kind, forPublic);
  if (schema.properties) {
    const inner = Object.entries(schema.properties).map(([name, each]) => {
      const below = path ? `${path}.${name}` : name;
      return [name, valueFor(each, below, kind, forPublic)] as const;
    });
    return Object.fromEntries(inner.filter(([, value]) => value !== undefined));
  }
  if (schema.items) return listFor(schema.items, `${path}[]`, kind, forPublic);
  if (schema.type === "boolean") return false;
  if (schema.type === "integer" || schema.type === "number")
    return [1, 2, 99.9].find((value) => accepts(schema, value));
  return textFor(schema, path, kind, secret);
}

/** One entry; where a public list names records, one that all may read and one that they may not. */
function listFor(items: Schema, path: string, kind: Kind, forPublic: boolean): unknown[] {
  const one = valueFor(items, path, kind, forPublic);
  const reference = kind.references.find((each) => each.path.startsWith(path.replace(/\[\]$/, "")));
  if (!forPublic || !reference || !isPublic(kind, path)) return [one];
  const other = valueFor(items, path, kind, false);
  return reference.acyclic ? [other] : [one, other];
}

function textFor(schema: Schema, path: string, kind: Kind, secret: boolean): string | undefined {
  const reference = kind.references.find((each) => each.path === path || `${each.path}[]` === path);
  const named = reference && findKind(reference.to);
  if (named) return secret ? internalName(named) : openName(named);
  const last = path.replace(/^.*\./, "");
  const isLate = /closed|end|until|resolved|restored|^to$|next/.test(last);
  const secretly = [
    "Canary words",
    "canary-words",
    `2026-03-10T1${isLate ? 3 : 1}:17:43Z`,
    "INC-2026-CNRY",
    "2027-11-17",
  ];
  const openly = [
    "Open words",
    "open-words",
    `2026-03-10T1${isLate ? 2 : 0}:00:00Z`,
    "INC-2026-PB10",
    "2026-12-01",
    "Etc/UTC",
  ];
  return (secret ? secretly : openly).find((text) => accepts(schema, text));
}

function openName(kind: Kind): string {
  return kind.prefix ? `${kind.prefix}-2026-PB10` : `open-${kind.name}-1`;
}

/** Takes away what the record's state or rules do not allow, one flaw after the other. */
function mended(kind: Kind, name: string, given: Fields): CanaryRecord {
  // Numbers in other systems are unique.
  const fields: Fields = structuredClone({ ...given, aliases: [`Canary words of ${name}`] });
  const body = kind.sections
    .map(({ heading }) => `## ${heading}\n\n${isOpen(kind, heading) ? "Open" : "Canary"} words.\n`)
    .join("\n");
  for (let tries = 0; tries < 30; tries++) {
    const flaw = flawsOf(kind, fields, body)[0];
    if (!flaw) return { kind, name, fields, body, covered: coveredBy(kind, fields) };
    remove(fields, flaw);
  }
  throw new Error(`${name} cannot be made right: ${JSON.stringify(fields)}`);
}

function isOpen({ public: open }: Kind, heading: string): boolean {
  return open.sections === "all" || open.sections.includes(heading);
}

function flawsOf(kind: Kind, fields: Fields, body: string): Path[] {
  const parsed = kind.schema.safeParse(fields);
  if (!parsed.success) return parsed.error.issues.map((issue) => issue.path.filter((key) => typeof key !== "symbol"));
  const derived = kind.derive(parsed.data, DEFAULT_SETTINGS);
  return [
    ...kind.rules.flatMap((rule) => rule(parsed.data, DEFAULT_SETTINGS)),
    ...outOfOrder(parsed.data, kind.times),
    ...stateFlaws(kind, parsed.data, derived, body),
  ].map(({ path }) => path);
}

/** Removes the value at a path; where there is none, what lacks it. */
function remove(fields: Fields, path: Path): void {
  const holder = path.slice(0, -1).reduce<unknown>((value, key) => (value as Fields | undefined)?.[key], fields);
  const last = path.at(-1) ?? "";
  if (typeof holder === "object" && holder !== null && last in holder)
    delete (holder as { [key: string | number]: unknown })[last];
  else if (path.length > 1) remove(fields, path.slice(0, -1));
}

function coveredBy(kind: Kind, fields: Fields): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "string" && CANARIES.test(value)) found.add(path);
    else if (Array.isArray(value)) for (const each of value) visit(each, `${path}[]`);
    else if (typeof value === "object" && value !== null)
      for (const [name, each] of Object.entries(value)) visit(each, path ? `${path}.${name}` : name);
  };
  visit(fields, "");
  return new Set([...found].filter((path) => !isPublic(kind, path)));
}
