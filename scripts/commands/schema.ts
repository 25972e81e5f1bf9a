// `itsm schema`: the JSON Schema of a kind of record, or of the configuration.
import { type Command, Option } from "commander";
import { CONFIG_FILE, configJsonSchema, jsonSchemaOf } from "../../core/index.ts";
import { kindList } from "../../schemas/index.ts";
import { withExamples } from "../command.ts";
import { table } from "../format/table.ts";
import { kindNamed } from "../lookup.ts";
import { sessionOf } from "../session.ts";

const CONFIG = "config";

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm schema", "list the kinds"],
    ["itsm schema incident > incident.schema.json", "the schema of an incident's fields"],
    ["itsm schema config", `the schema of ${CONFIG_FILE}`],
  ])
    .description("Print the JSON Schema (draft 2020-12) of a kind's fields as they are written.")
    .argument("[kind]", "a kind of record, or config")
    .addOption(new Option("--format <format>", "the form of the schema").choices(["json"]).default("json"))
    .option("--json", "without a kind: the list of kinds as one JSON document")
    .action((kind: string | undefined, options: { readonly json?: boolean }) => {
      const session = sessionOf(command);
      if (kind !== undefined) session.out(JSON.stringify(schemaNamed(kind), null, 2));
      else if (options.json)
        session.json("kinds", {
          kinds: kindList.map(({ name, label, means, folder, prefix }) => ({
            name,
            label,
            means,
            folder,
            prefix: prefix ?? null,
          })),
        });
      else {
        const rows = [...kindList.map(({ name, means }) => [name, means]), [CONFIG, `The settings in ${CONFIG_FILE}.`]];
        session.out(table([{ heading: "Kind" }, { heading: "Is", stretches: "soon" }], rows, session));
      }
    });
}

// --- internal ---

function schemaNamed(name: string): object {
  if (name === CONFIG || name === CONFIG_FILE) return configJsonSchema();
  return jsonSchemaOf(kindNamed(name, [CONFIG]));
}
