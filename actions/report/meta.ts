// What a telling says of itself: from which commit and by which policy it was judged.

/** Everything but `at` is the same as long as nothing changed, so that an unchanged comment stays as it is. */
export interface Meta {
  /** `owner/name`. */
  readonly repository: string;
  /** The content's id of the configuration that was judged by; null where the base has none. */
  readonly policyBlob: string | null;
  /** The commit that it was read from. */
  readonly policyCommit: string;
  /** Of ITSM as Code. */
  readonly version: string;
  /** A page with more, such as that of the run. */
  readonly detailsUrl?: string | undefined;
  /** When it was judged: RFC 3339. Only the check run tells it. */
  readonly at: string;
}
