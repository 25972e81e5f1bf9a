// The sections of the report that show measures by month, in the order of the page.
import type { Measure, Report } from "../core/index.ts";

export interface ReportSection {
  /** Also the name of its file for spreadsheets. */
  readonly id: string;
  readonly heading: string;
  readonly shape: "durations" | "shares";
  readonly measures: readonly Measure[];
}

const SHARES = [
  { id: "changes", heading: "Changes", ids: ["change-success-strict", "change-failure"] },
  { id: "change-care", heading: "Emergencies and punctuality", ids: ["emergency-changes", "changes-on-time"] },
  { id: "problems", heading: "Problems behind incidents", ids: ["problem-linkage"] },
] as const;

/** The sections with the measures that this audience gets; those without any are left out. */
export function reportSections({ measures }: Report): ReportSection[] {
  const of = (ids: readonly string[]) => ids.flatMap((id) => measures.filter(({ whole }) => whole.id === id));
  const durations = measures
    .filter(({ whole }) => whole.shape === "spread")
    .map((measure) => ({
      id: measure.whole.id,
      heading: measure.whole.name,
      shape: "durations" as const,
      measures: [measure],
    }));
  const shares = SHARES.map(({ id, heading, ids }) => ({ id, heading, shape: "shares" as const, measures: of(ids) }));
  return [...durations, ...shares].filter((section) => section.measures.length > 0);
}
