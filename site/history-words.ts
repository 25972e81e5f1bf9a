// What happened to a record, in the words of its page.
import { past } from "#language";
import type { HistoryEvent, ReviewView } from "../core/past/index.ts";
import { differenceLabel } from "./difference-words.ts";

const { history: say } = past;

/** An event in a few words: "New → In progress", "Added as New", "Window edited", "3 things edited". */
export function eventWords({ what, from, to, differences, more }: HistoryEvent): string {
  const state = to?.label ?? "";
  if (what === "deleted") return say.deleted;
  if (what === "restored") return say.restored(state);
  if (what === "unreadable") return say.unreadable;
  if (what === "found") return say.found(state);
  if (what === "added") return state === "" ? say.added : say.addedAs(state);
  if (from && to && from.label !== to.label) return say.moved(from.label, to.label);
  const [first] = differences;
  if (!first) return say.otherwise;
  const count = differences.length + more;
  return count === 1 ? say.oneThing[first.how](differenceLabel(first).text) : say.things(count);
}

/** Who reviewed, and by which right: "ann (approver of Platform)". */
export function reviewText({ login, as, insteadOf }: ReviewView): string {
  return insteadOf === null ? say.review(login, as) : say.reviewInstead(login, as, insteadOf);
}
