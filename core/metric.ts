// One measure: what it is called, what it means exactly, what it comes to.

/** Below this many cases a measure says little. */
export const ENOUGH = 5;

/** The middle and the slow tail of durations, in milliseconds. A mean would be ruled by a few extremes (VOID report). */
export interface Spread {
  readonly median: number;
  readonly p90: number;
}

/** What is open, and for how long (milliseconds). Ages are null where no history says since when. */
export interface Backlog {
  readonly count: number;
  readonly medianAge: number | null;
  readonly oldestAge: number | null;
  readonly oldest: string | null;
}

/** Why a measure has no value although there were cases: what it asks for is in the history of the records alone. */
export type Lack = "needs history" | "ages need history";

interface Meaning {
  readonly id: string;
  readonly name: string;
  /** One sentence. */
  readonly definition: string;
}

interface Measured extends Meaning {
  /** The service it is about; null where it is about all. */
  readonly service: string | null;
  /** How many cases it rests on: incidents, changes, outages. */
  readonly n: number;
  /** Too few cases to say anything; the value is given all the same. */
  readonly tooFew: boolean;
  /** Why there is no value, where that is not because there were no cases. */
  readonly why: Lack | null;
}

/** `percent` is 0 to 100 (an error budget may fall below 0); `ms` are milliseconds. Null: no cases, or see `why`. */
export type Metric = Measured &
  (
    | { readonly shape: "number"; readonly unit: "percent" | "ms"; readonly value: number | null }
    | { readonly shape: "spread"; readonly unit: "ms"; readonly value: Spread | null }
    | { readonly shape: "backlog"; readonly unit: "ms"; readonly value: Backlog }
  );

/** The share of cases that a condition holds for, in percent. */
export function share(meaning: Meaning, cases: number, all: number, why: Lack | null = null): Metric {
  const value = all === 0 || why !== null ? null : (100 * cases) / all;
  return { ...measured(meaning, all), why, shape: "number", unit: "percent", value };
}

/** Median and 90th percentile of durations. */
export function spread(meaning: Meaning, durations: readonly number[]): Metric {
  const sorted = durations.toSorted((a, b) => a - b);
  const value = sorted.length === 0 ? null : { median: ranked(sorted, 50), p90: ranked(sorted, 90) };
  return { ...measured(meaning, durations.length), shape: "spread", unit: "ms", value };
}

/** A number about one service, or about all (null). `exact` measures do not rest on cases and are never too few. */
export function numberOf(
  meaning: Meaning,
  about: {
    readonly service: string | null;
    readonly n: number;
    readonly unit: "percent" | "ms";
    readonly exact?: boolean;
  },
  value: number | null,
): Metric {
  const base = measured(meaning, about.n);
  const tooFew = about.exact ? false : base.tooFew;
  return { ...base, service: about.service, tooFew, shape: "number", unit: about.unit, value };
}

/** Open records with the instants since when they are open (undefined where nobody knows), seen at `now`. */
export function backlog(
  meaning: Meaning,
  open: readonly { readonly id: string; readonly since: number | undefined }[],
  now: number,
): Metric {
  const aged = open.flatMap(({ id, since }) => (since === undefined ? [] : [{ id, age: Math.max(0, now - since) }]));
  const ages = aged.map(({ age }) => age);
  const oldest = aged.reduce<(typeof aged)[number] | null>(
    (most, one) => (most && most.age >= one.age ? most : one),
    null,
  );
  const value = {
    count: open.length,
    medianAge: ages.length === 0 ? null : percentile(ages, 50),
    oldestAge: oldest?.age ?? null,
    oldest: oldest?.id ?? null,
  };
  const why = aged.length < open.length ? "ages need history" : null;
  return { ...measured(meaning, open.length), tooFew: false, why, shape: "backlog", unit: "ms", value };
}

/**
 * The value below which `percent` of the values lie, by linear interpolation between the two closest ranks (the
 * PERCENTILE.INC of spreadsheets). The values may not be empty.
 */
export function percentile(values: readonly number[], percent: number): number {
  return ranked(
    values.toSorted((a, b) => a - b),
    percent,
  );
}

// --- internal ---

function ranked(sorted: readonly number[], percent: number): number {
  const rank = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  const above = sorted[Math.ceil(rank)] ?? Number.NaN;
  return below + (above - below) * (rank - Math.floor(rank));
}

function measured({ id, name, definition }: Meaning, n: number): Measured {
  return { id, name, definition, service: null, n, tooFew: n < ENOUGH, why: null };
}
