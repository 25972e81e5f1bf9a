// What cState leaves open about an entry.
import type { Finding } from "../finding.ts";
import type { Classification } from "./classify.ts";
import type { CstateEntry } from "./cstate-entry.ts";
import { type ImportFault, importFinding } from "./import-finding.ts";

/** Findings about an entry that is to become an incident or a change. `now` in epoch milliseconds. */
export function cstateDoubts(entry: CstateEntry, { as, by, because }: Classification, now: number): Finding[] {
  const findings: Finding[] = [];
  const tell = (field: string, fault: ImportFault) =>
    findings.push(importFinding(entry.file, fault, entry.locate([field], "value")));
  const standing = STANDING[as](entry.resolved);
  if (standing) tell("resolved", standing);
  if (by === "file-name") tell("date", byFileName(because));
  if (entry.draft) tell("draft", DRAFT);
  if (entry.resolved && Math.max(entry.start.at, entry.end?.at ?? 0) > now) tell("date", AHEAD);
  return findings;
}

// --- internal ---

const STILL_OPEN: ImportFault = {
  rule: "import-incident-new",
  message: "it is not resolved: written in state new, for the source does not say whether anybody works on it",
  mend: "Give it an urgency and move it on: itsm move ID in_progress.",
};

const UNPLANNED: ImportFault = {
  rule: "import-change-unplanned",
  message: "the source says neither when it was planned to end nor how it went: no window, no close_code",
  mend: "Nothing needs to be done; measures of success leave it out.",
};

const OPEN_CHANGE: ImportFault = {
  rule: "import-change-open",
  message: "it is not over, and who asked for it and when it is to end is not known: the change is left out",
  mend: "Plan it here with `itsm new change`, or import it once it is resolved.",
};

const DRAFT: ImportFault = {
  rule: "import-draft-internal",
  message: "it is a draft: the record is written as internal",
  mend: "Set visibility: public where readers may see it.",
};

const AHEAD: ImportFault = {
  rule: "import-time-ahead",
  message: "it is resolved, but begins or ends in the future",
  mend: "Correct the times in the source or in the record.",
};

const STANDING: { readonly [As in Classification["as"]]: (resolved: boolean) => ImportFault | undefined } = {
  incident: (resolved) => (resolved ? undefined : STILL_OPEN),
  change: (resolved) => (resolved ? UNPLANNED : OPEN_CHANGE),
};

function byFileName(because: string): ImportFault {
  return {
    rule: "import-by-file-name",
    message: `taken for a change: ${because}`,
    mend: "Nothing needs to be done where it was planned work. Otherwise write an incident instead.",
  };
}
