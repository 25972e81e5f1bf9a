// Rules about the evidence branch: what a merge leaves behind, and what nobody may do to it afterwards.
import type { Rulebook } from "./rule.ts";

export const evidenceRules = {
  "evidence-unreadable": {
    level: "error",
    title: "Every file on the evidence branch is evidence.",
    why: "A file that cannot be read proves nothing; somebody wrote it by hand, or it was damaged.",
  },
  "evidence-misplaced": {
    level: "error",
    title: "Evidence lies where what it says puts it: under the record's id, by the commit of the merge.",
    why: "Otherwise the evidence of one change could be put in the place of another's.",
    bad: "evidence/CHG-2026-7F3K/… that speaks of CHG-2026-2QX9",
  },
  "evidence-altered": {
    level: "error",
    title: "Evidence is never altered or removed.",
    why: "It is what an auditor relies on. Who may rewrite it may make it prove anything.",
  },
  "evidence-merged": {
    level: "error",
    title: "The evidence branch is a straight line of commits.",
    why: "Behind a merge another history can stand in the place of the branch's own.",
  },
  "evidence-diverged": {
    level: "error",
    title: "There is one evidence branch.",
    why: "Where the branch here and the one that was fetched do not continue each other, one of them was rewritten.",
  },
} as const satisfies Rulebook;
