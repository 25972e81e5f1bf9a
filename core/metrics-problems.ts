// Measures of problems: whether incidents lead to them, whether they help meanwhile.
import { kinds } from "../schemas/index.ts";
import { counts } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { share } from "./metric.ts";
import { inScope, type MetricsOver } from "./scope.ts";

/** Problem linkage of all incidents, then of major ones, with the known-error coverage. */
export function problemMetrics(ledger: Ledger): MetricsOver {
  const problems = recordsOf(ledger, "problem");
  const named = new Set(problems.flatMap(({ fields }) => fields.links.incidents ?? []));
  const incidents = recordsOf(ledger, "incident")
    .filter(counts)
    .map(({ id, fields }) => ({
      started: Date.parse(fields.started_at),
      major: fields.major,
      linked: named.has(id) || (fields.links.problem ?? []).length > 0,
    }));
  const analysed = problems.filter(({ fields }) => kinds.problem.lifecycle.states[fields.state].phase === "active");
  const covered = analysed.filter(({ fields }) => fields.workaround !== undefined);
  return (scope) => {
    const begun = incidents.filter(({ started }) => inScope(started, scope));
    const majors = begun.filter(({ major }) => major);
    return [
      share(LINKED, begun.filter(({ linked }) => linked).length, begun.length),
      share(MAJORS_LINKED, majors.filter(({ linked }) => linked).length, majors.length),
      share(COVERED, covered.length, analysed.length),
    ];
  };
}

// --- internal ---

const LINKED = {
  id: "problem-linkage",
  name: "Incidents with a problem",
  definition:
    "Incidents that started in the period and are linked to a problem ÷ incidents that started in the period.",
} as const;

const MAJORS_LINKED = {
  id: "major-problem-linkage",
  name: "Major incidents with a problem",
  definition:
    "Major incidents that started in the period and are linked to a problem ÷ major incidents that started in the period.",
} as const;

const COVERED = {
  id: "known-error-coverage",
  name: "Problems with a workaround",
  definition:
    "Problems in root cause analysis or fix in progress now that have a workaround ÷ all problems in those states.",
} as const;
