// Counts by month as bars that stand on each other. DOOR to d3-shape's stacks.
import { stack } from "d3-shape";
import { type Frame, frameOf, round } from "./frame.ts";

export interface Series {
  readonly name: string;
  /** The looks of its bars, by the style sheet's name. */
  readonly look: string;
  /** One for each month. */
  readonly values: readonly number[];
}

export interface StackedBars {
  readonly frame: Frame;
  readonly bars: readonly {
    readonly name: string;
    readonly look: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** The bars of these series; the first stands at the foot. */
export function stackedBars(months: readonly string[], series: readonly Series[]): StackedBars {
  const totals = months.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const most = Math.max(4, ...totals);
  const frame = frameOf(months, most, { label: String });
  const rows = months.map((month, index) => ({ month, index }));
  const layers = stack<(typeof rows)[number], Series>()
    .keys(series)
    .value(({ index }, { values }) => values[index] ?? 0)(rows);
  const bars = layers.flatMap((layer) =>
    layer.flatMap((part) => {
      const [from, to] = part;
      if (to === from) return [];
      const { name, look } = layer.key;
      return [
        {
          name,
          look,
          x: round(frame.band(part.data.month) ?? 0),
          y: round(frame.y(to)),
          width: round(frame.band.bandwidth()),
          height: round(frame.y(from) - frame.y(to)),
        },
      ];
    }),
  );
  return { frame, bars };
}
