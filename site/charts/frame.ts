// The frame of every chart: its size, its months along the foot, its lines across. DOOR to d3-scale.
import { type ScaleBand, scaleBand, scaleLinear, scaleLog } from "d3-scale";
import { monthLabel, yearLabel } from "./month-label.ts";

export const WIDTH = 720;
export const HEIGHT = 240;
export const INSET = { top: 12, end: 8, bottom: 28, start: 56 } as const;

export interface Tick {
  readonly y: number;
  readonly label: string;
}

export interface Frame {
  /** The middle of each month's band, and how broad it is. */
  readonly months: readonly { readonly month: string; readonly x: number; readonly label: string }[];
  readonly band: ScaleBand<string>;
  /** The height at which a value stands. */
  readonly y: (value: number) => number;
  readonly ticks: readonly Tick[];
}

export interface Scale {
  readonly label: (value: number) => string;
  /** The values with lines across; without them, a few round ones. */
  readonly ticks?: readonly number[];
  /** From this value on, equal steps up are equal factors: for what has a long tail. */
  readonly logFrom?: number;
}

/** A frame up to a greatest value. */
export function frameOf(months: readonly string[], most: number, scale: Scale): Frame {
  const range = [INSET.start, WIDTH - INSET.end];
  const band = scaleBand<string>().domain(months).range(range).paddingInner(0.35).paddingOuter(0.2);
  const { y, values } = scale.logFrom === undefined ? linear(most, scale) : logarithmic(most, scale.logFrom, scale);
  return {
    months: months.map((month) => ({
      month,
      x: round((band(month) ?? 0) + band.bandwidth() / 2),
      label: labelOf(month),
    })),
    band,
    y,
    ticks: values.map((value) => ({ y: round(y(value)), label: scale.label(value) })),
  };
}

/** Tenths of a pixel are enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

// --- internal ---

const HEIGHTS = [HEIGHT - INSET.bottom, INSET.top];

function linear(most: number, { ticks }: Scale) {
  const y = scaleLinear()
    .domain([0, most > 0 ? most : 1])
    .range(HEIGHTS);
  if (!ticks) y.nice(4);
  return { y: (value: number) => y(value), values: ticks ?? y.ticks(4) };
}

function logarithmic(most: number, least: number, { ticks = [] }: Scale) {
  const y = scaleLog()
    .domain([least, Math.max(most, least * 2)])
    .range(HEIGHTS);
  // What is less than the least stands at the foot.
  return { y: (value: number) => y(Math.max(value, least)), values: ticks };
}

/** The year is told where it begins. */
function labelOf(month: string): string {
  return month.endsWith("-01") ? yearLabel(month) : monthLabel(month);
}
