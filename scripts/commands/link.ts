// `itsm link`: one record to another.
import type { Command } from "commander";
import { type AnyRecord, type Edit, ItsmError, openLedger, orList, withArticle } from "../../core/index.ts";
import { type Kind, type KindName, type Reference, valueAt } from "../../schemas/index.ts";
import { changeRecord } from "../change-record.ts";
import { withExamples } from "../command.ts";
import { optionWords } from "../command-words.ts";
import { kindOf, recordNamed, unknown } from "../lookup.ts";
import { terminal } from "../prompt.ts";
import { type PushOptions, pushFor, withPushOption } from "../push/index.ts";
import { type Session, sessionOf } from "../session.ts";

interface Options extends PushOptions {
  readonly remove?: boolean;
}

export function declare(command: Command): void {
  const declared = withExamples(command, [
    ["itsm link INC-2026-7F3K caused_by CHG-2026-2QX9", "the change caused the incident"],
    ["itsm link CHG-2026-2QX9 problem PRB-2026-0A1B", "the change fixes the problem"],
    ["itsm link INC-2026-7F3K caused_by CHG-2026-2QX9 --remove", "it did not"],
  ])
    .description("Link one record to another. The other sees the link too; it is written once, in the first.")
    .argument("<from>", "the record that gets the link: an id, a slug or an alias")
    .argument("<link>", "the kind of link, such as caused_by or problem")
    .argument("<to>", "the record that is linked to");
  withPushOption(declared)
    .option("--remove", "take the link away")
    .option("--dry-run", "show what would be written, and write nothing")
    .option("--json", "tell what happened as one JSON document")
    .action(async (from: string, link: string, to: string, options: Options) => {
      process.exitCode = await relate(sessionOf(command), { from, link, to }, options);
    });
}

// --- internal ---

const LINKS = "links.";

interface Named {
  readonly from: string;
  readonly link: string;
  readonly to: string;
}

async function relate(session: Session, { from, link, to }: Named, options: Options): Promise<number> {
  const push = await pushFor(session, options);
  const opened = push?.opened ?? openLedger(session.root(), session.clock);
  const record = (await push?.find(from)) ?? recordNamed(opened, from);
  const target = (await push?.find(to)) ?? recordNamed(opened, to);
  const kind = kindOf(record);
  const reference = referenceFor(kind, link.replaceAll("-", "_"), target);
  const words = { verb: "link", given: [record.id, nameOf(reference), target.id], options: optionWords(options) };
  const resumed = await push?.resume(words);
  if (resumed !== undefined) return resumed;
  const edits = options.remove ? removal(record, reference, target.id) : addition(record, reference, target.id);
  const isNew = edits.length > 0;
  const verb = options.remove ? (isNew ? "no longer has" : "did not have") : isNew ? "now has" : "already had";
  const said = {
    what: `${options.remove ? "no longer " : ""}${nameOf(reference)} ${target.id}`,
    sentence: `${record.id} ${verb} the link ${nameOf(reference)} to ${target.id}.`,
  };
  if (push && !isNew) throw new ItsmError(said.sentence.replace(/\.$/, ""), "Nothing is to be pushed.");
  const changes = { edits, sections: new Map<string, string>() };
  const { state } = record.fields;
  return changeRecord(session, opened, {
    ...{ kind, record, to: state, changes, said },
    ...{ ask: terminal, words, options, push },
  });
}

/** The link of this name, if it may lead to a record of the target's kind. */
function referenceFor(kind: Kind<KindName>, name: string, target: AnyRecord): Reference {
  const links = kind.references.filter(({ path }) => path.startsWith(LINKS));
  const noun = withArticle(kind.label.toLowerCase());
  const names = links.map(nameOf);
  const reference = links.find((each) => nameOf(each) === name);
  if (!reference) throw unknown("link", name, names, `${noun} may have ${orList(names)}.`);
  if (reference.to === target.kind) return reference;
  const fitting = links.filter(({ to }) => to === target.kind).map(nameOf);
  throw new ItsmError(
    `${name} does not lead to ${withArticle(kindOf(target).label.toLowerCase())}: expected ${withArticle(reference.to)}, got ${target.id}`,
    fitting.length > 0 ? `What fits is ${orList(fitting)}.` : `${noun} has no link to such a record.`,
  );
}

function nameOf({ path }: Reference): string {
  return path.slice(LINKS.length);
}

function linked(record: AnyRecord, { path }: Reference): readonly unknown[] {
  const value = valueAt(record.fields, path);
  return Array.isArray(value) ? value : [];
}

function addition(record: AnyRecord, reference: Reference, id: string): Edit[] {
  return linked(record, reference).includes(id) ? [] : [{ path: reference.path.split("."), append: id }];
}

/** A list, or a map of links, that would be left empty goes too. */
function removal(record: AnyRecord, reference: Reference, id: string): Edit[] {
  const before = linked(record, reference);
  if (!before.includes(id)) return [];
  const rest = before.filter((each) => each !== id);
  if (rest.length > 0) return [{ path: reference.path.split("."), value: rest }];
  const isOnly = Object.values(record.fields.links).filter((list) => list !== undefined).length === 1;
  return [{ path: isOnly ? ["links"] : reference.path.split("."), value: undefined }];
}
