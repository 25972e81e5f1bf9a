// Every file of the documentation that is made from the code, with the text that it must have.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { configJsonSchema, jsonSchemaOf, rules } from "../../core/index.ts";
import { kindList } from "../../schemas/index.ts";
import { knownWith, sameForAll } from "../init/index.ts";
import { configPage, kindPage, rulesPage } from "./pages.ts";

/** Paths below the root with their texts. `read` gives the present text of a file that is only partly generated. */
export function generatedFiles(root: string, read: (file: string) => string): Map<string, string> {
  const files = new Map<string, string>();
  for (const kind of kindList) {
    files.set(`docs/schemas/${kind.name}.schema.json`, json(jsonSchemaOf(kind)));
    files.set(`docs/kinds/${kind.name}.md`, kindPage(kind));
  }
  files.set("docs/schemas/config.schema.json", json(configJsonSchema()));
  files.set("docs/configuration.md", configPage());
  files.set("scripts/init/known-texts.json", json(knownWith(sameForAll(NO_RELEASE))));
  files.set("docs/rules.md", rulesPage(rules));
  const help = helpOf(root, "--help");
  const commands = commandsIn(help);
  files.set("docs/commands.md", commandsPage(root, help, commands));
  files.set("README.md", between(read("README.md"), "commands", commandTable(commands)));
  return files;
}

// --- internal ---

/** Pins do not count in what is known of texts. */
const NO_RELEASE = { version: "0.0.0", toolkit: "owner/name", commit: "0".repeat(40) };

interface CommandLine {
  readonly name: string;
  readonly summary: string;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Replaces what stands between the markers of a generated part. */
function between(text: string, name: string, part: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- /generated: ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`the markers of the part "${name}" are missing`);
  return `${text.slice(0, from + begin.length)}\n${part}\n${text.slice(to)}`;
}

function helpOf(root: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(root, "scripts/itsm.ts"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", COLUMNS: "100" },
  }).trimEnd();
}

/** The commands that the help lists, each on a line of its own: two blanks, a name, its arguments, what it does. */
function commandsIn(help: string): CommandLine[] {
  const list = help.slice(help.indexOf("\nCommands:"));
  return [...list.matchAll(/^ {2}([a-z]+)(?: [[<].*?[\]>])* {2,}(\S.*)$/gm)].flatMap(([, name, summary]) =>
    name && summary && name !== "help" ? [{ name, summary }] : [],
  );
}

function commandTable(commands: readonly CommandLine[]): string {
  const rows = commands.map(
    ({ name, summary }) => `| [\`itsm ${name}\`](docs/commands.md#itsm-${name}) | ${summary} |`,
  );
  return ["| command | what it does |", "| --- | --- |", ...rows].join("\n");
}

function commandsPage(root: string, help: string, commands: readonly CommandLine[]): string {
  const parts = commands.map(({ name }) => `## itsm ${name}\n\n\`\`\`text\n${helpOf(root, name, "--help")}\n\`\`\`\n`);
  return `# Commands\n\nMade from \`itsm --help\` by \`npm run docs\`.\n\n\`\`\`text\n${help}\n\`\`\`\n\n${parts.join("\n")}`;
}
