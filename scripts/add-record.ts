// The work of `itsm new`: gather what is known, ask for the rest, judge the result among all records, write it.
import {
  type Draft,
  draft,
  type Edit,
  EXIT,
  type Form,
  formAt,
  formsOf,
  hasErrors,
  ItsmError,
  type Opened,
  openLedger,
  openPerson,
  saveRecord,
  tryText,
} from "../core/index.ts";
import { exitsFrom, type Fields, type Kind, type KindName, stateRule } from "../schemas/index.ts";
import { type Asking, askField, askSection } from "./ask-fields.ts";
import { type CommandWords, lineOf, type OptionWords, optionWords } from "./command-words.ts";
import { flagOf, type GivenOptions, givenFields, givenSections, setFields } from "./given-values.ts";
import { unknown } from "./lookup.ts";
import { missing } from "./missing.ts";
import type { Asker } from "./prompt.ts";
import { type Push, type PushOptions, pushFor } from "./push/index.ts";
import type { Session } from "./session.ts";

export interface NewOptions extends GivenOptions, PushOptions {
  readonly slug?: string;
  readonly [field: string]: unknown;
}

/** What is to be added. */
export interface Request {
  readonly kind: Kind<KindName>;
  readonly title: string | undefined;
  readonly options: NewOptions;
  /** Numbers from 0 to 1, for the id. */
  readonly chance: () => number;
  readonly ask: Asker;
}

/** Adds a record; the answer is the exit code. Throws ItsmError where it cannot be added as asked. */
export async function addRecord(session: Session, request: Request): Promise<number> {
  const { kind, options, title } = request;
  const push = await pushFor(session, options);
  const given = wordsOf(request, title, optionWords(options));
  const resumed = title === undefined ? undefined : await push?.resume(given);
  if (resumed !== undefined) return resumed;
  const opened = push?.opened ?? openLedger(session.root(), session.clock);
  const clock = { now: opened.now, timeZone: opened.config.time_zone };
  const edits = [...givenFields(kind, options, clock), ...setFields(kind, options, clock)];
  const fields: { [field: string]: unknown } = { ...(title === undefined ? {} : { title }) };
  for (const { path, value } of edits.flatMap((edit) => ("value" in edit ? [edit] : []))) put(fields, path, value);
  if (fields.state !== undefined && !stateRule(kind.lifecycle, String(fields.state)))
    throw unknown("state", String(fields.state), Object.keys(kind.lifecycle.states));
  const sections = givenSections(kind, options);
  const person = await openPerson(session.root());
  const make = () => draft(opened, { kind, fields, sections, person, slug: options.slug, chance: request.chance });
  const asking = { ask: request.ask, kind, ledger: opened.ledger, ...clock };
  const wasAsked = session.asks && (await askForRest(asking, fields, sections, make));
  const made = make();
  if (made.needs.length > 0)
    throw missing(`A new ${kind.label.toLowerCase()} in state ${made.state}`, made.needs, {
      kind,
      ledger: opened.ledger,
    });
  if (made.id === "")
    throw new ItsmError("the title gives no name for the file", "Give one of small letters: --slug edge-proxy.");
  refuseFlawed(opened, made);
  const words = wasAsked ? wordsFor(request, fields, sections) : given;
  if (push && !options.dryRun) return send(push, made, { kind, words, asked: wasAsked });
  if (!options.dryRun) saveRecord(opened, made.file, made.text);
  tell(session, { made, options, line: wasAsked ? lineOf(words) : undefined, push });
  return EXIT.fine;
}

// --- internal ---

function put(into: { [field: string]: unknown }, path: Edit["path"], value: unknown): void {
  const [first, ...rest] = path.map(String);
  if (first === undefined) return;
  if (rest.length === 0) {
    if (value === undefined) delete into[first];
    else into[first] = value;
    return;
  }
  const inner = into[first];
  const map = typeof inner === "object" && inner !== null && !Array.isArray(inner) ? { ...inner } : {};
  put(map, rest, value);
  into[first] = map;
}

