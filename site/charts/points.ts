// Measures by month as points joined by a line; months with too few cases are hollow and not joined.
import { line } from "d3-shape";
import { type Frame, frameOf, round, type Scale } from "./frame.ts";

export interface Point {
  readonly month: string;
  /** Null where nothing was measured. */
  readonly value: number | null;
  readonly tooFew: boolean;
}

export interface Points {
  readonly frame: Frame;
  readonly lines: readonly { readonly look: string; readonly d: string }[];
  readonly marks: readonly { readonly look: string; readonly d: string; readonly hollow: boolean }[];
}

/** Several measures over the same months, up to the greatest value, or `most`. */
export function pointsOf(
  measures: readonly { readonly look: string; readonly points: readonly Point[] }[],
  scale: Scale & { readonly most?: number },
): Points {
  const months = (measures[0]?.points ?? []).map(({ month }) => month);
  const values = measures.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const frame = frameOf(months, scale.most ?? Math.max(...values, 0), scale);
  const xOf = (month: string) => frame.months.find((each) => each.month === month)?.x ?? 0;
  const draw = line<Point>()
    .defined(({ value, tooFew }) => value !== null && !tooFew)
    .x(({ month }) => xOf(month))
    .y(({ value }) => round(frame.y(value ?? 0)));
  return {
    frame,
    lines: measures.map(({ look, points }) => ({ look, d: draw([...points]) ?? "" })),
    marks: measures.flatMap(({ look, points }) =>
      points.flatMap(({ month, value, tooFew }) =>
        value === null ? [] : [{ look, d: markAt(look, xOf(month), round(frame.y(value))), hollow: tooFew }],
      ),
    ),
  };
}

/** The shape of a measure's points: a disc for the first, a diamond for the second, a square for the third. */
export function markAt(look: string, x: number, y: number): string {
  if (look === "a") return `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`;
  if (look === "b") return `M${x} ${y - 5}l5 5-5 5-5-5z`;
  return `M${x - 4} ${y - 4}h8v8h-8z`;
}
