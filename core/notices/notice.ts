// One thing that is told: of an incident or of a change.
import type { NoticeEvent } from "../notify-settings.ts";

export interface Notice {
  /** Names it for all time: `INC-2026-7F3K/opened`. A corrected text has the same key and is not told again. */
  readonly key: string;
  readonly event: NoticeEvent;
  /** When it came about, in epoch milliseconds. */
  readonly at: number;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** Statuspage's word: investigating, resolved, in_progress. */
  readonly status: string;
  /** As people wrote it: Markdown, and never trusted. */
  readonly message: string;
  /** The services by their titles. */
  readonly services: readonly string[];
  /** The same by their slugs. */
  readonly slugs: readonly string[];
  /** What only readers within the organisation get to know, such as `Priority P1`. */
  readonly inner: readonly string[];
  /** The file of the record. */
  readonly file: string;
  readonly visibility: string;
}
