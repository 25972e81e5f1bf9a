// What search engines may read.
import { robotsText } from "../../core/crawlers/index.ts";
import { address, hasFullAddresses } from "../addresses.ts";
import { answer } from "../answer.ts";
import { snapshot } from "../data.ts";

export function GET(): Response {
  return answer(robotsText(snapshot, address, hasFullAddresses), "text/plain; charset=utf-8");
}
