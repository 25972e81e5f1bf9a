// Whether an entry of a status page was planned work or an interruption, with the reason.
import { toDay } from "../local-time.ts";
import type { CstateEntry } from "./cstate-entry.ts";

/** What an entry becomes. `because` completes the sentence "it is one because …". */
export interface Classification {
  readonly as: "incident" | "change";
  readonly by: "informational" | "start-ahead" | "git" | "file-name" | "title" | "none";
  readonly because: string;
}

export interface Evidence {
  /** Epoch milliseconds. */
  readonly now: number;
  /** When the file first reached the main line, where Git knows. Epoch milliseconds. */
  readonly arrived: number | undefined;
  /** Whether a title that names planned work decides. It is a guess. */
  readonly plannedTitles: boolean;
}

/**
 * Announced before it began: a change. The first evidence decides. Git's is the best, so where it says that the entry
 * came after its start, the file name is not asked.
 */
export function classify(entry: CstateEntry, { now, arrived, plannedTitles }: Evidence): Classification {
  const { start, informational, resolved } = entry;
  if (informational) return { as: "change", by: "informational", because: "the source marks it as informational" };
  if (!resolved && start.at > now)
    return { as: "change", by: "start-ahead", because: `it begins at ${start.instant}, which is still ahead` };
  const told = arrived === undefined ? byFileName(entry) : byArrival(entry, arrived);
  if (told.as === "change" || !plannedTitles || !soundsPlanned(entry.title)) return told;
  return { as: "change", by: "title", because: "its title names planned work (--planned-titles)" };
}

/** Whether a title names planned work. Counted for every import, decisive only on request. */
export function soundsPlanned(title: string): boolean {
  return PLANNED.test(title);
}

// --- internal ---

const PLANNED =
  /\b(maint[ae]n[ae]nces?|upgrad\w+|updat(e|es|ing|ed)|migrat\w+|planned|schedul\w+|restart\w*|reboot\w*|brown-?outs?|rotat(e|es|ing|ion)|decommission\w*)\b/i;

function byArrival({ start }: CstateEntry, arrived: number): Classification {
  const when = new Date(arrived).toISOString().slice(0, 19);
  if (arrived < start.at)
    return { as: "change", by: "git", because: `it was committed at ${when}Z, before it began at ${start.instant}` };
  return { as: "incident", by: "git", because: `it was committed at ${when}Z, after it began at ${start.instant}` };
}

function byFileName({ name, start }: CstateEntry): Classification {
  const day = toDay(start.at, "Etc/UTC");
  const written = /(?:^|\/)(\d{4}-\d{2}-\d{2})/.exec(name)?.[1];
  if (written !== undefined && written < day)
    return {
      as: "change",
      by: "file-name",
      because: `its file name bears ${written}, an earlier day than its start on ${day} (UTC)`,
    };
  return { as: "incident", by: "none", because: "nothing shows that it was announced before it began" };
}
