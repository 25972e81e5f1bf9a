// The attributes that an auditor asks of every change, in their usual order.
import { asApproved } from "./as-approved.ts";
import { authorized } from "./authorized.ts";
import { classified } from "./classified.ts";
import { emergency } from "./emergency.ts";
import type { Judge } from "./judgement.ts";
import { outcome } from "./outcome.ts";
import { reversible, tested } from "./planned.ts";
import { recorded } from "./recorded.ts";
import { segregated } from "./segregated.ts";
import { noneUnauthorized, reconciled, retained } from "./traced.ts";

export { flawOf, votesOf } from "./authorized.ts";

export type { Judgement } from "./judgement.ts";

/** One thing to be shown about every change. */
export interface Attribute {
  readonly letter: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L";
  readonly title: string;
  /** Why it matters where it is missing. */
  readonly why: string;
  /** What an auditor will ask then. */
  readonly ask: string;
  readonly judge: Judge;
}

// Source: the attributes of change evidence by SOC 2 CC8.1, ISO/IEC 20000-1 8.5.1 and the usual IT general controls.
export const ATTRIBUTES: readonly Attribute[] = [
  {
    letter: "A",
    title: "Recorded, with who asked for it and why",
    why: "A change that nobody asked for serves no known need.",
    ask: "Who asked for this change, when, and for what reason?",
    judge: recorded,
  },
  {
    letter: "B",
    title: "Classified by defined criteria",
    why: "Type and risk decide who must approve; without them nobody can tell whether the right people did.",
    ask: "By which criteria was its type and risk chosen, and who answered the questions?",
    judge: classified,
  },
  {
    letter: "C",
    title: "Authorized before it was carried out",
    why: "An approval after the fact cannot stop anything.",
    ask: "Who with authority approved it, when, and when did the work begin?",
    judge: authorized,
  },
  {
    letter: "D",
    title: "Decided by others than those who did it",
    why: "One person who decides and does can bring in anything unseen.",
    ask: "Who wrote, asked for and carried it out, and who else looked at it?",
    judge: segregated,
  },
  {
    letter: "E",
    title: "Test plan was part of what was approved",
    why: "Untested work is tried out on the users.",
    ask: "How was it tested before, and where are the results?",
    judge: tested,
  },
  {
    letter: "F",
    title: "Backout plan was part of what was approved",
    why: "Without a way back a failed change becomes an outage.",
    ask: "What was the way back, and who knew it before the work began?",
    judge: reversible,
  },
  {
    letter: "G",
    title: "What was merged is what was approved",
    why: "An approval of another text approves nothing.",
    ask: "What exactly was approved, what exactly was merged, and who changed it in between?",
    judge: asApproved,
  },
  {
    letter: "H",
    title: "Emergency approved in retrospect in time and reviewed",
    why: "An emergency goes ahead on one person's word; unless others look at it soon, it is a way past the rules.",
    ask: "Who declared the emergency, why could it not wait, and who looked at it afterwards?",
    judge: emergency,
  },
  {
    letter: "I",
    title: "Closed with its outcome",
    why: "What nobody concludes nobody learns from.",
    ask: "Did it do what it was for, and which incidents did it cause?",
    judge: outcome,
  },
  {
    letter: "J",
    title: "Touched by pull requests only",
    why: "A commit past the pull requests was seen by nobody.",
    ask: "Who could push past the protection, who did, and what else came that way?",
    judge: noneUnauthorized,
  },
  {
    letter: "K",
    title: "Evidence can be read and fits the main line",
    why: "A report is only as good as what it was made of.",
    ask: "How do you know that this report is complete and accurate?",
    judge: reconciled,
  },
  {
    letter: "L",
    title: "Evidence was kept unchanged",
    why: "Evidence that somebody may edit proves what that person likes.",
    ask: "Who may write to the evidence, and how long is it kept?",
    judge: retained,
  },
];
