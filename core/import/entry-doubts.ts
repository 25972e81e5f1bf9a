// What the source leaves open about an entry, and what keeps it from being a record.
import type { Finding } from "../finding.ts";
import type { Classification } from "./classify.ts";
import type { CstateEntry } from "./cstate-entry.ts";
import { type ImportFault, importFinding } from "./import-finding.ts";

export interface EntryFacts {
  readonly services: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Findings about an entry that is to become an incident or a change. */
export function entryDoubts(entry: CstateEntry, { as, by, because }: Classification, facts: EntryFacts): Finding[] {
  const findings: Finding[] = [];
  const tell = (field: string, fault: ImportFault) =>
    findings.push(importFinding(entry.file, fault, entry.locate([field], "value")));
  DOUBTS[as](entry, facts, tell);
  if (by === "file-name") tell("date", byFileName(because));
  if (entry.draft) tell("draft", DRAFT);
  if (entry.resolved && Math.max(entry.start.at, entry.end?.at ?? 0) > facts.now) tell("date", AHEAD);
  return findings;
}

// --- internal ---

type Doubts = (entry: CstateEntry, facts: EntryFacts, tell: (field: string, fault: ImportFault) => void) => void;

const DOUBTS: { readonly [As in Classification["as"]]: Doubts } = {
  incident: (entry, { services }, tell) => {
    if (!entry.resolved) tell("resolved", STILL_OPEN);
    if (services.length === 0) tell("affected", INCIDENT_OF_NOTHING);
  },
  change: (entry, { services }, tell) => {
    tell("resolved", entry.resolved ? UNPLANNED : OPEN_CHANGE);
    if (services.length === 0) tell("affected", CHANGE_OF_NOTHING);
  },
};

const STILL_OPEN: ImportFault = {
  rule: "import-incident-new",
  message: "it is not resolved: written in state new, for the source does not say whether anybody works on it",
  mend: "Give it an urgency and move it on: itsm move ID in_progress.",
};

const INCIDENT_OF_NOTHING: ImportFault = {
  rule: "import-incident-without-service",
  message: "it names no service of the catalogue: the incident is written, but will not show on any service",
  mend: "Name the service in affects, or run the import with --create-missing.",
};

const CHANGE_OF_NOTHING: ImportFault = {
  rule: "import-change-without-service",
  message: "it names no service of the catalogue: expected one at least, so the change is left out",
  mend: "Add the service, or run the import with --create-missing.",
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

function byFileName(because: string): ImportFault {
  return {
    rule: "import-by-file-name",
    message: `taken for a change: ${because}`,
    mend: "Nothing needs to be done where it was planned work. Otherwise write an incident instead.",
  };
}
