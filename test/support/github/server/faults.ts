// Faults on demand: what a network or GitHub does wrong, for the requests that a test names.

export type Fault =
  /** 403 with `retry-after` (seconds), as GitHub answers who asks too much at once. */
  | { readonly kind: "secondary-rate-limit"; readonly retryAfter?: number }
  /** 429 with `retry-after` (seconds). */
  | { readonly kind: "too-many-requests"; readonly retryAfter?: number }
  | { readonly kind: "status"; readonly status: 500 | 502 | 503 | 504 }
  /** Answers after so many milliseconds. */
  | { readonly kind: "slow"; readonly ms: number }
  /** The connection breaks before anything is done. */
  | { readonly kind: "dropped" }
  /** It is done, then the connection breaks. */
  | { readonly kind: "response-lost" }
  /** Lists end after so many items; a tree says `truncated`. */
  | { readonly kind: "truncated"; readonly at: number }
  /** A list comes back empty. */
  | { readonly kind: "empty" }
  /** Runs before the request is done, such as a push between two reads. */
  | { readonly kind: "before"; readonly run: () => void | Promise<void> }
  /** Runs after the request was done, before its answer is sent. */
  | { readonly kind: "after"; readonly run: () => void | Promise<void> };

export type PlannedFault = Fault & {
  /** Matched against `METHOD /path?query`. */
  readonly match: RegExp;
  /** How many requests it meets; one, where it is not said. */
  readonly times?: number;
};

export interface Faults {
  /** Plans a fault for the next requests that match. Of several planned, each request meets the first; hooks and delays come beside. */
  next(fault: PlannedFault): void;
  /** Lets so many requests pass, then breaks the connection of each further one: a crash between two calls. */
  cutAfter(requests: number): void;
  /** Takes all faults back. */
  clear(): void;
  /** The faults that were planned but met no request (yet). */
  readonly pending: readonly PlannedFault[];
}

export interface FaultPlan extends Faults {
  /** The faults of a request, used up by asking; "cut" where the connection is to break. */
  take(request: string): readonly Fault[] | "cut";
}

/** No faults yet. */
export function faultPlan(): FaultPlan {
  let planned: { readonly fault: PlannedFault; left: number }[] = [];
  let allowed = Number.POSITIVE_INFINITY;
  return {
    next: (fault) => void planned.push({ fault, left: fault.times ?? 1 }),
    cutAfter(requests) {
      allowed = requests;
    },
    clear() {
      planned = [];
      allowed = Number.POSITIVE_INFINITY;
    },
    get pending() {
      return planned.filter(({ left }) => left > 0 && left < Number.POSITIVE_INFINITY).map(({ fault }) => fault);
    },
    take(request) {
      if (allowed <= 0) return "cut";
      allowed -= 1;
      const matching = planned.filter(({ fault, left }) => left > 0 && request.search(fault.match) >= 0);
      const decisive = matching.find(({ fault }) => !BESIDE.has(fault.kind));
      const met = matching.filter((entry) => entry === decisive || BESIDE.has(entry.fault.kind));
      for (const entry of met) entry.left -= 1;
      return met.map(({ fault }) => fault);
    },
  };
}

// --- internal ---

/** Faults that leave the answer as it is. */
const BESIDE = new Set<Fault["kind"]>(["slow", "before", "after"]);
