// The shape of records as JSON Schema, for editors and for programs in other languages.
import { z } from "zod";
import { type Kind, type Requirement, statesOf } from "../schemas/index.ts";
import { conditionText } from "./condition-text.ts";
import { CONFIG_FILE, ConfigSchema } from "./config.ts";

/** A JSON Schema, draft 2020-12, as plain JSON. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The schema of the fields of a kind as they are written. What its states demand is told in the description of `state`. */
export function jsonSchemaOf(kind: Kind): JsonSchema {
  const schema = inputSchema(kind.schema);
  const state = schema.properties?.state;
  const described =
    typeof state === "object" ? { ...state, description: stateDescription(kind, state.description) } : {};
  return {
    ...head(kind.name, kind.label, `${kind.means} Fields of a file in records/${kind.folder}.`),
    ...schema,
    properties: { ...schema.properties, state: described },
  };
}

/** The schema of the configuration. */
export function configJsonSchema(): JsonSchema {
  return {
    ...head("config", "Configuration", `The settings of an organisation: ${CONFIG_FILE}.`),
    ...inputSchema(ConfigSchema),
  };
}

// --- internal ---

function head(name: string, title: string, description: string): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:itsm-as-code:schema:${name}`,
    title,
    description,
  };
}

function inputSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-2020-12",
    unrepresentable: "any",
  });
  return rest;
}

/** What no JSON Schema of fields can say, because it depends on the state and on the body. */
function stateDescription(kind: Kind, description: string | undefined): string {
  const states = statesOf(kind.lifecycle).map((state) => {
    const { means, requires = [], forbids = [] } = kind.lifecycle.states[state] ?? { means: "" };
    const demands = requires.map(demand);
    const parts = [
      means,
      demands.length === 0 ? "" : `Demands ${demands.join("; ")}.`,
      forbids.length === 0 ? "" : `Forbids ${forbids.join(", ")}.`,
    ];
    return `- ${state}: ${parts.filter(Boolean).join(" ")}`;
  });
  return [description ?? "", ...states].join("\n");
}

function demand({ field, section, when }: Requirement): string {
  const what = field ?? `the section "${section}"`;
  const condition = conditionText(when);
  return condition === "" ? what : `${what} (if ${condition})`;
}
