// What is open now, for how long.
import { kinds } from "../schemas/index.ts";
import { isOpen, openedAt } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { backlog, type Metric } from "./metric.ts";
import type { Scope } from "./scope.ts";

/** The backlogs of incidents, problems and changes at `now`: what stands open, whatever the period. */
export function backlogMetrics(ledger: Ledger, { now, opened }: Scope): Metric[] {
  const incidents = recordsOf(ledger, "incident").filter(isOpen);
  const problems = recordsOf(ledger, "problem").filter(
    ({ fields }) => kinds.problem.lifecycle.states[fields.state].phase !== "done",
  );
  const changes = recordsOf(ledger, "change").filter(
    ({ fields }) => kinds.change.lifecycle.states[fields.state].phase !== "done",
  );
  return [
    backlog(
      INCIDENTS,
      incidents.map((incident) => ({ id: incident.id, since: openedAt(incident) })),
      now,
    ),
    backlog(
      PROBLEMS,
      problems.map(({ id, fields }) => ({ id, since: Date.parse(fields.opened_at) })),
      now,
    ),
    backlog(
      CHANGES,
      changes.map(({ id }) => ({ id, since: opened?.get(id) })),
      now,
    ),
  ];
}

/** Its ages are told by history alone: see portal/report-history.ts. */
export const CHANGES = {
  id: "change-backlog",
  name: "Open changes",
  definition: "Changes that are not closed or canceled now; age since the record first appeared.",
} as const;

// --- internal ---

const INCIDENTS = {
  id: "incident-backlog",
  name: "Open incidents",
  definition: "Incidents that are not resolved, closed or canceled now; age since detected_at (or else started_at).",
} as const;

const PROBLEMS = {
  id: "problem-backlog",
  name: "Open problems",
  definition: "Problems that are not resolved or closed now; age since opened_at.",
} as const;
