// The description of all that a portal serves to programs, as OpenAPI 3.1.
import type { Address } from "../address/index.ts";
import type { JsonSchema } from "../json-schema.ts";
import type { Snapshot } from "../snapshot.ts";
import { API_VERSION } from "./documents.ts";
import { type Endpoint, endpointsOf } from "./endpoints.ts";
import { apiSchemas } from "./schemas.ts";

/** The OpenAPI document. It holds the schemas that are also served one by one, for tools that read a single file. */
export function openApi(snapshot: Snapshot, address: Address, hasFeeds: boolean) {
  const endpoints = endpointsOf(snapshot, hasFeeds);
  return {
    openapi: "3.1.0",
    info: {
      title: snapshot.portal.title,
      version: API_VERSION,
      description:
        "Files that anybody who may read the portal may read: no key, GET alone, as fresh as the last build.",
    },
    servers: [{ url: address("").replace(/\/+$/, "") || "/" }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    components: {
      schemas: Object.fromEntries(Array.from(apiSchemas(snapshot, address), ([name, schema]) => [name, bare(schema)])),
    },
    paths: Object.fromEntries(endpoints.map((endpoint) => [`/${endpoint.path}`, { get: operation(endpoint) }])),
  };
}

// --- internal ---

const PARAMETERS: { readonly [name: string]: { readonly description: string; readonly schema: object } } = {
  id: {
    description: "The record's id: INC-2026-DEMO, or the slug of a kind that is named.",
    schema: { type: "string" },
  },
  name: {
    description: "The name of a schema: index, the name of a kind, statuspage-summary.",
    schema: { type: "string" },
  },
  page: { description: "The path of a page: calendar/2026-12.", schema: { type: "string" } },
  part: { description: "The name of a part: 2026.", schema: { type: "string" } },
  number: { description: "The number of the page, from 2.", schema: { type: "integer", minimum: 2 } },
};

function operation({ path, id, tag, summary, type, schema }: Endpoint) {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    ...PARAMETERS[name],
  }));
  const content =
    schema === null ? { schema: schemaOfType(type) } : { schema: { $ref: `#/components/schemas/${schema}` } };
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(parameters.length > 0 && { parameters }),
    responses: {
      "200": { description: "The document.", content: { [type]: content } },
      ...(parameters.length > 0 && { "404": { description: "There is none of that name." } }),
    },
  };
}

/** A schema without what only a file of its own has. */
function bare({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

function schemaOfType(type: string): object {
  if (type.endsWith("json")) return { type: "object" };
  return { type: "string" };
}
