// The snapshot in the reader's language: kinds, states and headings get its words. Texts of records stay as they are.
import type { KindView, RecordSummary, Snapshot } from "../core/index.ts";
import type { PortalPast, StateView } from "../core/past/index.ts";
import type { DomainWords } from "./domain-words.ts";

/** The snapshot with the language's words for kinds and states, wherever a record is named in it. */
export function spokenSnapshot(snapshot: Snapshot, words: DomainWords): Snapshot {
  const kinds = new Map(snapshot.kinds.map((kind) => [kind.name, kind]));
  return { ...retold(snapshot, kinds, words), kinds: snapshot.kinds.map((kind) => spokenKind(kind, words)) };
}

/** The past likewise: the states of its events, and of the merges by which they came. */
export function spokenPast(past: PortalPast, kinds: readonly KindView[], words: DomainWords): PortalPast {
  const byFolder = new Map(kinds.map((kind) => [kind.folder, kind]));
  const ofPaths = <T>(values: { readonly [path: string]: T }): { readonly [path: string]: T } =>
    Object.fromEntries(
      Object.entries(values).map(([path, value]) => [
        path,
        withStates(value, byFolder.get(path.split("/", 1)[0] ?? ""), words),
      ]),
    );
  return { ...past, histories: ofPaths(past.histories), approvals: ofPaths(past.approvals) };
}

// --- internal ---

type Kinds = ReadonlyMap<string, KindView>;

/** Written by people, so none of it is ours: nothing within is a record's summary. */
const AUTHORED = new Set(["fields", "derived", "body"]);

function spokenKind(kind: KindView, { kindWords, stateWords, columnWords }: DomainWords): KindView {
  const { one, many, means } = kindWords(kind);
  return {
    ...kind,
    label: one,
    labels: many,
    means,
    states: kind.states.map((state) => {
      const words = stateWords(kind.name, state);
      return { ...state, label: words.word, means: words.means };
    }),
    columns: kind.columns.map((column) => ({ ...column, heading: columnWords(kind.name, column) })),
  };
}

function retold<T>(value: T, kinds: Kinds, words: DomainWords): T {
  return mapped(value, (map) => {
    const kind = isSummary(map) ? kinds.get(map.kind) : undefined;
    return kind && isSummary(map) ? spokenSummary(map, kind, words) : map;
  });
}

function spokenSummary<T extends RecordSummary & { readonly cells?: unknown }>(
  record: T,
  kind: KindView,
  { kindWords, stateWords, columnWords }: DomainWords,
): T {
  const state = kind.states.find(({ name }) => name === record.state);
  const cells = record.cells;
  return {
    ...record,
    kindLabel: kindWords(kind).one,
    ...(state && { stateLabel: stateWords(kind.name, state).word }),
    ...(Array.isArray(cells) && {
      cells: cells.map((cell) => ({ ...cell, heading: columnWords(kind.name, cell) })),
    }),
  };
}

function withStates<T>(value: T, kind: KindView | undefined, { stateWords }: DomainWords): T {
  if (!kind) return value;
  const byLabel = new Map(kind.states.map((state) => [state.label, stateWords(kind.name, state).word]));
  return mapped(value, (map) => (isState(map) ? { ...map, label: byLabel.get(map.label) ?? map.label } : map));
}

/** A plain value with each of its maps replaced, inner ones first. What people wrote is left alone. */
function mapped<T>(value: T, change: (map: object) => object): T {
  const of = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(of);
    if (typeof each !== "object" || each === null) return each;
    return change(
      Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, AUTHORED.has(key) ? inner : of(inner)])),
    );
  };
  // Maps keep their shape: only texts within them are replaced.
  return of(value) as T;
}

function isSummary(map: object): map is RecordSummary {
  return "kindLabel" in map && "stateLabel" in map && "kind" in map && "state" in map;
}

function isState(map: object): map is StateView {
  return "label" in map && "phase" in map && Object.keys(map).length === 2;
}
