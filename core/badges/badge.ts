// How the page or a service is, in two words and a tone.
import { kinds } from "../../schemas/index.ts";
import type { ServiceLevel } from "../health.ts";
import type { PageStatus } from "../rollup.ts";
import type { Snapshot } from "../snapshot.ts";

/** How a badge looks: as a level of service, or as what is neither good nor bad. */
export type Tone = ServiceLevel | "neutral";

export interface Badge {
  readonly label: string;
  readonly message: string;
  readonly tone: Tone;
}

/** Every badge of a snapshot, by the path of the page that it stands for: `` and `services/checkout/`. */
export function badgesOf(snapshot: Snapshot): ReadonlyMap<string, Badge> {
  const { page, services } = snapshot.status;
  const live = new Map(services.map(({ service, level }) => [service.id, level]));
  const known = snapshot.records.filter(({ kind }) => kind === kinds.service.name);
  return new Map([
    ["", { label: snapshot.portal.title, message: sentence(page.description), tone: TONE_OF_PAGE[page.indicator] }],
    ...known.map((service): [string, Badge] => {
      const level = live.get(service.id);
      // A service that is not live is neither up nor down.
      const shown = level ? { message: sentence(level), tone: level } : { message: service.stateLabel, tone: NEUTRAL };
      return [service.path, { label: service.title, ...shown }];
    }),
  ]);
}

// --- internal ---

const NEUTRAL = "neutral" as const;

const TONE_OF_PAGE: { readonly [I in PageStatus["indicator"]]: Tone } = {
  none: "operational",
  minor: "degraded_performance",
  major: "partial_outage",
  critical: "major_outage",
  maintenance: "under_maintenance",
};

/** `degraded_performance` → "Degraded performance", "All Systems Operational" → "All systems operational". */
function sentence(words: string): string {
  const calm = words.replaceAll("_", " ").toLowerCase();
  return calm.charAt(0).toUpperCase() + calm.slice(1);
}
