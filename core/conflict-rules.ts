// The rules by which two overlapping changes get into each other's way.
import type { Upstream } from "./dependencies.ts";
import { compareText } from "./finding.ts";
import type { Span } from "./intervals.ts";
import { getRecord, type Ledger, recordsOf } from "./ledger.ts";
import { isPending, windowOf } from "./maintenance.ts";
import type { RecordOf } from "./record.ts";

/** Two changes, or a change and a freeze, that overlap. Times in epoch milliseconds. */
export interface Conflict {
  readonly rule: "same-service" | "dependent-service" | "same-implementer" | "freeze";
  /** block: somebody must decide before it may go on. warn: somebody should look. */
  readonly level: "warn" | "block";
  /** The changes, the one that starts first in front. */
  readonly changes: readonly string[];
  readonly freeze: string | null;
  /** Teams that may approve the change in the freeze nevertheless. */
  readonly exceptions: readonly string[];
  readonly services: readonly string[];
  /** How one service depends on the other: `[checkout, gateway, edge]`; empty where that is not the reason. */
  readonly path: readonly string[];
  /** When they overlap: for a freeze, from the first to the last time. */
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** A pending change with the time it takes. */
export interface CommittedChange extends Span {
  readonly id: string;
  readonly services: readonly string[];
  readonly implementer: string | undefined;
  readonly highRisk: boolean;
  readonly emergency: boolean;
}

/** A rule over two changes that overlap, the one that starts first in front. */
export type PairRule = (first: CommittedChange, second: CommittedChange) => Conflict | null;

/**
 * Pending changes whose time is not over at `now`, by start then id. Drafts take part: a conflict is best seen before
 * approval. So do changes on hold, which keep their place. Work past its window occupies this instant too.
 */
export function committedChanges(ledger: Ledger, now: number): CommittedChange[] {
  return recordsOf(ledger, "change")
    .flatMap((change): CommittedChange[] => {
      const time = isPending(change) ? timeOf(change, now) : null;
      if (!time || time.end <= now) return [];
      const { services, implementer, type } = change.fields;
      const highRisk = riskOfChange(ledger, change) === "high";
      return [{ id: change.id, ...time, services, implementer, highRisk, emergency: type === "emergency" }];
    })
    .toSorted((a, b) => a.start - b.start || compareText(a.id, b.id));
}

/** The risk of a change: its own, or that of the model it follows; undefined for a draft without an assessment. */
export function riskOfChange(ledger: Ledger, change: RecordOf<"change">): string | undefined {
  const { model } = change.fields;
  return change.derived.risk ?? (model === undefined ? undefined : getRecord(ledger, "model", model)?.derived.risk);
}

/** The rules, given what services depend on. */
export function pairRules(upstream: Upstream): readonly PairRule[] {
  return [sameService, dependentService(upstream), sameImplementer];
}

// --- internal ---

/** The same service is changed twice at once. */
const sameService: PairRule = (first, second) => {
  const services = shared(first, second);
  if (services.length === 0) return null;
  const message = `${first.id} and ${second.id} both change ${services.join(", ")} at the same time`;
  return conflict(first, second, { rule: "same-service", services, path: [], message });
};

/** A service is changed while one that it depends on is changed. Changes that share a service say that instead. */
function dependentService(upstream: Upstream): PairRule {
  return (first, second) => {
    if (shared(first, second).length > 0) return null;
    const path = shortest([...pathsTo(first, second, upstream), ...pathsTo(second, first, upstream)]);
    const [dependent, depended] = [path?.[0], path?.at(-1)];
    if (!path || dependent === undefined || depended === undefined) return null;
    const [own, other] = first.services.includes(dependent) ? [first, second] : [second, first];
    const message = `${own.id} changes ${dependent} while ${other.id} changes ${depended}, on which it depends: ${path.join(" → ")}`;
    return conflict(first, second, { rule: "dependent-service", services: [dependent, depended], path, message });
  };
}

/** One person is to carry out both. */
const sameImplementer: PairRule = (first, second) => {
  if (!first.implementer || first.implementer.toLowerCase() !== second.implementer?.toLowerCase()) return null;
  const message = `${first.implementer} is to carry out ${first.id} and ${second.id} at the same time`;
  const services = [...new Set([...first.services, ...second.services])];
  return conflict(first, second, { rule: "same-implementer", services, path: [], message });
};

function conflict(
  first: CommittedChange,
  second: CommittedChange,
  found: Pick<Conflict, "rule" | "services" | "path" | "message">,
): Conflict {
  return {
    ...found,
    level: first.highRisk || second.highRisk ? "block" : "warn",
    changes: [first.id, second.id],
    freeze: null,
    exceptions: [],
    from: Math.max(first.start, second.start),
    to: Math.min(first.end, second.end),
  };
}

/** From when to when a change takes place: its window, from an early start, to at least now while it is carried out. */
function timeOf(change: RecordOf<"change">, now: number): Span | null {
  const window = windowOf(change);
  const { actual } = change.fields;
  if (!actual) return window;
  const started = Date.parse(actual.start);
  return {
    start: Math.min(started, window?.start ?? started),
    end: Math.max(now + 1, window?.end ?? started),
  };
}

function shared(first: CommittedChange, second: CommittedChange): string[] {
  return first.services.filter((service) => second.services.includes(service));
}

function pathsTo(from: CommittedChange, to: CommittedChange, upstream: Upstream): (readonly string[])[] {
  return from.services.flatMap((service) => to.services.flatMap((target) => [upstream(service).get(target) ?? []]));
}

function shortest(paths: readonly (readonly string[])[]): readonly string[] | undefined {
  return paths.filter((path) => path.length > 0).toSorted((a, b) => a.length - b.length)[0];
}
