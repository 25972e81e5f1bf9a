// The search file: index and excerpts of all records that the audience may see.
import { snapshot } from "../data.ts";
import { searchFile } from "../search/documents.ts";

/** Loaded by the browser when somebody searches. */
export function GET(): Response {
  return new Response(JSON.stringify(searchFile(snapshot)), { headers: { "content-type": "application/json" } });
}
