// The work of every command that changes a record: plan, ask for what is missing, judge among all records, write.
import {
  type AnyRecord,
  type Changes,
  EXIT,
  formAt,
  formsOf,
  hasErrors,
  ItsmError,
  type Need,
  nextStates,
  type Opened,
  orList,
  planStep,
  type Step,
  saveRecord,
  tryText,
} from "../core/index.ts";
import type { Kind, KindName } from "../schemas/index.ts";
import { askField, askSection } from "./ask-fields.ts";
import { type CommandWords, lineOf, type OptionWords } from "./command-words.ts";
import { missing } from "./missing.ts";
import type { Asker } from "./prompt.ts";
import type { Push, PushOptions } from "./push/index.ts";
import type { Session } from "./session.ts";

/** What is to change. */
export interface ChangeRequest {
  readonly kind: Kind<KindName>;
  readonly record: AnyRecord;
  /** The state after the change; the record's own where only fields change. */
  readonly to: string;
  readonly changes: Changes;
  readonly ask: Asker;
  /** What happened besides the move: in a few words, as in `update: identified`, and in a sentence. */
  readonly said?: { readonly what: string; readonly sentence: string };
  /** The command as it was given. Its verb is the kind of its JSON document. */
  readonly words: CommandWords;
  readonly options: PushOptions;
  /** Where the record goes instead of into this folder. */
  readonly push?: Push | undefined;
}

/** Changes a record in place; the answer is the exit code. Throws ItsmError, with the file as it was, where it cannot. */
export async function changeRecord(session: Session, opened: Opened, request: ChangeRequest): Promise<number> {
  const { kind, record, to, options } = request;
  const { changes, step } = session.asks ? await complete(opened, request) : plan(opened, request, request.changes);
  if (!step.legal) throw illegal(kind, record, step);
  if (step.needs.length > 0)
    throw missing(`${record.id} in state ${to}`, step.needs, { kind, ledger: opened.ledger, fieldOptions: false });
  const { findings } = tryText(opened, record.file, step.text);
  if (hasErrors(findings))
    throw new ItsmError(
      `${record.id} would not be right, so nothing was written`,
      "Correct what the findings above say.",
      EXIT.findings,
      {
        findings,
      },
    );
  const asked = changes !== request.changes;
  const words = wordsFor(request, changes);
  if (request.push && !options.dryRun) return send(request.push, request, { step, words, asked });
  if (!options.dryRun) saveRecord(opened, record.file, step.text);
  tell(session, request, step);
  if (asked) session.talk(`\nThe same without questions:\n  ${lineOf(words)}`);
  return EXIT.fine;
}

// --- internal ---

interface Planned {
  readonly changes: Changes;
  readonly step: Step;
}

function plan(opened: Opened, { kind, record, to }: ChangeRequest, changes: Changes): Planned {
  return { changes, step: planStep(opened, kind, record, to, changes) };
}

/** Asks for one missing thing after the other; each answer may bring another need, or end one. */
async function complete(opened: Opened, request: ChangeRequest): Promise<Planned> {
  let planned = plan(opened, request, request.changes);
  const asked = new Set<string>();
  const open = () => planned.step.needs.find(({ field, section }) => !asked.has(field ?? section));
  for (let need = open(); need; need = open()) {
    asked.add(need.field ?? need.section);
    planned = plan(opened, request, await answered(opened, request, planned.changes, need));
  }
  return planned;
}

async function answered(opened: Opened, { kind, ask }: ChangeRequest, changes: Changes, need: Need): Promise<Changes> {
  const asking = { ask, kind, ledger: opened.ledger, now: opened.now, timeZone: opened.config.time_zone };
  if (need.field === undefined) {
    const text = await askSection(asking, need.section, false);
    return { ...changes, sections: new Map([...changes.sections, [need.section, text ?? ""]]) };
  }
  const form = formAt(formsOf(kind), need.field);
  const value = form && (await askField(asking, form, false));
  return { ...changes, edits: [...changes.edits, { path: need.field.split("."), value }] };
}

function illegal(kind: Kind<KindName>, record: AnyRecord, { from, to }: Step): ItsmError {
  const next = nextStates(kind, record);
  const only = next.find(({ state }) => state === to)?.only ?? "";
  const told = next.map((each) => (each.only === "" ? each.state : `${each.state} (if ${each.only})`));
  return new ItsmError(
    `${record.id} may not move from ${from} to ${to}: only if ${only}`,
    `Set that with --set, or move it to ${orList(told)}.`,
  );
}

interface Made {
  readonly step: Step;
  readonly words: CommandWords;
  readonly asked: boolean;
}

function send(push: Push, { record, said }: ChangeRequest, { step, words, asked }: Made): Promise<number> {
  const { id, file, fields } = record;
  const { from, to, text } = step;
  const moved = from === to ? `${words.verb} of ${to}` : `${from} → ${to}`;
  return push.send({
    ...{ id, file, title: fields.title, text, words, asked },
    what: said === undefined ? moved : `${said.what}${from === to ? "" : `, ${moved}`}`,
    said: sentences(record, said?.sentence, step),
    details: detailsOf(record, step),
  });
}

function detailsOf({ id, file }: AnyRecord, { from, to, stamped, removed }: Step): object {
  return { id, file, from, to, stamped, removed };
}

function tell(session: Session, { record, words, options, said, push }: ChangeRequest, step: Step): void {
  const written = !options.dryRun;
  const { text } = step;
  if (options.json) session.json(words.verb, { ...detailsOf(record, step), written, text });
  else session.out(options.dryRun ? text.trimEnd() : record.file);
  const dry = ["This was a dry run; nothing was written.", ...(push ? [push.wouldBe] : [])];
  session.talk([sentences(record, said?.sentence, step), ...(written ? [] : dry)].filter(Boolean).join(" "));
}

function sentences({ id }: AnyRecord, said: string | undefined, { from, to, stamped, removed }: Step): string {
  return [
    ...(said === undefined ? [] : [said]),
    ...(from === to ? [] : [`${id}: ${from} → ${to}.`]),
    ...(stamped.length > 0 ? [`Set to now: ${stamped.join(", ")}.`] : []),
    ...(removed.length > 0 ? [`Removed, because ${to} forbids it: ${removed.join(", ")}.`] : []),
  ].join(" ");
}

/** The command that does the same without questions: with what was answered besides what was given. */
function wordsFor({ words, changes: given }: ChangeRequest, { edits, sections }: Changes): CommandWords {
  const sets = edits
    .slice(given.edits.length)
    .flatMap((edit): OptionWords[] =>
      "value" in edit ? [["--set", `${edit.path.join(".")}=${shown(edit.value)}`]] : [],
    );
  const texts = [...sections]
    .filter(([heading]) => !given.sections.has(heading))
    .map(([heading, text]): OptionWords => ["--section", `${heading}=${text.replaceAll("\n", "\\n")}`]);
  return { ...words, options: [...words.options, ...sets, ...texts] };
}

function shown(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
