// `itsm init`: makes a folder, empty or full of other things, a repository of records.
import { basename, resolve } from "node:path";
import type { Command } from "commander";
import { withExamples } from "../command.ts";
import type { GivenAnswers } from "../init/index.ts";
import { sessionOf } from "../session.ts";

interface Options extends GivenAnswers {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly sample?: boolean;
  readonly toolkit?: string;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["npx itsm-as-code init", "asks a few questions, then writes"],
    ["itsm init --yes --organisation Acme --login mira", "asks nothing"],
    ["itsm init --dry-run", "tell what would be written, and what would be left alone"],
  ])
    .description(
      "Make a folder a repository of records: settings, folders, workflows, editor. Nothing that exists is overwritten.",
    )
    .argument("[folder]", "the folder; by default this one")
    .option("--organisation <name>", "what your organisation is called")
    .option("--time-zone <zone>", "the time zone it works in, such as Europe/Vienna")
    .option("--login <login>", "your GitHub login")
    .option("--team <name>", "the team that looks after services")
    .option("--service <name>", "the first service")
    .option("--repository <address>", "the repository's address (default: that of the remote origin)")
    .option("--sample", "write a few example records as well")
    .option("--toolkit <owner/name@commit>", "the release that workflows use (default: that of this package)")
    .option("--dry-run", "tell what would be written, and write nothing")
    .option("-y, --yes", "ask nothing; take what is proposed")
    .option("--json", "tell what was written as one JSON document; never asks")
    .action(async (folder: string | undefined, options: Options) => {
      const session = sessionOf(command);
      const root = resolve(folder ?? command.optsWithGlobals<{ readonly root?: string }>().root ?? ".");
      const { initialise } = await import("../init/index.ts");
      const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      process.exitCode = await initialise(session, { ...options, root, name: basename(root), zone });
    });
}
