// What people do about reviews, with logins instead of accounts.
import { pullOf } from "../facts/pulls.ts";
import type { Forge } from "../forge.ts";
import { dismiss } from "../operations/dismissals.ts";
import { removeReviewRequest, requestReviewers } from "../operations/pulls.ts";
import { addReview, reviewOf } from "../operations/reviews.ts";
import type { Review } from "../threads.ts";
import { actorOf } from "./actor.ts";

interface By {
  readonly by: string;
}

const EVENTS = { APPROVED: "APPROVE", CHANGES_REQUESTED: "REQUEST_CHANGES", COMMENTED: "COMMENT" } as const;

export interface Verdict extends By {
  readonly state: keyof typeof EVENTS;
  /** The head, where it is not said. */
  readonly commit?: string;
  readonly body?: string;
}

/** A review as tests ask for it, in its present state. */
export type ReviewFacts = Pick<Review, "id" | "state" | "commit" | "body"> & { readonly by: string };

/** The operations on reviews, with what may be read of them. */
export function reviewDesk(forge: Forge) {
  return {
    /** All reviews of a pull request, oldest first. */
    reviews: (number: number): readonly ReviewFacts[] =>
      forge.reviews
        .filter((review) => review.number === number)
        .map(({ id, state, commit, body, by }) => ({ id, state, commit, body, by: by.login })),

    /** Reviews at the head, or at `commit`. Authors are refused, as GitHub does. */
    review(number: number, { by, state, commit, body }: Verdict): { readonly id: number; readonly commit: string } {
      const text = body ?? (state === "APPROVED" ? "" : "See above.");
      const { id, commit: at } = addReview(
        forge,
        pullOf(forge, number),
        { event: EVENTS[state], body: text, commit },
        actorOf(forge, by),
      );
      return { id, commit: at };
    },

    /** Dismisses a review by its id. */
    dismiss(review: number, { by, message = "Dismissed" }: By & { readonly message?: string }): void {
      const number = forge.reviews.find(({ id }) => id === review)?.number ?? 0;
      dismiss(forge, pullOf(forge, number), reviewOf(forge, number, review), { by: actorOf(forge, by), message });
    },

    requestReviewers(
      number: number,
      { by, ...wanted }: By & { readonly logins?: readonly string[]; readonly teams?: readonly string[] },
    ): void {
      for (const login of wanted.logins ?? []) forge.accounts.need(login);
      requestReviewers(forge, pullOf(forge, number), wanted, actorOf(forge, by));
    },

    removeReviewRequest: (number: number, { login, by }: By & { readonly login: string }): void =>
      removeReviewRequest(forge, pullOf(forge, number), login, actorOf(forge, by)),
  };
}
