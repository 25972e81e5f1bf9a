// What happened to a record, in the words of its page.
import type { HistoryEvent, ReviewView } from "../core/past/index.ts";

/** An event in a few words: "New → In progress", "Added as New", "Window edited", "3 fields edited". */
export function eventWords({ what, from, to, differences, more }: HistoryEvent): string {
  const state = to?.label ?? "";
  if (what === "deleted") return "Deleted";
  if (what === "restored") return `Restored as ${state}`;
  if (what === "unreadable") return "Written so that it could not be read";
  if (what === "found") return `${state}, or before`;
  if (what === "added") return state === "" ? "Added" : `Added as ${state}`;
  if (from && to && from.label !== to.label) return `${from.label} → ${to.label}`;
  const [first] = differences;
  if (!first) return "Written otherwise";
  const count = differences.length + more;
  return count === 1 ? `${first.label} ${first.how}` : `${count} things edited`;
}

/** Who reviewed, and by which right: "ann (approver of Platform)". */
export function reviewText({ login, as, insteadOf }: ReviewView): string {
  return insteadOf === null ? `${login} (${as})` : `${login} (${as}, instead of ${insteadOf})`;
}
