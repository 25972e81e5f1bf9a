// Rules about all records together, and about the moves between two states of them.
import type { Rulebook } from "./rule.ts";

export const ledgerRules = {
  "id-duplicate": {
    level: "error",
    title: "An id belongs to one record.",
    why: "Links, approvals and evidence name a record by its id.",
  },
  "alias-duplicate": {
    level: "error",
    title: "An alias belongs to one record, and is no other record's id.",
    why: "People search by the number of the old system; it must lead to one place.",
  },
  "link-dangling": {
    level: "error",
    title: "A record names only records that exist.",
    why: "A change of a service that is not in the catalogue is seen by nobody who relies on it.",
  },
  "link-kind": {
    level: "error",
    title: "A link names a record of the right kind.",
    why: "An incident is caused by a change, not by an article.",
  },
  "link-self": {
    level: "error",
    title: "A record does not name itself.",
    why: "It would be its own cause, part or dependency.",
  },
  "link-cycle": {
    level: "error",
    title: "Dependencies, inclusions and parts do not lead back to where they began.",
    why: "A circle has no order in which things can fail, be restored or be approved.",
  },
  "move-illegal": {
    level: "error",
    title: "A record moves only along its state table.",
    why: "A step that is left out is a check that nobody made.",
  },
  "entry-illegal": {
    level: "error",
    title: "A record first appears in a state that its table allows.",
    why: "A change that appears already closed was approved by nobody. Records that an import wrote may appear in an end state.",
  },
  "record-deleted": {
    level: "error",
    title: "A record is not deleted.",
    why: "History would have a hole. Cancel, retire or withdraw it instead.",
  },
  "id-changed": {
    level: "error",
    title: "A record keeps its id.",
    why: "Links and evidence name it. The slug behind the id may change.",
  },
  "import-mark-changed": {
    level: "error",
    title: "A record keeps the mark of its import.",
    why: "Imported records need not carry what the other system never recorded. Adding the mark later would open a way around the rules.",
  },
  "policy-team-unknown": {
    level: "error",
    title: "The policy names only teams that exist.",
    why: "An approval that is asked of a team that nobody has written down can be given by nobody.",
  },
} as const satisfies Rulebook;
