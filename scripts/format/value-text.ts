// A value of a record as people read it in a terminal.
import { type Form, toMinute } from "../../core/index.ts";
import { plainText } from "./plain-text.ts";

/** A time in the organisation's zone; anything else as it is written. */
export function valueText(value: string, timeZone: string): string {
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && !Number.isNaN(Date.parse(value));
  return isInstant ? toMinute(Date.parse(value), timeZone) : plainText(value);
}

/** A field as lines: scalars and short lists on one, lists of maps one line each. */
export function fieldLines(value: unknown, form: Form | undefined, timeZone: string): string[] {
  if (!Array.isArray(value)) return inLine(value, [], timeZone).split("\n");
  if (value.every((item) => typeof item !== "object")) return [inLine(value, [], timeZone)];
  // Each entry of a list has what is mandatory, so that needs no name.
  const bare = (form?.items?.parts ?? []).filter(({ required }) => required).map(lastStep);
  return value.map((item) => inLine(item, bare, timeZone));
}

/** A text in lines no longer than a width, broken between words. */
export function wrapped(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

// --- internal ---

function inLine(value: unknown, bare: readonly string[], timeZone: string): string {
  if (typeof value === "string") return valueText(value.trimEnd(), timeZone);
  if (Array.isArray(value)) return value.map((item) => inLine(item, [], timeZone)).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .filter(([, part]) => !(Array.isArray(part) && part.length === 0))
    .map(([key, part]) => `${bare.includes(key) ? "" : `${key.replaceAll("_", " ")} `}${inLine(part, [], timeZone)}`)
    .join(" · ");
}

function lastStep({ path }: Form): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
