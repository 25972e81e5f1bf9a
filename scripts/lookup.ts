// Names that people type, found; or an error that says what they probably meant.
import {
  type AnyRecord,
  closest,
  EXIT,
  findRecord,
  ItsmError,
  keyOf,
  type Ledger,
  type Opened,
  orList,
  readPath,
} from "../core/index.ts";
import { findKind, type Kind, type KindName, kindList, statesOf } from "../schemas/index.ts";

/** The kind of this name, its plural or its prefix. `others` are further words that would have been right here. */
export function kindNamed(name: string, others: readonly string[] = []): Kind<KindName> {
  const word = name.toLowerCase();
  const kind = kindList.find((each) => [each.name, each.folder, each.prefix?.toLowerCase()].includes(word));
  if (kind) return kind;
  throw unknown("kind", name, [...kindList.map((each) => each.name), ...others]);
}

/** The kind of a record. */
export function kindOf(record: AnyRecord): Kind<KindName> {
  const kind = findKind(record.kind);
  if (!kind) throw new Error(`no kind is called ${record.kind}`);
  return kind;
}

/** The record that people mean: an id, a slug, an alias, `kind:slug`, or the path of its file. */
export function recordNamed(opened: Opened, name: string): AnyRecord {
  const { ledger } = opened;
  const byPath = ledger.records.find(({ file }) => file === name);
  const record = byPath ?? findRecord(ledger, name);
  if (record) return record;
  refuseBroken(opened, name);
  throw unknown("record", name, namesIn(ledger), "itsm list shows the open ones, itsm list --all all.");
}

/** The record of one kind with this id. */
export function recordOf({ ledger }: Opened, kind: KindName, id: string): AnyRecord {
  const record = ledger.byKey.get(keyOf(kind, id));
  if (record) return record;
  const known = (ledger.byKind.get(kind) ?? []).map((each) => each.id);
  throw unknown(kind, id, known);
}

/** The state of this name in one of the kinds. */
export function stateNamed(kinds: readonly Kind[], name: string): string {
  const states = [...new Set(kinds.flatMap((kind) => [...statesOf(kind.lifecycle)]))];
  const state = states.find((each) => each === name.toLowerCase().replaceAll(/[ -]/g, "_"));
  if (state) return state;
  throw unknown("state", name, states);
}

/** An error for a word that is none of those known. */
export function unknown(what: string, name: string, known: readonly string[], where?: string): ItsmError {
  const meant = closest(name, known);
  const list = where ?? `Known: ${orList(known)}.`;
  return new ItsmError(`there is no ${what} ${JSON.stringify(name)}`, meant ? `Did you mean ${meant}? ${list}` : list);
}

// --- internal ---

/** A file that carries the id but is no valid record: its findings say more than "not found". */
function refuseBroken({ findings, sources }: Opened, name: string): void {
  const wanted = name.toLowerCase();
  const file = [...sources.keys()].find((each) => {
    const path = readPath(each);
    return each === name || ("id" in path && path.id.toLowerCase() === wanted);
  });
  const own = findings.filter((finding) => finding.file === file);
  if (own.length > 0)
    throw new ItsmError(`${name} is not a valid record`, "Mend the findings above first.", EXIT.findings, {
      findings: own,
    });
}

function namesIn(ledger: Ledger): string[] {
  return ledger.records.flatMap(({ id, fields }) => [id, ...fields.aliases]);
}
