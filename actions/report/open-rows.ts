// What is missing, as rows: what must be mended, whose approval is awaited, what is worth a look.
import type { Brief, Condition, Requirement, Verdict } from "../../core/policy/index.ts";
import { capital } from "./phrases.ts";

/** A row as plain text; nothing in it is escaped yet. */
export interface Row {
  readonly sign: "⛔" | "⏳" | "⚠️" | "✅";
  readonly what: string;
  readonly state: string;
  readonly why: string;
  /** How to mend it; for an approval only where nobody can give it. */
  readonly mend: string;
  /** Who can give it. */
  readonly people: readonly string[];
  /** What else is worth knowing of it, each in a line of its own: approvals that do not count, who may not. */
  readonly notes: readonly string[];
  /** Ids of the records that it is about; none where it is about the pull request as a whole. */
  readonly records: readonly string[];
  /** The rule, for those who look it up. */
  readonly rule: string;
}

export interface OpenRows {
  readonly mend: readonly Row[];
  readonly approvals: readonly Row[];
  readonly warnings: readonly Row[];
}

/** Rows that say the same of several records are told once. */
export function openRows(verdict: Verdict, brief: Brief): OpenRows {
  const several = verdict.records.length > 1;
  const conditions = [
    ...verdict.conditions.map((condition) => conditionRow(condition, null, brief)),
    ...verdict.records.flatMap(({ move, conditions: own }) =>
      own.map((condition) => conditionRow(condition, several ? move.id : null, brief)),
    ),
  ].flatMap((row) => row ?? []);
  const open = requirementsOf(verdict).filter(({ requirement }) => !requirement.satisfied);
  const heard = new Set(
    open.flatMap(({ requirement }) =>
      requirement.refused.filter(({ outsider }) => !outsider).map(({ login }) => login),
    ),
  );
  return {
    mend: merged(conditions.filter(({ sign }) => sign === "⛔")),
    approvals: merged(open.map(({ requirement, record }) => openRow(requirement, several ? record : null, heard))),
    warnings: merged(conditions.filter(({ sign }) => sign === "⚠️")),
  };
}

/** Every requirement with the record that it is about. */
export function requirementsOf(
  verdict: Verdict,
): { readonly requirement: Requirement; readonly record: string | null }[] {
  return [
    ...verdict.requirements.map((requirement) => ({ requirement, record: null })),
    ...verdict.records.flatMap(({ move, requirements }) =>
      requirements.map((requirement) => ({ requirement, record: move.id })),
    ),
  ];
}

/** Rows of which `key` says the same become one, for the records of all of them. */
export function merged(rows: readonly Row[], key: (row: Row) => unknown = withoutRecords): Row[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(key(row)));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, records: [...new Set(group.flatMap(({ records }) => records))] }] : [];
  });
}

// --- internal ---

function withoutRecords(row: Row): unknown {
  return { ...row, records: [] };
}

function conditionRow({ rule, state, what, mend }: Condition, record: string | null, brief: Brief): Row | undefined {
  if (state === "met") return undefined;
  const failed = state === "failed";
  return {
    sign: failed ? "⛔" : "⚠️",
    what,
    state: failed ? "to be mended" : "a warning: holds nothing up",
    why: brief.checklist.find((checked) => checked.rule === rule)?.why ?? "",
    mend,
    people: [],
    notes: [],
    records: record === null ? [] : [record],
    rule,
  };
}

/** `heard` are people who are told already why their approval does not count. */
function openRow(requirement: Requirement, record: string | null, heard: ReadonlySet<string>): Row {
  const { what, because, count, votes, eligible, barred, deadlock, agreement } = requirement;
  const refused = requirement.refused.filter(({ login, outsider }) => !outsider || !heard.has(login));
  const others = barred.filter(({ login }) => !refused.some((each) => each.login === login));
  return {
    sign: deadlock === null ? "⏳" : "⛔",
    what: capital(what),
    state: deadlock === null ? `${votes.length} of ${count} given` : "nobody can give it",
    why: because,
    mend: deadlock ?? "",
    people: deadlock === null ? eligible : [],
    notes: [
      ...votes.map(({ login, as }) => `${login} has given one, as ${as}.`),
      ...refused.map(({ login, why, outsider }) => `${login} approved, but ${outsider ? "is not one of them" : why}.`),
      ...(others.length > 0 && deadlock === null
        ? [`Not ${others.map(({ login, why }) => `${login} (${why})`).join(", ")}.`]
        : []),
    ],
    records: record === null ? [] : [record],
    rule: agreement === "freeze-exception" ? "gate-freeze" : "gate-approvals",
  };
}
