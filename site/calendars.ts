// The calendars of the portal, by their paths.
import { calendarsOf } from "../core/schedule-feed/index.ts";
import { address } from "./addresses.ts";
import { markdownToText } from "./markdown.ts";
import { moments } from "./moments.ts";
import { snapshot } from "./plain-data.ts";

export const calendars = calendarsOf(snapshot, address, markdownToText, moments);
