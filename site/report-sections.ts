// The sections of the report that show measures by month, in the order of the page.
import { reports as say } from "#language";
import type { Measure, Report } from "../core/index.ts";
import { wordsOf } from "./measures.ts";

export interface ReportSection {
  /** Also the name of its file for spreadsheets. */
  readonly id: string;
  readonly heading: string;
  readonly shape: "durations" | "shares";
  readonly measures: readonly Measure[];
}

const SHARES = [
  { id: "reopened", heading: say.sections.reopened, ids: ["reopen-rate"] },
  { id: "changes", heading: say.sections.changes, ids: ["change-success-strict", "change-failure"] },
  { id: "change-care", heading: say.sections.changeCare, ids: ["emergency-changes", "changes-on-time"] },
  { id: "problems", heading: say.sections.problems, ids: ["problem-linkage"] },
] as const;

/** The sections with the measures that this audience gets; those without any are left out. */
export function reportSections({ measures }: Pick<Report, "measures">): ReportSection[] {
  const of = (ids: readonly string[]) => ids.flatMap((id) => measures.filter(({ whole }) => whole.id === id));
  const durations = measures
    .filter(({ whole }) => whole.shape === "spread")
    .map((measure) => ({
      id: measure.whole.id,
      heading: wordsOf(measure.whole).name,
      shape: "durations" as const,
      measures: [measure],
    }));
  const shares = SHARES.map(({ id, heading, ids }) => ({ id, heading, shape: "shares" as const, measures: of(ids) }));
  return [...durations, ...shares].filter((section) => section.measures.length > 0);
}
