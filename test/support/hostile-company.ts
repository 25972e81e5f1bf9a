// A company whose every text attacks whoever shows it: records of every kind, made of the schemas themselves.
import { z } from "zod";
import { type Kind, kindList, type Reference } from "../../schemas/index.ts";
import { ALL_ATTACKS, ATTACKS } from "./attacks.ts";
import { fittingValue, type Place, textPlaces } from "./schema-values.ts";
import type { Files } from "./temp-folder.ts";

/** How many records there are of each kind: each attack reaches each field, and every list has a second page. */
export const OF_EACH_KIND = 52;

const NOW = Date.parse("2026-11-20T10:00:00Z");
const HOUR = 3_600_000;

/** The files of the company. */
export function hostileCompany(): Files {
  const records = kindList.flatMap((kind) => Array.from({ length: OF_EACH_KIND }, (_, index) => fileOf(kind, index)));
  return Object.fromEntries([["itsm.config.yaml", yaml(CONFIG)], ...records]);
}

/** The fields of a kind that take any text: paths such as `updates[].message`. */
export function freeTexts(kind: Kind): string[] {
  return textPlaces(kind.schema)
    .filter((place) => attackOn(place, 0) !== undefined)
    .map(({ path }) => path);
}

// --- internal ---

const CONFIG = {
  organisation: `Evil & <script>alert(1)</script> "Sons"`,
  clock: new Date(NOW).toISOString(),
  groups: ATTACKS.map((attack) => attack.slice(0, 80).trim()),
  portal: {
    title: `</title><script>alert(1)</script> & "Status" {{x}}`,
    description: `"><img src=x onerror=alert(1)> ]]> \${x} ${"W".repeat(100)}`,
    url: "https://status.example",
    support: "javascript:alert(1)",
    repository: "https://git.example/a/b",
  },
};

/** A record as a file. JSON is YAML too. */
function fileOf(kind: Kind, index: number): [string, string] {
  const id = idOf(kind, index);
  const state = Object.keys(kind.lifecycle.states)[index % Object.keys(kind.lifecycle.states).length] ?? "";
  const forbidden = new Set(kind.lifecycle.states[state]?.forbids ?? []);
  const fields = fittingValue(kind.schema, (place) => {
    if (place.path === "state") return state;
    if (place.path === "visibility") return index % 2 === 0 ? "public" : "internal";
    if (forbidden.has(place.path)) return null;
    const reference = kind.references.find(({ path }) => path === place.path || `${path}[]` === place.path);
    if (reference) return referenceTo(reference, kind, index, place);
    return attackOn(place, index, `${kind.name} ${index}`) ?? momentOf(place, index) ?? pickOf(place, index);
  });
  const body = kind.sections.map(({ heading }) => `## ${heading}\n\n${attackAt(index)}\n\n${ALL_ATTACKS}\n`).join("\n");
  const name = kind.prefix ? `2026/${id}-${index}` : id;
  return [`records/${kind.folder}/${name}.md`, `---\n${yaml(fields)}---\n${body}`];
}

function yaml(fields: unknown): string {
  return Object.entries(fields as object) // an object by its schema
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("");
}

function idOf(
  { name, prefix }: { readonly name: string; readonly prefix?: string | undefined },
  index: number,
): string {
  return prefix ? `${prefix}-2026-${String(index).padStart(4, "0")}` : `${name}-${index}`;
}

/** The record of another kind with the same number; of the same kind, the one before, so that none leads to itself. */
function referenceTo(reference: Reference, kind: Kind, index: number, { schema }: Place): unknown {
  const target = kindList.find(({ name }) => name === reference.to);
  const isSame = reference.to === kind.name || reference.acyclic;
  if (!target || (isSame && index === 0)) return null;
  const id = idOf(target, isSame ? index - 1 : index);
  return schema instanceof z.ZodString ? id : [id];
}

/** The attack that the field lets in: of several lines, of one, or none where it wants a name or a time. */
function attackOn({ schema }: Place, index: number, by = ""): string | undefined {
  if (!(schema instanceof z.ZodString)) return undefined;
  const text = `${attackAt(index)}\n\n${ALL_ATTACKS}`;
  if (schema.safeParse(text).success) return text;
  const end = ` ${by}`; // a name in another system may be had once
  const line = attackAt(index).slice(0, (schema.maxLength ?? 200) - end.length) + end;
  return schema.safeParse(line).success ? line : undefined;
}

function attackAt(index: number): string {
  return ATTACKS[index % ATTACKS.length] ?? "";
}

/** Windows lie around now, everything else before it; what ends does so an hour after it began. */
function momentOf({ path, schema }: Place, index: number): string | undefined {
  if (!schema.safeParse(new Date(NOW).toISOString()).success) return undefined;
  const isEnd = /(?:^|\.|_)(?:end|to|until|by)$/.test(path);
  const start = path.startsWith("window") ? NOW + (index - 30) * 12 * HOUR : NOW - (index + 2) * 5 * HOUR;
  return new Date(start + (isEnd ? HOUR : 0)).toISOString();
}

/** Words of a list in turn; in a change, what belongs together. */
function pickOf({ path, schema }: Place, index: number): unknown {
  if (path === "type") return index % 2 === 0 ? "emergency" : "normal";
  if (path === "risk") return "high"; // it may not be lower than the assessment gives
  if (path === "unauthorized") return false;
  if (schema instanceof z.ZodEnum) return schema.options[index % schema.options.length];
  if (schema instanceof z.ZodBoolean) return index % 5 === 0;
  return undefined;
}
