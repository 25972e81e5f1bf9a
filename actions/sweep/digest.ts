// What a sweep says of itself: a digest in Markdown, outputs, and what failed.
import type { OwnIssue } from "../../core/github/index.ts";
import { code, inline } from "../report/index.ts";
import type { Told } from "../run.ts";
import type { Reconciled } from "./reconcile.ts";

/** Says it. That there are concerns does not fail the step: they are told in their issues. */
export function digestOf(reconciled: Reconciled, notes: readonly string[]): Omit<Told, "errors"> {
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
    outputs: { concerns: String(all), opened: String(countOf(done, "open") + countOf(done, "reopen")) },
    summary: parts.filter((part) => part !== "").join("\n\n"),
    failure: null,
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
