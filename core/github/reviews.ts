// The reviews of a pull request, with who dismissed which of them.
import type { ReviewFact } from "../policy/index.ts";
import { accountOf, type ToldUser } from "./account.ts";
import type { Api } from "./octokit.ts";

/** The parts of GitHub's review that count. */
export interface ToldReview {
  readonly id: number;
  readonly user: ToldUser | null;
  readonly state: string;
  readonly submitted_at?: string | null;
  readonly commit_id: string | null;
}

/** The parts of an event of a pull request that count; each kind of event has its own. */
export interface ToldEvent {
  readonly event: string;
  readonly created_at: string;
  readonly actor: ToldUser | null;
  readonly dismissed_review?: { readonly review_id: number; readonly state: string };
  readonly requested_reviewer?: ToldUser;
}

/** The reviews as GitHub lists them, oldest first. */
export async function readReviews({ rest, paginate, owner, repo }: Api, number: number): Promise<ToldReview[]> {
  return paginate(rest.pulls.listReviews, { owner, repo, pull_number: number, per_page: 100 });
}

/** What happened to a pull request, oldest first. */
export async function readEvents({ rest, paginate, owner, repo }: Api, number: number): Promise<ToldEvent[]> {
  const events = await paginate(rest.issues.listEvents, { owner, repo, issue_number: number, per_page: 100 });
  // GitHub's description has one type for each kind of event; all of them have these fields, or lack them.
  return events as ToldEvent[];
}

/**
 * Submitted reviews as they stood at `asOf`, oldest first. A dismissal that came later has not happened yet. Not
 * complete where it is not known what a dismissed review had said, because it may have been an objection; nor where an
 * event speaks of a review that the list lacks.
 */
export function reviewFacts(
  reviews: readonly ToldReview[],
  events: readonly ToldEvent[],
  asOf: number,
): { readonly complete: boolean; readonly items: ReviewFact[] } {
  const dismissals = new Map(
    events.flatMap((event) => (event.dismissed_review ? [[event.dismissed_review.review_id, event]] : [])),
  );
  const listed = new Set(reviews.map(({ id }) => id));
  let complete = [...dismissals.keys()].every((id) => listed.has(id));
  const items: ReviewFact[] = [];
  for (const review of reviews) {
    const at = review.submitted_at;
    // Only its author sees a review that is not submitted; it has said nothing yet.
    if (!at || review.state === "PENDING" || Date.parse(at) > asOf) continue;
    const fact = { id: review.id, user: accountOf(review.user), commit: review.commit_id, at };
    if (review.state !== "DISMISSED") {
      items.push({ ...fact, state: stateOf(review.state), dismissal: null });
      continue;
    }
    const event = dismissals.get(review.id);
    const was = stateBefore(event);
    if (event && was !== null && Date.parse(event.created_at) > asOf)
      items.push({ ...fact, state: was, dismissal: null });
    else items.push({ ...fact, state: "DISMISSED", dismissal: was && { by: accountOf(event?.actor), was } });
    complete &&= was !== null;
  }
  return { complete, items: items.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id) };
}

/** Logins that were asked for a review at `asOf` and had not answered since. */
export function requestedAt(events: readonly ToldEvent[], reviews: readonly ToldReview[], asOf: number): string[] {
  const asked = new Map<string, { readonly login: string; readonly at: number }>();
  for (const { event, created_at, requested_reviewer: reviewer } of inOrder(events)) {
    const at = Date.parse(created_at);
    if (!reviewer?.login || at > asOf) continue;
    if (event === "review_requested") asked.set(reviewer.login.toLowerCase(), { login: reviewer.login, at });
    if (event === "review_request_removed") asked.delete(reviewer.login.toLowerCase());
  }
  for (const { user, submitted_at } of reviews) {
    const key = user?.login?.toLowerCase() ?? "";
    const answered = Date.parse(submitted_at ?? "");
    if (answered <= asOf && answered >= (asked.get(key)?.at ?? Number.POSITIVE_INFINITY)) asked.delete(key);
  }
  return [...asked.values()].map(({ login }) => login);
}

// --- internal ---

function inOrder(events: readonly ToldEvent[]): ToldEvent[] {
  return events.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
}

/** A state that is not known says nothing for a change, and nothing against it. */
function stateOf(state: string): "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" {
  return state === "APPROVED" || state === "CHANGES_REQUESTED" ? state : "COMMENTED";
}

function stateBefore(event: ToldEvent | undefined): "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | null {
  const state = event?.dismissed_review?.state.toUpperCase();
  return state === "APPROVED" || state === "CHANGES_REQUESTED" || state === "COMMENTED" ? state : null;
}
