// The parts of a telling that comment and check run share.

import { code, inline } from "../../core/harmless/index.ts";
import type { Brief, Verdict } from "../../core/policy/index.ts";
import { firstLine, SIGN } from "./first-line.ts";
import type { Meta } from "./meta.ts";
import { openRows } from "./open-rows.ts";
import { openTable } from "./open-table.ts";
import { within } from "./phrases.ts";
import { settledBlock } from "./settled.ts";

/** GitHub refuses a longer comment, and a longer text of a check. In characters there; bytes are never fewer. */
export const LONGEST = 65_536;

/** The sign with the first line, as a heading. */
export function heading(verdict: Verdict): string {
  return `## ${SIGN[verdict.outcome]} ${inline(firstLine(verdict), 300)}`;
}

/** What is missing, what to do next, what holds already, what moves in the configuration. */
export function standing(verdict: Verdict, brief: Brief): string {
  const table = openTable(openRows(verdict, brief), commandOf(verdict));
  const parts = [table, nextBlock(brief), settledBlock(verdict, brief), settingsBlock(brief)];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** The command that tells everything in a terminal. */
export function commandOf({ pullRequest }: Pick<Verdict, "pullRequest">): string {
  return pullRequest === null ? "itsm gate" : `itsm gate --pr ${pullRequest}`;
}

/** By what it was judged, in small type: commits, policy, version. */
export function footer(verdict: Verdict, brief: Brief, meta: Meta): string {
  const policy =
    meta.policyBlob === null
      ? "the built-in policy"
      : `policy ${code(short(meta.policyBlob))} of commit ${code(short(meta.policyCommit))}`;
  const told = [
    `Judged: commit ${code(short(verdict.head))} against ${code(short(verdict.baseTip))}, by ${policy}, ITSM as Code ${code(meta.version)}`,
    ...(brief.validUntil === null ? [] : [`Judged anew at the latest ${inline(brief.validUntil)}`]),
    ...details(meta.detailsUrl),
  ];
  return `<sub>${told.join(" · ")}</sub>`;
}

// --- internal ---

/** Bytes for what moves in the configuration. */
const ROOM = 8000;
const WHO = { author: "Author", approvers: "Approvers", anyone: "Anyone" } as const;

function nextBlock({ next }: Brief): string {
  if (next.length === 0) return "";
  const lines = next.map(({ who, what, command }) => {
    const typed = command === null ? "" : ` ${code(command)}`;
    return `- **${WHO[who]}:** ${inline(what)}${typed}`;
  });
  return ["**What to do next**", "", ...lines].join("\n");
}

function settingsBlock({ settings }: Brief): string {
  if (settings.length === 0) return "";
  const lines = settings.map(({ label, words }) => `- **${inline(label, 120)}:** ${inline(words, 300)}`);
  return ["**What moves in the configuration**", "", ...within(lines, ROOM, "difference")].join("\n");
}

function short(commit: string): string {
  return commit.slice(0, 7);
}

/** A link, where the address is one that cannot end the link early. */
function details(address: string | undefined): string[] {
  if (address === undefined || !/^https?:\/\/[\w.:/?=&%~+-]+$/.test(address)) return [];
  return [`[Details](${address})`];
}
