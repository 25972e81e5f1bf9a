// What must be known to begin a repository of records.

/** The answers that everything `itsm init` writes is made of. */
export interface Answers {
  readonly organisation: string;
  /** An IANA name, such as Europe/Vienna. */
  readonly timeZone: string;
  /** The GitHub login of who begins. */
  readonly login: string;
  readonly team: Named;
  readonly service: Named;
  /** The repository's address on GitHub, where it is known. */
  readonly repository: string | undefined;
}

/** Something with a title for people, which gives it a slug for files. */
export interface Named {
  readonly title: string;
  readonly slug: string;
}

/** The release of the toolkit that workflows use. */
export interface Release {
  readonly version: string;
  /** `owner/name` of the toolkit's repository. */
  readonly toolkit: string;
  /** The commit of the release, 40 hex digits. */
  readonly commit: string;
}

/** A file as it is to be, with what to do by hand where there is another already. */
export interface Planned {
  readonly file: string;
  readonly text: string;
  /** What of it matters to those who have a file of their own there. */
  readonly byHand?: string;
}
