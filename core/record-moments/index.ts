// When records reached their states, where Git's history of them says so.

/** What is read of a record's history: its events, newest first, and how many older ones are not told. */
export interface ToldHistory {
  readonly events: readonly {
    /** ISO instant. */
    readonly at: string;
    /** `found`: the history was cut off here. */
    readonly what: string;
    readonly from: { readonly label: string } | null;
    readonly to: { readonly label: string } | null;
  }[];
  readonly earlier: number;
}

export interface RecordMoments {
  /** When the record of a page first reached a state, by the state's label, in epoch milliseconds; undefined where nobody knows. */
  readonly reached: (path: string, label: string) => number | undefined;
  /** How many events its history has; undefined where there is none. */
  readonly revisions: (path: string) => number | undefined;
}

/** The moments of a repository without history. */
export const NO_MOMENTS: RecordMoments = { reached: () => undefined, revisions: () => undefined };

/** The moments in histories, by the paths of pages. What Git dates after `now` (an ISO instant) was not yet. */
export function momentsIn(histories: { readonly [path: string]: ToldHistory }, now: string): RecordMoments {
  const at = (path: string) => (Object.hasOwn(histories, path) ? histories[path] : undefined);
  return {
    reached: (path, label) => {
      const move = at(path)?.events.findLast(({ from, to }) => to?.label === label && from?.label !== label);
      const instant = move && move.what !== "found" ? Date.parse(move.at) : undefined;
      return instant !== undefined && instant <= Date.parse(now) ? instant : undefined;
    },
    revisions: (path) => {
      const history = at(path);
      return history && history.events.length + history.earlier;
    },
  };
}
