// The shape of a record's fields as an audience reads them, as JSON Schema.
import { z } from "zod";
import { COMMON_PUBLIC_FIELDS, type Kind } from "../../schemas/index.ts";
import type { Audience } from "../audience.ts";
import type { JsonSchema } from "../json-schema.ts";

/** The schema of the fields of a kind: all of them within the organisation, those on its allow-list for the public. */
export function fieldsSchema(kind: Kind, audience: Audience): JsonSchema {
  const { $schema: _, ...whole } = z.toJSONSchema(kind.schema, {
    io: "output",
    target: "draft-2020-12",
    unrepresentable: "any",
  });
  return audience === "internal" ? whole : allowed(whole, [...COMMON_PUBLIC_FIELDS, ...kind.public.fields]);
}

// --- internal ---

/** The part of a schema that paths such as `window` and `updates[].message` name. Nothing of it must be there. */
function allowed(schema: JsonSchema, paths: readonly string[]): JsonSchema {
  const byField = Map.groupBy(paths, (path) => path.split(/[.[]/, 1)[0] ?? path);
  const properties = Object.entries(schema.properties ?? {}).flatMap(
    ([field, inner]): [string, JsonSchema | boolean][] => {
      const wanted = byField.get(field);
      if (!wanted || typeof inner === "boolean") return [];
      const relaxed = withoutMinimum(inner);
      if (wanted.includes(field)) return [[field, relaxed]];
      return [
        [
          field,
          allowedWithin(
            relaxed,
            wanted.map((path) => path.slice(path.indexOf(".") + 1)),
          ),
        ],
      ];
    },
  );
  const { required: _, ...rest } = schema;
  return { ...rest, properties: Object.fromEntries(properties) };
}

function allowedWithin(schema: JsonSchema, paths: readonly string[]): JsonSchema {
  const { items } = schema;
  const isList = typeof items === "object" && !Array.isArray(items);
  return isList ? { ...schema, items: allowed(items, paths) } : allowed(schema, paths);
}

/** A list of names loses those of records that the public does not know. */
function withoutMinimum(schema: JsonSchema): JsonSchema {
  const { minItems: _, ...rest } = schema;
  const { anyOf } = rest;
  return anyOf
    ? { ...rest, anyOf: anyOf.map((each) => (typeof each === "boolean" ? each : withoutMinimum(each))) }
    : rest;
}
