// What helps while something is wrong: workarounds that are known, and articles that say what to do.

import { kinds } from "../../schemas/index.ts";
import type { Audience } from "../audience.ts";
import { getRecord, type Ledger, recordsOf } from "../ledger.ts";
import type { AnyRecord, RecordOf } from "../record.ts";
import { type RecordSummary, summaryOf } from "../record-view.ts";
import { sortedBy } from "../sort-by.ts";

/** A known error with what helps until it is mended. */
export interface Workaround {
  readonly problem: RecordSummary;
  /** Markdown. */
  readonly text: string;
}

/** What helps in an incident that is going on. */
export interface Help {
  /** Where the incident's page is. */
  readonly path: string;
  /** Of the problems that are named as the cause. */
  readonly workarounds: readonly Workaround[];
  readonly articles: readonly RecordSummary[];
  /** Other known errors of the services that it hurts: perhaps they are the same. */
  readonly perhaps: readonly RecordSummary[];
}

/** A problem that is not over, with a workaround or without. */
export interface OpenProblem {
  readonly problem: RecordSummary;
  /** Cause and workaround are known. */
  readonly isKnownError: boolean;
  readonly workaround: string | null;
  readonly services: readonly RecordSummary[];
}

/** The help for every incident that is going on. The links of a record are internal; what a problem says is not. */
export function helpIn(ledger: Ledger, audience: Audience): Help[] {
  const errors = recordsOf(ledger, "problem").filter(isOpen);
  const places = new Map<AnyRecord, number>(ledger.records.map((record, place) => [record, place]));
  const ofService = errorsByService(errors);
  const inOrder = <Item extends AnyRecord>(found: Iterable<Item>) =>
    sortedBy([...new Set(found)], (record) => places.get(record) ?? 0);
  return recordsOf(ledger, "incident")
    .filter(({ fields }) => kinds.incident.lifecycle.states[fields.state].phase !== "done")
    .map((incident) => {
      const linked = audience === "internal" ? namedBy(incident, ledger) : new Set<AnyRecord>();
      const hurt = new Set(incident.fields.affects.map(({ service }) => service));
      const named = inOrder(linked);
      const articles = named.flatMap((each) => getRecord(ledger, "knowledge", each.id) ?? []);
      const problems = named.flatMap((each) => getRecord(ledger, "problem", each.id) ?? []);
      return {
        path: summaryOf(incident).path,
        workarounds: problems.filter(isOpen).flatMap(workaroundOf),
        articles: articles.filter(({ fields }) => fields.state === "published").map(summaryOf),
        perhaps: inOrder([...hurt].flatMap((service) => ofService.get(service) ?? []))
          .filter((each) => !linked.has(each) && each.derived.known_error)
          .map(summaryOf),
      };
    });
}

/** Problems that are not over: known errors first, what has a workaround before what has none, then by title. */
export function openProblems(ledger: Ledger): OpenProblem[] {
  const services = new Map(recordsOf(ledger, "service").map((service) => [service.id, summaryOf(service)]));
  return recordsOf(ledger, "problem")
    .filter(isOpen)
    .map((each) => ({
      problem: summaryOf(each),
      isKnownError: each.derived.known_error !== undefined,
      workaround: each.fields.workaround ?? null,
      services: each.fields.services.flatMap((id) => services.get(id) ?? []),
    }))
    .toSorted((a, b) => rank(b) - rank(a) || a.problem.title.localeCompare(b.problem.title, "en"));
}

// --- internal ---

function isOpen({ fields }: RecordOf<"problem">): boolean {
  return kinds.problem.lifecycle.states[fields.state].phase !== "done";
}

function errorsByService(errors: readonly RecordOf<"problem">[]): ReadonlyMap<string, readonly RecordOf<"problem">[]> {
  const found = new Map<string, RecordOf<"problem">[]>();
  for (const error of errors)
    for (const service of new Set(error.fields.services)) {
      const known = found.get(service);
      if (known) known.push(error);
      else found.set(service, [error]);
    }
  return found;
}

function workaroundOf(problem: RecordOf<"problem">): Workaround[] {
  const { workaround } = problem.fields;
  return workaround === undefined ? [] : [{ problem: summaryOf(problem), text: workaround }];
}

/** The records that an incident names, or that name it. */
function namedBy(incident: AnyRecord, ledger: Ledger): ReadonlySet<AnyRecord> {
  const out = (ledger.linksFrom.get(incident) ?? []).map(({ to }) => to);
  const back = (ledger.linksTo.get(incident) ?? []).map(({ from }) => from);
  return new Set([...out, ...back]);
}

function rank({ isKnownError, workaround }: OpenProblem): number {
  return (isKnownError ? 2 : 0) + (workaround === null ? 0 : 1);
}
