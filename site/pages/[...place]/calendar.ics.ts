// The calendars: of everything, and of what touches each service.
import { calendarText } from "../../../core/schedule-feed/index.ts";
import { answer } from "../../answer.ts";
import { calendars } from "../../calendars.ts";
import { snapshot } from "../../plain-data.ts";

const NAME = /(?:^|\/)calendar\.ics$/;

export function getStaticPaths() {
  return [...calendars]
    .filter(([path]) => NAME.test(path))
    .map(([path, calendar]) => ({ params: { place: path.replace(NAME, "") || undefined }, props: { calendar } }));
}

export function GET({ props }: { readonly props: ReturnType<typeof getStaticPaths>[number]["props"] }): Response {
  return answer(calendarText(props.calendar, Date.parse(snapshot.now)), "text/calendar; charset=utf-8");
}
