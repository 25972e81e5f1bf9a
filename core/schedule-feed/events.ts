// The change schedule as events of a calendar: windows of changes, and freezes.

import type { FieldsOf } from "../../schemas/index.ts";
import type { Address } from "../address/index.ts";
import type { Span } from "../intervals.ts";
import { windowOf } from "../maintenance.ts";
import type { RecordMoments } from "../record-moments/index.ts";
import type { RecordView } from "../record-view.ts";
import { portalId } from "../short-id.ts";
import { shownRecords } from "../shown-records.ts";
import type { Snapshot } from "../snapshot.ts";
import { freezeSchedule, type Series } from "./freeze-times.ts";

export type EventStatus = "CONFIRMED" | "TENTATIVE" | "CANCELLED";

/** What an event says, whenever it takes place. */
export interface EventText {
  readonly uid: string;
  /** The path of the record's page. */
  readonly path: string;
  /** Grows with each revision of the record, or, where there is no history, as it goes on in its life. */
  readonly sequence: number;
  readonly status: EventStatus;
  readonly category: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

/** One event: once, or as a series with what differs from its rule. Epoch milliseconds. */
export interface ScheduleEvent extends EventText {
  readonly once: Span | null;
  readonly series: Series | null;
  /** Services that it touches, or all of them. */
  readonly services: readonly string[] | "all";
}

/** How Markdown is told in plain words. */
export type PlainText = (markdown: string) => string;

/** How events are told. */
export interface Told {
  readonly snapshot: Snapshot;
  readonly address: Address;
  readonly text: PlainText;
  /** The names of services by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly moments: RecordMoments;
}

/** No calendar holds more changes than this: the latest. */
export const MOST_CHANGES = 500;

/** Windows of changes, latest first. Who drafts a change has announced nothing yet: the public is not told of drafts. */
export function changeEvents(told: Told): ScheduleEvent[] {
  const { snapshot } = told;
  return shownRecords(snapshot, "change")
    .flatMap((change) => {
      const window = windowOf(change.record);
      const status = STATUS_OF[change.record.fields.state];
      const isTold = snapshot.audience === "internal" || status !== "TENTATIVE";
      return window && isTold ? [{ change, window, status }] : [];
    })
    .toSorted((a, b) => b.window.start - a.window.start)
    .slice(0, MOST_CHANGES)
    .map(({ change: { record, view }, window, status }) => {
      const { services, outage, public_summary } = record.fields;
      const lines = [
        public_summary ?? "",
        outage ? `Outage: ${outage.replaceAll("_", " ")}.` : "",
        `State: ${view.stateLabel.toLowerCase()}.`,
      ];
      const description = descriptionOf(lines, services, told);
      return { ...textOf(view, told), status, description, once: window, series: null, services };
    });
}

/** Freezes that hold; those that were lifted do not. */
export function freezeEvents(told: Told): ScheduleEvent[] {
  const { snapshot } = told;
  const now = Date.parse(snapshot.now);
  return shownRecords(snapshot, "freeze")
    .filter(({ view }) => view.phase !== "done")
    .flatMap(({ record, view }) => {
      const { services, reason, public_summary } = record.fields;
      const { series, single } = freezeSchedule(record.fields, now);
      const about = textOf(view, told);
      const description = descriptionOf([reason ?? public_summary ?? ""], services, told);
      const base = { ...about, status: "CONFIRMED" as const, description, services };
      const isOne = series === null && single.length === 1;
      const alone = single.map((once) => {
        const uid = isOne ? about.uid : withStart(about.uid, once.start);
        return { ...base, uid, once, series: null };
      });
      return series ? [{ ...base, once: null, series }, ...alone] : alone;
    });
}

// --- internal ---

type ChangeState = FieldsOf<"change">["state"];

const STATUS_OF: { readonly [State in ChangeState]: EventStatus } = {
  new: "TENTATIVE",
  scheduled: "CONFIRMED",
  implementing: "CONFIRMED",
  review: "CONFIRMED",
  closed: "CONFIRMED",
  canceled: "CANCELLED",
};

/** A description is for a glance; the record's page has the rest. */
const MOST_WORDS = 500;

function textOf(view: RecordView, { snapshot, address, moments }: Told): Omit<EventText, "status" | "description"> {
  const states = snapshot.kinds.find(({ name }) => name === view.kind)?.states ?? [];
  const place = states.findIndex(({ name }) => name === view.state);
  return {
    uid: `${view.kind}-${view.id.toLowerCase()}@${portalId(snapshot.organisation)}.itsm`,
    sequence: moments.revisions(view.path) ?? Math.max(0, place),
    path: view.path,
    category: view.kindLabel,
    summary: `${view.kindLabel}: ${view.title}`,
    url: address(view.path),
  };
}

/** A time that stands beside a series is named by its start, so that it keeps its name when others come or go. */
function withStart(uid: string, start: number): string {
  return uid.replace("@", `-${new Date(start).toISOString().slice(0, 16).replaceAll(/[-:]/g, "").toLowerCase()}@`);
}

function descriptionOf(lines: readonly string[], services: readonly string[] | "all", { text, titles }: Told): string {
  const names = services === "all" ? "all" : services.flatMap((id) => titles.get(id) ?? []).join(", ");
  const short = lines.map((line) => [...text(line)].slice(0, MOST_WORDS).join(""));
  return [...short, names && `Services: ${names}.`].filter((line) => line !== "").join("\n");
}
