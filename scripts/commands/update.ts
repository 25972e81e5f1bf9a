// `itsm update`: a word to readers on how a record stands.
import type { Command } from "commander";
import {
  duration,
  type Edit,
  type Form,
  formAt,
  formsOf,
  ItsmError,
  momentIn,
  openLedger,
  openPerson,
  toInstant,
  withArticle,
} from "../../core/index.ts";
import { type Fields, type Kind, type KindName, kindList } from "../../schemas/index.ts";
import { changeRecord } from "../change-record.ts";
import { withExamples } from "../command.ts";
import { optionWords } from "../command-words.ts";
import { type GivenOptions, givenSections, setFields, withSetOptions } from "../given-values.ts";
import { kindOf, recordNamed, stateNamed, unknown } from "../lookup.ts";
import { terminal } from "../prompt.ts";
import { type PushOptions, pushFor, withPushOption } from "../push/index.ts";
import { type Session, sessionOf } from "../session.ts";

interface Options extends GivenOptions, PushOptions {
  readonly status?: string;
  readonly next?: string;
  readonly by?: string;
  readonly state?: string;
}

export function declare(command: Command): void {
  withExamples(command, [
    ['itsm update INC-2026-7F3K "We are looking into it." --next 30m', "and promise the next word within 30 minutes"],
    ['itsm update INC-2026-7F3K "Found it." --status identified', "where it stands now"],
    ['itsm update INC-2026-7F3K "All is well." --status resolved --state resolved', "and move it at the same time"],
    ['itsm update INC-2026-7F3K "Found it." --push', "as a pull request, merged by itself where you may"],
  ]);
  const declared = withSetOptions(
    command
      .description("Tell readers how a record stands: adds an update, and says when the next one comes.")
      .argument("<name>", "an id, a slug or an alias")
      .argument("[message]", "what readers need to know now, in plain words"),
  );
  withPushOption(declared)
    .option("--status <status>", "where it stands (default: as in the last update)")
    .option("--next <when>", "when the next word comes: 30m, 2h or an instant")
    .option("--by <login>", "who says so (default: git's github.user, or user.name where that is a login)")
    .option("--state <state>", "move the record to this state as well")
    .option("--dry-run", "show what would be written, and write nothing")
    .option("--json", "tell what happened as one JSON document; never asks")
    .action(async (name: string, message: string | undefined, options: Options) => {
      process.exitCode = await update(sessionOf(command), name, message, options);
    });
}

// --- internal ---

const UPDATES = "updates";
const NEXT = "next_update_by";

async function update(session: Session, name: string, given: string | undefined, options: Options): Promise<number> {
  const push = await pushFor(session, options);
  const opened = push?.opened ?? openLedger(session.root(), session.clock);
  const record = (await push?.find(name)) ?? recordNamed(opened, name);
  const kind = kindOf(record);
  const form = updatesOf(kind);
  const fields: Fields = record.fields;
  const clock = { now: opened.now, timeZone: opened.config.time_zone };
  const status = statusOf(form, fields, options.status);
  const message = given ?? (await askMessage(session));
  const words = { verb: "update", given: [record.id, message], options: optionWords(options) };
  const resumed = await push?.resume(words);
  if (resumed !== undefined) return resumed;
  const by = options.by ?? (await openPerson(session.root()));
  const entry = {
    at: toInstant(opened.now, opened.config.time_zone),
    ...(status === undefined ? {} : { status }),
    message,
    ...(by === undefined ? {} : { by: by.replace(/^@/, "") }),
  };
  const edits: Edit[] = [
    { path: [UPDATES], append: entry },
    ...nextWord(kind, fields, options.next, clock),
    ...setFields(kind, options, clock),
  ];
  const stands = status === undefined ? "" : `: ${status}`;
  const said = { what: `update${stands}`, sentence: `${record.id} has a new update${stands}.` };
  const to = options.state === undefined ? record.fields.state : stateNamed([kind], options.state);
  const changes = { edits, sections: givenSections(kind, options) };
  return changeRecord(session, opened, { kind, record, to, changes, ask: terminal, words, options, said, push });
}

function updatesOf(kind: Kind<KindName>): Form {
  const form = formAt(formsOf(kind), UPDATES);
  if (form) return form;
  const others = kindList.filter((each) => UPDATES in each.schema.shape).map(({ labels }) => labels.toLowerCase());
  throw new ItsmError(
    `${withArticle(kind.label.toLowerCase())} has no updates`,
    `Updates are for ${others.join(" and ")}.`,
  );
}

/** The status given, else that of the last update, else the first that there is. */
function statusOf(form: Form, fields: Fields, given: string | undefined): string | undefined {
  const words = form.items?.parts.find(({ path }) => path.endsWith(".status"))?.words ?? [];
  if (given !== undefined && !words.includes(given)) throw unknown("status", given, words);
  const updates = fields[UPDATES];
  const last: unknown = Array.isArray(updates) ? updates.at(-1) : undefined;
  const before = typeof last === "object" && last !== null && "status" in last ? String(last.status) : undefined;
  return given ?? before ?? words[0];
}

async function askMessage(session: Session): Promise<string> {
  const question = { message: "What do readers need to know now?", optional: false };
  const message = session.asks ? await terminal.lines(question) : undefined;
  if (message !== undefined) return message;
  throw new ItsmError("a message is missing", 'Give it in quotes: itsm update INC-2026-7F3K "We are looking into it."');
}

/** A new promise, or the end of one that this update has kept. */
function nextWord(
  kind: Kind,
  fields: Fields,
  next: string | undefined,
  clock: { readonly now: number; readonly timeZone: string },
): Edit[] {
  if (next !== undefined && formAt(formsOf(kind), NEXT)) {
    const ahead = duration(next);
    return [
      {
        path: [NEXT],
        value: ahead === undefined ? momentIn(next, clock) : toInstant(clock.now + ahead, clock.timeZone),
      },
    ];
  }
  const promised = fields[NEXT];
  const isKept = typeof promised === "string" && Date.parse(promised) <= clock.now;
  return isKept ? [{ path: [NEXT], value: undefined }] : [];
}
