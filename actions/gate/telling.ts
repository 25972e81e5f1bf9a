// What tellings of a verdict say of themselves.
import type { Meta } from "../report/index.ts";
import type { Judged } from "./judge.ts";

/** The same for all pull requests of a run. */
export interface Telling {
  /** `owner/name`. */
  readonly repository: string;
  /** Of ITSM as Code. */
  readonly version: string;
  /** The page of the run. */
  readonly runUrl: string;
}

/** The commit and the policy that it was judged by. The run is left out, so that an unchanged comment stays as it is. */
export function metaOf({ verdict, policyBlob }: Judged, { repository, version }: Telling): Meta {
  return { repository, policyBlob, policyCommit: verdict.baseTip, version, at: verdict.at };
}
