// The JSON Schemas of what the API serves.
import { z } from "zod";
import { findKind } from "../../schemas/index.ts";
import type { Address } from "../address/index.ts";
import type { JsonSchema } from "../json-schema.ts";
import type { Snapshot } from "../snapshot.ts";
import { DOCUMENTS } from "../statuspage/index.ts";
import { ApiIndex, ApiRecord, ListedRecord, RecordList } from "./documents.ts";
import { fieldsSchema } from "./fields-schema.ts";
import { servedKinds } from "./kinds-served.ts";
import { API } from "./records.ts";
import { Timeline, TimelinePart } from "./timeline-schema.ts";

/** The path of a schema below the portal's base. */
export function schemaPath(name: string): string {
  return `${API}/schemas/${name}.json`;
}

/** The name of the schema of one of Statuspage's documents. */
export function statuspageSchemaName(document: string): string {
  return `statuspage-${document.replaceAll("/", "-")}`;
}

/** Every schema by its name: `index`, those of the timeline, one for a record and one for the list of each kind, Statuspage's documents. */
export function apiSchemas(snapshot: Snapshot, address: Address): ReadonlyMap<string, JsonSchema> {
  const named = (name: string, title: string, schema: JsonSchema): [string, JsonSchema] => [
    name,
    { $schema: DRAFT, $id: address(schemaPath(name)), title, ...schema },
  ];
  const ofKinds = servedKinds(snapshot).flatMap((view) => {
    const kind = findKind(view.name);
    if (!kind) return [];
    const fields = fieldsSchema(kind, snapshot.audience);
    const list = jsonSchema(RecordList);
    const listed = withFields(jsonSchema(ListedRecord), fields);
    return [
      named(kind.name, kind.label, withFields(jsonSchema(ApiRecord), fields)),
      named(`${kind.name}-list`, kind.labels, {
        ...list,
        properties: { ...list.properties, records: { type: "array", items: listed } },
      }),
    ];
  });
  return new Map([
    named("index", "Index of the API", jsonSchema(ApiIndex)),
    named("timeline", "Timeline of all records", jsonSchema(Timeline)),
    named("timeline-part", "Part of the timeline", jsonSchema(TimelinePart)),
    ...ofKinds,
    ...Object.entries(DOCUMENTS).map(([name, schema]) =>
      named(statuspageSchemaName(name), `Statuspage API v2: ${name}`, jsonSchema(schema)),
    ),
  ]);
}

// --- internal ---

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

function jsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "output",
    target: "draft-2020-12",
    unrepresentable: "any",
  });
  return rest;
}

function withFields(schema: JsonSchema, fields: JsonSchema): JsonSchema {
  return { ...schema, properties: { ...schema.properties, fields } };
}
