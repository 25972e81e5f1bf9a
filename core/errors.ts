// What the user can mend: told in a sentence with a hint, without a stack.
import type { Finding } from "./finding.ts";

/** The exit codes of the command. */
export const EXIT = { fine: 0, findings: 1, usage: 2, notARepository: 3, bug: 70, cancelled: 130 } as const;

/** Thrown for what the user can mend; caught once, at the edge. */
export class ItsmError extends Error {
  override readonly name = "ItsmError";
  /** What to do about it. */
  readonly hint: string;
  readonly exitCode: number;
  /** What is wrong with the data, where that is why. */
  readonly findings: readonly Finding[];

  constructor(
    message: string,
    hint: string,
    exitCode: number = EXIT.usage,
    options: ErrorOptions & { readonly findings?: readonly Finding[] } = {},
  ) {
    super(message, options);
    this.hint = hint;
    this.exitCode = exitCode;
    this.findings = options.findings ?? [];
  }
}
