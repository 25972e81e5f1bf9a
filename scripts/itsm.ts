#!/usr/bin/env node
// The `itsm` command: names the commands, loads the one that runs, holds the only catch.
import { Command, CommanderError, Option } from "commander";
import { type CommandModule, withExamples } from "./command.ts";

/** A command by name. Its module is loaded only when it runs or is asked for help. */
interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}

const COMMANDS: readonly Entry[] = [
  {
    name: "init",
    summary: "Make a folder a repository of records",
    load: () => import("./commands/init.ts"),
  },
  { name: "check", summary: "Judge all records", load: () => import("./commands/check.ts") },
  { name: "new", summary: "Add a record", load: () => import("./commands/new.ts") },
  { name: "list", summary: "List records", load: () => import("./commands/list.ts") },
  { name: "show", summary: "Show one record with all that is linked to it", load: () => import("./commands/show.ts") },
  { name: "move", summary: "Move a record to its next state", load: () => import("./commands/move.ts") },
  { name: "update", summary: "Tell readers how an incident stands", load: () => import("./commands/update.ts") },
  { name: "link", summary: "Link one record to another", load: () => import("./commands/link.ts") },
  { name: "history", summary: "Tell what happened to records, from Git", load: () => import("./commands/history.ts") },
  {
    name: "calendar",
    summary: "Show planned changes, freezes and conflicts",
    load: () => import("./commands/calendar.ts"),
  },
  { name: "health", summary: "Show how every service is, and why", load: () => import("./commands/health.ts") },
  { name: "metrics", summary: "Measure a period", load: () => import("./commands/metrics.ts") },
  { name: "gate", summary: "Judge a branch or a pull request", load: () => import("./commands/gate.ts") },
  { name: "audit", summary: "Lay evidence over the main line", load: () => import("./commands/audit.ts") },
  { name: "import", summary: "Take over the records of another system", load: () => import("./commands/import.ts") },
  { name: "export", summary: "Write the records for other programs", load: () => import("./commands/export.ts") },
  { name: "portal", summary: "Build, watch or serve the portal", load: () => import("./commands/portal.ts") },
  { name: "doctor", summary: "Look whether everything is in place", load: () => import("./commands/doctor.ts") },
  {
    name: "upgrade",
    summary: "Bring package, pins and records to this release",
    load: () => import("./commands/upgrade.ts"),
  },
  { name: "explain", summary: "Explain a rule", load: () => import("./commands/explain.ts") },
  { name: "schema", summary: "Print the JSON Schema of a kind", load: () => import("./commands/schema.ts") },
];

const EXIT_CODES = `
Exit codes: 0 fine · 1 findings · 2 usage · 3 no ITSM repository, or bad configuration · 70 our bug · 130 cancelled`;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(Number(process.exitCode ?? 0)); // the reader, such as head, has seen enough
  throw error;
});
process.on("SIGINT", () => process.exit(130));
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    if (args[0] === "--version" || args[0] === "-V") return await version();
    const program = programOf();
    const commands = new Map(COMMANDS.map((entry) => [entry, program.command(entry.name).summary(entry.summary)]));
    const asked = COMMANDS.find(({ name }) => name === verbIn(args));
    const command = asked && commands.get(asked);
    if (asked && command) (await asked.load()).declare(command.description(`${asked.summary}.`));
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args.map(withDashes), { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return tell(error);
  }
}

function programOf(): Command {
  const program = new Command("itsm")
    .description("IT service management as Markdown in Git.")
    .addOption(
      new Option("--root <folder>", "the repository (default: the nearest folder above with itsm.config.yaml)"),
    )
    .addOption(new Option("--now <instant>", "what to take for now, such as 2026-12-01T22:00:00+01:00"))
    .addOption(new Option("--color <when>", "colours").choices(["auto", "always", "never"]).default("auto"))
    .addOption(new Option("--no-input", "never ask; what is missing is an error"))
    .helpCommand("help [command]", "Show the help of a command")
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .showHelpAfterError("  Add --help to see how it is used.")
    .exitOverride()
    .addHelpText("after", EXIT_CODES);
  return withExamples(program, [
    ["itsm check", "judge all records"],
    ["itsm list incident", "incidents that are open"],
    ['itsm new incident "Checkout is slow" --impact high --urgency high', "write one down"],
    ["itsm move INC-2026-7F3K resolved", "take it further"],
  ]);
}

/** The first word that is neither an option nor the value of one; behind `help`, the word after it. */
function verbIn(args: readonly string[]): string | undefined {
  const words = args.filter((arg, i) => !arg.startsWith("-") && !/^--(root|now|color)$/.test(args[i - 1] ?? ""));
  return words[0] === "help" ? words[1] : words[0];
}

/** Fields have underscores, options have dashes: `--started_at` means `--started-at`. */
function withDashes(arg: string): string {
  return arg.replace(/^--[a-z]+(?:_[a-z]+)+(?==|$)/, (name) => name.replaceAll("_", "-"));
}

async function version(): Promise<number> {
  const { default: manifest } = await import("itsm-as-code/package.json", { with: { type: "json" } });
  process.stdout.write(`${manifest.version}\n`);
  return 0;
}

async function tell(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has told it
  const { tellError } = await import("./tell-error.ts");
  return tellError(error);
}
