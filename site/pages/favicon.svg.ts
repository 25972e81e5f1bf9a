// The picture of this build, for those who look for it by its usual name.
import { snapshot } from "../data.ts";
import { faviconOf } from "../favicon.ts";
import { lookOfIndicator } from "../looks.ts";
import { sentenceNow } from "../status-spans.ts";

/** How everything was when the portal was made. */
export function GET(): Response {
  const svg = faviconOf(lookOfIndicator(sentenceNow(snapshot.status).indicator));
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
}
