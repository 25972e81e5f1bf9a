// `itsm show`: one record with its fields, what follows from them, and all that is linked to it.
import type { Command } from "commander";
import { recordView } from "../../core/index.ts";
import { withExamples } from "../command.ts";
import { recordText, type Terminal } from "../format/record-text.ts";
import { kindOf, recordNamed } from "../lookup.ts";
import { openToRead } from "../open-to-read.ts";
import { type Session, sessionOf } from "../session.ts";

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm show INC-2026-7F3K", "by id"],
    ["itsm show INC0010023", "by the number it had elsewhere"],
    ["itsm show service:checkout", "by kind and name, where several kinds use the name"],
    ["itsm show CHG-2026-7F3K --json", "for a program"],
  ])
    .description("Show one record with its fields, what follows from them, and all that is linked to it.")
    .argument("<name>", "an id, a slug, an alias, kind:slug, or the path of the file")
    .option("--json", "one JSON document")
    .action((name: string, options: { readonly json?: boolean }) => {
      const session = sessionOf(command);
      const opened = openToRead(session);
      const record = recordNamed(opened, name);
      const view = recordView(record, opened.ledger, "internal");
      if (options.json) session.json("record", { record: view });
      else session.out(recordText(kindOf(record), view, terminalOf(session), opened.config.time_zone));
    });
}

// --- internal ---

/** In a pipe no line is broken, so that programs find what they look for. */
function terminalOf({ paint, width, toTerminal }: Session): Terminal {
  return { paint, width: toTerminal ? width : Number.POSITIVE_INFINITY };
}
