// How a freeze recurs, in words: "Every Friday, 14:00 – 20:00".
import { calendar } from "#language";
import type { DayOfMonth, Recurrence } from "../core/index.ts";
import { clockText, dateText, monthNamed, weekday } from "./calendar-words.ts";
import { enumerate } from "./words.ts";

const say = calendar.recurs;
const HOUR = 3_600_000;

/** The sentence, without its full stop. A rule that words cannot tell is told to be one, and nothing more. */
export function recurrenceText(recurrence: Recurrence): string {
  const { days, until, times } = recurrence;
  if (days.each === "rule") return say.rule;
  const recurs = timesText(recurrence);
  if (times !== null) return say.times(recurs, times);
  return until === null ? recurs : say.until(recurs, dateText(until, true));
}

// --- internal ---

function timesText(recurrence: Recurrence): string {
  const { start, end, lastsMs, every, days } = recurrence;
  const [from, to] = [start, end].map((clock) => ({ day: dateText(clock.slice(0, 10)), time: timeOf(clock) }));
  if (!from || !to) return "";
  if (days.each === "season") return say.season(every, from, to);
  const on = daysText(recurrence);
  if (start.slice(0, 10) === end.slice(0, 10)) return say.between(on, from.time, to.time);
  const hours = Math.round(lastsMs / HOUR);
  return say.from(on, from.time, say.length(Math.floor(hours / 24), hours % 24));
}

function daysText({ days, every }: Recurrence): string {
  switch (days.each) {
    case "week":
      return say.weeks(every, all(days.weekdays.map((number) => weekday(number).name)));
    case "month":
      return say.months(every, onText(days.on));
    case "year":
      return say.years(every, onText(days.on), all(days.months.map(monthNamed)));
    default:
      return say.days(every);
  }
}

function onText(on: DayOfMonth): string {
  if ("nth" in on) return say.onWeekday(on.nth, weekday(on.weekday));
  return on.date === -1 ? say.onLastDay : say.onDate(on.date);
}

/** A clock without a zone is told as it stands. */
function timeOf(clock: string): string {
  return clockText(`${clock}Z`, "UTC");
}

function all(names: readonly string[]): string {
  return enumerate(names, names.length);
}
