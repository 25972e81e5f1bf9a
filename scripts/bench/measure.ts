// One measured figure beside its bar.

export interface Measure {
  readonly what: string;
  readonly value: number;
  /** The bar: it may not be above, or not below. */
  readonly most?: number;
  readonly least?: number;
  /** The least and the greatest of the runs that `value` is the median of. */
  readonly spread?: readonly [number, number];
  /** What the value counts: `× reading the files`, `kB`; nothing where `what` says it. */
  readonly unit?: string;
}

/** Whether a figure keeps its bar. One that nobody could measure does not. */
export function keeps({ value, most, least }: Measure): boolean {
  return (most === undefined || value <= most) && (least === undefined || value >= least) && !Number.isNaN(value);
}

/** A line to print. */
export function measureText(measure: Measure): string {
  const { what, value, unit, spread } = measure;
  const text = unit === undefined ? value.toFixed(2) : `${value.toFixed(2)} ${unit}`;
  const between = spread ? ` (${spread[0].toFixed(2)}–${spread[1].toFixed(2)})` : "";
  return `${keeps(measure) ? "  " : "✗ "}${what.padEnd(60)} ${text.padStart(9)}${between}  ${barText(measure)}`;
}

/** The bar in words. */
export function barText({ most, least }: Measure): string {
  if (most !== undefined) return `at most ${most}`;
  return least === undefined ? "no bar" : `at least ${least}`;
}

/** A figure of several runs: their median, with the spread. */
export function ofRuns(runs: readonly number[]): {
  readonly value: number;
  readonly spread: readonly [number, number];
} {
  const sorted = runs.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return { value: middle, spread: [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN] };
}
