// The description of everything that programs may fetch.
import { openApi } from "../../../../core/api/index.ts";
import { address, hasFullAddresses } from "../../../addresses.ts";
import { json } from "../../../answer.ts";
import { snapshot } from "../../../plain-data.ts";

export function GET(): Response {
  return json(openApi(snapshot, address, hasFullAddresses));
}
