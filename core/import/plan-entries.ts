// The entries of a status page as incidents and changes, or why they cannot be records.
import { type Fields, type Kind, kinds } from "../../schemas/index.ts";
import type { Finding } from "../finding.ts";
import { keyOf } from "../record.ts";
import { type Classification, classify, type Evidence } from "./classify.ts";
import type { CstateEntry } from "./cstate-entry.ts";
import { descriptionBody } from "./description.ts";
import { type Draft, draftOf, type Item, keptFinding } from "./draft.ts";
import { entryDoubts } from "./entry-doubts.ts";
import { changeFields, incidentFields, type Surroundings } from "./entry-fields.ts";
import { importFinding } from "./import-finding.ts";
import { importId } from "./import-id.ts";
import type { ServiceNames } from "./service-names.ts";
import type { Existing, Target } from "./target.ts";
import { servicesOf } from "./unknown-names.ts";

export interface EntryContext {
  readonly owner: string;
  readonly names: ServiceNames;
  readonly target: Target;
  readonly evidence: Omit<Evidence, "arrived">;
  /** When each file first reached the main line, where Git knows. */
  readonly arrivals: ReadonlyMap<string, number>;
}

/** One item for each entry, in their order. Ids and aliases go to the first that asks. */
export function planEntries(entries: readonly CstateEntry[], context: EntryContext): Item[] {
  // What is there, and the services, keep their names.
  const services = [...context.names.bySpelling.values()].map(({ id }) => [id, `records/services/${id}.md`] as const);
  const taken = new Map([...services, ...context.target.names]);
  return entries.map((entry) => planEntry(entry, context, taken));
}

// --- internal ---

/** Names in small letters, each with the file that has it. */
type Taken = Map<string, string>;

interface Writer {
  readonly kind: Kind & { readonly prefix?: string };
  readonly fields: (entry: CstateEntry, surroundings: Surroundings) => Fields;
}

const WRITERS: { readonly [As in Classification["as"]]: Writer } = {
  incident: { kind: kinds.incident, fields: incidentFields },
  change: { kind: kinds.change, fields: changeFields },
};

function planEntry(entry: CstateEntry, context: EntryContext, taken: Taken): Item {
  const { target, arrivals, evidence, names, owner } = context;
  const as = classify(entry, { ...evidence, arrived: arrivals.get(entry.file) });
  const { services, findings: ofServices } = servicesOf(entry, names);
  const findings = [...ofServices, ...entryDoubts(entry, as, { services, now: evidence.now })];
  const because = `${as.as}: ${as.because}`;
  const item = { part: "entries", source: entry.file, name: entry.name, because, draft: undefined } as const;
  if (findings.some(({ level }) => level === "error")) return { ...item, outcome: "left-out", findings };
  const { kind, fields } = WRITERS[as.as];
  const place = placeOf(entry, kind, target, taken);
  if ("kept" in place) return { ...item, draft: place.draft, outcome: "kept", findings: [...findings, place.kept] };
  const file = place.existing?.source.file ?? entry.file;
  const { alias, taken: conflict } = aliasOf(entry, file, taken);
  taken.set(place.id.toLowerCase(), file);
  if (alias !== undefined) taken.set(alias.toLowerCase(), file);
  const content = { fields: fields(entry, { owner, services, alias }), body: descriptionBody(entry.markdown) };
  const draft = draftOf(kind, place.id, content);
  return { ...item, draft, outcome: "written", findings: [...findings, ...conflict] };
}

type Settled =
  | { readonly id: string; readonly existing: Existing | undefined }
  | { readonly kept: Finding; readonly draft: Draft };

/** Where the record goes: to the place of the one that an earlier run wrote, or to a free id. */
function placeOf(entry: CstateEntry, kind: Writer["kind"], target: Target, taken: Taken): Settled {
  const existing = target.byOrigin.get(keyOf(kind.name, entry.name));
  if (existing) return { id: existing.id, existing };
  const other = Object.values(WRITERS).flatMap(
    (writer) => target.byOrigin.get(keyOf(writer.kind.name, entry.name)) ?? [],
  )[0];
  if (other)
    return kept(entry, other, `it is of kind ${other.kind}, and this run would write one of kind ${kind.name}`);
  const [prefix, year] = [kind.prefix ?? "", entry.start.instant.slice(0, 4)];
  const first = target.byId.get(
    keyOf(
      kind.name,
      importId(prefix, year, entry.name, () => false),
    ),
  );
  if (first && !first.isReadable) return kept(entry, first);
  return { id: importId(prefix, year, entry.name, (id) => taken.has(id.toLowerCase())), existing: undefined };
}

function kept(entry: CstateEntry, existing: Existing, why?: string): Settled {
  const { kind, id, source } = existing;
  return { kept: keptFinding({ source: entry.file }, existing, why), draft: { kind, id, ...source } };
}

/** The file name without its folders, unless another record has it. */
function aliasOf(entry: CstateEntry, file: string, taken: Taken) {
  const alias = entry.name.slice(entry.name.lastIndexOf("/") + 1);
  const owner = taken.get(alias.toLowerCase());
  if (owner === undefined || owner === file) return { alias, taken: [] };
  const conflict = importFinding(entry.file, {
    rule: "import-alias-taken",
    message: `the name ${JSON.stringify(alias)} belongs to ${owner} already: the record gets no alias`,
    mend: "Rename one of the two.",
  });
  return { alias: undefined, taken: [conflict] };
}
