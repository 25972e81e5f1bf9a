// Rules about what an import finds in another system's files, and what it then does.
import type { Rulebook } from "./rule.ts";

export const importRules = {
  "import-start-unknown": {
    level: "error",
    title: "An entry says when it began.",
    why: "A record without a start cannot be dated or measured, and a guess at the moment that was meant would falsify it. The record is left out.",
    bad: "date: 2023-07-94T13:00",
    good: "date: 2023-07-04T13:00:00Z",
  },
  "import-end-unknown": {
    level: "warning",
    title: "An entry that is over says when it ended.",
    why: "The record is written without an end; it counts with an empty period, for nobody knows how long it was.",
  },
  "import-end-before-start": {
    level: "warning",
    title: "An entry ends after it began.",
    why: "Negative durations falsify every measure. The record is written without the end.",
  },
  "import-time-slip": {
    level: "note",
    title: "A time with one digit where two belong is read as what it must mean.",
    why: "8:00 can only be 08:00. The source should still be mended: other tools refuse it.",
  },
  "import-time-ahead": {
    level: "warning",
    title: "An entry that is over lies in the past.",
    why: "A resolved entry that begins or ends in the future has a slip in its times. They are written as they stand.",
  },
  "time-assumed-utc": {
    level: "note",
    title: "A time without an offset is read as UTC, because the source's own documentation says so.",
    why: "cState and Hugo read such times as UTC unless the site sets timeZone. Say --time-zone ZONE where people wrote local time.",
  },
  "import-severity-unknown": {
    level: "error",
    title: "An entry has a severity that cState knows: down, disrupted or notice.",
    why: "The level of an outage and its impact follow from it, and may not be made up. The record is left out.",
  },
  "import-title-unusable": {
    level: "error",
    title: "An entry has a title of one line, at most 200 characters.",
    why: "A title is what people see in lists, and may not be made up. The record is left out.",
  },
  "import-name-unusable": {
    level: "error",
    title: "An entry's file name is one line of at most 200 characters.",
    why: "The name is how a second run knows what it wrote the first time. The record is left out.",
  },
  "import-state-unknown": {
    level: "error",
    title: "An entry's switches are true or false.",
    why: "Whether it is over cannot be told from any other word. The record is left out.",
  },
  "import-incident-new": {
    level: "note",
    title: "An incident that is not resolved is written in state new.",
    why: "The source says that it is open, not that somebody works on it, nor how urgent it is. Move it on when you know.",
  },
  "import-change-open": {
    level: "error",
    title: "A change that is not over is planned here, not imported.",
    why: "The source says neither who asked for it, nor when it is to end, nor how it is backed out. The record is left out.",
  },
  "import-change-unplanned": {
    level: "note",
    title: "An imported change has no window and no close code.",
    why: "The source says when it was done, not when it was planned to end, nor whether it succeeded.",
  },
  "import-by-file-name": {
    level: "note",
    title: "An entry whose file name bears an earlier day than its start was announced before it.",
    why: "That is how planned work is announced, but a writer west of Greenwich may also name a file by his own day. Look at it.",
  },
  "import-unknown-service": {
    level: "warning",
    title: "An entry names only services of the catalogue.",
    why: "An incident is not shown on a service that nobody lists. The record is written without the name; --create-missing makes a stub of it.",
  },
  "import-incident-without-service": {
    level: "warning",
    title: "An incident names a service.",
    why: "Without one it is written, but shows on no service and counts for the availability of none.",
  },
  "import-change-without-service": {
    level: "error",
    title: "A change names a service.",
    why: "A change of nothing cannot be a record. It is left out.",
  },
  "import-nothing-affected": {
    level: "note",
    title: "A word such as nothing in the list of services is no service.",
    why: "The source says that no service was hurt.",
  },
  "import-service-respelt": {
    level: "note",
    title: "Names that differ only in case, blanks, dots or hyphens are one service.",
    why: "They would have the same file name. Look whether they are the same.",
  },
  "import-service-stub": {
    level: "note",
    title: "A service that the source names but does not list is written as a stub.",
    why: "Only its name is known. Give it an owner, a tier and a description, or delete it.",
  },
  "import-service-unusable": {
    level: "warning",
    title: "A service has a name from which a file name follows.",
    why: "A sentence or an address is no name of a service. Nothing is written for it.",
  },
  "import-system-unusable": {
    level: "error",
    title: "A system of the source has a name from which a file name follows.",
    why: "Nothing is written for one without.",
  },
  "import-tier-assumed": {
    level: "note",
    title: "Imported services get the tier that the user named.",
    why: "The source does not say how critical a service is, and a live service needs a tier. Edit it.",
  },
  "import-category-untitled": {
    level: "note",
    title: "A category whose name the source does not show gives no group.",
    why: "The portal would show a heading that the status page never had.",
  },
  "import-team-stub": {
    level: "note",
    title: "The team that is to own the records is written as a stub.",
    why: "The source knows no owners. Give it members, or name another with --owner.",
  },
  "import-setting-unusable": {
    level: "warning",
    title: "A setting of the source has a value that means something here.",
    why: "It is left out of the configuration that is written.",
  },
  "import-field-dropped": {
    level: "note",
    title: "Fields that cState does not define are not carried over.",
    why: "Nobody can say what they mean. They stay in the source.",
  },
  "import-draft-internal": {
    level: "note",
    title: "A draft is written as internal.",
    why: "The status page never showed it.",
  },
  "import-alias-taken": {
    level: "warning",
    title: "A file name that is another record's name already does not become an alias.",
    why: "An alias leads to one record. The mark of the import keeps the full name.",
  },
  "import-not-an-entry": {
    level: "note",
    title: "Files that are no entries are left alone.",
    why: "Pictures, section pages and other formats hold no entry that could be read.",
  },
  "import-title-shortened": {
    level: "warning",
    title: "A title has at most 200 characters.",
    why: "Titles stand in lists. The text of the record keeps the whole one.",
  },
  "import-value-unknown": {
    level: "warning",
    title: "A value means something that a field of ours can hold.",
    why: "What it stands for may not be made up. The field is left out; the text of the record keeps the value.",
  },
  "import-kind-unknown": {
    level: "warning",
    title: "An entry is of a kind that records have.",
    why: "Service requests, tasks and stories are no incidents, problems or changes. Nothing is written for them.",
  },
  "import-derived-differs": {
    level: "warning",
    title: "The source's priority is the one that impact and urgency give.",
    why: "Priority is derived here, so that it cannot disagree. The text of the record keeps the source's.",
  },
  "import-entry-twice": {
    level: "warning",
    title: "An entry is there once.",
    why: "Systems export an entry once for each of its parts, and files overlap. The first one is taken; look whether the other says the same.",
  },
  "import-level-unknown": {
    level: "warning",
    title: "An incident says how badly each service was hurt.",
    why: "Most ticket systems do not know it, and availability is computed from it: it may not be made up. --level names one for all.",
  },
  "import-open-incomplete": {
    level: "error",
    title: "An entry that is still open says what its state demands.",
    why: "A record that people work on follows the full rules. Those that are over need not. The record is left out.",
  },
  "import-state-set-back": {
    level: "warning",
    title: "A record appears in a state that records may begin in.",
    why: "The gate refuses others. The record is written in the nearest state before it, and its text keeps the source's word.",
  },
  "import-contradiction": {
    level: "warning",
    title: "What an entry says agrees with itself.",
    why: "Closed before it was resolved, ended before it began: one of the two is wrong, and nobody can say which. The field is left out; the text keeps what the source says.",
  },
  "import-link-dropped": {
    level: "warning",
    title: "Links of imported records lead to records.",
    why: "What the entry names was left out, or leads back to it. The text keeps the source's name of it.",
  },
  "import-record-kept": {
    level: "note",
    title: "A record that differs from what the import would write is kept.",
    why: "Somebody edited it since, or it was imported with other options. --overwrite writes it anew.",
  },
  "import-record-invalid": {
    level: "error",
    title: "An imported record passes the same check as any other.",
    why: "There is one road in. The record is left out.",
  },
} as const satisfies Rulebook;
