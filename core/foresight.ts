// How the clock alone will change the status: maintenance begins and ends, though nobody commits anything.
import { DAY } from "./days.ts";
import type { ServiceLevel } from "./health.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { maintenanceAt, windowOf } from "./maintenance.ts";
import { type RecordSummary, summaryOf } from "./record-view.ts";
import { type Health, healthAt, type PageStatus } from "./rollup.ts";

/** Pages follow the clock for so long; then they are too old to be believed anyway. */
export const FORESEEN_DAYS = 7;
/** No page carries more steps than this. */
export const MOST_STEPS = 12;

/** How everything will be from an instant on, if nobody writes anything until then. */
export interface StatusStep {
  /** ISO instant. */
  readonly at: string;
  readonly page: PageStatus;
  readonly groups: readonly { readonly group: string; readonly level: ServiceLevel }[];
  /** Live services that will not be operational, by name. */
  readonly services: readonly {
    readonly service: RecordSummary;
    readonly level: ServiceLevel;
    readonly since: string | null;
  }[];
}

/** The steps after `now` (epoch milliseconds), soonest first. An instant at which nothing changes is no step. */
export function foresee(ledger: Ledger, now: number, groupOrder: readonly string[] = []): StatusStep[] {
  const services = new Map(recordsOf(ledger, "service").map((service) => [service.id, summaryOf(service)]));
  const steps: StatusStep[] = [];
  let last = JSON.stringify(statement(healthAt(ledger, now, groupOrder), services));
  for (const at of boundaries(ledger, now)) {
    const step = statement(healthAt(ledger, at, groupOrder), services);
    const told = JSON.stringify(step);
    if (told !== last) steps.push({ at: new Date(at).toISOString(), ...step });
    if (steps.length === MOST_STEPS) break;
    last = told;
  }
  return steps;
}

// --- internal ---

/** The beginnings and ends of windows in which maintenance is planned or under way. */
function boundaries(ledger: Ledger, now: number): number[] {
  const instants = recordsOf(ledger, "change").flatMap((change) => {
    const window = windowOf(change);
    return window && maintenanceAt(change, now) ? [window.start, window.end] : [];
  });
  return [...new Set(instants)].filter((at) => at > now && at <= now + FORESEEN_DAYS * DAY).sort((a, b) => a - b);
}

function statement({ page, groups, services }: Health, summaries: ReadonlyMap<string, RecordSummary>) {
  return {
    page,
    groups: groups.map(({ group, level }) => ({ group, level })),
    services: services
      .filter(({ live, level }) => live && level !== "operational")
      .flatMap(({ service, level, since }) => {
        const known = summaries.get(service);
        return known ? [{ service: known, level, since: since === null ? null : new Date(since).toISOString() }] : [];
      }),
  };
}
