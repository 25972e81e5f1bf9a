// The calendar of freezes alone.
import { calendarText } from "../../core/schedule-feed/index.ts";
import { answer } from "../answer.ts";
import { calendars } from "../calendars.ts";
import { snapshot } from "../plain-data.ts";

export function GET(): Response {
  const freezes = calendars.get("freezes.ics") ?? { name: "", events: [] };
  return answer(calendarText(freezes, Date.parse(snapshot.now)), "text/calendar; charset=utf-8");
}
