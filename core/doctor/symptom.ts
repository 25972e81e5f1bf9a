// One thing about an installation that was looked at.

/** Plain text. `unknown`: it could not be looked at, which makes nothing wrong. */
export interface Symptom {
  /** Its stable name, such as `history`. */
  readonly id: string;
  readonly state: "fine" | "wrong" | "unknown";
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  /** What mends it: a command, or a sentence; null where it is fine. */
  readonly mend: string | null;
  /** Whether `itsm doctor --fix` mends it. */
  readonly fixable: boolean;
}

/** What GitHub said, or why it did not. */
export type Told<Value> = { readonly value: Value } | { readonly refused: string };

/** One that is fine. */
export function fine(id: string, what: string, got: string): Symptom {
  return { id, state: "fine", what, expected: got, got, mend: null, fixable: false };
}

/** One that is wrong, or could not be looked at. */
export function unwell(
  id: string,
  what: string,
  told: Pick<Symptom, "expected" | "got"> & {
    readonly mend: string;
    readonly state?: "unknown";
    readonly fixable?: true;
  },
): Symptom {
  const { state = "wrong", fixable = false, ...rest } = told;
  return { id, what, state, fixable, ...rest };
}

/** A symptom of what GitHub told; where it refused, that alone. */
export function looked<Value>(id: string, what: string, told: Told<Value>, judge: (value: Value) => Symptom): Symptom {
  if ("value" in told) return judge(told.value);
  const mend = "Use a token that may read it: an administrator's, such as GITHUB_TOKEN=$(gh auth token).";
  return unwell(id, what, { state: "unknown", expected: "to be told", got: told.refused, mend });
}
