// Reviews: given, submitted, bound to the commit that was the head.
import type { Actor } from "../actors.ts";
import { deliver } from "../events/outbox.ts";
import { reviewPayload } from "../events/payloads.ts";
import { notFound, unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { readCommit } from "../git/commits.ts";
import type { PullThread, Review } from "../threads.ts";

export type ReviewEvent = "APPROVE" | "REQUEST_CHANGES" | "COMMENT";

export interface NewReview {
  /** Without one the review stays pending, seen by its author alone. */
  readonly event?: ReviewEvent | undefined;
  readonly body?: string | undefined;
  /** The head, where it is not said. */
  readonly commit?: string | undefined;
}

/** Gives a review. 422 where an author approves the own pull request. */
export function addReview(
  forge: Forge,
  thread: PullThread,
  { event, body = "", commit }: NewReview,
  by: Actor,
): Review {
  const { number, pull } = thread;
  if (commit !== undefined && !readCommit(forge.git.objects, commit))
    throw unprocessable("Unprocessable Entity", "The commit_id is not part of the pull request");
  const pending = forge.reviews.some(
    (other) => other.number === number && other.by === by.account && other.state === "PENDING",
  );
  if (pending) throw unprocessable("Unprocessable Entity", "User can only have one pending review per pull request");
  if (event) checkVerdict(forge, thread, event, body, by);
  const review: Review = {
    id: forge.nextId(),
    number,
    by: by.account,
    body,
    state: "PENDING",
    commit: commit ?? pull.headSha,
    submittedAt: null,
  };
  forge.reviews.push(review);
  if (event) submit(forge, thread, review, event, by);
  return review;
}

/** Submits a pending review. */
export function submitReview(
  forge: Forge,
  thread: PullThread,
  review: Review,
  { event, body = review.body }: { readonly event: ReviewEvent; readonly body?: string | undefined },
  by: Actor,
): void {
  if (review.state !== "PENDING") throw unprocessable("Unprocessable Entity", "Review has already been submitted");
  checkVerdict(forge, thread, event, body, by);
  review.body = body;
  submit(forge, thread, review, event, by);
}

/** The review of an id on a pull request; 404 where there is none. */
export function reviewOf(forge: Forge, number: number, id: number): Review {
  const review = forge.reviews.find((candidate) => candidate.number === number && candidate.id === id);
  if (!review) throw notFound();
  return review;
}

/** The reviews that a person may see: a pending one only its author. */
export function reviewsFor(forge: Forge, number: number, { account }: Actor): readonly Review[] {
  return forge.reviews.filter(
    (review) => review.number === number && (review.state !== "PENDING" || review.by === account),
  );
}

// --- internal ---

const STATES = { APPROVE: "APPROVED", REQUEST_CHANGES: "CHANGES_REQUESTED", COMMENT: "COMMENTED" } as const;

function checkVerdict(forge: Forge, thread: PullThread, event: ReviewEvent, body: string, by: Actor): void {
  const refused = (message: string) => unprocessable("Unprocessable Entity", message);
  if (thread.by === by.account && event === "APPROVE") throw refused("Can not approve your own pull request");
  if (thread.by === by.account && event === "REQUEST_CHANGES")
    throw refused("Can not request changes on your own pull request");
  if (event === "APPROVE" && by.app?.slug === "github-actions" && !forge.actionsMayApprove)
    throw refused("GitHub Actions is not permitted to approve pull requests.");
  if (event !== "APPROVE" && body.trim() === "") throw refused("Review body can not be blank");
}

function submit(forge: Forge, thread: PullThread, review: Review, event: ReviewEvent, by: Actor): void {
  review.state = STATES[event];
  review.submittedAt = forge.clock.now();
  thread.updatedAt = review.submittedAt;
  thread.pull.requestedReviewers = thread.pull.requestedReviewers.filter((account) => account !== by.account);
  deliver(forge, "pull_request_review", by, reviewPayload(forge, "submitted", thread, review, by));
}
