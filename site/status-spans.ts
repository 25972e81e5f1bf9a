// How everything is from one instant to the next: as it is now, then each step that the clock will bring.
import { now } from "#language";
import type { StatusStep, StatusView } from "../core/index.ts";

export interface StatusSpan extends Pick<StatusStep, "page" | "groups" | "services"> {
  /** ISO instants; null for what has been so since before this page, or stays so. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Something that holds from one instant to another. */
export interface Lasting<Value> {
  readonly value: Value;
  readonly from: string | null;
  readonly to: string | null;
}

type Status = Pick<StatusView, "page" | "groups" | "services" | "ahead" | "active">;

/** What is said of everything where there is nothing yet: not that it is well. */
const NOTHING = { indicator: "unknown", description: now.banner.noServices } as const;

/** How everything is, in a word of Statuspage's or, where nothing is known, in none. */
export interface Sentence {
  readonly indicator: StatusStep["page"]["indicator"] | "unknown";
  readonly description: string;
}

/** The spans of time, in order; the first is the present. */
export function statusSpans({ page, groups, services, ahead }: Status): StatusSpan[] {
  const present = { page, groups, services: services.filter(({ level }) => level !== "operational") };
  return [{ at: null, ...present }, ...ahead].map((step, index) => ({
    page: step.page,
    groups: step.groups,
    services: step.services,
    from: step.at,
    to: ahead[index]?.at ?? null,
  }));
}

/** One thing of which there is always one: neighbours that say the same become one. */
export function togetherWhere<Value>(
  spans: readonly StatusSpan[],
  told: (span: StatusSpan) => Value,
  keyOf: (value: Value) => unknown = (value) => value,
): Lasting<Value>[] {
  const runs: { value: Value; from: string | null; to: string | null }[] = [];
  for (const span of spans) {
    const value = told(span);
    const last = runs.at(-1);
    if (last && keyOf(last.value) === keyOf(value)) last.to = span.to;
    else runs.push({ value, from: span.from, to: span.to });
  }
  return runs;
}

/** The sentence about everything, as the clock changes it. */
export function pageSpans(status: Status): Lasting<Sentence>[] {
  return togetherWhere<Sentence>(
    statusSpans(status),
    ({ page }) => (isEmpty(status) ? NOTHING : page),
    ({ description }) => description,
  );
}

/** The sentence about everything as it is now. */
export function sentenceNow(status: Status): Sentence {
  return isEmpty(status) ? NOTHING : status.page;
}

/** Things of which several hold at a time: each once for every run of spans in which it does. `keyOf` says which are the same. */
export function eachWhile<Value>(
  spans: readonly StatusSpan[],
  told: (span: StatusSpan) => readonly Value[],
  keyOf: (value: Value) => string,
): Lasting<Value>[] {
  const runs: { value: Value; from: string | null; to: string | null }[] = [];
  let open = new Map<string, (typeof runs)[number]>();
  for (const span of spans) {
    const still = new Map<string, (typeof runs)[number]>();
    for (const value of told(span)) {
      const known = open.get(keyOf(value));
      const run = known ?? { value, from: span.from, to: span.to };
      if (!known) runs.push(run);
      run.to = span.to;
      still.set(keyOf(value), run);
    }
    open = still;
  }
  return runs;
}

// --- internal ---

function isEmpty({ services, active }: Status): boolean {
  return services.length === 0 && active.length === 0;
}