/** Asks for the title, for what is mandatory, then for what the next state will want. Says whether anything was asked. */
async function askForRest(
  asking: Asking,
  fields: { [field: string]: unknown },
  sections: Map<string, string>,
  make: () => Draft,
): Promise<boolean> {
  let asked = false;
  const answer = async (form: Form, optional: boolean) => {
    asked = true;
    const value = await askField(asking, form, optional);
    if (value !== undefined) put(fields, form.path.split("."), value);
  };
  const forms = formsOf(asking.kind);
  const title = formAt(forms, "title");
  if (fields.title === undefined && title) await answer(title, false);
  const done = new Set<string>();
  const askNeeds = async (later: (form: Form | undefined) => boolean) => {
    for (;;) {
      const need = make().needs.find(({ field, section }) => {
        return !done.has(field ?? section) && !(field !== undefined && later(formAt(forms, field)));
      });
      if (!need) return;
      done.add(need.field ?? need.section);
      const form = need.field === undefined ? undefined : formAt(forms, need.field);
      if (form) await answer(form, false);
      else if (need.section !== undefined)
        sections.set(need.section, (await askSection(asking, need.section, false)) ?? "");
    }
  };
  // Who answers for it often follows from what else is named, so that is asked last, if at all.
  await askNeeds((form) => form?.refersTo !== undefined && form.shape !== "list");
  const needsMore = asked || make().needs.length > 0;
  if (needsMore) for (const form of wantedSoon(asking.kind, forms, make().fields)) await answer(form, true);
  await askNeeds(() => false);
  return asked;
}

/** Fields that a state which may follow makes mandatory under no condition: worth asking for while somebody is asked. */
function wantedSoon(kind: Kind, forms: readonly Form[], fields: Fields): Form[] {
  const [next] = exitsFrom(kind.lifecycle, String(fields.state));
  const stamps = stateRule(kind.lifecycle, next?.to ?? "")?.stamps ?? [];
  const requires = stateRule(kind.lifecycle, next?.to ?? "")?.requires ?? [];
  const paths = requires.flatMap(({ field }) => (field === undefined || stamps.includes(field) ? [] : [field]));
  return [...new Set(paths)].flatMap((path) => (fields[path] === undefined ? (formAt(forms, path) ?? []) : []));
}

function refuseFlawed(opened: Opened, { file, text, id }: Draft): void {
  if (opened.sources.has(file))
    throw new ItsmError(`${file} exists already`, `Choose another title, or change it: itsm show ${id}.`);
  const { findings } = tryText(opened, file, text);
  if (hasErrors(findings))
    throw new ItsmError(
      "the record would not be right, so it was not written",
      "Correct what the findings above say.",
      EXIT.findings,
      {
        findings,
      },
    );
}

function wordsOf({ kind }: Request, title: unknown, options: readonly OptionWords[]): CommandWords {
  return { verb: "new", given: [kind.name, ...(title === undefined ? [] : [String(title)])], options };
}

/** The command that does the same without questions. */
function wordsFor(request: Request, { title, ...fields }: Fields, sections: ReadonlyMap<string, string>): CommandWords {
  const words = Object.entries(fields).flatMap(([name, value]): OptionWords[] =>
    Array.isArray(value) && value.every((item) => typeof item === "object")
      ? value.map((item): OptionWords => [flagOf(name), JSON.stringify(item)])
      : [
          [
            flagOf(name),
            Array.isArray(value) ? value.join(",") : typeof value === "object" ? JSON.stringify(value) : String(value),
          ],
        ],
  );
  const texts = [...sections].map(
    ([heading, text]): OptionWords => ["--section", `${heading}=${text.replaceAll("\n", "\\n")}`],
  );
  const { slug } = request.options;
  return wordsOf(request, title, [...words, ...texts, ...(slug === undefined ? [] : [["--slug", slug] as const])]);
}

function send(
  push: Push,
  { id, file, state, text, fields }: Draft,
  { kind, words, asked }: { readonly kind: Kind; readonly words: CommandWords; readonly asked: boolean },
): Promise<number> {
  const title = String(fields.title);
  return push.send({
    ...{ id, file, text, title, words, asked },
    what: title,
    said: `${id} is a new ${kind.label.toLowerCase()}: ${state}.`,
    details: { id, file, state },
  });
}

interface Told {
  readonly made: Draft;
  readonly options: NewOptions;
  readonly line: string | undefined;
  readonly push: Push | undefined;
}

function tell(session: Session, { made, options, line, push }: Told): void {
  const { id, file, state, text } = made;
  const dryRun = options.dryRun === true;
  if (options.json) session.json("new", { id, file, state, written: !dryRun, text });
  else if (dryRun) session.out(text.trimEnd());
  else session.out(file);
  if (dryRun && push) session.talk(`This was a dry run; nothing was written. ${push.wouldBe}`);
  else if (dryRun) session.talk(`${file} would be written; this was a dry run.`);
  else if (!options.json)
    session.talk(session.talkPaint("faint", `Next: write its text, commit it, open a pull request. itsm show ${id}`));
  if (line) session.talk(`\nThe same without questions:\n  ${line}`);
}
