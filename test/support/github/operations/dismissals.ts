// Dismissing reviews: by a person with a message, or by a push where the rules say so.
import type { Actor } from "../actors.ts";
import { deliver } from "../events/outbox.ts";
import { reviewPayload } from "../events/payloads.ts";
import { unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import type { PullThread, Review } from "../threads.ts";
import { note } from "./pull-moves.ts";

export interface Dismissal {
  readonly by: Actor;
  readonly message: string | null;
  /** The head whose push dismissed it. */
  readonly commit?: string;
}

/** Dismisses an approval or a request for changes; it stays in the list and reads DISMISSED. */
export function dismiss(forge: Forge, thread: PullThread, review: Review, { by, message, commit }: Dismissal): void {
  if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED")
    throw unprocessable("Unprocessable Entity", `Can not dismiss a ${review.state.toLowerCase()} pull request review`);
  const { id, state } = review;
  review.state = "DISMISSED";
  note(forge, thread, "review_dismissed", by, {
    dismissedReview: { id, state, message, ...(commit ? { commit } : {}) },
  });
  deliver(forge, "pull_request_review", by, reviewPayload(forge, "dismissed", thread, review, by));
}

/** Dismisses all approvals of a pull request, because its head moved. */
export function dismissAll(forge: Forge, thread: PullThread, by: Actor, commit: string): void {
  for (const review of forge.reviews)
    if (review.number === thread.number && review.state === "APPROVED")
      dismiss(forge, thread, review, { by, message: null, commit });
}
