// What holds already, folded away: approvals that were given, rules that are kept, who wrote it.

import { code, inline } from "../../core/harmless/index.ts";
import type { Brief, Verdict, Vote } from "../../core/policy/index.ts";
import { requirementsOf } from "./open-rows.ts";
import { capital, counted, some, within } from "./phrases.ts";

/** Bytes for the approvals that were given. */
const ROOM = 8000;
const MOST_PEOPLE = 20;

/** A folded block, or nothing where nothing holds yet. */
export function settledBlock(verdict: Verdict, brief: Brief): string {
  const approvals = approvalLines(verdict);
  const kept = brief.checklist.filter(({ state }) => state === "met");
  if (approvals.length + kept.length === 0) return "";
  const title = [
    ...(approvals.length > 0 ? [approvedBy(verdict)] : []),
    ...(kept.length > 0 ? [`${counted(kept.length, "check")} passed`] : []),
  ].join(" · ");
  return [
    `<details><summary>✅ ${title}</summary>`,
    "",
    ...within(approvals, ROOM, "approval"),
    ...kept.map(({ title: what, rule }) => `- ✅ ${inline(what)} <sub>${code(rule)}</sub>`),
    ...authors(verdict),
    "",
    "</details>",
  ].join("\n");
}

// --- internal ---

/** Who has approved by a review; agreement by opening the pull request is told with the lines. */
function approvedBy(verdict: Verdict): string {
  const votes = requirementsOf(verdict).flatMap(({ requirement }) => (requirement.satisfied ? requirement.votes : []));
  const people = [...new Set(votes.filter(({ by }) => by === "review").map(({ login }) => login))];
  return people.length === 0 ? "No approval by others needed" : `Approved by ${inline(some(people, 6), 200)}`;
}

/** One line for each approval; the same approval of several records is told once. */
function approvalLines(verdict: Verdict): string[] {
  const given = requirementsOf(verdict).flatMap(({ requirement, record }) =>
    requirement.satisfied ? requirement.votes.map((vote) => ({ text: voteText(vote, requirement.what), record })) : [],
  );
  return [...Map.groupBy(given, ({ text }) => text)].map(([text, votes]) => {
    const records = verdict.records.length > 1 ? [...new Set(votes.flatMap(({ record }) => record ?? []))] : [];
    return `- ✅ ${text}${records.length === 0 ? "" : ` <sub>${inline(some(records, 6))}</sub>`}`;
  });
}

function voteText({ login, by, as, commit }: Vote, what: string): string {
  const how = by === "author" ? "by opening the pull request" : `on commit ${code(commit?.slice(0, 7) ?? "unknown")}`;
  return `**${inline(capital(what), 120)}**: ${inline(login, 60)}, ${how}${as === "" ? "" : ` (${inline(as, 160)})`}`;
}

function authors({ contributors }: Verdict): string[] {
  if (contributors.length === 0) return [];
  const people = contributors.map(({ login, why }) => `${login} (${why})`);
  return ["", `Who wrote any of it approves none of it: ${inline(some(people, MOST_PEOPLE), 800)}.`];
}
