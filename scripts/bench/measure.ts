// One measured figure beside its bar.

export interface Measure {
  readonly what: string;
  readonly value: number;
  /** The bar: it may not be above, or not below. */
  readonly most?: number;
  readonly least?: number;
}

/** Whether a figure keeps its bar. One that nobody could measure does not. */
export function keeps({ value, most, least }: Measure): boolean {
  return (most === undefined || value <= most) && (least === undefined || value >= least) && !Number.isNaN(value);
}

/** A line to print. */
export function measureText(measure: Measure): string {
  const { what, value, most, least } = measure;
  const bar = most === undefined ? `at least ${least}` : `at most ${most}`;
  return `${keeps(measure) ? "  " : "✗ "}${what.padEnd(60)} ${value.toFixed(2).padStart(9)}  ${bar}`;
}
