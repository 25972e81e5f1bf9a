// A calendar file as a subscriber's program reads it: by ical.js, with its own time zones.
import ICAL from "ical.js";

/** One time of an event, in epoch milliseconds. */
export interface ReadTime {
  readonly uid: string;
  readonly start: number;
  readonly end: number;
}

/** The calendar of a text; its time zones are those that the text itself describes. */
export function parseCalendar(text: string): ICAL.Component {
  ICAL.TimezoneService.reset();
  const calendar = ICAL.Component.fromString(text);
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar;
}

/** Every time at which an event takes place that begins in [from, to), by start. */
export function timesIn(calendar: ICAL.Component, from: number, to: number): ReadTime[] {
  const all = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  const masters = all.filter((event) => !event.isRecurrenceException());
  for (const master of masters)
    for (const moved of all)
      if (moved.isRecurrenceException() && moved.uid === master.uid) master.relateException(moved);
  return masters.flatMap((event) => timesOf(event, from, to)).toSorted((a, b) => a.start - b.start);
}

// --- internal ---

function timesOf(event: ICAL.Event, from: number, to: number): ReadTime[] {
  const uid = event.uid;
  const found: ReadTime[] = [];
  const add = (start: ICAL.Time, end: ICAL.Time) => {
    const time = { uid, start: start.toJSDate().getTime(), end: end.toJSDate().getTime() };
    if (time.start >= from && time.start < to) found.push(time);
  };
  if (!event.isRecurring()) add(event.startDate, event.endDate);
  else {
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) {
      if (next.toJSDate().getTime() >= to + 86_400_000) break;
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      add(startDate, endDate);
    }
  }
  return found;
}
