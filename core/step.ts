// A record taken from one state to another: what that adds, removes and still needs.
import { exitsFrom, type Fields, holds, type Kind, stateRule, valueAt } from "../schemas/index.ts";
import { conditionText } from "./condition-text.ts";
import { settingsOf } from "./config.ts";
import { ItsmError } from "./errors.ts";
import { fieldOrder } from "./field-order.ts";
import { type Edit, editedData, editFields, parseFrontmatter, replaceSection } from "./frontmatter/index.ts";
import { toInstant } from "./local-time.ts";
import type { Opened } from "./open.ts";
import type { AnyRecord } from "./record.ts";
import { modernised } from "./renamed-fields.ts";
import { type Need, unmet } from "./state-flaws.ts";

/** A state that a record may go to next. */
export interface NextState {
  readonly state: string;
  readonly label: string;
  readonly means: string;
  /** In words, what must hold for the move; empty where nothing must. */
  readonly only: string;
  /** Whether it holds for the record as it is. */
  readonly open: boolean;
}

/** What is to change besides the state. */
export interface Changes {
  readonly edits: readonly Edit[];
  /** Texts of sections, by heading. */
  readonly sections: ReadonlyMap<string, string>;
}

export interface Step {
  readonly from: string;
  readonly to: string;
  /** The file as it would be. */
  readonly text: string;
  /** Times that were set to now. */
  readonly stamped: readonly string[];
  /** Fields that the new state forbids. */
  readonly removed: readonly string[];
  /** What the new state makes mandatory and the record lacks. */
  readonly needs: readonly Need[];
  /** Whether the state table allows it, for the record as it would be. */
  readonly legal: boolean;
}

/** The states that a record may go to, in the order of its table. */
export function nextStates(kind: Kind, record: AnyRecord): readonly NextState[] {
  const facts: Fields = { ...record.fields, ...record.derived };
  return exitsFrom(kind.lifecycle, record.fields.state).flatMap(({ to, when }) => {
    const rule = stateRule(kind.lifecycle, to);
    return rule
      ? [{ state: to, label: rule.label, means: rule.means, only: conditionText(when), open: holds(when, facts) }]
      : [];
  });
}

/** Plans the move of a record to a state. Nothing is written. Staying in the same state is a move that only changes. */
export function planStep(opened: Opened, kind: Kind, record: AnyRecord, to: string, changes: Changes): Step {
  const from = record.fields.state;
  const rule = to === from ? undefined : stateRule(kind.lifecycle, to);
  const given = changes.edits.map(({ path }) => path.join("."));
  const removed = (rule?.forbids ?? []).filter(
    (path) => valueAt(record.fields, path) !== undefined && !given.includes(path),
  );
  const edits: Edit[] = [
    ...(to === from ? [] : [{ path: ["state"], value: to }]),
    ...removed.map((path) => ({ path: path.split("."), value: undefined })),
    ...changes.edits,
  ];
  const before = applied(rawFields(opened, record), edits);
  const stamped = (rule?.stamps ?? []).filter((path) => valueAt(before, path) === undefined);
  const moment = toInstant(opened.now, opened.config.time_zone);
  const all = [...edits, ...stamped.map((path) => ({ path: path.split("."), value: moment }))];
  const text = edited(opened, kind, record, all, changes.sections);
  const after = applied(before, all.slice(edits.length));
  const parsed = kind.schema.safeParse(modernised(after, kind.renamed).fields);
  const facts: Fields = parsed.success
    ? { ...parsed.data, ...kind.derive(parsed.data, settingsOf(opened.config)) }
    : after;
  const body = bodyIn(text);
  return {
    from,
    to,
    text,
    stamped,
    removed,
    needs: unmet(kind, to, facts, body),
    legal: to === from || exitsFrom(kind.lifecycle, from).some((exit) => exit.to === to && holds(exit.when, facts)),
  };
}

// --- internal ---

function textOf(opened: Opened, record: AnyRecord): string {
  return opened.sources.get(record.file)?.text ?? "";
}

/** The fields as they are written, without what the schema fills in. */
function rawFields(opened: Opened, record: AnyRecord): Fields {
  const parsed = parseFrontmatter(textOf(opened, record));
  return parsed.ok ? parsed.value.fields : record.fields;
}

function bodyIn(text: string): string {
  const parsed = parseFrontmatter(text);
  return parsed.ok ? parsed.value.body : "";
}

function applied(fields: Fields, edits: readonly Edit[]): Fields {
  return byHand(() => edits.reduce((data, edit) => editedData(data, edit) as Fields, fields));
}

function edited(
  opened: Opened,
  kind: Kind,
  record: AnyRecord,
  edits: readonly Edit[],
  sections: Changes["sections"],
): string {
  return byHand(() => {
    const withFields = editFields(textOf(opened, record), edits, { order: fieldOrder(kind) });
    return [...sections].reduce((text, [heading, markdown]) => replaceSection(text, heading, markdown), withFields);
  });
}

/** An edit that would mean something else is refused by a throw; people can do it in an editor. */
function byHand<Result>(edit: () => Result): Result {
  try {
    return edit();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ItsmError(why, "Nothing was written. Correct the value, or edit the file by hand.", undefined, { cause });
  }
}
