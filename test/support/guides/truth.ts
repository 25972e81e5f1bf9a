// A guide as it would be if it showed what its commands said just now.
import { inTheGuide, isWhatWasSaid, type Names } from "./compare.ts";
import type { Played } from "./play.ts";

/** The lines of the guide that a command takes, with what would stand there. */
export interface Correction {
  /** The line of the command, from 1. */
  readonly line: number;
  readonly takes: number;
  readonly by: readonly string[];
}

/** What must be corrected where the guide does not show what was said; nothing where it does. */
export function correctionOf({ step, said, code }: Played, names: Names): Correction | undefined {
  if (isWhatWasSaid(step.shown, said, names) && step.code === code) return undefined;
  const bare = step.command.replace(/\s*# ends with \d+$/, "");
  const typed = `$ ${bare}${code === 0 ? "" : ` # ends with ${code}`}`.split("\n");
  const lines = said.map((line) => inTheGuide(line, names));
  return {
    line: step.line,
    takes: typed.length + (step.shown.join("") === "" ? 0 : step.shown.length),
    by: [...typed, ...(lines.join("") === "" ? [] : lines)],
  };
}

/** The guide with all corrections. */
export function corrected(markdown: string, corrections: readonly Correction[]): string {
  const lines = markdown.split("\n");
  for (const { line, takes, by } of corrections.toReversed()) lines.splice(line - 1, takes, ...by);
  return lines.join("\n");
}
