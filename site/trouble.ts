// Which services are not as they should be, in words.
import type { ServiceStatus } from "../core/index.ts";
import { enumerate, valueWords } from "./words.ts";

/** Services that are not operational. */
export function troubledServices(services: readonly ServiceStatus[]): readonly ServiceStatus[] {
  return services.filter(({ level }) => level !== "operational");
}

/** "Vessel link: partial outage. Onboard tills and Payments: degraded performance", level by level. */
export function affectedWords(services: readonly ServiceStatus[]): string {
  const byLevel = Map.groupBy(services, ({ level }) => level);
  return Array.from(byLevel, ([level, of]) => {
    const names = enumerate(of.map(({ service }) => service.title));
    return `${names}: ${valueWords(level).toLowerCase()}`;
  }).join(". ");
}
