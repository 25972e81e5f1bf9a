// Brings about what was planned for an issue: first the pull request, then the answer that tells of it.
import type { GitHub } from "../../core/github/index.ts";
import { ItsmError } from "../../core/index.ts";
import { branchOf, type IntakePlan, seenOf } from "../intake-plan.ts";
import { lineOf } from "../report/index.ts";
import { type AnswerGround, answerTo } from "./answer.ts";
import { bodyOf } from "./pull-request-body.ts";

/** The first line of the one comment under the issue, by which it is found again. */
export const MARKER = "<!-- itsm-intake -->";

export interface ProposeGround extends Omit<AnswerGround, "number" | "base"> {
  readonly log: (text: string) => void;
}

export interface ProposeOutcome {
  readonly pullRequest: number | null;
  /** What somebody has to mend, though the issue was answered. */
  readonly errors: readonly unknown[];
}

/** Does it. Where the issue was edited since it was read, nothing: the run of that edit does it. */
export async function propose(github: GitHub, plan: IntakePlan, ground: ProposeGround): Promise<ProposeOutcome> {
  const { number } = plan;
  const { log } = ground;
  if (plan.is === "nothing") return { pullRequest: null, errors: [] };
  if (seenOf(await github.issue(number)) !== plan.seen) {
    log(`#${number} was edited since it was read: the run of that edit goes on from here.`);
    return { pullRequest: null, errors: [] };
  }
  const base = await github.defaultBranch();
  const proposed = plan.is === "record" ? await github.propose(proposalOf(plan, base, number)) : null;
  const standing = proposed ?? (await github.proposedOn(branchOf(number)));
  const body = answerTo(plan, standing, { ...ground, number, base });
  const told = await github.stickyComment({ number, marker: MARKER, body, expectedHead: null });
  log(`#${number}: ${proposed ? `pull request ${proposed.is}, ` : ""}answer ${told.is}`);
  return { pullRequest: proposed?.number ?? null, errors: proposed?.is === "refused" ? [refusal()] : [] };
}

// --- internal ---

function proposalOf(plan: IntakePlan & { readonly is: "record" }, base: string, number: number) {
  return {
    branch: branchOf(number),
    base,
    files: [{ path: plan.file, text: plan.text }],
    message: `Write down ${plan.id}, asked for in #${number}`,
    title: lineOf(`${plan.id}: ${plan.title}`, 200),
    body: bodyOf(plan, number),
    marker: `Itsm-Intake: ${number}`,
  };
}

function refusal(): ItsmError {
  return new ItsmError(
    "the record lies on its branch, but GitHub Actions may not open pull requests in this repository",
    'Allow it: Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests". Then run this again.',
  );
}
