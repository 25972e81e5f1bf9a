// The one comment that tells a pull request how it stands.
import type { Brief, Verdict } from "../../core/policy/index.ts";
import { fittedRecords } from "./fit.ts";
import type { Meta } from "./meta.ts";
import { commandOf, footer, heading, LONGEST, standing } from "./page.ts";
import { bytes } from "./phrases.ts";

/**
 * The comment's Markdown, at most 65,536 bytes. `marker` is an HTML comment by which it is found again; it stands in the
 * first line and nowhere else. The same verdict gives the same text.
 */
export function commentBody(verdict: Verdict, brief: Brief, meta: Meta, marker: string): string {
  const head = [marker, heading(verdict), standing(verdict, brief)].filter((part) => part !== "").join("\n\n");
  const foot = footer(verdict, brief, meta);
  const room = LONGEST - bytes(head) - bytes(foot) - 16;
  const records = fittedRecords(verdict, brief, room, commandOf(verdict));
  return `${[head, records, foot].filter((part) => part !== "").join("\n\n")}\n`;
}
