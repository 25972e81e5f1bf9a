// Runs `itsm import` in this process, and gives what a user would see.
import { Command, Option } from "commander";
import { vi } from "vitest";
import { declare } from "../../scripts/commands/import.ts";
import { tellError } from "../../scripts/tell-error.ts";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly talk: string;
}

/** Runs the command with these words behind `itsm import`. */
export async function importCommand(...args: readonly string[]): Promise<Run> {
  const written = { out: "", talk: "" };
  const out = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written.out += text;
    return true;
  });
  const talk = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.talk += text;
    return true;
  });
  const before = process.exitCode;
  try {
    const program = new Command("itsm")
      .addOption(new Option("--root <folder>"))
      .addOption(new Option("--now <instant>"))
      .addOption(new Option("--color <when>").default("never"))
      .addOption(new Option("--no-input"))
      .exitOverride();
    declare(program.command("import").exitOverride());
    await program.parseAsync(["import", ...args], { from: "user" }).catch(async (error: unknown) => {
      process.exitCode = error instanceof Error && error.name === "CommanderError" ? 2 : await tellError(error);
    });
    return { code: Number(process.exitCode ?? 0), ...written };
  } finally {
    process.exitCode = before;
    out.mockRestore();
    talk.mockRestore();
  }
}
