// Whether now is the time of a change: its window is open, and no freeze holds.
import { kinds } from "../../schemas/index.ts";
import type { Finding } from "../finding.ts";
import { momentText, periodText } from "../moment-text.ts";
import type { PermitCheck, Refusal } from "./question.ts";
import { freezesOn } from "./until.ts";

/** The window is open from its start on, and closed at its end. */
export const windowOpen: PermitCheck = ({ now, config }, { id, fields }) => {
  const zone = config.time_zone;
  const { window } = fields;
  if (!window)
    return [refused("window", `${id} has no window: expected one that is open`, "Plan a window by a pull request.")];
  const [start, end] = [Date.parse(window.start), Date.parse(window.end)];
  const expected = `expected now to be within ${periodText(start, end, zone)}, got ${momentText(now, zone)}`;
  if (now < start)
    return [
      refused(
        "window",
        `the window of ${id} opens at ${momentText(start, zone)}: ${expected}`,
        "Run this job again then. Nothing waits here.",
      ),
    ];
  if (now >= end)
    return [
      refused(
        "window",
        `the window of ${id} was over at ${momentText(end, zone)}: ${expected}`,
        "Plan another window by a pull request, and have that approved.",
      ),
    ];
  return [];
};

/** A freeze that cannot be read might be one that holds. */
export const noFreeze: PermitCheck = (question, change) => {
  const { now, main, config } = question;
  const broken = main.findings.find(isOfFreeze);
  if (broken)
    return [
      refused(
        "freeze",
        `nobody can tell which freezes hold: expected all of them to be right, got "${broken.message}" (${broken.file}:${broken.line})`,
        `${broken.mend} Mend it by a pull request in the ITSM repository.`,
      ),
    ];
  const { holding, unclear } = freezesOn(question, change);
  const [why] = unclear;
  if (why) return [refused("freeze", `nobody can tell when the freeze ${why} holds`, "Mend its rule: itsm calendar.")];
  return holding
    .filter(({ start }) => start <= now)
    .map(({ freeze, end }) => {
      const { may_approve: exceptions } = freeze.fields;
      const except =
        exceptions.length === 0
          ? ""
          : `, or have an exception approved by ${exceptions.join(" or ")} in a pull request`;
      return refused(
        "freeze",
        `the freeze ${freeze.id} holds until ${momentText(end, config.time_zone)}: expected no freeze over ${change.fields.services.join(", ")}`,
        `Plan a window outside the freeze${except}.`,
      );
    });
};

// --- internal ---

function refused(rule: Refusal["rule"], message: string, hint: string): Refusal {
  return { rule, message, hint };
}

function isOfFreeze({ file, level }: Finding): boolean {
  return level === "error" && file.startsWith(`records/${kinds.freeze.folder}/`);
}
