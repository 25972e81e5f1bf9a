// A new record, with everything proposed that can be known.
import {
  type Fields,
  ID_ALPHABET,
  type Kind,
  type KindName,
  mayEnter,
  stateRule,
  statesOf,
  valueAt,
} from "../schemas/index.ts";
import { settingsOf } from "./config.ts";
import { fieldOrder } from "./field-order.ts";
import { type Form, formsOf } from "./form.ts";
import { editedData, writeRecord } from "./frontmatter/index.ts";
import { toInstant } from "./local-time.ts";
import type { Opened } from "./open.ts";
import { proposedNames } from "./proposed-names.ts";
import { pathOf, slugOf } from "./record-path.ts";
import { type Need, unmet } from "./state-flaws.ts";

/** What is known of a record that is to be. */
export interface Wanted {
  readonly kind: Kind<KindName>;
  readonly fields: Fields;
  /** Texts of sections, by heading. */
  readonly sections: ReadonlyMap<string, string>;
  /** The name for people: of the file, and of a record of a kind that is named. By default made of the title. */
  readonly slug?: string | undefined;
  /** The login of who writes it, where that is known. */
  readonly person: string | undefined;
  /** Numbers from 0 to 1, for the id. */
  readonly chance: () => number;
}

export interface Draft {
  readonly id: string;
  readonly file: string;
  readonly state: string;
  readonly fields: Fields;
  readonly text: string;
  /** What the schema and the state still demand. */
  readonly needs: readonly Need[];
}

/** Drafts a record: its id, state, owner and times are proposed where they were not given. */
export function draft(opened: Opened, wanted: Wanted): Draft {
  const { kind, sections } = wanted;
  const fields = proposed(opened, wanted);
  const body = bodyOf(kind, sections);
  const title = typeof fields.title === "string" ? fields.title : "";
  const slug = wanted.slug ?? slugOf(title);
  const id = kind.prefix === undefined ? slug : freeId(opened, kind.prefix, wanted.chance);
  return {
    id,
    file: pathOf(kind, id, slug),
    state: String(fields.state),
    fields,
    text: writeRecord(fields, body, { order: fieldOrder(kind) }),
    needs: needsOf(kind, fields, body, opened),
  };
}

// --- internal ---

function proposed(opened: Opened, { kind, fields: given, person }: Wanted): Fields {
  const { ledger, now, config } = opened;
  const state = given.state ?? statesOf(kind.lifecycle).find((candidate) => mayEnter(kind.lifecycle, candidate, given));
  const fields: Fields = { ...given, ...(state === undefined ? {} : { state }) };
  const moment = toInstant(now, config.time_zone);
  const rule = stateRule(kind.lifecycle, String(state));
  const required = formsOf(kind).filter(
    (form) => form.required || rule?.requires?.some(({ field }) => field === form.path),
  );
  const moments = required.filter((form) => form.required && form.shape === "moment").map((form) => form.path);
  const timed = [...moments, ...(rule?.stamps ?? [])].reduce((data, path) => ifMissing(data, path, moment), fields);
  const signed = required
    .filter((form) => form.shape === "person" && person !== undefined && isMissing(form, kind, timed))
    .reduce((data, form) => ifMissing(data, form.path, person), timed);
  return required
    .filter((form) => form.refersTo !== undefined)
    .reduce((data, form) => ifMissing(data, form.path, proposedNames(kind, form, data, ledger)), signed);
}

/** A field that only some conditions demand is proposed only while they hold. */
function isMissing(form: Form, kind: Kind, fields: Fields): boolean {
  return form.required || unmet(kind, String(fields.state), fields, "").some(({ field }) => field === form.path);
}

function ifMissing(fields: Fields, path: string, value: unknown): Fields {
  if (value === undefined || valueAt(fields, path) !== undefined) return fields;
  // An edit of a map gives a map.
  return editedData(fields, { path: path.split("."), value }) as Fields;
}

function needsOf(kind: Kind, fields: Fields, body: string, { config }: Opened): Need[] {
  const parsed = kind.schema.safeParse(fields);
  const facts = parsed.success ? { ...parsed.data, ...kind.derive(parsed.data, settingsOf(config)) } : fields;
  const demanded = formsOf(kind)
    .filter((form) => form.required && fields[form.path] === undefined)
    .map(({ path }): Need => ({ field: path }));
  const ofState = unmet(kind, String(fields.state), facts, body);
  return [
    ...demanded,
    ...ofState.filter(({ field }) => !demanded.some((need) => need.field === field) || field === undefined),
  ];
}

function bodyOf(kind: Kind, sections: ReadonlyMap<string, string>): string {
  const known = kind.sections.map(
    ({ heading, hint }) => [heading, sections.get(heading) ?? `<!-- ${hint} -->`] as const,
  );
  const others = [...sections].filter(([heading]) => !kind.sections.some((section) => section.heading === heading));
  return [...known, ...others].map(([heading, text]) => `## ${heading}\n\n${text.trim()}\n`).join("\n");
}

function freeId(opened: Opened, prefix: string, chance: () => number): string {
  const year = toInstant(opened.now, opened.config.time_zone).slice(0, 4);
  const taken = new Set([...opened.sources.keys()].map((file) => file.slice(file.lastIndexOf("/") + 1)));
  const isTaken = (id: string) =>
    [...taken].some((name) => name.startsWith(id)) || opened.ledger.byName.has(id.toLowerCase());
  for (;;) {
    const letters = Array.from({ length: 4 }, () => ID_ALPHABET[Math.floor(chance() * ID_ALPHABET.length)]);
    const id = `${prefix}-${year}-${letters.join("")}`;
    if (!isTaken(id)) return id;
  }
}
