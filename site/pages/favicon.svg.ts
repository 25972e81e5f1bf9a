// The picture of this build, for those who look for it by its usual name.
import { snapshot } from "../data.ts";
import { faviconOf } from "../favicon.ts";
import { lookOfIndicator } from "../looks.ts";

/** How everything was when the portal was made. */
export function GET(): Response {
  const svg = faviconOf(lookOfIndicator(snapshot.status.page.indicator));
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
}
