// What the check run says: the same as the comment, in the parts that GitHub has for it.

import { bare, code } from "../../core/harmless/index.ts";
import type { Brief, Verdict } from "../../core/policy/index.ts";
import { firstLine } from "./first-line.ts";
import { fittedRecords } from "./fit.ts";
import type { Meta } from "./meta.ts";
import { commandOf, footer, heading, LONGEST, standing } from "./page.ts";
import { bytes } from "./phrases.ts";

/** The output of a check run. */
export interface CheckOutput {
  /** Plain text, at most 255 characters. */
  readonly title: string;
  /** Markdown, at most 65,535 bytes: how it stands, what is missing, what to do. */
  readonly summary: string;
  /** Markdown, at most 65,535 bytes: the records. */
  readonly text: string;
}

/** Title, summary and text of the check run of a verdict. */
export function checkOutput(verdict: Verdict, brief: Brief, meta: Meta): CheckOutput {
  const foot = `${footer(verdict, brief, meta)}\n\n<sub>At ${code(meta.at)}.</sub>`;
  const room = LONGEST - 1 - bytes(foot) - 16;
  const records = fittedRecords(verdict, brief, room, commandOf(verdict)) || "No record is touched.";
  return {
    title: bare(firstLine(verdict), 255),
    summary: `${heading(verdict)}\n\n${standing(verdict, brief)}\n`,
    text: `${records}\n\n${foot}\n`,
  };
}
