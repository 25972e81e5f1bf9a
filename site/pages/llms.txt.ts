// A guide to the portal for language models.
import { llmsText } from "../../core/crawlers/index.ts";
import { address, hasFullAddresses } from "../addresses.ts";
import { answer } from "../answer.ts";
import { snapshot } from "../plain-data.ts";

export function GET(): Response {
  return answer(llmsText(snapshot, address, hasFullAddresses), "text/plain; charset=utf-8");
}
