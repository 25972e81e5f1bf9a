// Measures in words: a value with its unit, or why there is none.
import { locale, reports as say } from "#language";
import type { Lack, Metric } from "../core/index.ts";
import { lengthText } from "./times.ts";

/** What a measure is called and what it means exactly. One that the language does not know keeps the words of core. */
export function wordsOf({ id, name, definition }: Pick<Metric, "id" | "name" | "definition">): Meaning {
  const known: { readonly [id: string]: Meaning | undefined } = say.measures;
  return known[id] ?? { name, definition };
}

/** "Median 12 min, 90 % within 1 h 20 min", "87.5 %", "3"; null where there is nothing to say. */
export function valueText(metric: Metric): string | null {
  if (metric.shape === "backlog") {
    const { count, medianAge } = metric.value;
    return medianAge === null ? say.backlog(count) : say.agedBacklog(count, lengthText(medianAge));
  }
  if (metric.value === null) return null;
  if (metric.shape === "spread") return say.spread(lengthText(metric.value.median), lengthText(metric.value.p90));
  return metric.unit === "ms" ? lengthText(metric.value) : percentText(metric.value);
}

/** Rounded down, so that 100 is said only where it is true. */
export function percentText(value: number): string {
  return say.percent(UP_TO_HUNDREDTHS.format(Math.floor(value * 100 + 1e-6) / 100));
}

/** A number that core has rounded, in the manner of the language: as many digits as it came with. */
export function roundedText(shown: string): string {
  const digits = shown.split(".")[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    Number(shown),
  );
}

/** What to say beside a value, or instead of one: why there is none, or that it rests on too few cases. */
export function remarkOn({ why, shape, n, tooFew }: Metric): string | null {
  if (why !== null) return LACKS[why];
  if (shape === "backlog" || n === 0) return null;
  return tooFew ? say.tooFew : null;
}

// --- internal ---

interface Meaning {
  readonly name: string;
  readonly definition: string;
}

const LACKS: { readonly [Why in Lack]: string } = {
  "needs history": say.lacks.history,
  "ages need history": say.lacks.ages,
};

const UP_TO_HUNDREDTHS = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
