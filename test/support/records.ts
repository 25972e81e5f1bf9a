// Builders of valid records: each test says only what it is about.
import type { z } from "zod";
import { buildLedger, type Ledger } from "../../core/ledger.ts";
import type { AnyRecord, RecordOf } from "../../core/record.ts";
import { stateFlaws } from "../../core/state-flaws.ts";
import {
  DEFAULT_SETTINGS,
  type Fields,
  findKind,
  type KindName,
  kinds,
  type Level,
  outOfOrder,
} from "../../schemas/index.ts";

/** What a test may say of a record; the builder says the rest. */
export type Overrides<Name extends KindName> = Partial<z.input<(typeof kinds)[Name]["schema"]>>;

/** A record of any kind. It goes through the kind's schema, rules and state table, so that no fixture is invalid. */
export function aRecord<Name extends KindName>(kind: Name, id: string, input: Fields): RecordOf<Name> {
  const known = findKind(kind);
  if (!known) throw new Error(`no kind ${kind}`);
  // The schema is that of this kind.
  const fields = kinds[kind].schema.parse(input) as RecordOf<Name>["fields"];
  const derived = known.derive(fields, DEFAULT_SETTINGS);
  const body = known.sections.map(({ heading }) => `## ${heading}\nText.\n`).join("\n");
  const flaws = [
    ...known.rules.flatMap((rule) => rule(fields, DEFAULT_SETTINGS)),
    ...outOfOrder(fields, known.times),
    ...stateFlaws(known, fields, derived, body),
  ];
  if (flaws.length > 0) throw new Error(`${kind} ${id}: ${flaws.map(({ message }) => message).join("; ")}`);
  const file = `records/${known.folder}/${known.prefix ? `${id.slice(4, 8)}/${id}-made-up` : id}.md`;
  return { kind, id, file, fields, derived, body };
}

/** A live service that has been there since 2020. */
export function aService(id: string, overrides: Overrides<"service"> = {}): RecordOf<"service"> {
  const base = { title: id, state: "live", owner: "platform", tier: 1, since: "2020-01-01" };
  return aRecord("service", id, { ...base, ...overrides });
}

/** An incident in progress; in a later state, it has what that state demands. */
export function anIncident(id: string, overrides: Overrides<"incident"> = {}): RecordOf<"incident"> {
  const { state = "in_progress", started_at = "2026-03-10T10:00:00Z", imported } = overrides;
  const end = overrides.resolved_at ?? overrides.restored_at ?? overrides.closed_at ?? started_at;
  const solved = imported ? {} : { resolved_at: end, resolution: { code: "fixed" } };
  const byState: { readonly [state: string]: Fields } = {
    on_hold: { hold: { reason: "awaiting_vendor" } },
    resolved: solved,
    closed: imported ? {} : { ...solved, closed_at: end },
    canceled: { cancel_reason: "written down twice" },
  };
  const base = { title: id, owner: "platform", impact: "medium", urgency: "medium", affects: [affect("checkout")] };
  return aRecord("incident", fullId("INC", id), { ...base, ...byState[state], ...overrides, state, started_at });
}

/** One entry of `affects`. */
export function affect(
  service: string,
  level: Level = "major_outage",
  period: { readonly from?: string; readonly to?: string } = {},
) {
  return { service, level, ...period };
}

/** A scheduled normal change of low risk without an outage; in a later state, it has what that state demands. */
export function aChange(id: string, overrides: Overrides<"change"> = {}): RecordOf<"change"> {
  const { state = "scheduled", window = { start: "2026-03-10T22:00:00Z", end: "2026-03-10T23:00:00Z" } } = overrides;
  const implementing = { implementer: "jonas", actual: { start: window.start } };
  const done = { implementer: "jonas", actual: { start: window.start, end: window.end } };
  const byState: { readonly [state: string]: Fields } = {
    implementing,
    review: done,
    closed: overrides.imported ? {} : { ...done, close_code: "successful", close_notes: "As planned." },
    canceled: { cancel_reason: "not needed any more" },
  };
  const base = {
    title: id,
    owner: "platform",
    team: "platform",
    type: "normal",
    services: ["checkout"],
    requested_by: "mira",
    outage: "none",
    assessment: LOW_RISK,
    window,
  };
  return aRecord("change", fullId("CHG", id), { ...base, ...byState[state], ...overrides, state });
}

export const LOW_RISK = {
  users_affected: "few",
  outage: "none",
  tested: "yes",
  reversible: "tested",
  done_before: "often",
} as const;

export const HIGH_RISK = {
  users_affected: "many",
  outage: "long",
  tested: "no",
  reversible: "no",
  done_before: "never",
} as const;

/** A problem that nobody has looked at. */
export function aProblem(id: string, overrides: Overrides<"problem"> = {}): RecordOf<"problem"> {
  const base = {
    title: id,
    state: "new",
    owner: "platform",
    services: ["checkout"],
    assignee: "mira",
    opened_at: "2026-03-01T00:00:00Z",
  };
  return aRecord("problem", fullId("PRB", id), { ...base, ...overrides });
}

/** An announced freeze of all services. */
export function aFreeze(id: string, overrides: Overrides<"freeze"> = {}): RecordOf<"freeze"> {
  const window = { start: "2026-12-18T00:00:00Z", end: "2027-01-04T00:00:00Z" };
  return aRecord("freeze", id, {
    title: id,
    state: "announced",
    owner: "platform",
    services: "all",
    window,
    ...overrides,
  });
}

/** An approved model of a standard change. */
export function aModel(id: string, overrides: Overrides<"model"> = {}): RecordOf<"model"> {
  const base = { title: id, state: "approved", owner: "platform", services: ["checkout"], valid_until: "2027-12-31" };
  return aRecord("model", id, { ...base, assessment: LOW_RISK, ...overrides });
}

/** The records as a ledger. What the ledger finds (records that a test leaves out) does not matter here. */
export function ledgerOf(...records: readonly AnyRecord[]): Ledger {
  return buildLedger(records).ledger;
}

/** Epoch milliseconds of an instant. */
export function at(instant: string): number {
  return Date.parse(instant);
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

// --- internal ---

/** `A` becomes INC-2026-000A: short names keep tests readable. */
function fullId(prefix: string, id: string): string {
  return id.includes("-") ? id : `${prefix}-2026-${id.padStart(4, "0")}`;
}
