// What the timeline of a portal holds: how records came to be as they are, for those who replay it.

/** One fact that an event set; null where the record has it no longer. */
export interface SetFact {
  readonly field: string;
  readonly value: unknown;
}

/** What happened to one record when a commit reached the main line. */
export interface ReplayEvent {
  /** ISO instant in UTC. */
  readonly at: string;
  readonly kind: string;
  readonly id: string;
  /** Where its page is, below the base of the portal: `changes/CHG-2026-7F3K/`. */
  readonly path: string;
  readonly what: "added" | "changed" | "removed";
  /** `title`, `state`, and what the status page needs: `impacts`, `started_at`, `maintenance`, `actual`. */
  readonly set: readonly SetFact[];
  /** The commit that brought it; not told to the public. */
  readonly commit?: string;
}

/** `impacts`: a service that an incident hurts. ISO instants; `to` is null while nobody says that it is over. */
export interface ImpactFact {
  readonly service: string;
  readonly level: "degraded_performance" | "partial_outage" | "major_outage";
  readonly from: string;
  readonly to: string | null;
}

/** `actual`: when the work of a change really began and ended. ISO instants. */
export interface WorkFact {
  readonly start: string;
  readonly end: string | null;
}

/** `maintenance`: an approved change that interrupts services. ISO instants. */
export interface MaintenanceFact {
  readonly services: readonly string[];
  /** What users were told they would see. */
  readonly outage: ImpactFact["level"];
  readonly window: { readonly start: string; readonly end: string } | null;
  readonly started: string | null;
  readonly ended: string | null;
  /** The record says that the work is over. */
  readonly finished: boolean;
  /** Its window was announced, and explains what users see in it. */
  readonly announced: boolean;
}

/** The words of a kind, so that a replay can name its states. */
export interface KindWords {
  readonly label: string;
  readonly labels: string;
  readonly states: {
    readonly [state: string]: { readonly label: string; readonly phase: "planned" | "active" | "done" };
  };
}

/** A file of events, where they do not fit into one. */
export interface TimelinePart {
  /** `2026`, or `2026-2` where the events of a year fill several files. */
  readonly name: string;
  readonly url: string;
  readonly from: string;
  readonly to: string;
  readonly events: number;
}

/** The timeline: its events, or the files that hold them, oldest first. */
export interface TimelineDocument {
  readonly version: "1.0.0";
  readonly generated_at: string;
  readonly audience: "internal" | "public";
  readonly commit: string | null;
  /** The first instant of which anything is known; null where nothing is. */
  readonly from: string | null;
  /** What is missing of the history, in words; null where all of it is there. */
  readonly gap: string | null;
  readonly kinds: { readonly [kind: string]: KindWords };
  /** The paths of events whose records have no page any more. */
  readonly gone: readonly string[];
  readonly events: readonly ReplayEvent[];
  readonly parts: readonly TimelinePart[];
}
