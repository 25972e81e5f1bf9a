// JSON bodies of what happened in an issue or a pull request.
import type { Forge } from "../forge.ts";
import type { ThreadEvent } from "../threads.ts";
import { accountBody } from "./account.ts";
import { teamBody } from "./team.ts";
import { nodeId, repositoryUrl } from "./urls.ts";

/** `issue-event-for-issue`. */
export function threadEventBody(forge: Forge, { id, event, by, at, commit, detail }: ThreadEvent) {
  const { label, rename, reviewer, team, assignee, dismissedReview } = detail;
  const actor = accountBody(forge, by);
  return {
    id,
    node_id: nodeId("IssueEvent", id),
    url: repositoryUrl(forge, `/issues/events/${id}`),
    actor,
    event,
    commit_id: commit,
    commit_url: commit ? repositoryUrl(forge, `/commits/${commit}`) : null,
    created_at: at,
    performed_via_github_app: null,
    ...(label ? { label: { name: label.name, color: label.color } } : {}),
    ...(rename ? { rename } : {}),
    ...(reviewer ? { review_requester: actor, requested_reviewer: accountBody(forge, reviewer) } : {}),
    ...(team ? { review_requester: actor, requested_team: teamBody(forge, team) } : {}),
    ...(assignee ? { assignee: accountBody(forge, assignee), assigner: actor } : {}),
    ...(dismissedReview ? { dismissed_review: dismissal(dismissedReview) } : {}),
  };
}

// --- internal ---

function dismissal({ id, state, message, commit }: NonNullable<ThreadEvent["detail"]["dismissedReview"]>) {
  return {
    review_id: id,
    state: state.toLowerCase(),
    dismissal_message: message,
    ...(commit ? { dismissal_commit_id: commit } : {}),
  };
}
