// Rules about one record: its fields, its state and its sections.
import type { Rulebook } from "./rule.ts";

export const recordRules = {
  "field-unknown": {
    level: "error",
    title: "A record has only fields that its kind knows.",
    why: "A mistyped field would be ignored in silence, and what it says would be lost.",
    bad: "sevices: [edge]",
    good: "services: [edge]",
  },
  "field-renamed": {
    level: "warning",
    title: "A field is called as the present schemas call it.",
    why: "Old names are read for ever, so nothing is lost; but people who meet two names for one thing look for a difference.",
    bad: "exceptions: [change-authority]",
    good: "may_approve: [change-authority]",
  },
  "field-missing": {
    level: "error",
    title: "A record has the fields that its kind demands.",
    why: "Without them it cannot be listed, linked or judged.",
  },
  "field-type": {
    level: "error",
    title: "A field has a value of the right form.",
    why: "A text where a list is expected would be misread.",
    bad: "services: edge",
    good: "services: [edge]",
  },
  "field-value": {
    level: "error",
    title: "A field with fixed words has one of them.",
    why: "Lists, colours and measures rest on these words; a new one would fall out of all of them.",
    bad: "state: resovled",
    good: "state: resolved",
  },
  "field-format": {
    level: "error",
    title: "A field has a value that means something.",
    why: "Ids, times, days, names and addresses have a form by which they are found and compared.",
    bad: "started_at: 2026-11-20 09:00",
    good: "started_at: 2026-11-20T09:00:00+01:00",
  },
  "time-without-offset": {
    level: "error",
    title: "A time says its offset.",
    why: "Without one nobody knows which moment is meant, and durations come out wrong by hours.",
    bad: "started_at: 2026-11-20T09:00:00",
    good: "started_at: 2026-11-20T09:00:00+01:00",
  },
  "time-impossible": {
    level: "error",
    title: "A time exists.",
    why: "A month 13 or an hour 25 is a slip of the pen; a guess at what was meant would falsify the record.",
    bad: "started_at: 2026-13-45T25:00:00Z",
    good: "started_at: 2026-12-05T15:00:00Z",
  },
  "state-field-missing": {
    level: "error",
    title: "A state has the fields that it makes mandatory.",
    why: "A resolved incident without a time of resolution cannot be measured; a scheduled change without a window cannot be planned.",
  },
  "state-section-missing": {
    level: "error",
    title: "A state has the sections that it makes mandatory, with text in them.",
    why: "Approvers decide on the plan, the backout and the test. Comments alone do not count as text.",
  },
  "state-field-forbidden": {
    level: "error",
    title: "A record has no field that contradicts its state.",
    why: "An incident that is in progress again is not resolved; its old time of resolution would be counted.",
  },
  "times-out-of-order": {
    level: "error",
    title: "The times of a record are in order.",
    why: "A service cannot be restored before it broke. Negative durations falsify every measure.",
    bad: "started_at: 2026-11-20T09:00:00Z\nresolved_at: 2026-11-20T08:00:00Z",
    good: "started_at: 2026-11-20T09:00:00Z\nresolved_at: 2026-11-20T10:00:00Z",
  },
  "risk-lowered": {
    level: "error",
    title: "A change does not declare less risk than its assessment gives.",
    why: "Risk decides who must approve. It is computed from the answers; a record may raise it only.",
  },
  "unauthorized-not-emergency": {
    level: "error",
    title: "An unauthorized change is of type emergency.",
    why: "What was done without approval is judged after the fact, as an emergency is.",
  },
} as const satisfies Rulebook;
