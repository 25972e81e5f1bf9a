// What a record's state demands or forbids, and does not find.
import {
  type Derived,
  type Fields,
  type Flaw,
  type Kind,
  requirementsIn,
  type StateRule,
  stateRule,
  valueAt,
} from "../schemas/index.ts";
import { type BodySection, findSection, isEmptySection, sectionsOf } from "./sections.ts";

/** A flaw of a section stands in the body: its place is the heading's line there, where the section exists. */
export interface StateFlaw extends Flaw {
  readonly bodyLine?: number;
}

/**
 * Flaws of a record against the table of its state. Records that an import wrote need not carry, in an end state,
 * what the other system never recorded (docs/decisions/imported-records.md).
 */
export function stateFlaws(kind: Kind, fields: Fields, derived: Derived, body: string): StateFlaw[] {
  const state = String(fields.state);
  const rule = stateRule(kind.lifecycle, state);
  if (!rule) return [];
  const flaws = (rule.forbids ?? [])
    .filter((field) => valueAt(fields, field) !== undefined)
    .map((field) => forbidden(state, field));
  if (fields.imported !== undefined && rule.phase === "done") return flaws;
  const missing = missingIn(kind, state, factsFor(rule, fields, derived), body);
  return missing.length === 0 ? flaws : [...flaws, ...missing];
}

/** A field or a section that a state makes mandatory. */
export type Need =
  | { readonly field: string; readonly section?: undefined }
  | { readonly section: string; readonly field?: undefined };

/** What a state makes mandatory and a record lacks. `facts` are its fields with what is derived from them. */
export function unmet(kind: Kind, state: string, facts: Fields, body: string): Need[] {
  const needs = new Map<string, Need>();
  let sections: BodySection[] | undefined;
  for (const { field, section } of requirementsIn(kind.lifecycle, state, facts)) {
    if (field !== undefined && isBlank(valueAt(facts, field))) needs.set(field, { field });
    if (section === undefined) continue;
    sections ??= sectionsOf(body);
    const found = findSection(sections, section);
    if (!found || isEmptySection(found)) needs.set(section, { section });
  }
  return [...needs.values()];
}

// --- internal ---

/** Fields with what is derived from them, where a condition may ask for that: the copy is a tenth of a check's garbage. */
function factsFor(rule: StateRule<string>, fields: Fields, derived: Derived): Fields {
  return rule.requires?.some(({ when }) => when) ? { ...fields, ...derived } : fields;
}

function missingIn(kind: Kind, state: string, facts: Fields, body: string): StateFlaw[] {
  return unmet(kind, state, facts, body).map(({ field, section }) =>
    field === undefined
      ? missingSection(state, section, findSection(sectionsOf(body), section))
      : missingField(state, field),
  );
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function missingField(state: string, field: string): StateFlaw {
  return {
    rule: "state-field-missing",
    path: ["state"],
    message: `state ${state} makes ${field} mandatory: expected a value, got nothing`,
    mend: `Add ${field}, or set the state back.`,
  };
}

function missingSection(state: string, heading: string, found: BodySection | undefined): StateFlaw {
  return {
    rule: "state-section-missing",
    path: ["state"],
    message: `state ${state} makes the section "## ${heading}" mandatory: expected text, got ${found ? "an empty section" : "no such section"}`,
    mend: found
      ? "Write it below the heading; comments do not count."
      : `Add "## ${heading}" with its text to the body.`,
    ...(found ? { bodyLine: found.line } : {}),
  };
}

function forbidden(state: string, field: string): StateFlaw {
  return {
    rule: "state-field-forbidden",
    path: field.split("."),
    message: `${field} contradicts state ${state}: expected no ${field}`,
    mend: `Delete ${field}, or set the state that it belongs to.`,
  };
}
