// Which pull requests an event asks the gate to judge.
import { z } from "zod";
import type { MergeGroup } from "../../core/github/index.ts";
import { ItsmError } from "../../core/index.ts";

export type Wanted =
  /** One, by its number; `head` is the commit that the event spoke of. */
  | { readonly is: "number"; readonly number: number; readonly head: string | null }
  /** Those that are open with this head. */
  | { readonly is: "head"; readonly head: string }
  /** Those that the merge queue put together. */
  | { readonly is: "group"; readonly base: string; readonly group: MergeGroup }
  /** All that are open into the default branch. */
  | { readonly is: "all" }
  | { readonly is: "none"; readonly why: string };

/** Reads the event. `asked` is the input `pull-request`. Throws ItsmError where it asks for what cannot be. */
export function wantedBy(event: { readonly name: string; readonly payload: unknown }, asked: string): Wanted {
  if (asked !== "") return { is: "number", number: numberIn(asked), head: null };
  const read = EVENTS[event.name];
  if (read) return read(event.payload);
  if (event.name === "workflow_dispatch" || event.name === "schedule") return { is: "all" };
  throw new ItsmError(
    `the gate does not know the event ${event.name || "(none)"}: expected ${[...Object.keys(EVENTS), "workflow_dispatch", "schedule"].join(", ")}`,
    "Start it from the workflow itsm-gate.yml, or give it the input pull-request.",
  );
}

// --- internal ---

const Sha = z.string().regex(/^[0-9a-f]{40,64}$/);
const Positive = z.number().int().positive();

const PullRequestEvent = z.object({
  pull_request: z.object({ number: Positive, head: z.object({ sha: Sha }), base: z.object({ ref: z.string() }) }),
  repository: z.object({ default_branch: z.string() }),
});
const CommentEvent = z.object({
  issue: z.object({ number: Positive, pull_request: z.unknown().optional() }),
  comment: z.object({ body: z.string().nullish() }),
});
const RunEvent = z.object({
  workflow_run: z.object({ event: z.string(), head_sha: Sha, head_branch: z.string().nullish() }),
});

const EVENTS: { readonly [name: string]: (payload: unknown) => Wanted } = {
  pull_request_target: (payload) => {
    const { pull_request, repository } = read(PullRequestEvent, payload);
    const { number, head, base } = pull_request;
    if (base.ref === repository.default_branch) return { is: "number", number, head: head.sha };
    return { is: "none", why: `#${number} goes into ${base.ref} and not into ${repository.default_branch}` };
  },
  issue_comment: (payload) => {
    const { issue, comment } = read(CommentEvent, payload);
    if (!issue.pull_request) return { is: "none", why: "the comment stands under an issue" };
    const [line = ""] = (comment.body ?? "").split(/\r?\n/);
    if (line.trimEnd() !== "/itsm recheck")
      return { is: "none", why: "the first line of the comment is not /itsm recheck" };
    return { is: "number", number: issue.number, head: null };
  },
  workflow_run: (payload) => {
    const { event, head_sha, head_branch } = read(RunEvent, payload).workflow_run;
    if (event === "pull_request_review") return { is: "head", head: head_sha };
    if (event === "merge_group") return groupOf(head_branch ?? "", head_sha);
    return { is: "none", why: `the doorbell was rung by ${event}, which changes no verdict` };
  },
};

/** GitHub alone may make branches below gh-readonly-queue/; their names say what the group stands on. */
function groupOf(branch: string, headSha: string): Wanted {
  const match = /^gh-readonly-queue\/(.+)\/pr-\d+-([0-9a-f]{40,64})$/.exec(branch);
  const [, base, baseSha] = match ?? [];
  if (base && baseSha) return { is: "group", base, group: { headRef: branch, headSha, baseSha } };
  throw new ItsmError(
    `the branch ${JSON.stringify(branch)} is no merge group: expected gh-readonly-queue/BRANCH/pr-NUMBER-COMMIT`,
    "Take the pull request out of the merge queue and put it in again.",
  );
}

function numberIn(text: string): number {
  if (/^#?[1-9]\d{0,9}$/.test(text)) return Number(text.replace("#", ""));
  throw new ItsmError(
    `the input pull-request is no number: expected such as 12, got ${JSON.stringify(text.slice(0, 40))}`,
    "Give the number of one pull request, or nothing for all that are open.",
  );
}

function read<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  throw new ItsmError(
    `the event is not what GitHub sends: ${z.prettifyError(result.error)}`,
    "Start the gate by one of the events of itsm-gate.yml.",
  );
}
