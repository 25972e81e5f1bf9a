// A picture for the browser's tab for each way that everything can be: an open page changes it by itself.
import type { APIContext } from "astro";
import { faviconOf } from "../favicon.ts";
import { LOOKS, lookOfIndicator } from "../looks.ts";

const INDICATORS = ["none", "minor", "major", "critical", "maintenance", "unknown"];

export function getStaticPaths() {
  return INDICATORS.map((indicator) => ({ params: { look: lookOfIndicator(indicator) } }));
}

/** One of the pictures. */
export function GET({ params }: APIContext): Response {
  const look = LOOKS.find((each) => each === params.look) ?? "unknown";
  return new Response(faviconOf(look), { headers: { "content-type": "image/svg+xml" } });
}
