// Announcements as Statuspage's updates, with what each of them says of the services.
import type { Announcement } from "../announcements.ts";
import type { ServiceLevel } from "../health.ts";
import { shortId } from "../short-id.ts";
import type { Component, Update } from "./documents.ts";
import { moment } from "./moment.ts";

/** What updates are about. */
export interface Subject {
  /** The name by which its ids are made: `incident:INC-2026-7F3K`. */
  readonly name: string;
  readonly timeZone: string;
  readonly affected: readonly AffectedComponent[];
}

export interface AffectedComponent {
  readonly component: Component;
  /** The name of its group, if it has one. */
  readonly group: string | null;
  /** How the subject makes it when something is announced. */
  readonly levelAt: (announcement: Announcement) => ServiceLevel;
}

/** The updates, newest first, of announcements that come oldest first. */
export function updatesOf(announcements: readonly Announcement[], subject: Subject): Update[] {
  return announcements
    .map((announcement, index) => {
      const { key, at, status, message } = announcement;
      const told = moment(at, subject.timeZone);
      return {
        id: shortId(`${subject.name}#${key}`),
        // The schema of the document refuses words that Statuspage does not know.
        status: status as Update["status"],
        body: message,
        incident_id: shortId(subject.name),
        created_at: told,
        updated_at: told,
        display_at: told,
        affected_components: affectedBy(subject.affected, announcements[index - 1], announcement),
        deliver_notifications: true,
        custom_tweet: null,
        tweet_id: null,
      };
    })
    .toReversed();
}

// --- internal ---

function affectedBy(
  affected: readonly AffectedComponent[],
  before: Announcement | undefined,
  now: Announcement,
): Update["affected_components"] {
  if (affected.length === 0) return null;
  return affected.map(({ component, group, levelAt }) => ({
    code: component.id,
    name: group === null ? component.name : `${group} - ${component.name}`,
    old_status: before ? levelAt(before) : "operational",
    new_status: levelAt(now),
  }));
}
