// What was learnt: reviews after incidents and after changes, with the actions that they ask for.
import type { Audience } from "../audience.ts";
import { getRecord, type Ledger, recordsOf } from "../ledger.ts";
import type { AnyRecord, RecordOf } from "../record.ts";
import { type RecordSummary, summaryOf } from "../record-view.ts";
import { findSection, isEmptySection, sectionsOf } from "../sections.ts";
import { actionsIn, type ReviewAction } from "./actions-in.ts";

export interface ReviewView {
  readonly of: "incident" | "change";
  readonly record: RecordSummary;
  /** What the review is called. */
  readonly heading: string;
  /** ISO instant by which it is listed: when the review was given, or else when its subject was over. */
  readonly at: string | null;
  readonly services: readonly RecordSummary[];
  /** Priority of the incident, or how the change ended. */
  readonly verdict: string | null;
  /** Whether the change did what it was for, where somebody said. */
  readonly objectivesMet: boolean | null;
  /** Whether it is written down, beyond that it was held. */
  readonly written: boolean;
  /** The first words of the review, as Markdown; all of it is on the page of its subject. */
  readonly text: string;
  readonly actions: readonly ReviewAction[];
}

/**
 * All reviews, newest first. The public sees what was told it afterwards (the last update, with the status postmortem):
 * the reviews themselves are internal.
 */
export function reviewsIn(ledger: Ledger, audience: Audience): ReviewView[] {
  const isInternal = audience === "internal";
  const incidents = recordsOf(ledger, "incident").flatMap((each) =>
    isInternal ? ofIncident(each, ledger) : toldAfterwards(each, ledger),
  );
  const changes = isInternal ? recordsOf(ledger, "change").flatMap((each) => ofChange(each, ledger)) : [];
  return [...incidents, ...changes].toSorted((a, b) => Date.parse(b.at ?? "") - Date.parse(a.at ?? "") || 0);
}

// --- internal ---

const AFTER_INCIDENT = "Post-incident review";
const AFTER_CHANGE = "Post-implementation review";

function ofIncident(incident: RecordOf<"incident">, ledger: Ledger): ReviewView[] {
  const text = sectionOf(incident, AFTER_INCIDENT);
  if (text === undefined) return [];
  const { fields, derived } = incident;
  return [
    {
      of: "incident",
      record: summaryOf(incident),
      heading: AFTER_INCIDENT,
      at:
        fields.updates.findLast(({ status }) => status === "postmortem")?.at ??
        fields.closed_at ??
        fields.resolved_at ??
        null,
      services: servicesOf(incident, ledger),
      verdict: derived.priority ?? null,
      objectivesMet: null,
      written: true,
      text: beginningOf(text),
      actions: actionsIn(text),
    },
  ];
}

function toldAfterwards(incident: RecordOf<"incident">, ledger: Ledger): ReviewView[] {
  const told = incident.fields.updates.findLast(({ status }) => status === "postmortem");
  if (!told) return [];
  const { at, message } = told;
  return [
    {
      of: "incident",
      record: summaryOf(incident),
      heading: AFTER_INCIDENT,
      at,
      services: servicesOf(incident, ledger),
      verdict: incident.derived.priority ?? null,
      objectivesMet: null,
      written: false,
      text: message,
      actions: [],
    },
  ];
}

function ofChange(change: RecordOf<"change">, ledger: Ledger): ReviewView[] {
  const text = sectionOf(change, AFTER_CHANGE);
  const { review, close_code, actual, closed_at } = change.fields;
  if (text === undefined && !review) return [];
  return [
    {
      of: "change",
      record: summaryOf(change),
      heading: AFTER_CHANGE,
      at: review?.at ?? closed_at ?? actual?.end ?? null,
      services: servicesOf(change, ledger),
      verdict: close_code ?? null,
      objectivesMet: review?.objectives_met ?? null,
      written: text !== undefined,
      text: beginningOf(text ?? ""),
      actions: actionsIn(text ?? ""),
    },
  ];
}

function sectionOf(record: AnyRecord, heading: string): string | undefined {
  const section = findSection(sectionsOf(record.body), heading);
  return section && !isEmptySection(section) ? section.text : undefined;
}

/** The paragraphs before the first heading, list or table: at most two. */
function beginningOf(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  const end = paragraphs.findIndex((paragraph) => /^(?:#|\||[-*+] |\d+[.)] |```|~~~|<!--)/.test(paragraph));
  return paragraphs.slice(0, Math.min(2, end === -1 ? 2 : end)).join("\n\n");
}

function servicesOf(record: AnyRecord, ledger: Ledger): RecordSummary[] {
  const named = (ledger.linksFrom.get(record) ?? []).filter(({ to }) => getRecord(ledger, "service", to.id) === to);
  return [...new Map(named.map(({ to }) => [to.id, summaryOf(to)])).values()];
}
