// The words of a notice: what a template says, with what people wrote in its places.
import type { NoticeEvent } from "../notify-settings.ts";
import type { Notice } from "./notice.ts";

/** One line. What people wrote is put into the places once: a place in a title stays a text. */
export function headlineOf(notice: Notice, template: string = TEMPLATES[notice.event]): string {
  const places: { readonly [place: string]: string } = {
    title: notice.title,
    id: notice.id,
    status: notice.status.replaceAll("_", " "),
    services: notice.services.join(", "),
    message: notice.message,
  };
  return oneLine(template.replace(/\{(\w+)\}/g, (whole, place: string) => places[place] ?? whole));
}

/** Text without what is hidden: control characters and marks that turn the reading direction become �. */
export function visible(text: string): string {
  return text.toWellFormed().replaceAll(CONTROLS, "�");
}

/** At most so many UTF-16 units, with an ellipsis where it was cut. */
export function clipped(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/�$/, "")}…`;
}

// --- internal ---

const CONTROLS = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

const TEMPLATES: { readonly [event in NoticeEvent]: string } = {
  incident_opened: "Incident: {title}",
  incident_updated: "Update: {title}",
  incident_resolved: "Resolved: {title}",
  change_started: "Change started: {title}",
};

function oneLine(text: string): string {
  return visible(text).replaceAll(/\s+/g, " ").trim();
}
