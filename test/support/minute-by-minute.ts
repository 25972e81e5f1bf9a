// A model of how services were, which looks at every minute: slow, plain, and without a line of core's arithmetic.

/** What the model reads of a company: the fields as they stand in the files. */
export interface ModelCompany {
  readonly services: readonly ModelService[];
  readonly incidents: readonly ModelIncident[];
  readonly changes: readonly ModelChange[];
}

export interface ModelService {
  readonly id: string;
  readonly since?: string | undefined;
}

export interface ModelIncident {
  readonly id: string;
  readonly state: string;
  readonly started_at: string;
  readonly restored_at?: string | undefined;
  readonly resolved_at?: string | undefined;
  readonly affects?: readonly {
    readonly service: string;
    readonly level: string;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  }[];
}

export interface ModelChange {
  readonly state: string;
  readonly type: string;
  readonly services: readonly string[];
  readonly outage?: string | undefined;
  readonly unauthorized?: boolean | undefined;
  readonly hold?: object | undefined;
  readonly window?: { readonly start: string; readonly end: string } | undefined;
  readonly actual?: { readonly start: string; readonly end?: string | undefined } | undefined;
}

/** The clock, and tenths by which each level counts: tenths, so that sums are whole numbers. */
export interface ModelRule {
  readonly now: number;
  readonly tenths: { readonly [level: string]: number };
  /** How long one step is, in milliseconds: a minute. Every instant must fall on one. */
  readonly step?: number;
}

export interface ModelPeriod {
  /** Steps that were promised, and those at each level that counts. */
  readonly promised: number;
  readonly counted: { readonly [level: string]: number };
  /** Steps of downtime by weight, in tenths. */
  readonly downTenths: number;
}

export interface ModelDay {
  readonly date: string;
  readonly level: string;
  readonly counted: { readonly [level: string]: number };
  readonly incidents: readonly string[];
}

export interface ModelledService {
  /** The last so many UTC days, today up to now. */
  period(days: number): ModelPeriod;
  strip(days: number): ModelDay[];
  /** How it is at this instant. */
  readonly level: string;
}

const DAY = 86_400_000;
/** From best to worst. */
const RANKS = ["operational", "under_maintenance", "degraded_performance", "partial_outage", "major_outage"];

/** One service of a company, looked at minute by minute. */
export function modelled(company: ModelCompany, service: ModelService, rule: ModelRule): ModelledService {
  const { now, tenths, step = 60_000 } = rule;
  const hurts = company.incidents.filter(({ state }) => state !== "canceled").flatMap((each) => hurtsOf(each, service));
  const works = company.changes
    .filter(({ state, services }) => state !== "canceled" && services.includes(service.id))
    .map((change) => workOf(change, now));
  const firstDay = firstDayOf(service, hurts, works);
  const known = (at: number) => firstDay !== null && at >= firstDay;
  const hurting = (at: number) => hurts.filter(({ start, end }) => start <= at && at < end);
  const shown = (at: number) => shownAt(hurting(at), works, at);
  /** Of the steps from an instant to another: those that were promised, and what counts in them. */
  const measure = (from: number, to: number): ModelPeriod => {
    const counted: { [level: string]: number } = { degraded_performance: 0, partial_outage: 0, major_outage: 0 };
    let promised = 0;
    for (let at = from; at < to; at += step) {
      if (!known(at) || works.some(({ announced }) => covers(announced, at))) continue;
      promised++;
      const level = heaviest(hurting(at), tenths);
      if (level !== null) counted[level] = (counted[level] ?? 0) + 1;
    }
    const downTenths = Object.entries(counted).reduce((sum, [level, steps]) => sum + steps * (tenths[level] ?? 10), 0);
    return { promised, counted, downTenths };
  };
  const midnight = Math.floor(now / DAY) * DAY;
  const day = (start: number): ModelDay => {
    const end = Math.min(start + DAY, now);
    const steps = Array.from({ length: (end - start) / step }, (_, index) => start + index * step);
    // This instant is part of today, though it has no length yet.
    const looked = (start === midnight ? [...steps, now] : steps).filter(known);
    const blinks = hurts.filter((hurt) => hurt.start === hurt.end && looked.includes(hurt.start));
    const incidents = [...looked.flatMap(hurting), ...blinks].map(({ incident }) => incident);
    return {
      date: new Date(start).toISOString().slice(0, 10),
      level: known(start) ? worstOf(looked.map(shown)) : "unknown",
      counted: measure(start, end).counted,
      incidents: [...new Set(incidents)].sort(),
    };
  };
  const firstOf = (days: number) => midnight - (days - 1) * DAY;
  return {
    period: (days) => measure(firstOf(days), now),
    strip: (days) => Array.from({ length: days }, (_, index) => day(firstOf(days) + index * DAY)),
    level: shown(now),
  };
}

