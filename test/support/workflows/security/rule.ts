// What a security rule is.
import type { Path } from "../document.ts";
import type { Audited } from "./audited.ts";

/** An action that may be used: the commit it is pinned to and the version which that commit is. */
export interface Pins {
  readonly [action: string]: { readonly sha: string; readonly version: string };
}

export interface Place {
  readonly path: Path;
  /** What · expected · got · how to mend. */
  readonly message: string;
  /** A part of the text at the path, to find its line. */
  readonly part?: string;
}

export interface SecurityRule {
  readonly id: string;
  /** Every violation in a file. `pins` is null where the caller gave no list. */
  find(audited: Audited, pins: Pins | null): Place[];
}
