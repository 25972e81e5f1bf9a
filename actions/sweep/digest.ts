// What a sweep says of itself: a digest in Markdown, with its numbers.
import type { OwnIssue } from "../../core/github/index.ts";
import { code, inline } from "../report/index.ts";
import type { Reconciled } from "./reconcile.ts";

export interface Digest {
  /** How many concerns last. */
  readonly concerns: number;
  /** How many issues were opened, or opened again. */
  readonly opened: number;
  /** Markdown for the page of the run. */
  readonly summary: string;
}

/** Says it. That there are concerns does not fail the step: they are told in their issues. */
export function digestOf(reconciled: Reconciled, notes: readonly string[]): Digest {
  const { open, accepted, left, done } = reconciled;
  const all = open.length + left;
  const parts = [
    "## ITSM sweep",
    all === 0 ? "Nothing is overdue." : `**${counted(all, "concern")}** somebody should look at.`,
    listOf(open),
    left === 0 ? "" : `${counted(left, "more concern")} will get issues in the next runs.`,
    doneText(done),
    accepted.length === 0 ? "" : `Accepted, closed as not planned: ${accepted.map(reference).join(", ")}.`,
    ...notes.map((note) => `> ${inline(note)}`),
  ];
  return {
    concerns: all,
    opened: countOf(done, "open") + countOf(done, "reopen"),
    summary: parts.filter((part) => part !== "").join("\n\n"),
  };
}

// --- internal ---

const WORDS = { open: "opened", update: "updated", reopen: "opened again", close: "closed", merge: "merged" } as const;

function listOf(issues: readonly OwnIssue[]): string {
  const inOrder = issues.toSorted((a, b) => a.number - b.number);
  return inOrder.map((issue) => `- ${reference(issue)}: ${inline(issue.title)}`).join("\n");
}

function doneText(done: Reconciled["done"]): string {
  const words = Object.entries(WORDS).flatMap(([is, word]) => {
    const issues = done.filter((one) => one.is === is);
    return issues.length === 0 ? [] : `${word} ${issues.map(({ issue }) => reference(issue)).join(", ")}`;
  });
  return words.length === 0 ? "" : `This run ${words.join("; ")}.`;
}

function reference({ number, url }: OwnIssue): string {
  return /^https?:\/\/[\w.:/-]+$/.test(url) ? `[#${number}](${url})` : code(String(number));
}

function countOf(done: Reconciled["done"], is: keyof typeof WORDS): number {
  return done.filter((one) => one.is === is).length;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
