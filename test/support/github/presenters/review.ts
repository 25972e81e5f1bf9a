// JSON bodies of reviews.
import type { Forge } from "../forge.ts";
import type { Review } from "../threads.ts";
import { association, presentAccountBody } from "./account.ts";
import { nodeId, repositoryUrl, webUrl } from "./urls.ts";

/** `pull-request-review`, in its present state. A pending one has no instant yet. */
export function reviewBody(forge: Forge, review: Review) {
  const html = webUrl(forge, `/pull/${review.number}#pullrequestreview-${review.id}`);
  const pull = repositoryUrl(forge, `/pulls/${review.number}`);
  return {
    id: review.id,
    node_id: nodeId("PullRequestReview", review.id),
    user: presentAccountBody(forge, review.by),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: association(review.by),
    _links: { html: { href: html }, pull_request: { href: pull } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  };
}
