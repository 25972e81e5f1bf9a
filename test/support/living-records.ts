// Records of any kind, made and moved as the command does it, with every demand filled in by its form alone.
import {
  candidates,
  type Draft,
  draft,
  type Form,
  formAt,
  formsOf,
  type Need,
  type Opened,
  openLedger,
  planStep,
  reopen,
  type Step,
  saveRecord,
  tryText,
} from "../../core/index.ts";
import { exitsFrom, type Fields, type Kind, type KindName, stateRule } from "../../schemas/index.ts";

const CLOCK = { system: Date.parse("2026-11-20T12:00:00Z") };

export interface Life {
  opened: Opened;
  readonly chance: () => number;
}

/** A repository that records are made in, one after the other. */
export function lifeIn(root: string): Life {
  let seed = 1;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return { opened: openLedger(root, CLOCK), chance };
}

/** Adds a record of a kind in a state that it may enter; gives the path of its file. */
export function born(life: Life, kind: Kind<KindName>, given: Fields = {}): string {
  let wanted: Fields = { title: `A ${kind.label.toLowerCase()}`, ...given };
  const sections = new Map<string, string>();
  const make = () => draft(life.opened, { kind, fields: wanted, sections, person: undefined, chance: life.chance });
  let made: Draft = make();
  for (let need = made.needs[0]; need; need = made.needs[0]) {
    if (need.section !== undefined) sections.set(need.section, "Text.");
    else wanted = { ...wanted, ...filled(life, kind, need.field, wanted) };
    made = make();
  }
  const { findings } = tryText(life.opened, made.file, made.text);
  if (findings.length > 0)
    throw new Error(`${made.file}: ${findings.map(({ message }) => message).join("; ")}\n${made.text}`);
  write(life, made.file, made.text);
  return made.file;
}

/** Moves a record, giving whatever the step asks for. */
export function moved(life: Life, kind: Kind<KindName>, file: string, to: string): Step {
  const record = life.opened.ledger.records.find((each) => each.file === file);
  if (!record) throw new Error(`no record ${file}`);
  const exit = exitsFrom(kind.lifecycle, record.fields.state).find((each) => each.to === to);
  const conditions = (exit?.when ?? []).flatMap(({ field, is }) =>
    is ? [{ path: field.split("."), value: is[0] }] : [],
  );
  let changes = { edits: conditions as { path: string[]; value: unknown }[], sections: new Map<string, string>() };
  let step = planStep(life.opened, kind, record, to, changes);
  for (let need = step.needs[0]; need; need = step.needs[0]) {
    changes = answered(life, kind, changes, need, record.id);
    step = planStep(life.opened, kind, record, to, changes);
  }
  const { findings } = tryText(life.opened, file, step.text);
  if (findings.length > 0)
    throw new Error(`${file} to ${to}: ${findings.map(({ message }) => message).join("; ")}\n${step.text}`);
  write(life, file, step.text);
  return step;
}

/** Every way from one state to another that the table of a kind knows, from each state that can be entered. */
export function edgesOf(kind: Kind<KindName>): readonly (readonly [from: string, to: string])[] {
  return Object.keys(kind.lifecycle.states).flatMap((from) =>
    exitsFrom(kind.lifecycle, from).map(({ to }) => [from, to] as const),
  );
}

/** The shortest way to a state: where to enter, with what, and which states to pass. */
export function wayTo(
  kind: Kind<KindName>,
  state: string,
): { readonly given: Fields; readonly path: readonly string[] } {
  const starts = Object.keys(kind.lifecycle.states).flatMap((entry) => {
    const rule = stateRule(kind.lifecycle, entry)?.entry ?? false;
    return rule === true ? [{ given: { state: entry }, path: [entry] }] : [];
  });
  const waiting = [...starts];
  for (const way of waiting) {
    const last = way.path.at(-1) ?? "";
    if (last === state) return way;
    for (const { to } of exitsFrom(kind.lifecycle, last))
      if (!waiting.some(({ path }) => path.at(-1) === to)) waiting.push({ given: way.given, path: [...way.path, to] });
  }
  throw new Error(`${kind.name} never comes to be ${state}`);
}

// --- internal ---

function write(life: Life, file: string, text: string): void {
  saveRecord(life.opened, file, text);
  life.opened = reopen(life.opened, CLOCK);
}

function answered(
  life: Life,
  kind: Kind<KindName>,
  changes: { edits: { path: string[]; value: unknown }[]; sections: Map<string, string> },
  { field, section }: Need,
  self: string,
) {
  if (section !== undefined) return { ...changes, sections: new Map([...changes.sections, [section, "Text."]]) };
  return {
    ...changes,
    edits: [...changes.edits, { path: field.split("."), value: sample(life, formAt(formsOf(kind), field), self) }],
  };
}

function filled(life: Life, kind: Kind<KindName>, field: string, before: Fields): Fields {
  const [first = "", second] = field.split(".");
  const value = sample(life, formAt(formsOf(kind), field));
  const old = before[first];
  return second === undefined
    ? { [first]: value }
    : { [first]: { ...(typeof old === "object" ? old : {}), [second]: value } };
}

/** A value that a field takes. A record is never given its own name to refer to. */
function sample(life: Life, form: Form | undefined, self?: string): unknown {
  if (!form) throw new Error("a state demands a field that the schema does not have");
  const names =
    form.refersTo === undefined
      ? []
      : candidates(life.opened.ledger, form.refersTo).flatMap(({ id }) => (id === self ? [] : [id]));
  if (form.items) return names.length > 0 ? [names[0]] : [sample(life, form.items, self)];
  if (form.parts.length > 0)
    return Object.fromEntries(
      form.parts
        .filter(({ required }) => required)
        .map((part) => [part.path.slice(part.path.lastIndexOf(".") + 1), sample(life, part, self)]),
    );
  if (names.length > 0) return names[0];
  if (form.words.length > 0) return form.words[0];
  return SAMPLES[form.shape](form);
}

const SAMPLES: { readonly [shape: string]: (form: Form) => unknown } & {
  readonly [S in Form["shape"]]: (form: Form) => unknown;
} = {
  text: () => "Text",
  word: () => "word",
  flag: () => true,
  number: () => 1,
  // A window ends after it starts.
  moment: ({ path }) => (path.endsWith("end") ? "2026-11-20T14:00:00Z" : "2026-11-20T12:00:00Z"),
  day: () => "2027-01-31",
  person: () => "mira",
  list: () => [],
  map: () => ({}),
};
