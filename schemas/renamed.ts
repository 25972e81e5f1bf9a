// The version of the schemas; fields that were called otherwise in an earlier one.
import type { Path } from "./flaw.ts";

/** Counts up whenever something that records or settings may say is called otherwise, or means something else. */
export const SCHEMA = 2;

/** A field that has another name now, in the same place, with the same meaning. */
export interface Renamed {
  /** Where it stood, as keys from the top. */
  readonly from: Path;
  /** What its last key is now. A name that was given up is never given to anything else. */
  readonly to: string;
  /** The version of the schemas from which on it is so. */
  readonly since: number;
}
