// What every reviewer says last: an approval, an objection, or nothing.
import { DAY } from "../days.ts";
import type { Policy } from "../policy-settings.ts";
import type { Digests } from "./digest.ts";
import type { PullRequestFacts, ReviewFact } from "./facts.ts";
import { sameLogin } from "./people.ts";

/** An approving review. `refused` says why it counts for nothing in this pull request; null where it may count. */
export interface Approval {
  readonly review: ReviewFact;
  readonly login: string;
  readonly id: number | null;
  /** Epoch milliseconds: from then on it no longer counts. */
  readonly expires: number;
  readonly refused: string | null;
}

/** A review that asks for changes and was not lifted. `dismissedBy` had no right to lift it. */
export interface Objection {
  readonly review: ReviewFact;
  readonly login: string;
  readonly dismissedBy: string | null;
}

export interface Opinions {
  readonly approvals: readonly Approval[];
  readonly objections: readonly Objection[];
}

/**
 * One voice a person: the latest review that approves, asks for changes or was dismissed. An earlier approval never
 * comes back to life. `mayDismiss` says whose dismissal lifts an objection besides that of the person who raised it.
 */
export function opinionsOf(
  facts: PullRequestFacts,
  policy: Pick<Policy, "approvals_expire_after_days" | "re_request_withdraws">,
  digests: Digests,
  now: number,
  mayDismiss: (login: string) => boolean,
): Opinions {
  const latest = latestByPerson(facts.reviews.items.filter(({ at }) => Date.parse(at) <= now));
  const approvals = latest
    .filter(({ state }) => state === "APPROVED")
    .map((review): Approval => {
      const expires = Date.parse(review.at) + policy.approvals_expire_after_days * DAY;
      const { login = "a deleted account", id = null } = review.user ?? {};
      return { review, login, id, expires, refused: whyRefused(review, expires, facts, policy, digests, now) };
    });
  return { approvals, objections: latest.flatMap((review) => objectionIn(review, mayDismiss) ?? []) };
}

// --- internal ---

function latestByPerson(reviews: readonly ReviewFact[]): ReviewFact[] {
  const latest = new Map<string, ReviewFact>();
  const inOrder = reviews.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
  for (const review of inOrder) {
    if (review.state === "COMMENTED" || review.state === "PENDING") continue;
    const key = review.user?.login.toLowerCase() ?? `deleted ${review.id}`;
    latest.delete(key);
    latest.set(key, review);
  }
  return [...latest.values()];
}

function whyRefused(
  { user, commit }: ReviewFact,
  expires: number,
  facts: PullRequestFacts,
  policy: Pick<Policy, "re_request_withdraws">,
  digests: Digests,
  now: number,
): string | null {
  if (!user) return "the account is gone";
  if (user.type !== "User") return "bots never approve";
  if (sameLogin(user.login, facts.author?.login)) return "nobody approves their own pull request";
  const approved = digests(commit);
  if (approved === null) return "what was approved can no longer be read; approve again";
  if (approved !== digests(facts.head)) return `the content changed since ${short(commit)} was approved; approve again`;
  if (policy.re_request_withdraws && facts.requestedReviewers.some((login) => sameLogin(login, user.login)))
    return "a new review was asked for";
  if (expires <= now) return "the approval has expired; approve again";
  return null;
}

function objectionIn(review: ReviewFact, mayDismiss: (login: string) => boolean): Objection | null {
  const { user, state, dismissal } = review;
  if (!user) return null;
  if (state === "CHANGES_REQUESTED") return { review, login: user.login, dismissedBy: null };
  if (state !== "DISMISSED" || dismissal?.was !== "CHANGES_REQUESTED") return null;
  const by = dismissal.by?.login;
  if (by && (sameLogin(by, user.login) || mayDismiss(by))) return null;
  return { review, login: user.login, dismissedBy: by ?? "somebody unknown" };
}

function short(commit: string | null): string {
  return commit?.slice(0, 7) ?? "it";
}
