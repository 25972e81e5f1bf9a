// Statuspage's API v2: eight documents that existing clients read.
import { type DocumentName, statuspageDocuments } from "../../../../core/statuspage/index.ts";
import { address } from "../../../addresses.ts";
import { json } from "../../../answer.ts";
import { moments } from "../../../moments.ts";
import { snapshot } from "../../../plain-data.ts";

const documents = statuspageDocuments(snapshot, address, moments);

export function getStaticPaths() {
  return Object.keys(documents).map((name) => ({ params: { name } }));
}

export function GET({ params }: { readonly params: { readonly name: DocumentName } }): Response {
  return json(documents[params.name]);
}
