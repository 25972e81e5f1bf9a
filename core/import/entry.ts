// The form that every system's entries take on the way to records: what the source says, in our words where we have them.
import type { Fields, KindName, Level } from "../../schemas/index.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../frontmatter/index.ts";
import type { SourceFile } from "../source-file.ts";
import type { Item } from "./draft.ts";

/** The name of a service, as an entry writes it. */
export interface Naming {
  readonly name: string;
  readonly place: () => Place;
  /** How badly it was hurt, where the source says so. */
  readonly level?: Level | undefined;
}

/** Another entry that an entry names, by what the source calls it. */
export interface NamedLink {
  /** The field that is to name it: `links.caused_by`. */
  readonly field: string;
  readonly name: string;
}

/** What the source says and no field of ours can hold. */
export interface Note {
  readonly label: string;
  readonly value: string;
}

/** A part of a record's text. */
export interface EntrySection {
  readonly heading: string;
  readonly text: string;
}

/** One thing that a source tells of, which is to become one record. */
export interface Entry {
  /** The file that says it. */
  readonly file: string;
  /** What the source calls it; a second run knows it by this name. */
  readonly name: string;
  /** The name by which people search for it. */
  readonly alias: string;
  readonly kind: KindName;
  /** Why it is of this kind: completes "it is one because …". */
  readonly because: string;
  /** The year in which it began, four digits. */
  readonly year: string;
  /** Fields in our words, without the owner, services, links to entries, aliases and the mark of the import. */
  readonly fields: Fields;
  readonly affected: readonly Naming[];
  readonly links: readonly NamedLink[];
  readonly sections: readonly EntrySection[];
  readonly notes: readonly Note[];
  /** What the source says of facts that we derive, such as `priority`. */
  readonly derived?: { readonly [fact: string]: string };
  readonly place: () => Place;
  readonly findings: readonly Finding[];
}

/** A service that a source lists. */
export interface System {
  readonly name: string;
  readonly description: string | undefined;
  readonly group: string | undefined;
  readonly place: Place;
}

/** What a source says of itself. */
export interface SourceSite {
  /** The file that says it. */
  readonly file: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly timeZone: string | undefined;
  readonly groups: readonly string[];
  readonly systems: readonly System[];
}

/** All that a source says, read and judged, before anything is planned. */
export interface ImportSource {
  /** The word in the mark of imported records: `servicenow`. */
  readonly from: string;
  /** How people call the system: `ServiceNow`. */
  readonly label: string;
  /** Who may read what is imported, unless an entry says otherwise. */
  readonly visibility: "internal" | "public";
  readonly site: SourceSite;
  readonly entries: readonly Entry[];
  /** Records that come as they are to be written. */
  readonly exact?: readonly Item[];
  /** The configuration of a new repository, where the source has one. */
  readonly configuration?: SourceFile;
  /** What gave no entry: left out, or no entry at all. */
  readonly unread: readonly Item[];
  /** Findings about the source as a whole. */
  readonly findings: readonly Finding[];
  /** The time zone of times without an offset, with who says so. */
  readonly timeZone: { readonly name: string; readonly because: string };
  /** What else was taken for granted, a sentence each. */
  readonly assumed: readonly string[];
  /** Whether titles that name planned work may make entries changes. */
  readonly titlesDecide: boolean;
}
