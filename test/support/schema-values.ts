// Values that a schema of zod accepts, chosen field by field: how tests fill every field there is.
import { z } from "zod";

/** Where a value is wanted: `updates[].message` of a record. */
export interface Place {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** What a test wants in a place; undefined leaves the choice to the schema, null leaves the field out. */
export type Choice = (place: Place) => unknown;

/** A value for the schema, with every optional field filled unless the choice is null. */
export function fittingValue(schema: z.ZodType, choose: Choice, path = ""): unknown {
  const chosen = choose({ path, schema: inner(schema) });
  if (chosen !== undefined) return chosen;
  const plain = inner(schema);
  if (plain instanceof z.ZodObject) return objectOf(plain, choose, path);
  // Types of elements are only known by zod's core.
  if (plain instanceof z.ZodArray) return [fittingValue(plain.element as z.ZodType, choose, `${path}[]`)];
  if (plain instanceof z.ZodUnion) return fittingValue(plain.options.at(-1) as z.ZodType, choose, path);
  if (plain instanceof z.ZodEnum) return plain.options[0];
  const found = SAMPLES.find((sample) => plain.safeParse(sample).success);
  if (found === undefined) throw new Error(`no sample fits ${path}: add one to test/support/schema-values.ts`);
  return found;
}

/** Every place of the schema that takes a text, with its path. */
export function textPlaces(schema: z.ZodType): Place[] {
  const found: Place[] = [];
  fittingValue(schema, (place) => {
    if (place.schema instanceof z.ZodString) found.push(place);
    return undefined;
  });
  return found;
}

/** The schema without what says that it may be left out. */
export function inner(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return inner(schema.unwrap() as z.ZodType);
  return schema;
}

// --- internal ---

/** One of each sort that the schemas know. */
const SAMPLES: readonly unknown[] = [
  "2026-11-19T10:00:00Z",
  "2027-06-01",
  "mira",
  "CHG-2026-0000",
  "FREQ=YEARLY",
  "Europe/Berlin",
  "https://example.com/",
  "text",
  1,
  50,
  false,
];

function objectOf(schema: z.ZodObject, choose: Choice, path: string): object {
  const entries = Object.entries(schema.shape).flatMap(([key, field]) => {
    const value = fittingValue(field as z.ZodType, choose, path === "" ? key : `${path}.${key}`);
    return value === null ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}
