// Until when a change may go on: its window, or the freeze that begins within it.
import { type FreezeTime, freezeTimes } from "../calendar.ts";
import type { RecordOf } from "../record.ts";
import type { DeployQuestion } from "./question.ts";

export interface FreezesOn {
  /** Those that hold now or begin before the window ends, and were not excepted; by start. */
  readonly holding: readonly FreezeTime[];
  /** Freezes of which nobody can tell when they hold, each with the reason. */
  readonly unclear: readonly string[];
}

/** The freezes that keep a change from going on. An emergency goes on in a freeze, as the gate has it. */
export function freezesOn({ main, now, evidence }: DeployQuestion, change: RecordOf<"change">): FreezesOn {
  const { window, services, type } = change.fields;
  if (type === "emergency") return { holding: [], unclear: [] };
  const end = Math.max(window ? Date.parse(window.end) : now, now + 1);
  const { times, incomplete } = freezeTimes(main.ledger, now, end);
  const excepted = new Set(
    evidence.flatMap(({ evidence: { outcome, requirements } }) =>
      requirements.flatMap(({ id, satisfied }) => (outcome === "pass" && satisfied ? [id] : [])),
    ),
  );
  const concerns = ({ freeze }: FreezeTime) => {
    const { services: frozen } = freeze.fields;
    const touches = frozen === "all" || services.some((service) => frozen.includes(service));
    return touches && !excepted.has(`${change.id}/freeze:${freeze.id}`);
  };
  return {
    holding: times.filter(concerns).toSorted((a, b) => a.start - b.start),
    unclear: incomplete.map(({ freeze, why }) => `${freeze} (${why})`),
  };
}

/** The end of the window, or the start of a freeze before it; epoch milliseconds. */
export function goesOnUntil(question: DeployQuestion, change: RecordOf<"change">): number {
  const { window } = change.fields;
  const end = window ? Date.parse(window.end) : question.now;
  return Math.min(end, ...freezesOn(question, change).holding.map(({ start }) => start));
}
