// What a command's file offers to itsm.ts, and how every help begins.
import type { Command } from "commander";

/** A file in scripts/commands: it declares arguments, options, examples and what to do. */
export interface CommandModule {
  readonly declare: (command: Command) => void;
}

/** A command line, with what it does in a few words. */
export type Example = readonly [line: string, does: string];

/** Puts examples before everything else in a command's help. */
export function withExamples(command: Command, examples: readonly Example[]): Command {
  const width = Math.min(60, Math.max(...examples.map(([line]) => line.length)));
  const lines = examples.map(([line, does]) =>
    line.length > width ? `  ${line}\n  ${" ".repeat(width)}  ${does}` : `  ${line.padEnd(width)}  ${does}`,
  );
  return command.addHelpText("before", `Examples:\n${lines.join("\n")}\n`);
}
