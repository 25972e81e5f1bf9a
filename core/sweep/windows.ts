// Changes that were not begun in their window, or are still on after it.
import { kinds } from "../../schemas/index.ts";
import { DAY } from "../days.ts";
import { recordsOf } from "../ledger.ts";
import type { RecordOf } from "../record.ts";
import { aboutRecord, type Concern, type Look } from "./concern.ts";
import { moment } from "./moment.ts";

/** Planned changes whose window is over, that wait for nothing else. */
export const missedWindows: Look = (question) =>
  recordsOf(question.ledger, "change").flatMap((change) => {
    const { window, state, actual, implementer, requested_by } = change.fields;
    if (!window || actual || phaseOf(change) !== "planned" || Date.parse(window.end) >= question.now) return [];
    if (waits(change, question.now)) return [];
    const asked = state === "new";
    return aboutRecord("window-missed", change, {
      headline: "was not begun in its window",
      says: `The window ended on ${moment(window.end, question)}. The change is still ${label(change)}: ${
        asked ? "nobody scheduled it" : "nobody wrote down that it was begun"
      }.`,
      people: [implementer, requested_by],
      mend: asked
        ? "Plan a new window in a pull request, or cancel the change."
        : "If it was carried out, write down when. If it was not, plan it anew or cancel it.",
      command: asked ? `npx itsm move ${change.id} canceled` : `npx itsm move ${change.id} implementing`,
    });
  });

/** Changes that are being carried out for longer than planned; a change without a window may take a day. */
export const overruns: Look = (question) =>
  recordsOf(question.ledger, "change").flatMap((change): Concern | [] => {
    const { actual, window, state, implementer } = change.fields;
    if (state !== "implementing" || !actual) return [];
    const [end, why] = window
      ? [Date.parse(window.end), "The window ended"]
      : [Date.parse(actual.start) + DAY, "It has no window, and a day was over"];
    if (end + LENIENCE > question.now) return [];
    return aboutRecord("change-overrun", change, {
      headline: "is still being carried out",
      says: `${why} on ${moment(end, question)}. The work began on ${moment(actual.start, question)}, and ${
        actual.end === undefined ? "no end is written down" : "the review has not begun"
      }.`,
      people: [implementer],
      mend: "Write down when the work ended and begin the review; where it is still on, tell those who wait for it.",
      command: `npx itsm move ${change.id} review`,
    });
  });

// --- internal ---

/** A word that comes this late, in milliseconds, is no concern yet. */
const LENIENCE = 3_600_000;

function phaseOf({ fields }: RecordOf<"change">) {
  return kinds.change.lifecycle.states[fields.state].phase;
}

function label({ fields }: RecordOf<"change">): string {
  return kinds.change.lifecycle.states[fields.state].label.toLowerCase();
}

/** Whether it is on hold; with a day to look again, until then. */
function waits({ fields: { hold } }: RecordOf<"change">, now: number): boolean {
  return hold !== undefined && (hold.until === undefined || Date.parse(hold.until) > now);
}
