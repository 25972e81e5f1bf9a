// How long ago, or in how long: words that are true for a minute and are renewed every minute.
import { OWN, type Tongue } from "./tongue.ts";

const STEPS = [
  ["year", 31_536_000, 2 * 31_536_000],
  ["month", 2_592_000, 3 * 2_592_000],
  ["day", 86_400, 2 * 86_400],
  ["hour", 3600, 3600],
  ["minute", 60, 60],
] as const;

const own = relativeIn(OWN);

/** "25 minutes ago", "in 47 hours", "in 3 days"; within a minute "now". Milliseconds, negative for what is past. */
export function relativeText(milliseconds: number, tongue: Tongue = OWN): string {
  const seconds = milliseconds / 1000;
  // A unit is used from two of it on, hours and minutes from one: "tomorrow" would be wrong as often as right.
  const step = STEPS.find(([, , from]) => Math.abs(seconds) >= from);
  const words = tongue === OWN ? own : relativeIn(tongue);
  return step ? words.format(Math.trunc(seconds / step[1]), step[0]) : tongue.words.now;
}

// --- internal ---

function relativeIn({ locale }: Tongue): Intl.RelativeTimeFormat {
  return new Intl.RelativeTimeFormat(locale, { numeric: "always", style: "long" });
}
