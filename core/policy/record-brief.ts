// What an approver must see of one record: its facts and plans, what differs, whom it reaches, what it collides with.
import { type Entitled, type Fields, findKind, type Kind, stateRule } from "../../schemas/index.ts";
import type { Conflict } from "../conflicts.ts";
import { type Dependent, dependentsOf } from "../dependents.ts";
import type { Difference } from "../differences.ts";
import { formsOf } from "../form.ts";
import { findRecord, type Ledger, recordsOf } from "../ledger.ts";
import { periodText } from "../moment-text.ts";
import type { AnyRecord } from "../record.ts";
import { namesAt } from "../references.ts";
import { sectionsOf } from "../sections.ts";
import { asLabel, isBlank, nameInWords, valueText } from "../value-text.ts";
import type { RecordVerdict } from "./verdict.ts";

/** A fact with its name, as people read them. */
export interface Fact {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/** A record by its name and its title. */
export interface Titled {
  readonly name: string;
  readonly title: string;
}

/** The services that a record names, and those that depend on them. */
export interface Reach {
  /** "all" where the record says so. */
  readonly services: readonly Titled[] | "all";
  readonly dependents: readonly Dependent[];
}

export interface ConflictBrief {
  readonly level: Conflict["level"];
  /** Teams that may approve it nevertheless. */
  readonly exceptions: readonly string[];
  /** What collides, in one sentence. */
  readonly what: string;
  /** The other changes, or the freeze, with their titles. */
  readonly others: readonly Titled[];
  /** When, by the organisation's clock and in UTC. */
  readonly when: string;
}

export interface RecordBrief {
  readonly id: string;
  readonly title: string;
  readonly kindLabel: string;
  /** Labels of the states; null before a record that is new, after one that is gone. */
  readonly from: string | null;
  readonly to: string | null;
  /** What the state means that the record is in afterwards. */
  readonly means: string;
  /** What an approver must know, in the order of the schema. */
  readonly facts: readonly Fact[];
  /** The sections that may not change after approval, as the author wrote them: Markdown. */
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly differences: readonly Difference[];
  readonly reach: Reach;
  readonly conflicts: readonly ConflictBrief[];
}

export interface Sides {
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
  readonly differences: readonly Difference[];
  /** The base's first. */
  readonly ledgers: readonly Ledger[];
  readonly timeZone: string;
}

/** The brief of one record; of one that is gone, as it was. */
export function recordBrief({ move, conflicts }: RecordVerdict, sides: Sides): RecordBrief {
  const kind = findKind(move.kind);
  const record = sides.after ?? sides.before;
  if (!kind) throw new Error(`no kind is called ${move.kind}`);
  return {
    id: move.id,
    title: move.title,
    kindLabel: kind.label,
    from: stateLabel(kind, move.from),
    to: stateLabel(kind, move.to),
    means: (move.to === null ? undefined : stateRule(kind.lifecycle, move.to)?.means) ?? "",
    facts: record ? factsOf(record, kind, sides.timeZone) : [],
    sections: record ? plansOf(record, kind) : [],
    differences: sides.differences,
    reach: record ? reachOf(record, kind, sides.ledgers) : { services: [], dependents: [] },
    conflicts: conflicts.map((conflict) => conflictBrief(conflict, move.id, sides)),
  };
}

// --- internal ---

/** Told at the head of the record. */
const TOLD = new Set(["title", "state"]);

function stateLabel(kind: Kind, state: string | null): string | null {
  return state === null ? null : (stateRule(kind.lifecycle, state)?.label ?? state);
}

/** What the kind's list shows, what is material, whom the record names: as fields and as what follows from them. */
function factsOf(record: AnyRecord, kind: Kind, timeZone: string): Fact[] {
  const wanted = new Set(
    [
      ...kind.columns.map(({ field }) => field),
      ...kind.material.fields,
      ...kind.authority.parties,
      ...kind.authority.entitled.flatMap(fieldOf),
    ].map((path) => path.split(/[.[]/, 1)[0] ?? path),
  );
  const values: Fields = { ...record.fields, ...record.derived };
  const names = [...Object.keys(kind.schema.shape), ...Object.keys(record.derived)];
  return [...new Set(names)]
    .filter((name) => wanted.has(name) && !TOLD.has(name) && !isBlank(values[name]))
    .map((name) => {
      const form = formsOf(kind).find(({ path }) => path === name);
      return { field: name, label: asLabel(nameInWords(name)), text: valueText(values[name], form, timeZone) };
    });
}

function fieldOf(entitled: Entitled): string[] {
  if ("person" in entitled) return [entitled.person];
  if ("membersOf" in entitled) return [entitled.membersOf];
  return "ownersOf" in entitled ? [entitled.ownersOf] : [];
}

/** Every section of a material heading, whatever its case and however often it stands there. */
function plansOf(record: AnyRecord, kind: Kind): RecordBrief["sections"] {
  const sections = sectionsOf(record.body);
  return kind.material.sections.flatMap((heading) => {
    const own = sections.filter((section) => section.heading.toLowerCase() === heading.toLowerCase());
    const text = own.map((section) => section.text).join("\n\n");
    return text === "" ? [] : [{ heading, text }];
  });
}

/** A service reaches those that use it; any other record those that use the services it names. */
function reachOf(record: AnyRecord, kind: Kind, ledgers: readonly Ledger[]): Reach {
  const services = ledgers.flatMap((ledger) => recordsOf(ledger, "service"));
  const titles = new Map(services.toReversed().map(({ id, fields }) => [id, fields.title]));
  const isService = services.some((service) => service === record);
  const references = kind.references.filter(({ to }) => to === SERVICE);
  const names = isService
    ? [record.id]
    : references.flatMap(({ path }) => namesAt(record.fields, path).map(({ name }) => name));
  if (references.some(({ wildcard }) => wildcard !== undefined && names.includes(wildcard)))
    return { services: "all", dependents: [] };
  const named = [...new Set(names)];
  return {
    services: named.map((name) => ({ name, title: titles.get(name) ?? name })),
    dependents: dependentsOf(named, ledgers),
  };
}

const SERVICE = "service";

function conflictBrief(conflict: Conflict, self: string, { ledgers, timeZone }: Sides): ConflictBrief {
  const others = [...conflict.changes.filter((id) => id !== self), ...(conflict.freeze ? [conflict.freeze] : [])];
  const title = (name: string) =>
    ledgers.toReversed().flatMap((ledger) => findRecord(ledger, name)?.fields.title ?? [])[0] ?? name;
  return {
    level: conflict.level,
    exceptions: conflict.exceptions,
    what: conflict.message,
    others: others.map((name) => ({ name, title: title(name) })),
    when: periodText(conflict.from, conflict.to, timeZone),
  };
}
