// `itsm new`: a new record of a kind, with everything proposed that can be known.
import { randomInt } from "node:crypto";
import type { Command } from "commander";
import { ItsmError, withArticle } from "../../core/index.ts";
import { type Kind, type KindName, kindList } from "../../schemas/index.ts";
import { addRecord, type NewOptions } from "../add-record.ts";
import { withExamples } from "../command.ts";
import { table } from "../format/table.ts";
import { withFieldOptions, withSetOptions } from "../given-values.ts";
import { kindNamed } from "../lookup.ts";
import { terminal } from "../prompt.ts";
import { withPushOption } from "../push/index.ts";
import { type Session, sessionOf } from "../session.ts";

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm new incident", "asks for what is needed"],
    ['itsm new incident "Checkout is slow" --impact high --urgency high', "asks nothing that it can do without"],
    ['itsm new change "Rotate keys" --type normal --services edge --dry-run', "show the file, write nothing"],
    ["itsm new change --help", "every field of a change has an option"],
  ])
    .description("Add a record. Its id, state, owner and times are proposed; the result passes itsm check.")
    .argument("[kind]", `a kind of record: ${kindList.map(({ name }) => name).join(", ")}`)
    .argument("[title]", "what it is about, in one line")
    .action(async (name: string | undefined) => {
      const session = sessionOf(command);
      const kind = name === undefined ? await askKind(session) : kindNamed(name);
      process.exitCode = await add(session, kind, undefined, {});
    });
  for (const kind of kindList) declareKind(command, kind);
}

// --- internal ---

function declareKind(above: Command, kind: Kind<KindName>): void {
  const noun = kind.label.toLowerCase();
  const command = above
    .command(kind.name)
    .alias(kind.folder === kind.name ? `${kind.name}s` : kind.folder)
    .summary(kind.means)
    .description(
      `Add ${withArticle(noun)}. ${kind.means}\nWhere asking is not possible, what is missing is an error that names the options.`,
    )
    .argument("[title]", "what it is about, in one line");
  withExamples(command, [
    [`itsm new ${kind.name}`, "asks for what is needed"],
    [`itsm new ${kind.name} "A title" --dry-run`, "show the file, write nothing"],
    [`itsm new ${kind.name} "A title" --push`, "as a pull request, without touching this folder"],
  ]);
  withPushOption(withSetOptions(command))
    .option("--slug <slug>", "the name of the file; by default made of the title")
    .option("--dry-run", "show what would be written, and write nothing")
    .option("--json", "tell what was written as one JSON document; never asks");
  withFieldOptions(command, kind, ["title", "imported"]).action(
    async (title: string | undefined, options: NewOptions) => {
      process.exitCode = await add(sessionOf(command), kind, title, options);
    },
  );
}

function add(session: Session, kind: Kind<KindName>, title: string | undefined, options: NewOptions): Promise<number> {
  const chance = () => randomInt(2 ** 32) / 2 ** 32;
  return addRecord(session, { kind, title, options, chance, ask: terminal });
}

async function askKind(session: Session): Promise<Kind<KindName>> {
  if (session.asks) {
    const choices = kindList.map(({ name, label, means }) => ({ value: name, label, hint: means }));
    return kindNamed((await terminal.one({ message: "What do you want to add?", optional: false, choices })) ?? "");
  }
  const rows = kindList.map(({ name, means }) => [name, means]);
  session.talk(table([{ heading: "Kind" }, { heading: "Is", stretches: "soon" }], rows, session));
  throw new ItsmError("a kind is missing", 'Name one: itsm new incident "Checkout is slow".');
}
