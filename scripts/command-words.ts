// A command as it was given: its words for a shell, and a key by which the same command is known when it runs again.
import { createHash } from "node:crypto";
import { commandLine } from "./command-line.ts";

export interface CommandWords {
  readonly verb: string;
  readonly given: readonly string[];
  readonly options: readonly OptionWords[];
}

/** An option with its value; without one for a mere flag. */
export type OptionWords = readonly [flag: string, value?: string];

/** Options as commander gives them, but for those that only say what becomes of the result. */
export function optionWords(options: object): OptionWords[] {
  return Object.entries(options).flatMap(([name, value]): OptionWords[] => {
    const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (OF_THE_RESULT.has(name) || value === undefined || value === false) return [];
    if (value === true) return [[flag]];
    return (Array.isArray(value) ? value : [value]).map((each): OptionWords => [flag, String(each)]);
  });
}

/** What people can paste into a shell. `more` are further flags, such as `--push`. */
export function lineOf({ verb, given, options }: CommandWords, ...more: readonly string[]): string {
  return commandLine(["itsm", verb, ...given, ...options.flat().filter((word) => word !== undefined), ...more]);
}

/** The same for the same command, in whatever order its options were given. */
export function keyOf({ verb, given, options }: CommandWords): string {
  const sorted = options.map((option) => JSON.stringify(option)).toSorted();
  return createHash("sha256")
    .update(JSON.stringify([verb, given, sorted]))
    .digest("hex")
    .slice(0, 20);
}

// --- internal ---

const OF_THE_RESULT = new Set(["push", "json", "dryRun"]);
