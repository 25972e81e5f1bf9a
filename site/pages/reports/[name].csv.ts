// The measures of each section of the report by month, for spreadsheets.
import type { APIContext } from "astro";
import type { Measure } from "../../../core/index.ts";
import { type CsvCell, csvResponse } from "../../csv.ts";
import { report } from "../../report.ts";
import { reportSections } from "../../report-sections.ts";

export function getStaticPaths() {
  return reportSections(report).map(({ id, measures }) => ({
    params: { name: id },
    props: { measures },
  }));
}

/** One row a measure and month: durations in seconds, shares in percent; empty where there is no value. */
export function GET({ props }: APIContext<{ measures: readonly Measure[] }>): Response {
  return csvResponse(
    ["measure", "month", "cases", "too_few_to_say", "median_seconds", "p90_seconds", "percent"],
    props.measures.flatMap(rowsOf),
  );
}

function rowsOf({ whole, months }: Measure): CsvCell[][] {
  return months.map(({ month, metric }) => {
    const spread = metric.shape === "spread" ? metric.value : null;
    const percent = metric.shape === "number" ? metric.value : null;
    const seconds = (ms: number | undefined) => (ms === undefined ? null : Math.round(ms / 1000));
    return [whole.id, month, metric.n, metric.tooFew, seconds(spread?.median), seconds(spread?.p90), percent];
  });
}
