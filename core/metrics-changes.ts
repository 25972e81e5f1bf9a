// Measures of changes: how many went well, as planned, by the rules.
import { counts } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { windowOf } from "./maintenance.ts";
import { share } from "./metric.ts";
import type { RecordOf } from "./record.ts";
import { inScope, type MetricsOver, momentOf } from "./scope.ts";

/**
 * Success, failure, emergencies, unauthorized changes, and whether work kept to its window. A change that was closed
 * without a close code (an import may lack it) is left out of success and failure: nobody knows how it ended.
 */
export function changeMetrics(ledger: Ledger): MetricsOver {
  const blamed = causesOfIncidents(ledger);
  const changes = recordsOf(ledger, "change")
    .filter(({ fields }) => fields.state !== "canceled")
    .map((change) => seenOf(change, blamed));
  return (scope) => {
    const judged = changes.filter(({ code, closed }) => code !== undefined && inScope(closed, scope));
    const ended = (...codes: readonly string[]) => judged.filter(({ code }) => codes.includes(code ?? "")).length;
    const begun = changes.filter((change) => inScope(change.begun, scope));
    const done = changes.filter((change) => inScope(change.done, scope));
    return [
      share(SUCCESS_STRICT, ended("successful"), judged.length),
      share(SUCCESS_LOOSE, ended("successful", "successful_with_issues"), judged.length),
      share(FAILURE, judged.filter(({ failed }) => failed).length, judged.length),
      share(EMERGENCY, begun.filter(({ emergency }) => emergency).length, begun.length),
      share(UNAUTHORIZED, begun.filter(({ unauthorized }) => unauthorized).length, begun.length),
      share(ON_TIME, done.filter(({ onTime }) => onTime).length, done.length),
    ];
  };
}

// --- internal ---

const SUCCESS_STRICT = {
  id: "change-success-strict",
  name: "Change success (strict)",
  definition: "Changes closed in the period as successful ÷ changes closed in the period with a close code.",
} as const;

const SUCCESS_LOOSE = {
  id: "change-success-loose",
  name: "Change success (with issues)",
  definition:
    "Changes closed in the period as successful or successful_with_issues ÷ changes closed in the period with a close code.",
} as const;

const FAILURE = {
  id: "change-failure",
  name: "Change failure",
  definition:
    "Changes closed in the period as unsuccessful or backed_out, or named as the cause of an incident, ÷ changes closed in the period with a close code.",
} as const;

const EMERGENCY = {
  id: "emergency-changes",
  name: "Emergency changes",
  definition: "Emergency changes ÷ all changes whose implementation began in the period.",
} as const;

const UNAUTHORIZED = {
  id: "unauthorized-changes",
  name: "Unauthorized changes",
  definition: "Unauthorized changes ÷ all changes whose implementation began in the period.",
} as const;

const ON_TIME = {
  id: "changes-on-time",
  name: "Changes on time",
  definition:
    "Changes that began and ended within their planned window ÷ changes with a window that ended in the period.",
} as const;

/** What the measures look at. Instants in epoch milliseconds. */
interface Seen {
  readonly code: string | undefined;
  readonly failed: boolean;
  readonly emergency: boolean;
  readonly unauthorized: boolean;
  readonly onTime: boolean;
  readonly closed: number | undefined;
  readonly begun: number | undefined;
  /** When the work of a change with a window was over. */
  readonly done: number | undefined;
}

function seenOf(change: RecordOf<"change">, blamed: ReadonlySet<string>): Seen {
  const { state, close_code: code, type, unauthorized, window, actual } = change.fields;
  return {
    code,
    failed: code === "unsuccessful" || code === "backed_out" || blamed.has(change.id),
    emergency: type === "emergency",
    unauthorized: unauthorized === true,
    onTime: keptToWindow(change),
    closed: state === "closed" ? momentOf(closedAt(change)) : undefined,
    begun: momentOf(begunAt(change)),
    done: window ? momentOf(actual?.end) : undefined,
  };
}

/** When a closed change was closed; records that do not say count from when the work was over. */
function closedAt({ fields }: RecordOf<"change">): string | undefined {
  return fields.closed_at ?? fields.actual?.end ?? fields.window?.end;
}

/** When the work began; a closed change that does not say began with its window. */
function begunAt({ fields }: RecordOf<"change">): string | undefined {
  return fields.actual?.start ?? (fields.state === "closed" ? fields.window?.start : undefined);
}

function keptToWindow(change: RecordOf<"change">): boolean {
  const window = windowOf(change);
  const { actual } = change.fields;
  if (!window || !actual?.end) return false;
  return Date.parse(actual.start) >= window.start && Date.parse(actual.end) <= window.end;
}

/** Ids of changes that incidents name as their cause. */
function causesOfIncidents(ledger: Ledger): ReadonlySet<string> {
  return new Set(
    recordsOf(ledger, "incident")
      .filter(counts)
      .flatMap(({ fields }) => fields.links.caused_by ?? []),
  );
}
