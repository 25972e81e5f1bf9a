// What holds from one instant to another.

/** Whether an instant (epoch milliseconds) lies in [from, to), both ISO instants; without one there is no such bound. */
export function isWithin(at: number, from: string | null | undefined, to: string | null | undefined): boolean {
  return !(from && at < Date.parse(from)) && !(to && at >= Date.parse(to));
}

/** An ISO instant as short as it can be told for an attribute, in UTC: `2026-12-01T21:00Z`. */
export function shortInstant(instant: string | null | undefined): string | undefined {
  return instant ? new Date(instant).toISOString().replace(/(?::00)?\.000Z$/, "Z") : undefined;
}
