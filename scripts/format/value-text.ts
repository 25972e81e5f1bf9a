// A value of a record as people read it in a terminal.
import { toMinute } from "../../core/index.ts";
import { plainText } from "./plain-text.ts";

/** A time in the organisation's zone; anything else as it is written. */
export function valueText(value: string, timeZone: string): string {
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && !Number.isNaN(Date.parse(value));
  return isInstant ? toMinute(Date.parse(value), timeZone) : plainText(value);
}

/** A field as lines: scalars and short lists on one, lists of maps one line each. */
export function fieldLines(value: unknown, timeZone: string): string[] {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object"))
      return [value.map((item) => inLine(item, timeZone)).join(", ")];
    return value.map((item) => inLine(item, timeZone));
  }
  return inLine(value, timeZone).split("\n");
}

// --- internal ---

function inLine(value: unknown, timeZone: string): string {
  if (typeof value === "string") return valueText(value.trimEnd(), timeZone);
  if (Array.isArray(value)) return value.map((item) => inLine(item, timeZone)).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .filter(([, part]) => !(Array.isArray(part) && part.length === 0))
    .map(([key, part]) => `${key.replaceAll("_", " ")} ${inLine(part, timeZone)}`)
    .join(", ");
}
