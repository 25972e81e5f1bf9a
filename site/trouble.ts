// What is not as it should be, in words and looks.
import type { IncidentStatus, ServiceStatus } from "../core/index.ts";
import { type Look, lookOfLevel } from "./looks.ts";
import { enumerate, sentence, valueWords } from "./words.ts";

/** Services at one level that is not operational. */
export interface Trouble {
  readonly look: Look;
  /** "Freight portal and Deck planner: partial outage". */
  readonly words: string;
  /** Since when they are at this level, as an ISO instant. */
  readonly since: string | null;
}

const ORDER: readonly Look[] = ["major", "partial", "degraded", "maintenance", "unknown"];

/** Services that are not operational, worst first. Those at one level since the same moment are told together. */
export function troubles(services: readonly ServiceStatus[]): Trouble[] {
  const troubled = services.filter(({ level }) => level !== "operational");
  return [...Map.groupBy(troubled, ({ level, since }) => `${level} ${since}`).values()]
    .flatMap((together) => {
      const [first] = together;
      if (!first) return [];
      const names = enumerate(together.map(({ service }) => service.title));
      return [
        {
          look: lookOfLevel(first.level),
          words: `${names}: ${valueWords(first.level).toLowerCase()}`,
          since: first.since,
        },
      ];
    })
    .toSorted((a, b) => ORDER.indexOf(a.look) - ORDER.indexOf(b.look));
}

/** How bad an incident is. One that names no service is not thereby harmless: nobody has said. */
export function impactOf(item: Pick<IncidentStatus, "level" | "services">): {
  readonly look: Look;
  readonly text: string;
} {
  if (item.services.length === 0) return { look: "unknown", text: "Impact not stated" };
  return { look: lookOfLevel(item.level), text: sentence(valueWords(item.level)) };
}
