// Entries of any system as records, or why they cannot be records.
import { type Fields, findKind, type Kind, type Level } from "../../schemas/index.ts";
import { settingsOf } from "../config.ts";
import type { Finding } from "../finding.ts";
import { keyOf } from "../record.ts";
import { namesAt } from "../references.ts";
import { bodyOf } from "./body.ts";
import { type Draft, draftOf, type Item, keptFinding } from "./draft.ts";
import type { Entry, ImportSource, Note } from "./entry.ts";
import { derivedDoubts, openDoubts, serviceDoubts } from "./entry-doubts.ts";
import { derivedFrom, fitFields, standingState } from "./fit.ts";
import { type ImportFault, importFinding } from "./import-finding.ts";
import { importId } from "./import-id.ts";
import { linkFields, type Placed } from "./plan-links.ts";
import type { ServiceNames } from "./service-names.ts";
import type { Existing, Target } from "./target.ts";
import { type HurtService, namesBeside, servicesOf } from "./unknown-names.ts";

export interface EntryContext {
  readonly source: Pick<ImportSource, "from" | "label" | "visibility">;
  readonly owner: string;
  /** The level of services that entries name without one, where the user says so. */
  readonly level: Level | undefined;
  readonly names: ServiceNames;
  readonly target: Target;
}

/** One item for each entry, in their order. Ids and aliases go to the first that asks. */
export function planEntries(entries: readonly Entry[], context: EntryContext): Item[] {
  // What is there, and the services, keep their names.
  const services = [...context.names.bySpelling.values()].map(({ id }) => [id, `records/services/${id}.md`] as const);
  const taken = new Map([...services, ...context.target.names]);
  const seen = new Map<string, Placed>();
  const places = entries.map((entry) => {
    const place = seen.has(entry.name) ? twice(entry) : placeOf(entry, context, taken);
    if (!seen.has(entry.name) && "id" in place) seen.set(entry.name, { kind: entry.kind, id: place.id });
    return place;
  });
  return entries.map((entry, index) => planEntry(entry, places[index] ?? twice(entry), { ...context, seen }));
}

// --- internal ---

/** Names in small letters, each with the file that has it. */
type Taken = Map<string, string>;

type Place =
  | { readonly id: string; readonly alias: string | undefined; readonly findings: readonly Finding[] }
  | { readonly kept: Finding; readonly draft: Draft }
  | { readonly twice: Finding };

interface Linked extends EntryContext {
  readonly seen: ReadonlyMap<string, Placed>;
}

function planEntry(entry: Entry, place: Place, context: Linked): Item {
  const { services, findings: ofServices } = servicesOf(entry, context.names);
  const because = entry.because;
  const item = { part: "entries", source: entry.file, name: entry.name, because, draft: undefined } as const;
  if ("twice" in place) return { ...item, outcome: "skipped", findings: [...entry.findings, place.twice] };
  const kind = kindOf(entry);
  const findings = [...entry.findings, ...ofServices, ...serviceDoubts(entry, kind, services, context.level)];
  if (findings.some(({ level }) => level === "error")) return { ...item, outcome: "left-out", findings };
  if ("kept" in place) return { ...item, draft: place.draft, outcome: "kept", findings: [...findings, place.kept] };
  const written = writtenAs(entry, kind, { ...context, services, place });
  const all = [...findings, ...place.findings, ...written.findings];
  if (all.some(({ level }) => level === "error")) return { ...item, outcome: "left-out", findings: all };
  const { draft, fallback } = written;
  return { ...item, draft, fallback, outcome: "written", findings: all };
}

interface Writing extends Linked {
  readonly services: readonly HurtService[];
  readonly place: { readonly id: string; readonly alias: string | undefined };
}

/** The record's text, with what had to be taken out of it; and the same without links. */
function writtenAs(entry: Entry, kind: Kind, context: Writing) {
  const { place, source, target } = context;
  const findings: Finding[] = [];
  const tell = (fault: ImportFault) => findings.push(importFinding(entry.file, fault, entry.place()));
  const settings = settingsOf(target.config);
  const links = linkFields(entry, kind, context);
  const unlinked = { ...entry.fields, ...serviceFields(kind, context), ...markOf(entry, context) };
  const parts = { sections: entry.sections, label: source.label };
  const plainBody = bodyOf(kind, { ...parts, notes: [] });
  const state = standingState(kind, unlinked, plainBody, settings);
  if (state !== unlinked.state) tell(setBack(String(unlinked.state), state));
  const before = state === unlinked.state ? [] : [{ label: "state", value: String(unlinked.state) }];
  const beside = namesBeside(entry, context.names, writtenServices(kind, unlinked));
  const { fields, dropped } = fitFields(kind, { ...unlinked, state }, settings);
  for (const { path, why } of dropped) tell(contradiction(path, why));
  for (const fault of derivedDoubts(entry, derivedFrom(kind, fields, settings))) tell(fault);
  const told = dropped.map(({ path, value }) => ({ label: path, value: textOf(value) }));
  const services = beside.map((value) => ({ label: "service", value }));
  const notes: Note[] = [...entry.notes, ...services, ...before, ...told];
  const body = bodyOf(kind, { ...parts, notes });
  findings.push(...openDoubts(entry, kind, fields, { body, settings }));
  const draft = (more: Fields) => draftIn(kind, place.id, { fields: { ...fields, ...more }, body }, tell);
  const plain = draft({});
  if (links === undefined) return { findings, draft: plain, fallback: undefined };
  return { findings, draft: draft({ links }), fallback: plain };
}

