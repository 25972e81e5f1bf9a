// What is wrong with one record, before anyone knows on which line.

/** The way to a value: keys of maps and positions in lists. */
export type Path = readonly (string | number)[];

/** One thing wrong with a record: a finding without its place. */
export interface Flaw {
  readonly rule: string;
  readonly path: Path;
  readonly message: string;
  readonly mend: string;
}

/** Pairs of time fields of which the first may not be later than the second. */
export type TimeOrder = readonly (readonly [earlier: string, later: string])[];

/** Flaws of times that are not in order. Times that are missing or impossible are left to the schema. */
export function outOfOrder(fields: { readonly [field: string]: unknown }, order: TimeOrder): Flaw[] {
  const flaws: Flaw[] = [];
  for (const [earlier, later] of order) {
    const first = fields[earlier];
    const second = fields[later];
    if (typeof first !== "string" || typeof second !== "string") continue;
    if (isBefore(second, first))
      flaws.push({
        rule: "times-out-of-order",
        path: [later],
        message: `${later} is before ${earlier}: expected it at or after ${first}, got ${second}`,
        mend: `Correct ${later} or ${earlier}; compare their offsets too.`,
      });
  }
  return flaws;
}

// --- internal ---

/** Whether one instant is before another. Instants of the same form in UTC compare as text, which is much cheaper. */
function isBefore(one: string, other: string): boolean {
  const alike = one.length === other.length && one.endsWith("Z") && other.endsWith("Z");
  return alike ? one < other : Date.parse(one) < Date.parse(other);
}
