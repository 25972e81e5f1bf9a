// Everything that a ledger has to tell at a moment, whoever was told before.

import { incidentAnnouncements } from "../announcements.ts";
import { counts } from "../impacts.ts";
import { getRecord, type Ledger, recordsOf } from "../ledger.ts";
import type { AnyRecord, RecordOf } from "../record.ts";
import type { Notice } from "./notice.ts";

/** All of it up to `now` (epoch milliseconds), oldest first. What an import wrote is history, and no news. */
export function noticesIn(ledger: Ledger, now: number): Notice[] {
  const told = [
    ...recordsOf(ledger, "incident")
      .filter(counts)
      .filter(isOurs)
      .flatMap((each) => ofIncident(each, ledger)),
    ...recordsOf(ledger, "change")
      .filter(isOurs)
      .flatMap((each) => ofChange(each, ledger, now)),
  ];
  return told.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

// --- internal ---

const ENDINGS: ReadonlySet<string> = new Set(["resolved", "postmortem"]);

function isOurs({ fields }: AnyRecord): boolean {
  return fields.imported === undefined;
}

/** The first word opens it; the first that says it is resolved ends it, whether somebody wrote that word or not. */
function ofIncident(incident: RecordOf<"incident">, ledger: Ledger): Notice[] {
  const { affects, major } = incident.fields;
  const slugs = [...new Set(affects.map(({ service }) => service))];
  const { priority } = incident.derived;
  const inner = [...(priority === undefined ? [] : [`Priority ${priority}`]), ...(major ? ["Major incident"] : [])];
  let endings = 0;
  return incidentAnnouncements(incident).map(({ key, at, status, message }, index) => {
    const event = index === 0 ? "incident_opened" : ENDINGS.has(status) ? "incident_resolved" : "incident_updated";
    const name = event === "incident_resolved" && status === "resolved" ? `resolved-${++endings}` : key;
    return { ...common(incident, slugs, ledger), key: `${incident.id}/${name}`, event, at, status, message, inner };
  });
}

/** It begins when its team says so, or with its window; a window that was moved is another beginning. */
function ofChange(change: RecordOf<"change">, ledger: Ledger, now: number): Notice[] {
  const { state, window, actual, hold, services, public_summary, title, implementer, unauthorized } = change.fields;
  const planned = window ? Date.parse(window.start) : undefined;
  const begun = actual && !unauthorized ? Date.parse(actual.start) : undefined;
  const byWindow = state === "scheduled" && !hold && window && Date.parse(window.end) > now ? planned : undefined;
  const at = begun ?? byWindow;
  if (at === undefined) return [];
  const risk = change.derived.risk;
  return [
    {
      ...common(change, services, ledger),
      key: `${change.id}/started-${window?.start ?? actual?.start}`,
      event: "change_started",
      at,
      status: "in_progress",
      message: public_summary ?? title,
      inner: [
        ...(risk === undefined ? [] : [`Risk ${risk}`]),
        ...(implementer === undefined ? [] : [`By ${implementer}`]),
      ],
    },
  ];
}

function common({ kind, id, fields, file }: AnyRecord, slugs: readonly string[], ledger: Ledger) {
  const services = slugs.map((slug) => getRecord(ledger, "service", slug)?.fields.title ?? slug);
  return { kind, id, title: fields.title, services, slugs, file, visibility: fields.visibility };
}
