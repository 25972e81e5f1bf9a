// `itsm portal`: builds the portal, rebuilds it at every save, or serves what was built.
import { type Command, InvalidArgumentError, Option } from "commander";
import { LANGUAGES, type Language } from "../../core/index.ts";
import { Instant } from "../../schemas/index.ts";
import { withExamples } from "../command.ts";
import { type Part, partOf } from "../portal-part.ts";
import { sessionOf } from "../session.ts";

export interface BuildOptions {
  readonly out?: string;
  readonly base?: string;
  readonly site?: string;
  readonly audience?: "internal" | "public";
  readonly language?: Language;
  readonly verbose?: boolean;
  /** The past moment whose portal is built: an instant, or the name of a commit. */
  readonly at?: string;
  /** The part that is built, where several machines build the portal together. */
  readonly shard?: Part;
  /** When the build began, where several machines build it together: their clocks differ. Epoch milliseconds. */
  readonly began?: number;
}

export interface ServeOptions extends BuildOptions {
  readonly port?: number;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm portal dev", "look at the portal while you write; it follows every save"],
    ["itsm portal build", "write the portal to dist/portal"],
    ["itsm portal build --audience public --base /status/", "the public portal, for a folder of a host"],
    ["itsm portal build --at 2026-11-20T10:20:00+01:00", "the portal exactly as it was then"],
    ["itsm portal serve", "look at what was built"],
  ]).description("Build, watch or serve the portal.");
  withPlace(command.command("build").description("Write the portal as files that any web server can serve."))
    .option("--at <moment>", "the portal of a past moment: an instant with its offset, or a commit, branch or tag")
    .option("--shard <i/n>", "one of n parts, to be joined with the others: 2/5 is the second of five", shardPart)
    .option("--began <instant>", "when the build of all parts began, so that they tell of one moment", instantOf)
    .action(async (options: BuildOptions, of: Command) => {
      const { buildPortal } = await import("../portal-build.ts");
      process.exitCode = await buildPortal(sessionOf(of), options);
    });
  withPort(
    withPlace(command.command("dev").description("Serve the portal and follow every save, until Ctrl-C.")),
  ).action(async (options: ServeOptions, of: Command) => {
    const { watchPortal } = await import("../portal-watch.ts");
    await watchPortal(sessionOf(of), options);
  });
  withPort(withPlace(command.command("serve").description("Serve the portal that was built, until Ctrl-C."))).action(
    async (options: ServeOptions, of: Command) => {
      const { servePortal } = await import("../portal-serve.ts");
      process.exitCode = await servePortal(sessionOf(of), options);
    },
  );
}

// --- internal ---

function withPlace(command: Command): Command {
  return command
    .option("--out <folder>", "the folder of the pages (default: dist/portal below the repository)")
    .option("--base <path>", "the path below which it is published (default: that of portal.url, or /)", basePath)
    .option("--site <address>", "the address of its host (default: portal.url of the configuration)", hostAddress)
    .addOption(
      new Option("--audience <audience>", "who will read it (default: portal.audience of the configuration)").choices([
        "internal",
        "public",
      ]),
    )
    .addOption(
      new Option(
        "--language <tag>",
        "the language of its own words (default: portal.language of the configuration)",
      ).choices(LANGUAGES),
    )
    .option("--verbose", "show what Astro says");
}

function withPort(command: Command): Command {
  return command.option("--port <number>", "the port; if it is taken, the next free one", portNumber);
}

function basePath(text: string): string {
  if (!/^\/?[\w.~/-]*$/.test(text)) throw new InvalidArgumentError("Expected a path such as /status/.");
  const inner = text.split("/").filter((part) => part !== "");
  return inner.length === 0 ? "/" : `/${inner.join("/")}/`;
}

function instantOf(text: string): number {
  if (!Instant.safeParse(text).success)
    throw new InvalidArgumentError("Expected an instant with its offset, such as 2026-11-20T10:20:00+01:00.");
  return Date.parse(text);
}

function shardPart(text: string): Part {
  const part = partOf(text);
  if (!part) throw new InvalidArgumentError("Expected a part such as 2/5, the second of five.");
  return part;
}

function hostAddress(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError("Expected an address such as https://status.example.com.");
  return text;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError("Expected 0 to 65535.");
  return port;
}
