// Fields of another system made to agree with the rules of a kind: what contradicts is taken out and told, never changed.
import {
  type Derived,
  exitsFrom,
  type Fields,
  type Flaw,
  type Kind,
  mayEnter,
  outOfOrder,
  type Path,
  type Settings,
  stateRule,
  statesOf,
  valueAt,
} from "../../schemas/index.ts";
import { schemaFlaws, showPath } from "../schema-flaws.ts";
import { unmet } from "../state-flaws.ts";
import { withArticle } from "../suggest.ts";

/** Something that had to be taken out, with why. */
export interface Dropped {
  readonly path: string;
  readonly value: unknown;
  readonly why: string;
}

export interface Fitted {
  readonly fields: Fields;
  readonly dropped: readonly Dropped[];
}

/** Takes out, one by one, fields that break a rule. What a record cannot be without stays, for the check to judge. */
export function fitFields(kind: Kind, given: Fields, settings: Settings): Fitted {
  let fields = given;
  const dropped: Dropped[] = [];
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const flaw = flawsOf(kind, fields, settings).find(({ path }) => !isVital(kind, path));
    if (!flaw) break;
    const path = flaw.rule === "field-missing" ? flaw.path.slice(0, -1) : flaw.path;
    dropped.push({ path: showPath(path), value: valueAt(fields, path.join(".")), why: flaw.message });
    fields = without(fields, path) as Fields;
  }
  return { fields, dropped };
}

/**
 * The state in which a record may first appear, as far as the source says what it demands: its own, or the nearest
 * before it. Records that are over keep theirs; so do those that fit nowhere.
 */
export function standingState(kind: Kind, fields: Fields, body: string, settings: Settings): string {
  const { lifecycle } = kind;
  const state = String(fields.state);
  if ((stateRule(lifecycle, state)?.phase ?? "done") === "done") return state;
  const facts = { ...fields, ...derivedFrom(kind, fields, settings) };
  const seen = [state];
  for (const here of seen) {
    if (mayEnter(lifecycle, here, fields) && unmet(kind, here, facts, body).length === 0) return here;
    const before = statesOf(lifecycle).filter((other) => exitsFrom(lifecycle, other).some(({ to }) => to === here));
    for (const other of before)
      if (!seen.includes(other) && stateRule(lifecycle, other)?.phase !== "done") seen.push(other);
  }
  return state;
}

/** What follows from fields; nothing from fields that are not right. */
export function derivedFrom(kind: Kind, fields: Fields, settings: Settings): Derived {
  const parsed = kind.schema.safeParse(fields);
  return parsed.success ? kind.derive(parsed.data, settings) : {};
}

// --- internal ---

const MOST_TURNS = 100;
const VITAL: readonly string[] = ["title", "state", "owner", "imported"];

/** Without these there is no record. */
function isVital(kind: Kind, path: Path): boolean {
  const [field, ...rest] = path;
  if (field === undefined) return true;
  if (VITAL.includes(String(field))) return true;
  // The schema demands it, so that taking it out mends nothing; a part of it may still go.
  return rest.length === 0 && !kind.schema.shape[field]?.safeParse(undefined).success;
}

function flawsOf(kind: Kind, fields: Fields, settings: Settings): Flaw[] {
  const parsed = kind.schema.safeParse(fields);
  if (!parsed.success)
    return schemaFlaws(parsed.error.issues, fields, kind.schema, withArticle(kind.label.toLowerCase()));
  const data: Fields = parsed.data;
  const rule = stateRule(kind.lifecycle, String(data.state));
  const forbidden = (rule?.forbids ?? [])
    .filter((field) => valueAt(data, field) !== undefined)
    .map((field) => ({
      rule: "state-field-forbidden",
      path: field.split("."),
      message: `${field} contradicts state ${String(data.state)}`,
      mend: "",
    }));
  return [...outOfOrder(data, kind.times), ...forbidden, ...kind.rules.flatMap((judge) => judge(data, settings))];
}

function without(value: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return value.flatMap((item, at) => (at !== key ? [item] : rest.length === 0 ? [] : [without(item, rest)]));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) =>
      name !== key ? [[name, item]] : rest.length === 0 ? [] : [[name, without(item, rest)]],
    ),
  );
}
