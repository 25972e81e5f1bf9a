// Moments and periods as the pages tell them: thousands, of few days, so what was asked once is known.
import { toMinute } from "../core/index.ts";
import { type Clocks, clocksOfIntl, type MomentText, momentText, type PeriodText, periodText } from "./times.ts";
import { OWN } from "./tongue.ts";

/** The same as `momentText` of the language of the pages. */
export function momentOnPage(instant: string, zone: string, now?: string): MomentText {
  return momentText(instant, zone, now, OWN, KNOWN);
}

/** The same as `periodText` of the language of the pages. */
export function periodOnPage(start: string, end: string, zone: string, now?: string): PeriodText {
  return periodText(start, end, zone, now, OWN, KNOWN);
}

// --- internal ---

const DAY = 86_400_000;
const asked = clocksOfIntl();

/** Clocks that ask for each day, each minute of a day and each name once. They speak the language of the pages. */
const KNOWN: Clocks = {
  calendarDay: (instant, zone) => wallOf(instant, zone).slice(0, 10),
  clockIn: (instant, zone, tongue) => {
    const clock = wallOf(instant, zone).slice(11);
    return knownAs(clock, () => asked.clockIn(`2000-01-01T${clock}:00Z`, "UTC", tongue));
  },
  dayIn: (instant, zone, tongue, withYear = true) => {
    const day = wallOf(instant, zone).slice(0, 10);
    return knownAs(`${day} ${withYear}`, () => asked.dayIn(`${day}T00:00:00Z`, "UTC", tongue, withYear));
  },
  zoneName: (instant, zone, tongue) => {
    const day = Math.floor(Date.parse(instant) / DAY);
    const name = (at: number) => asked.zoneName(new Date(at).toISOString(), zone, tongue);
    // Where a day of UTC ends under another name than it began, the clocks were changed in it.
    const [first, next] = [day, day + 1].map((each) => knownAs(`${zone} ${each}`, () => name(each * DAY)));
    return first !== undefined && first === next ? first : asked.zoneName(instant, zone, tongue);
  },
};

const known = new Map<string, string>();

function knownAs(key: string, ask: () => string): string {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}

/** `2026-11-20 10:20` on the clocks of a zone. */
function wallOf(instant: string, zone: string): string {
  return toMinute(Date.parse(instant), zone);
}
