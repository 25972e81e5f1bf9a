// A clock that only tests move.

export interface Clock {
  /** The present instant as GitHub writes it: UTC, whole seconds, `Z`. */
  now(): string;
  /** Sets the clock to an ISO instant with an offset. */
  set(instant: string): void;
  /** Moves the clock on, by `{ days, hours, minutes, seconds }`. */
  advance(by: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
    readonly seconds?: number;
  }): void;
}

/** A clock that stands at `start`. */
export function clockAt(start: string): Clock {
  let time = parsed(start);
  return {
    now: () => new Date(time).toISOString().replace(/\.\d{3}Z$/, "Z"),
    set(instant) {
      time = parsed(instant);
    },
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}

// --- internal ---

function parsed(instant: string): number {
  const time = /(?:Z|[+-]\d\d:\d\d)$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(time)) throw new Error(`A clock needs an ISO instant with an offset, got ${instant}`);
  return time;
}
