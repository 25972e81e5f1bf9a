// A state table, and the questions one may ask it.

/** A fact about a record's fields that switches a rule on: the field's value is, or is not, one of those listed. */
export interface Condition {
  readonly field: string;
  readonly is?: readonly (string | boolean)[];
  readonly not?: readonly (string | boolean)[];
}

/** A way out of a state. With `when`, the move is legal only while every condition holds for the record after the move. */
export interface Exit<State extends string> {
  readonly to: State;
  readonly when?: readonly Condition[];
}

/** Something a record must carry in a state: a field (dotted path) or a body section (its `##` heading). */
export interface Requirement {
  readonly field?: string;
  readonly section?: string;
  readonly when?: readonly Condition[];
}

export interface StateRule<State extends string> {
  /** How people read the state on a page. */
  readonly label: string;
  /** One sentence that says what the state means. */
  readonly means: string;
  /** Whether a record may appear in this state first: always, or while every condition holds. */
  readonly entry: boolean | readonly Condition[];
  /** Where the record stands: work ahead, work going on, or over. Lists and colours follow it. */
  readonly phase: "planned" | "active" | "done";
  readonly to: readonly (State | Exit<State>)[];
  readonly requires?: readonly Requirement[];
  /** Fields that contradict the state, such as `resolved_at` on an incident that is open again. */
  readonly forbids?: readonly string[];
  /** Times that a record gets when it enters the state, if it has none yet: `resolved_at`. */
  readonly stamps?: readonly string[];
}

export interface Lifecycle<State extends string = string> {
  readonly states: Readonly<{ [S in State]: StateRule<State> }>;
}

/** The fields of a record as plain data, before or after validation. */
export type Fields = Readonly<{ [field: string]: unknown }>;

/** Makes a lifecycle of a table. A target state that is no key of the table does not compile. */
export function defineLifecycle<State extends string>(
  states: {
    readonly [S in State]: StateRule<NoInfer<State>>;
  },
): Lifecycle<State> {
  return { states };
}

/** The states of a lifecycle in the order of its table. */
export function statesOf<State extends string>(lifecycle: Lifecycle<State>): readonly [State, ...State[]] {
  // A table has at least one state; Object.keys only knows strings.
  return Object.keys(lifecycle.states) as unknown as [State, ...State[]];
}

/** The rule of a state, or undefined where the table has no such state. */
export function stateRule(lifecycle: Lifecycle, state: string): StateRule<string> | undefined {
  return Object.hasOwn(lifecycle.states, state) ? lifecycle.states[state] : undefined;
}

/** Whether every condition holds for these fields. No condition always holds. */
export function holds(conditions: readonly Condition[] | undefined, fields: Fields): boolean {
  return (conditions ?? []).every(({ field, is, not }) => {
    const value = valueAt(fields, field);
    return (is?.some((expected) => expected === value) ?? true) && !not?.some((excluded) => excluded === value);
  });
}

/** Every exit of a state, with its condition. */
export function exitsFrom(lifecycle: Lifecycle, state: string): readonly Exit<string>[] {
  const rule = stateRule(lifecycle, state);
  return (rule?.to ?? []).map((exit) => (typeof exit === "string" ? { to: exit } : exit));
}

/** Whether a record may move from one state to another, given its fields after the move. Staying is always legal. */
export function mayMove(lifecycle: Lifecycle, from: string, to: string, fields: Fields): boolean {
  if (from === to) return true;
  return exitsFrom(lifecycle, from).some((exit) => exit.to === to && holds(exit.when, fields));
}

/** Whether a record with these fields may first appear in this state. */
export function mayEnter(lifecycle: Lifecycle, state: string, fields: Fields): boolean {
  const entry = stateRule(lifecycle, state)?.entry ?? false;
  return typeof entry === "boolean" ? entry : holds(entry, fields);
}

/** What a record with these fields must carry in this state. */
export function requirementsIn(lifecycle: Lifecycle, state: string, fields: Fields): readonly Requirement[] {
  const requires = stateRule(lifecycle, state)?.requires;
  return requires ? requires.filter((requirement) => holds(requirement.when, fields)) : [];
}

/** The value at a dotted path (`window.start`), or undefined where there is none. */
export function valueAt(fields: Fields, path: string): unknown {
  if (!path.includes(".")) return Object.hasOwn(fields, path) ? fields[path] : undefined;
  let value: unknown = fields;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Fields)[key];
  }
  return value;
}
