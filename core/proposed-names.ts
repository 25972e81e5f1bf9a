// Which record a field most likely names, judged by what the rest of the record names.
import { type Fields, findKind, type Kind, type KindName, stateRule, valueAt } from "../schemas/index.ts";
import type { Form } from "./form.ts";
import { getRecord, type Ledger } from "./ledger.ts";
import type { AnyRecord } from "./record.ts";
import { namesAt } from "./references.ts";

/**
 * The name to propose for a field: what a record that this one names says in the same field (the owner of its service),
 * else what this one says in another field of the same kind, else the only record there is. Undefined where none is.
 */
export function proposedNames(kind: Kind, form: Form, fields: Fields, ledger: Ledger): unknown {
  const name = ofNamed(kind, form, fields, ledger) ?? ofSibling(kind, form, fields) ?? onlyOne(form, ledger)?.id;
  return name === undefined || form.shape !== "list" ? name : [name];
}

/** Records of a kind that are not over, for those who choose one. */
export function candidates(ledger: Ledger, kindName: string): readonly AnyRecord[] {
  const kind = findKind(kindName);
  if (!kind) return [];
  return (ledger.byKind.get(kind.name) ?? []).filter(
    ({ fields }) => stateRule(kind.lifecycle, fields.state)?.phase !== "done",
  );
}

// --- internal ---

function ofNamed(kind: Kind, form: Form, fields: Fields, ledger: Ledger): string | undefined {
  for (const reference of kind.references) {
    const to = findKind(reference.to);
    if (!to || reference.to === form.refersTo) continue;
    for (const { name } of namesAt(fields, reference.path)) {
      const said = valueAt(fieldsOf(ledger, to.name, name), form.path);
      if (typeof said === "string") return said;
    }
  }
  return undefined;
}

function fieldsOf(ledger: Ledger, kind: KindName, id: string): Fields {
  return getRecord(ledger, kind, id)?.fields ?? {};
}

function ofSibling(kind: Kind, form: Form, fields: Fields): string | undefined {
  const siblings = kind.references.filter(({ path, to }) => to === form.refersTo && path !== form.path);
  return siblings.flatMap(({ path }) => namesAt(fields, path).map(({ name }) => name))[0];
}

function onlyOne(form: Form, ledger: Ledger): AnyRecord | undefined {
  const all = candidates(ledger, form.refersTo ?? "");
  return all.length === 1 ? all[0] : undefined;
}
