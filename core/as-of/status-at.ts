// How everything was at an instant, by the same rules that the status page of that day followed.
import {
  type PageStatus,
  type Progress,
  pageStatus,
  progressAt,
  type RunningWork,
  type ServiceLevel,
  serviceLevel,
  worst,
} from "../status-rules/index.ts";
import type { ImpactFact, KindWords, MaintenanceFact, WorkFact } from "./document.ts";
import { type RecordThen, textOf } from "./replay.ts";

/** A record with how bad it was, and since when (epoch milliseconds); null where nobody knows. */
export interface Standing {
  readonly record: RecordThen;
  readonly level: ServiceLevel;
  readonly since: number | null;
}

/** How everything was. */
export interface StatusThen {
  readonly page: PageStatus;
  /** Live services, in the order of the records. */
  readonly services: readonly Standing[];
  /** Incidents that were open. */
  readonly incidents: readonly Standing[];
  /** Changes that were being carried out; their level is what users were told they would see. */
  readonly changes: readonly Standing[];
}

/** The status at `now` (epoch milliseconds) of records as they were then. */
export function statusAt(
  records: Iterable<RecordThen>,
  kinds: { readonly [kind: string]: KindWords },
  now: number,
): StatusThen {
  const all = [...records];
  const works = all.flatMap((record) => runningWork(record, now));
  const impacts = all.flatMap(impactsOf).filter(({ start, end }) => start <= now && now < end);
  const services = all
    .filter((record) => record.kind === SERVICES && textOf(record, "state") === "live")
    .map((record): Standing => {
      const hurts = impacts.filter(({ service }) => service === record.id);
      const on = works.filter(({ services: of }) => of.includes(record.id));
      return { record, ...serviceLevel(hurts, on, now) };
    });
  const incidents = all.filter((record) => record.facts.has("impacts") && phaseOf(record, kinds) !== "done");
  const page = pageStatus(
    services.map(({ level }) => level),
    incidents.some((record) => Date.parse(textOf(record, "started_at")) <= now),
  );
  return {
    page,
    services,
    incidents: incidents.map((record) => ({
      record,
      level: worst(impactsOf(record).map(({ level }) => level)),
      since: instantOf(textOf(record, "started_at")),
    })),
    changes: all.flatMap((record) => underWay(record, works, kinds, now)),
  };
}

/** Where a record stood in its life. */
export function phaseOf(record: RecordThen, kinds: { readonly [kind: string]: KindWords }): string {
  return kinds[record.kind]?.states[textOf(record, "state")]?.phase ?? "";
}

// --- internal ---

// The facts below were written by the same build as this code: their shapes are those of `document.ts`.

const SERVICES = "service";

type Running = RunningWork & Progress & { readonly record: RecordThen; readonly services: readonly string[] };

function runningWork(record: RecordThen, now: number): Running[] {
  const fact = record.facts.get("maintenance") as MaintenanceFact | null | undefined;
  if (!fact) return [];
  const { services, outage, finished, announced } = fact;
  const window = fact.window && { start: Date.parse(fact.window.start), end: Date.parse(fact.window.end) };
  const [started, ended] = [instantOf(fact.started), instantOf(fact.ended)];
  const progress = progressAt({ outage, window, started, ended, finished, held: false }, now);
  if (progress?.status !== "in_progress") return [];
  return [{ record, services, outage, announced: announced ? window : null, ...progress }];
}

function impactsOf({ facts }: RecordThen) {
  const impacts = (facts.get("impacts") ?? []) as readonly ImpactFact[];
  return impacts.map(({ service, level, from, to }) => ({
    service,
    level,
    start: Date.parse(from),
    end: instantOf(to) ?? Number.POSITIVE_INFINITY,
  }));
}

/** A change whose maintenance runs by the clock, or whose work has begun and is not over. */
function underWay(
  record: RecordThen,
  works: readonly Running[],
  kinds: { readonly [kind: string]: KindWords },
  now: number,
): Standing[] {
  const running = works.find((work) => work.record === record);
  if (running) return [{ record, level: running.outage, since: running.start }];
  const work = record.facts.get("actual") as WorkFact | null | undefined;
  if (!work || phaseOf(record, kinds) !== "active") return [];
  const [start, end] = [Date.parse(work.start), instantOf(work.end) ?? Number.POSITIVE_INFINITY];
  return start <= now && now < end ? [{ record, level: "operational", since: start }] : [];
}

function instantOf(text: string | null): number | null {
  return text ? Date.parse(text) : null;
}
