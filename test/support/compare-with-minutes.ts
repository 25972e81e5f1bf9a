// What a snapshot tells of services beside what a look at every minute finds.
import type { Snapshot } from "../../core/index.ts";
import { type ModelCompany, type ModelRule, type ModelService, modelled, shownPercent } from "./minute-by-minute.ts";

const PERIODS = [7, 30, 90, 365] as const;
const STRIP = 90;

/** The same facts of one service, told by core or by the model. */
export interface ServiceFacts {
  readonly periods: readonly { readonly days: number; readonly shown: string; readonly downtimeMs: number }[];
  readonly strip: readonly {
    readonly date: string;
    readonly level: string;
    readonly byLevel: { readonly [level: string]: number };
    readonly incidents: readonly string[];
  }[];
  readonly strippedPercent: string;
  readonly level: string;
}

/** What a snapshot tells of a live service. Milliseconds are rounded: weights are binary fractions. */
export function toldBySnapshot(snapshot: Snapshot, id: string): ServiceFacts {
  const status = snapshot.status.services.find(({ service }) => service.id === id);
  const view = snapshot.views.services.find(({ path }) => path === status?.service.path);
  if (!status || !view) throw new Error(`the snapshot tells nothing of ${id}`);
  return {
    periods: view.availability.map(({ days, shown, downtimeMs }) => ({ days, shown, downtimeMs: rounded(downtimeMs) })),
    strip: status.days.map(({ date, level, byLevel, incidents }) => ({ date, level, byLevel, incidents })),
    strippedPercent: status.uptime.shown,
    level: status.level,
  };
}

/** What a look at every minute finds of a service. */
export function foundByMinutes(company: ModelCompany, service: ModelService, rule: ModelRule): ServiceFacts {
  const { step = 60_000 } = rule;
  const model = modelled(company, service, rule);
  const inTime = (steps: { readonly [level: string]: number }) =>
    Object.fromEntries(Object.entries(steps).map(([level, count]) => [level, count * step]));
  return {
    periods: PERIODS.map((days) => {
      const period = model.period(days);
      return { days, shown: shownPercent(period), downtimeMs: rounded((period.downTenths * step) / 10) };
    }),
    strip: model.strip(STRIP).map(({ counted, ...day }) => ({ ...day, byLevel: inTime(counted) })),
    strippedPercent: shownPercent(model.period(STRIP)),
    level: model.level,
  };
}

// --- internal ---

function rounded(ms: number): number {
  return Math.round(ms);
}
