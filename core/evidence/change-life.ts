// When a change was authorized, carried out and closed, and whether an audit asks for its evidence at all.
import { findKind } from "../../schemas/index.ts";
import type { RecordOf } from "../record.ts";
import type { TimelineEvent } from "../timeline.ts";
import { type ChangeCase, mergedAt } from "./change-case.ts";

export interface ChangeLife {
  readonly change: ChangeCase;
  readonly record: RecordOf<"change">;
  /** When it was authorized, carried out or closed, in epoch milliseconds: an audit of any of these asks for it. */
  readonly moments: readonly number[];
  /** Why no audit asks for its evidence; null where it does. */
  readonly outside: string | null;
}

export function lifeOf(change: ChangeCase): ChangeLife {
  const { record, authorizations } = change;
  const { actual, closed_at: closedAt } = record.fields;
  const written = [actual?.start, actual?.end, closedAt].flatMap((text) =>
    text === undefined ? [] : Date.parse(text),
  );
  const moved = authorizedEvents(change);
  const moments = [...moved.map(({ at }) => at), ...authorizations.map(mergedAt), ...written];
  return { change, record, moments, outside: whyOutside(change, moved[0]) };
}

// --- internal ---

/** Moves into states that need authorization, as the kind's rules have them. */
function authorizedEvents({ record, timeline }: ChangeCase): TimelineEvent[] {
  const rules = findKind(record.kind)?.authority.rules ?? [];
  const states = new Set(rules.flatMap(({ needs, to }) => (needs === "authorization" ? (to ?? []) : [])));
  return (timeline?.events ?? []).filter(({ from, to }) => to !== null && to !== from && states.has(to));
}

function whyOutside({ record, ground }: ChangeCase, authorized: TimelineEvent | undefined): string | null {
  const { imported } = record.fields;
  if (imported) return `imported from ${imported.from}, where it was approved`;
  const standing = authorized && ground.standings.bySha.get(authorized.commit);
  return standing?.state === "before" ? "authorized before the gate held" : null;
}
