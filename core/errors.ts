// What the user can mend: told in a sentence with a hint, without a stack.

/** The exit codes of the command. */
export const EXIT = { fine: 0, findings: 1, usage: 2, notARepository: 3, bug: 70, cancelled: 130 } as const;

export class ItsmError extends Error {
  override readonly name = "ItsmError";
  /** What to do about it. */
  readonly hint: string;
  readonly exitCode: number;

  constructor(message: string, hint: string, exitCode: number = EXIT.usage, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
