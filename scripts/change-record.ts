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
import { commandLine } from "./command-line.ts";
import { missing } from "./missing.ts";
import type { Asker } from "./prompt.ts";
import type { Session } from "./session.ts";

/** What is to change. */
export interface ChangeRequest {
  readonly kind: Kind<KindName>;
  readonly record: AnyRecord;
  /** The state after the change; the record's own where only fields change. */
  readonly to: string;
  readonly changes: Changes;
  readonly ask: Asker;
  /** What happened besides the move, in a sentence. */
  readonly said?: string;
  /** The name of the command, which is the kind of its JSON document. */
  readonly verb: string;
  readonly options: { readonly dryRun?: boolean; readonly json?: boolean };
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
  if (!options.dryRun) saveRecord(opened, record.file, step.text);
  tell(session, request, step);
  const wasAsked = changes !== request.changes;
  if (wasAsked) session.talk(`\nThe same without questions:\n  ${lineFor(request, changes)}`);
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

function tell(session: Session, { record, verb, options, said }: ChangeRequest, step: Step): void {
  const { from, to, stamped, removed, text } = step;
  const written = !options.dryRun;
  if (options.json) session.json(verb, { id: record.id, file: record.file, from, to, stamped, removed, written, text });
  else session.out(options.dryRun ? text.trimEnd() : record.file);
  const says = [
    ...(said === undefined ? [] : [said]),
    ...(from === to ? [] : [`${record.id}: ${from} → ${to}.`]),
    ...(stamped.length > 0 ? [`Set to now: ${stamped.join(", ")}.`] : []),
    ...(removed.length > 0 ? [`Removed, because ${to} forbids it: ${removed.join(", ")}.`] : []),
    ...(written ? [] : ["This was a dry run; nothing was written."]),
  ];
  session.talk(says.join(" "));
}

/** The command line that does the same without questions. */
function lineFor({ record, to, verb }: ChangeRequest, { edits, sections }: Changes): string {
  const sets = edits.flatMap((edit) =>
    "value" in edit ? ["--set", `${edit.path.join(".")}=${shown(edit.value)}`] : [],
  );
  const texts = [...sections].flatMap(([heading, text]) => ["--section", `${heading}=${text.replaceAll("\n", "\\n")}`]);
  return commandLine(["itsm", verb, record.id, to, ...sets, ...texts]);
}

function shown(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