/** A percentage in whole numbers, rounded down to two decimals: "99.98", or "no data". */
export function shownPercent({ promised, downTenths }: ModelPeriod): string {
  if (promised === 0) return "no data";
  const hundredths = (BigInt(promised * 10 - downTenths) * 10_000n) / BigInt(promised * 10);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
}

// --- internal ---

interface Times {
  readonly start: number;
  readonly end: number;
}

interface ModelHurt extends Times {
  readonly incident: string;
  readonly level: string;
}

interface ModelWork {
  /** When it was announced to interrupt the service. */
  readonly announced: Times | null;
  /** When readers saw that it was under way. */
  readonly seen: Times | null;
  readonly outage: string;
  readonly touched: number | null;
}

function hurtsOf({ id, state, started_at, restored_at, resolved_at, affects }: ModelIncident, service: ModelService) {
  const over = restored_at ?? resolved_at;
  return (affects ?? [])
    .filter((affected) => affected.service === service.id)
    .map(({ level, from, to }): ModelHurt => {
      const start = Date.parse(from ?? started_at);
      const told = to ?? over;
      // Over, and nobody wrote down since when: how long it was is not known, so it counts for nothing.
      const unended = state === "resolved" || state === "closed" ? start : Number.POSITIVE_INFINITY;
      return { incident: id, level, start, end: Math.max(start, told === undefined ? unended : Date.parse(told)) };
    });
}

function workOf(change: ModelChange, now: number): ModelWork {
  const { state, type, outage = "none", unauthorized, hold, window, actual } = change;
  const times = window ? { start: Date.parse(window.start), end: Date.parse(window.end) } : null;
  const began = actual ? Date.parse(actual.start) : null;
  const touched = began ?? times?.start ?? null;
  if (outage === "none" || unauthorized || state === "new") return { announced: null, seen: null, outage, touched };
  const waits = hold !== undefined && began === null;
  const announced = type === "emergency" || waits ? null : times;
  return { announced, seen: seenOf(change, { times, announced, began }, now), outage, touched };
}

/** When readers saw it: while the work went on; the whole window where it had not begun or nobody said. */
function seenOf(
  { state, hold, actual }: ModelChange,
  { times, announced, began }: { times: Times | null; announced: Times | null; began: number | null },
  now: number,
): Times | null {
  const ended = actual?.end === undefined ? null : Date.parse(actual.end);
  const isOver = state === "review" || state === "closed" || (ended !== null && ended <= now);
  if (isOver) {
    const start = began ?? times?.start;
    return start === undefined ? null : { start, end: ended ?? times?.end ?? start };
  }
  if (hold !== undefined) return announced;
  const start = Math.min(began ?? Number.POSITIVE_INFINITY, times?.start ?? Number.POSITIVE_INFINITY);
  if (start === Number.POSITIVE_INFINITY) return null;
  const isLate = times === null || times.end <= now;
  if (isLate && began === null) return announced;
  return { start, end: isLate ? Number.POSITIVE_INFINITY : times.end };
}

function firstDayOf({ since }: ModelService, hurts: readonly ModelHurt[], works: readonly ModelWork[]): number | null {
  if (since !== undefined) return Date.parse(`${since}T00:00:00Z`);
  const touched = [...hurts.map(({ start }) => start), ...works.flatMap(({ touched: at }) => at ?? [])];
  return touched.length === 0 ? null : Math.floor(Math.min(...touched) / DAY) * DAY;
}

/** The level that readers see at an instant. */
function shownAt(hurts: readonly ModelHurt[], works: readonly ModelWork[], at: number): string {
  const running = works.filter(({ seen }) => covers(seen, at));
  const excuses = running.filter(({ announced }) => covers(announced, at)).map(({ outage }) => RANKS.indexOf(outage));
  const excused = (level: string) => level !== "major_outage" && excuses.some((most) => RANKS.indexOf(level) <= most);
  const levels = hurts.map(({ level }) => level).filter((level) => !excused(level));
  return worstOf([...levels, ...running.map(() => "under_maintenance")]);
}

/** The level that counts: the heaviest; between equals the worse one. */
function heaviest(hurts: readonly ModelHurt[], tenths: ModelRule["tenths"]): string | null {
  return hurts.reduce<string | null>((most, { level }) => {
    if (most === null) return level;
    const more = (tenths[level] ?? 10) - (tenths[most] ?? 10) || RANKS.indexOf(level) - RANKS.indexOf(most);
    return more > 0 ? level : most;
  }, null);
}

function covers(times: Times | null, at: number): boolean {
  return times !== null && times.start <= at && at < times.end;
}

function worstOf(levels: readonly string[]): string {
  return levels.reduce((most, level) => (RANKS.indexOf(level) > RANKS.indexOf(most) ? level : most), "operational");
}
