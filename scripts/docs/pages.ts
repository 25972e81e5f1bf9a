// Pages of the documentation as Markdown: one a kind, one of all rules, one of the configuration.
import { conditionText, configJsonSchema, type JsonSchema, jsonSchemaOf, type Rule } from "../../core/index.ts";
import {
  type AgreementRule,
  type Entitled,
  exitsFrom,
  type Kind,
  type Requirement,
  type StateRule,
} from "../../schemas/index.ts";

const MADE = "Made from the code by `npm run docs`; edit the schema, not this page.";

/** The page of a kind: where its records lie, its states, fields, sections and links. */
export function kindPage(kind: Kind): string {
  const where = kind.prefix
    ? `records/${kind.folder}/<year>/${kind.prefix}-<year>-XXXX-<slug>.md`
    : `records/${kind.folder}/<slug>.md`;
  return [
    `# ${kind.label}`,
    `${kind.means} A record is the file \`${where}\`. ${MADE}`,
    "## States",
    stateTable(kind),
    "## Fields",
    fieldTable(jsonSchemaOf(kind)),
    "## Sections of the body",
    table(
      ["section", "what belongs in it"],
      kind.sections.map(({ heading, hint }) => [`\`## ${heading}\``, hint]),
    ),
    "## References to other records",
    table(
      ["field", "names a", "which sees it as"],
      kind.references.map(({ path, to, back, acyclic }) => [code(path), to, acyclic ? `${back} (no circles)` : back]),
    ),
    ...materialPart(kind),
    ...authorityPart(kind),
  ]
    .join("\n\n")
    .concat("\n");
}

/** The page of all rules, as \`itsm explain\` tells them. */
export function rulesPage(rules: { readonly [id: string]: Rule }): string {
  const parts = Object.entries(rules).map(([id, rule]) =>
    [
      `## ${id}`,
      `**${rule.title}** (${rule.level}) ${rule.why}`,
      ...example("Wrong", rule.bad),
      ...example("Right", rule.good),
    ].join("\n\n"),
  );
  return `${["# Rules", `Everything that \`itsm check\` can find, and what the change gate (\`gate-…\`) asks for. ${MADE}`, ...parts].join("\n\n")}\n`;
}

/** The page of the configuration. */
export function configPage(): string {
  return `${["# Configuration", `\`itsm.config.yaml\` at the root of the repository. ${MADE}`, fieldTable(configJsonSchema())].join("\n\n")}\n`;
}

// --- internal ---

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "None.";
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

function example(label: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`${label}:`, `\`\`\`yaml\n${text}\n\`\`\``];
}

function stateTable(kind: Kind): string {
  return table(
    ["state", "means", "may move to", "demands", "forbids"],
    Object.entries(kind.lifecycle.states).map(([state, rule]) => [
      `${code(state)}${rule.entry === false ? "" : " ⇢"}`,
      rule.means,
      exitsFrom(kind.lifecycle, state)
        .map(({ to, when }) => withCondition(code(to), when))
        .join(", ") || "nothing: it is final",
      (rule.requires ?? []).map(demand).join(", "),
      forbidden(rule),
    ]),
  ).concat("\n\n⇢ marks states in which a record may first appear.");
}

function forbidden({ forbids }: StateRule<string>): string {
  return (forbids ?? []).map(code).join(", ");
}

function demand({ field, section, when }: Requirement): string {
  return withCondition(field ? code(field) : code(`## ${section}`), when);
}

function withCondition(what: string, when: Requirement["when"]): string {
  const condition = conditionText(when);
  return condition ? `${what} (if ${condition})` : what;
}

function materialPart({ material }: Kind): string[] {
  const names = [...material.fields.map(code), ...material.sections.map((heading) => code(`## ${heading}`))];
  return names.length === 0 ? [] : ["## What may not change after approval", `${names.join(", ")}.`];
}

/** Who must agree to a move, in the order of the rules. */
function authorityPart({ authority }: Kind): string[] {
  const rows = authority.rules.map((rule) => [moveText(rule), AGREEMENTS[rule.needs]]);
  const entitled = authority.entitled.map(entitledText).join(", ");
  return [
    "## Who must agree",
    "The first line that fits decides. How the change gate asks for it: [the change gate](../gate.md).",
    table(
      ["a pull request that", "needs"],
      [
        ...rows,
        ...(entitled
          ? [["does anything else", `one of: ${entitled}; the author alone, where the author is one of them`]]
          : []),
      ],
    ),
  ];
}

const AGREEMENTS: { readonly [agreement in AgreementRule["needs"]]: string } = {
  authorization: "what the approval matrix asks for its type and its risk",
  retrospective: "an approval in retrospect, by somebody who has not approved it before",
  governance: "an approver of the governance team",
  entitlement: "one of the people whom the record entitles",
};

function moveText({ from, to, material, when }: AgreementRule): string {
  const states = (names: readonly (string | null)[]) =>
    names.map((name) => (name === null ? "nothing" : code(name))).join(", ");
  const parts = [
    ...(from || to ? ["moves it"] : ["edits it"]),
    ...(from ? [`from ${states(from)}`] : []),
    ...(to ? [`to ${states(to)}`] : []),
    ...(material ? ["and touches what may not change after approval"] : []),
    ...(when ? [`(if ${conditionText(when)}, before or after)`] : []),
  ];
  return parts.join(" ");
}

function entitledText(entitled: Entitled): string {
  if ("onDuty" in entitled) return "anybody on duty";
  if ("person" in entitled) return `the person in ${code(entitled.person)}`;
  return "membersOf" in entitled
    ? `members of the team in ${code(entitled.membersOf)}`
    : `members of the teams that own the services in ${code(entitled.ownersOf)}`;
}

interface FieldRow {
  readonly path: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

function fieldTable(schema: JsonSchema): string {
  return table(
    ["field", "is", "what it says"],
    fieldRows(schema).map(({ path, schema: field, required }) => [
      code(path),
      `${form(field)}${required ? ", always" : ""}`,
      firstLine(field.description),
    ]),
  );
}

function firstLine(text: string | undefined): string {
  return text?.split("\n", 1)[0] ?? "";
}

/** All fields, those of maps and of maps in lists below their parents. */
function fieldRows(schema: JsonSchema, prefix = ""): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (typeof field === "boolean") return [];
    const path = `${prefix}${name}`;
    const row = { path, schema: field, required: (schema.required ?? []).includes(name) };
    const items = typeof field.items === "object" && !Array.isArray(field.items) ? field.items : undefined;
    return [row, ...fieldRows(field, `${path}.`), ...(items ? fieldRows(items, `${path}[].`) : [])];
  });
}

function form(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((word) => code(String(word))).join(" ");
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.anyOf)
    return schema.anyOf.map((option) => (typeof option === "boolean" ? "anything" : form(option))).join(" or ");
  if (schema.format === "date-time") return "a moment";
  if (schema.format === "date") return "a day";
  if (schema.type === "array") {
    const { items } = schema;
    return typeof items === "object" && !Array.isArray(items) && items.type === "string" ? "list of text" : "list";
  }
  return (
    { string: "text", object: "map", boolean: "true or false", integer: "whole number", number: "number" }[
      String(schema.type)
    ] ?? "a value"
  );
}
