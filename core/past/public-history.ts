// What the public may read of a record's history: when, and what changed of what it could read already.
import { findKind } from "../../schemas/index.ts";
import { bodyFor, derivedFor, fieldsFor } from "../audience.ts";
import { type Difference, differences } from "../differences.ts";
import { type Form, formAt, formsOf } from "../form.ts";
import { type AnyRecord, keyOf } from "../record.ts";
import type { Timeline } from "../timeline.ts";
import { bounded, type HistoryEvent, stateView } from "./history-event.ts";
import type { PublicEye } from "./public-eye.ts";
import type { HistoryGround } from "./record-history.ts";

/**
 * The events that changed what the public could read, oldest first; none for a record that is not public today.
 * Versions from before the record was public, or between, are never told. Nor are former texts: words that were
 * withdrawn stay withdrawn, so a text is only said to have changed.
 */
export function publicEvents(
  { kind, id, events }: Timeline,
  { read, reached, timeZone }: Pick<HistoryGround, "read" | "reached" | "timeZone">,
  eye: PublicEye,
): HistoryEvent[] {
  const told: HistoryEvent[] = [];
  let shown: AnyRecord | undefined;
  for (const event of events) {
    const version = read({ kind, id, ...event })?.record;
    const seen = version && eye.see(version);
    if (!seen || !eye.titles.has(keyOf(kind, id))) continue;
    const after = publicVersion(seen);
    const all = shown ? differences(shown, after, timeZone) : [];
    if (shown && all.length === 0) continue;
    told.push({
      at: new Date(reached.get(event.commit) ?? event.at).toISOString(),
      what: shown ? "changed" : event.cutOff ? "found" : "added",
      from: stateView(kind, shown?.fields.state ?? null),
      to: stateView(kind, after.fields.state),
      ...bounded(all.map((difference) => withoutText(difference, after))),
      source: null,
    });
    shown = after;
  }
  return told;
}

// --- internal ---

function publicVersion(record: AnyRecord): AnyRecord {
  return {
    ...record,
    file: "",
    // Of its fields those are left that the public may read: the rest of a record is not looked at.
    fields: fieldsFor(record, "public") as AnyRecord["fields"],
    derived: derivedFor(record, "public"),
    body: bodyFor(record, "public"),
  } as AnyRecord;
}

/** The difference itself where its values are words, numbers, moments or names of records; else only that there is one. */
function withoutText(difference: Difference, record: AnyRecord): Difference {
  const kind = findKind(record.kind);
  const form = kind && difference.of === "field" ? formAt(formsOf(kind), difference.path) : undefined;
  if (difference.of === "fact" || (form && isPlain(form))) return difference;
  return { ...difference, before: null, after: null, words: difference.how, sentence: { as: "untold" }, lines: null };
}

function isPlain(form: Form): boolean {
  const { shape, refersTo, items, parts } = form;
  if (refersTo !== undefined) return true;
  if (shape === "list") return items !== undefined && isPlain(items);
  if (shape === "map") return parts.every(isPlain);
  return shape === "word" || shape === "flag" || shape === "number" || shape === "moment" || shape === "day";
}
