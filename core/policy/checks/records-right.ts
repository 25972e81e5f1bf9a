// The records of a pull request are right, every move is legal, and nothing is deleted.
import { type Finding, sortFindings } from "../../finding.ts";
import type { Condition } from "../verdict.ts";
import { failed, type PullRequestCheck } from "./check.ts";

const MOST_SHOWN = 20;

export const recordsRight: PullRequestCheck = ({ ledgers, moveFindings }) => {
  const known = new Set(ledgers.base.findings.map(nameOf));
  const config = "findings" in ledgers.proposedConfig ? ledgers.proposedConfig.findings : [];
  const fresh = [...config, ...ledgers.proposed.findings].filter((finding) => !known.has(nameOf(finding)));
  const errors = sortFindings([...fresh, ...moveFindings]).filter(({ level }) => level === "error");
  const shown = errors.slice(0, MOST_SHOWN).map(conditionOf);
  const more = errors.length - shown.length;
  return more > 0
    ? [...shown, failed("gate-records", `${more} more findings.`, "Run itsm check; it lists them all.")]
    : shown;
};

// --- internal ---

function conditionOf({ rule, file, line, message, mend }: Finding): Condition {
  return failed(rule === "record-deleted" ? "gate-deletion" : "gate-records", `${file}:${line} ${message}.`, mend);
}

/** What stands on the base already does not hold up others. Lines move, so they do not tell findings apart. */
function nameOf({ rule, file, message }: Finding): string {
  return `${rule} ${file} ${message}`;
}
