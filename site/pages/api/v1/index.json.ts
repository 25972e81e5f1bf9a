// The first document of the API: what there is, and where.
import { apiIndex } from "../../../../core/api/index.ts";
import { address, hasFullAddresses } from "../../../addresses.ts";
import { json } from "../../../answer.ts";
import { snapshot } from "../../../plain-data.ts";

export function GET(): Response {
  return json(apiIndex(snapshot, address, hasFullAddresses));
}
