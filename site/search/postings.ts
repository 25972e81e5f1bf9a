// Where a term stands, as one line of text, by field: the records, and how many terms that field of each has.
import type { TermIndex } from "./term-index.ts";

/** A record in which a term stands. */
export interface Place {
  readonly position: number;
  /** How often it stands there. */
  readonly times: number;
  /** How many terms this field of the record has. */
  readonly length: number;
}

export interface Posting {
  readonly term: string;
  /** Orders terms as they were first seen: those of one record beside each other. */
  readonly order: number;
  /** Places by the number of the field, each in the order of records. */
  readonly fields: ReadonlyMap<number, readonly Place[]>;
}

/** So many places at most are told in one line; a term that has more has several lines. */
const MOST_PLACES = 40_000;

/** No record brings more terms than this that no other had before it. */
const MOST_FRESH = 2 ** 20;

/** What is said of each term, in as many lines as it takes. */
export function postingLines(index: TermIndex): (term: number) => string[] {
  const { starts } = index;
  const fresh = firstOfRecords(index);
  return (term) => {
    const from = starts[term] ?? 0;
    const to = starts[term + 1] ?? from;
    const order = term - (fresh[recordOf(index, from)] ?? 0);
    const lines: string[] = [];
    for (let part = from; part < to; part += MOST_PLACES)
      lines.push(lineOf(index, order, part, Math.min(to, part + MOST_PLACES)));
    return lines;
  };
}

/** What the lines of one term say. */
export function postingOf(term: string, lines: readonly string[]): Posting {
  const fields = new Map<number, Place[]>();
  let order = 0;
  let first = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const [ordinal = "", ...told] = line.split(" ");
    order = Number.parseInt(ordinal, 36);
    for (const text of told) {
      const places = placesIn(text.slice(1));
      first = Math.min(first, places[0]?.position ?? first);
      const field = text.charCodeAt(0) - FIRST_FIELD;
      fields.set(field, [...(fields.get(field) ?? []), ...places]);
    }
  }
  return { term, order: first * MOST_FRESH + order, fields };
}

// --- internal ---

/** Fields are told as a, b, c. */
const FIRST_FIELD = 97;

function recordOf({ places, fields }: TermIndex, entry: number): number {
  return Math.floor((places[entry] ?? 0) / fields.length);
}

/** The lowest number of the terms that were first seen in each record. */
function firstOfRecords(index: TermIndex): Uint32Array {
  const first = new Uint32Array(index.count);
  for (let term = index.terms.length - 1; term >= 0; term--) first[recordOf(index, index.starts[term] ?? 0)] = term;
  return first;
}

function lineOf(index: TermIndex, order: number, from: number, to: number): string {
  const { fields, places, times, lengths } = index;
  const records = fields.map(() => "");
  const sizes = fields.map(() => [] as number[]);
  const last = fields.map(() => 0);
  for (let entry = from; entry < to; entry++) {
    const place = places[entry] ?? 0;
    const field = place % fields.length;
    const position = (place - field) / fields.length;
    const often = times[entry] ?? 1;
    records[field] += `${stepText(position - (last[field] ?? 0))}${often === 1 ? "" : often}`;
    sizes[field]?.push(lengths[place] ?? 0);
    last[field] = position;
  }
  const told = records.flatMap((steps, field) =>
    steps === "" ? [] : [`${String.fromCharCode(FIRST_FIELD + field)}${steps}:${sizesText(sizes[field] ?? [])}`],
  );
  return [order.toString(36), ...told].join(" ");
}

function placesIn(text: string): Place[] {
  const [steps = "", sizes = ""] = text.split(":");
  const width = Number(sizes.charAt(0));
  const base = Number.parseInt(sizes.charAt(1), 36);
  const places: Place[] = [];
  let position = 0;
  for (const [, step = "", times = ""] of steps.matchAll(/([A-Z]*[a-z])(\d*)/g)) {
    const at = 2 + places.length * width;
    position += stepIn(step);
    places.push({
      position,
      times: times === "" ? 1 : Number(times),
      length: Number.parseInt(sizes.slice(at, at + width), base),
    });
  }
  return places;
}

/** A number in letters, of which the last is a small one: it needs no sign between it and the next. */
function stepText(step: number): string {
  let text = String.fromCharCode(SMALL + (step % LETTERS));
  for (let left = Math.floor(step / LETTERS); left > 0; left = Math.floor(left / LETTERS))
    text = String.fromCharCode(CAPITAL + (left % LETTERS)) + text;
  return text;
}

function stepIn(text: string): number {
  let step = 0;
  for (let at = 0; at < text.length - 1; at++) step = step * LETTERS + text.charCodeAt(at) - CAPITAL;
  return step * LETTERS + text.charCodeAt(text.length - 1) - SMALL;
}

const LETTERS = 26;
const CAPITAL = 65;
const SMALL = 97;

/**
 * Numbers of one width, which comes first, with the base: the least in which they have that width. The fewer digits there
 * are, the better they pack.
 */
function sizesText(sizes: readonly number[]): string {
  const most = sizes.reduce((all, size) => Math.max(all, size), 1);
  const width = most.toString(36).length;
  const base = Math.max(2, Math.ceil((most + 1) ** (1 / width)));
  let text = `${width}${base.toString(36)}`;
  for (const size of sizes) text += size.toString(base).padStart(width, "0");
  return text;
}
