// The only door to @clack/prompts: questions on a terminal. Ctrl-C at any of them ends the command with nothing written.
import { autocomplete, autocompleteMultiselect, confirm, isCancel, multiline, select, text } from "@clack/prompts";
import { EXIT, ItsmError } from "../core/index.ts";

/** One of several answers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** How people are asked. Tests answer in their place. */
export interface Asker {
  /** A line of text; undefined where it may be, and was, left empty. `fault` says what is wrong with an answer. */
  readonly line: (question: Question & { readonly initial?: string }) => Promise<string | undefined>;
  /** Several lines of text. */
  readonly lines: (question: Question) => Promise<string | undefined>;
  readonly yes: (question: { readonly message: string; readonly initial?: boolean }) => Promise<boolean>;
  readonly one: (question: Question & { readonly choices: readonly Choice[] }) => Promise<string | undefined>;
  readonly some: (question: Question & { readonly choices: readonly Choice[] }) => Promise<readonly string[]>;
}

export interface Question {
  readonly message: string;
  /** Whether it may be left empty. */
  readonly optional: boolean;
  readonly fault?: (answer: string) => string | undefined;
}

/** Asks on this terminal. */
export const terminal: Asker = {
  line: async ({ message, optional, fault, initial }) =>
    given(
      await text({
        message: told(message, optional),
        validate: judge(optional, fault),
        ...(initial ? { initialValue: initial } : {}),
      }),
    ),
  lines: async ({ message, optional, fault }) =>
    given(
      await multiline({ message: `${told(message, optional)} (Enter twice to end)`, validate: judge(optional, fault) }),
    ),
  yes: async ({ message, initial = false }) => answered(await confirm({ message, initialValue: initial })),
  one: async ({ message, optional, choices }) => {
    const options = [...(optional ? [{ value: "", label: "(leave empty)" }] : []), ...choices].map(option);
    const ask = options.length > MANY ? autocomplete<string> : select<string>;
    return given(await ask({ message: told(message, optional), options, maxItems: MANY }));
  },
  some: async ({ message, optional, choices }) =>
    answered(
      await autocompleteMultiselect<string>({
        message: told(message, optional),
        options: choices.map(option),
        required: !optional,
        maxItems: MANY,
      }),
    ),
};

// --- internal ---

/** From so many choices on, typing a few letters is quicker than walking through them. */
const MANY = 10;

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new ItsmError("Cancelled. Nothing was written.", "", EXIT.cancelled);
  return answer as Exclude<Answer, symbol>; // isCancel has ruled out the only symbol there is
}

function given(answer: string | undefined | symbol): string | undefined {
  const value = answered(answer);
  return value === undefined || value.trim() === "" ? undefined : value;
}

function told(message: string, optional: boolean): string {
  return optional ? `${message} (optional)` : message;
}

function judge(optional: boolean, fault: Question["fault"]) {
  return (answer: string | undefined) => {
    if (!answer?.trim()) return optional ? undefined : "This is needed.";
    return fault?.(answer);
  };
}

function option({ value, label, hint }: Choice): { value: string; label: string; hint?: string } {
  return { value, label, ...(hint === undefined ? {} : { hint }) };
}