/** A text may be too long to be a record. */
function draftIn(
  kind: Kind,
  id: string,
  content: { readonly fields: Fields; readonly body: string },
  tell: (fault: ImportFault) => void,
): Draft | undefined {
  const { fields, body } = content;
  if (JSON.stringify(fields).length <= MOST_OF_FIELDS && body.length <= MOST_OF_TEXT) return draftOf(kind, id, content);
  tell({
    rule: "import-record-invalid",
    message: "it is too long: expected fields of at most 100,000 characters and a text of at most 300,000",
    mend: "Shorten it in the source: logs and pictures do not belong into a record.",
  });
  return undefined;
}

function kindOf({ kind }: Entry): Kind {
  const found = findKind(kind);
  if (!found) throw new Error(`no kind is called ${kind}`);
  return found;
}

/** The services in the field by which the kind names them. */
function serviceFields(kind: Kind, { services, level }: Writing): Fields {
  const path = kind.references.find(({ to }) => to === "service")?.path;
  if (path === undefined || services.length === 0) return {};
  const [field = "", part] = path.split("[].");
  if (part === undefined) return { [field]: services.map(({ service }) => service) };
  const levelled = services.flatMap((hurt) => {
    const known = hurt.level ?? level;
    return known === undefined ? [] : [{ [part]: hurt.service, level: known }];
  });
  return levelled.length === 0 ? {} : { [field]: levelled };
}

function writtenServices(kind: Kind, fields: Fields): ReadonlySet<string> {
  const path = kind.references.find(({ to }) => to === "service")?.path;
  return new Set(path === undefined ? [] : namesAt(fields, path).map(({ name }) => name));
}

function markOf(entry: Entry, { owner, source, place }: Writing): Fields {
  return {
    owner,
    visibility: entry.fields.visibility ?? source.visibility,
    ...(place.alias !== undefined && { aliases: [place.alias] }),
    imported: { from: source.from, id: entry.name },
  };
}

/** Where the record goes: to the place of the one that an earlier run wrote, or to a free id. */
function placeOf(entry: Entry, { target, source }: EntryContext, taken: Taken): Place {
  const { prefix = "", name: kind } = kindOf(entry);
  const existing = target.byOrigin.get(keyOf(kind, entry.name));
  if (existing) return placed(entry, existing.id, existing.source.file, taken);
  const other = target.ofOrigin.get(entry.name);
  if (other) return kept(entry, other, `it is of kind ${other.kind}, and this run would write one of kind ${kind}`);
  const parts = { from: source.from, prefix, year: entry.year, name: entry.name };
  const first = target.byId.get(
    keyOf(
      kind,
      importId(parts, () => false),
    ),
  );
  if (first && !first.isReadable) return kept(entry, first);
  return placed(
    entry,
    importId(parts, (id) => taken.has(id.toLowerCase())),
    undefined,
    taken,
  );
}

function placed(entry: Entry, id: string, known: string | undefined, taken: Taken): Place {
  const file = known ?? `${entry.file}\0${entry.name}`;
  taken.set(id.toLowerCase(), file);
  const owner = taken.get(entry.alias.toLowerCase());
  if (owner !== undefined && owner !== file)
    return { id, alias: undefined, findings: [aliasTaken(entry, owner.split("\0").at(-1) ?? owner)] };
  taken.set(entry.alias.toLowerCase(), file);
  return { id, alias: entry.alias, findings: [] };
}

function kept(entry: Entry, existing: Existing, why?: string): Place {
  const { kind, id, source } = existing;
  return { kept: keptFinding({ source: entry.file }, existing, why), draft: { kind, id, ...source } };
}

function twice(entry: Entry): Place {
  const fault = {
    rule: "import-entry-twice",
    message: `${JSON.stringify(entry.name)} is there twice: the first one is taken, this one is not`,
    mend: "Nothing needs to be done where both say the same; systems export an entry once for each of its parts.",
  } as const;
  return { twice: importFinding(entry.file, fault, entry.place()) };
}

function aliasTaken(entry: Entry, owner: string): Finding {
  const fault = {
    rule: "import-alias-taken",
    message: `the name ${JSON.stringify(entry.alias)} belongs to ${owner} already: the record gets no alias`,
    mend: "Rename one of the two.",
  } as const;
  return importFinding(entry.file, fault, entry.place());
}

function setBack(from: string, to: string): ImportFault {
  return {
    rule: "import-state-set-back",
    message: `written as ${to}: as ${from} no record may first appear, or the source does not say what that demands`,
    mend: `Move it on once it is here: itsm move ID ${from}.`,
  };
}

function contradiction(path: string, why: string): ImportFault {
  return {
    rule: "import-contradiction",
    message: `${path} is left out of the fields, and kept in the text: ${why}`,
    mend: "Correct it in the source, or in the record.",
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

const MOST_OF_FIELDS = 100_000;
/** A file may have 1 MiB, and a character up to three bytes. */
const MOST_OF_TEXT = 300_000;
