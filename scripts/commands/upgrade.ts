// `itsm upgrade`: package, pins and records brought to this release together, after they were shown.
import type { Command } from "commander";
import { withExamples } from "../command.ts";
import { sessionOf } from "../session.ts";
import type { UpgradeRequest } from "../upgrade/index.ts";

export function declare(command: Command): void {
  withExamples(command, [
    ["npx itsm-as-code@latest upgrade", "to the newest release; shows what would differ, then asks"],
    ["itsm upgrade --dry-run", "show it, and write nothing"],
    ["itsm upgrade --yes", "show it and write it, without a question"],
  ])
    .description("Bring package, pins of workflows, records and settings to this release. Comments and layout stay.")
    .option("--toolkit <owner/name@commit>", "the release that workflows should use (default: that of this package)")
    .option("--together", "migrate records in the same go as pins; for a repository that no gate judges")
    .option("--dry-run", "show what would be written, and write nothing")
    .option("-y, --yes", "write without asking")
    .option("--json", "one JSON document; never asks, writes with --yes only")
    .action(async (options: UpgradeRequest) => {
      const { upgrade } = await import("../upgrade/index.ts");
      process.exitCode = await upgrade(sessionOf(command), options);
    });
}
