// Measures in words: a value with its unit, or why there is none.
import type { Metric } from "../core/index.ts";
import { lengthText } from "./times.ts";

/** "median 12 min, 90 % within 1 h 20 min", "87.50 %", "3 open"; null where there is nothing to say. */
export function valueText(metric: Metric): string | null {
  if (metric.shape === "backlog") {
    const { count, medianAge } = metric.value;
    return medianAge === null ? String(count) : `${count}, half of them open for ${lengthText(medianAge)} or longer`;
  }
  if (metric.value === null) return null;
  if (metric.shape === "spread")
    return `median ${lengthText(metric.value.median)}, 90 % within ${lengthText(metric.value.p90)}`;
  return metric.unit === "ms" ? lengthText(metric.value) : percentText(metric.value);
}

/** Rounded down, so that 100 is said only where it is true. */
export function percentText(value: number): string {
  return `${(Math.floor(value * 100 + 1e-6) / 100).toFixed(2).replace(/\.?0+$/, "")} %`;
}

/** What to say beside a value: why there is none, or that it rests on too few cases. */
export function remarkOn(metric: Metric): string | null {
  if (metric.why !== null) return metric.why;
  if (metric.shape === "backlog") return null;
  if (metric.n === 0) return "no cases";
  return metric.tooFew ? "too few to say" : null;
}
