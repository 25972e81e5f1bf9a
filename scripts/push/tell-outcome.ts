// How a push came out, told to people and to programs.
import type { ReadyMerge, Standing } from "../../core/github/index.ts";
import { EXIT, type PushedCommit } from "../../core/index.ts";
import type { Account } from "../../core/policy/index.ts";
import { oneLine } from "../format/plain-text.ts";
import type { Session } from "../session.ts";

/** Whether it is merged by itself. gate: somebody must approve it first. */
export type Merging =
  | ReadyMerge
  | { readonly is: "off"; readonly why: "gate"; readonly said: string }
  | {
      readonly is: "off";
      /** GitHub takes the address in the commit (`said`) for nobody's, or for somebody else's. */
      readonly why: "strange-author";
      readonly said: string;
      readonly knownAs: string | null;
      /** One that is the author's. */
      readonly address: string;
    };

/** How far a commit came. */
export interface Carried {
  readonly commit: string;
  readonly branch: string;
  /** The branch that it is to be merged into. */
  readonly base: string;
  /** Whether an earlier run of the command began it. */
  readonly resumed: boolean;
  readonly pushed: PushedCommit;
  /** Whose token it is; null where there is none, or it is nobody's. */
  readonly author: Account | null;
  /** The page that opens the pull request by hand; null where the remote is on no host that is known. */
  readonly link: string | null;
  /** Null where there is no pull request yet. */
  readonly standing: {
    readonly is: Standing["is"];
    readonly number: number | null;
    readonly url: string | null;
  } | null;
  readonly merging: Merging | null;
  /** Merged or closed: the next run of the command begins anew. */
  readonly isOver: boolean;
}

export interface Outcome extends Carried {
  readonly verb: string;
  /** What the command's document says of the record; undefined where an earlier run knew it. */
  readonly details: object | undefined;
}

/** Tells it; the answer is the exit code. */
export function tellOutcome(session: Session, outcome: Outcome, json: boolean): number {
  const { standing, link, branch } = outcome;
  if (json) session.json(outcome.verb, documentOf(outcome));
  else session.out(standing?.url ?? link ?? branch);
  for (const line of linesOf(outcome)) session.talk(line);
  return standing?.is === "closed" ? EXIT.findings : EXIT.fine;
}

// --- internal ---

function documentOf({ details, pushed, ...outcome }: Outcome): object {
  const { id, file, text } = pushed;
  const { branch, base, commit, resumed, standing, merging, link } = outcome;
  const pullRequest = standing && { state: standing.is, number: standing.number, url: standing.url };
  return {
    ...(details ?? { id, file }),
    written: false,
    text,
    push: { branch, base, commit, resumed, pullRequest, autoMerge: merging, link: standing ? null : link },
  };
}

function linesOf(outcome: Outcome): string[] {
  const { standing, resumed, base, branch, link } = outcome;
  const pull = standing?.number ? `Pull request #${standing.number}` : `The branch ${branch}`;
  if (standing?.is === "closed")
    return [`${pull} was closed without a merge, so nothing more is done. Run the command again to begin anew.`];
  if (standing?.is === "merged")
    return [`${pull} is merged into ${base}: git pull brings it here.${resumed ? " Nothing was left to do." : ""}`];
  if (standing) return [...(resumed ? [`${pull} is open; the same command began it.`] : []), ...mergingLines(outcome)];
  return [
    ...(resumed ? [`${pull} is pushed; the same command began it.`] : []),
    link === null
      ? "Open a pull request for it where the repository is hosted."
      : "Open the pull request by that link. With a token in GITHUB_TOKEN or GH_TOKEN the same command opens it.",
  ];
}

function mergingLines({ merging, base }: Outcome): string[] {
  if (merging === null) return [];
  if (merging.is !== "off") return [`GitHub merges it into ${base} as soon as the checks have passed.`];
  switch (merging.why) {
    case "gate":
      return [`It is not merged by itself. The gate will say: ${oneLine(merging.said)}.`];
    case "strange-author":
      return [
        `It is not merged by itself: GitHub knows ${merging.knownAs ?? "nobody"} by the address ${oneLine(merging.said)} that git signs with, so the gate asks somebody else.`,
        `So that the next one is: git config --global user.email ${merging.address}, or add that address to your account.`,
      ];
    case "not-allowed":
      return [
        "It is not merged by itself, because the repository has that switched off: merge it once the gate has passed.",
        'So that the next one is: Settings, General, "Allow auto-merge".',
      ];
    case "nothing-required":
      return [
        `It is not merged by itself, because ${base} requires no check that GitHub could wait for: merge it once the gate has passed.`,
        "So that the next one is: import the ruleset that docs/hardening.md describes.",
      ];
    case "moved":
      return ["Somebody else has committed to its branch, so whether to merge it is left to them."];
    case "refused":
      return [`It is not merged by itself: GitHub says ${oneLine(merging.said)}`];
  }
}
