// Routes of reviews, of whom a review is asked.
import { mayWrite, pullOf } from "../facts/pulls.ts";
import { Refusal } from "../failure.ts";
import { dismiss } from "../operations/dismissals.ts";
import { removeReviewRequest, requestReviewers } from "../operations/pulls.ts";
import { addReview, reviewOf, reviewsFor, submitReview } from "../operations/reviews.ts";
import { accountBody } from "../presenters/account.ts";
import { pullSimpleBody } from "../presenters/pull.ts";
import { reviewBody } from "../presenters/review.ts";
import { teamBody } from "../presenters/team.ts";
import { ok, page, type Routes } from "../server/call.ts";

export const reviewRoutes = {
  "pulls/list-reviews": (call) => {
    const { forge, path, actor } = call;
    const { number } = pullOf(forge, path.pull_number);
    return page(call, reviewsFor(forge, number, actor), (review) => reviewBody(forge, review));
  },

  "pulls/get-review": ({ forge, path }) => ok(reviewBody(forge, reviewOf(forge, path.pull_number, path.review_id))),

  "pulls/create-review": ({ forge, path, body, actor }) => {
    const { event, body: text, commit_id: commit } = body ?? {};
    return ok(
      reviewBody(forge, addReview(forge, pullOf(forge, path.pull_number), { event, body: text, commit }, actor)),
    );
  },

  "pulls/submit-review": ({ forge, path, body, actor }) => {
    const review = reviewOf(forge, path.pull_number, path.review_id);
    submitReview(forge, pullOf(forge, path.pull_number), review, { event: body.event, body: body.body }, actor);
    return ok(reviewBody(forge, review));
  },

  "pulls/dismiss-review": ({ forge, path, body, actor }) => {
    if (!mayWrite(actor.account.role)) throw new Refusal(403, "Must have push access to dismiss a review");
    const review = reviewOf(forge, path.pull_number, path.review_id);
    dismiss(forge, pullOf(forge, path.pull_number), review, { by: actor, message: body.message });
    return ok(reviewBody(forge, review));
  },

  "pulls/list-requested-reviewers": ({ forge, path, cutLists }) => {
    const { requestedReviewers, requestedTeams } = pullOf(forge, path.pull_number).pull;
    return ok({
      users: requestedReviewers.slice(0, cutLists).map((account) => accountBody(forge, account)),
      teams: requestedTeams.slice(0, cutLists).map((team) => teamBody(forge, team)),
    });
  },

  "pulls/request-reviewers": ({ forge, path, body, actor }) => {
    const thread = pullOf(forge, path.pull_number);
    const { reviewers = [], team_reviewers: teams = [] } = body ?? {};
    requestReviewers(forge, thread, { logins: reviewers, teams }, actor);
    return ok(pullSimpleBody(forge, thread), 201);
  },

  "pulls/remove-requested-reviewers": ({ forge, path, body, actor }) => {
    const thread = pullOf(forge, path.pull_number);
    for (const login of body.reviewers) removeReviewRequest(forge, thread, login, actor);
    return ok(pullSimpleBody(forge, thread));
  },
} satisfies Partial<Routes>;
