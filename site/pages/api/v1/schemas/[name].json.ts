// The JSON Schemas of what the API serves.
import { apiSchemas } from "../../../../../core/api/index.ts";
import { address } from "../../../../addresses.ts";
import { json } from "../../../../answer.ts";
import { snapshot } from "../../../../plain-data.ts";

export function getStaticPaths() {
  return Array.from(apiSchemas(snapshot, address), ([name, schema]) => ({ params: { name }, props: { schema } }));
}

export function GET({ props }: { readonly props: ReturnType<typeof getStaticPaths>[number]["props"] }): Response {
  return json(props.schema);
}
