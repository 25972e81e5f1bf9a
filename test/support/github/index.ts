// A stand-in for GitHub: its REST API over real HTTP, with state, over a real bare Git repository.

import type { AccountDetails } from "./accounts.ts";
import { type GitHub, githubOf } from "./desk/index.ts";
import { emptyForge } from "./forge.ts";
import type { FileEdits } from "./git/trees.ts";
import { push } from "./operations/push.ts";
import { serve } from "./server/server.ts";

export interface GitHubOptions {
  /** The organisation. */
  readonly owner?: string;
  readonly name?: string;
  readonly defaultBranch?: string;
  /** The first instant, ISO with an offset; only `clock.set` and `clock.advance` move it. */
  readonly clock?: string;
  /** People beside those who come by being named; `{ mira: {}, root: { role: "admin" } }`. */
  readonly people?: { readonly [login: string]: AccountDetails };
  /** The first commit of the default branch, made by `root`, an admin. */
  readonly files?: FileEdits;
}

/**
 * Starts a stand-in for GitHub. In a test take `githubForTest` of `for-tests.ts`, which closes it by itself.
 *
 * ```ts
 * const github = await startGitHub({ owner: "wattlinie", name: "itsm", files: { "README.md": "hello\n" } });
 * const octokit = new Octokit({ baseUrl: github.url, auth: github.token("mira") });
 * ```
 *
 * Logins come by being named and then may write; `people` (or `github.person`) gives another role, type or id.
 * A login ending in `[bot]` is a Bot. `root` is an admin.
 *
 * **State operations** do as a person does in GitHub's pages or by `git push`, and give plain values:
 *
 * ```ts
 * github.push("topic", { files: { "a.md": "new\n", "old.md": null }, message: "Edit", by: "mira" });  // { before, sha, commits }
 * github.push("topic", { files: { "a.md": "again\n" }, force: true, by: "mira" });                     // amends, force-pushes
 * const { number } = github.openPullRequest({ head: "topic", base: "main", title: "Edit", by: "mira" });
 * const review = github.review(number, { by: "jonas", state: "APPROVED" });                            // at the head
 * github.dismiss(review.id, { by: "root", message: "Outdated" });
 * github.requestReviewers(number, { logins: ["jonas"], by: "mira" });
 * github.updateBranch(number, { by: "mira" });            // merges the base into the head; the committer is web-flow
 * github.rebase("topic", { onto: "main", by: "mira" });   // force-pushes
 * github.edit(number, { base: "release", title: "Edit more", draft: true, by: "mira" });
 * github.merge(number, { method: "squash", by: "jonas" });                 // throws Refusal 405 where checks are missing
 * github.merge(number, { by: "root", bypass: true });                      // an admin past the rules
 * github.enqueue(number, { by: "jonas" });                                 // { ref, headSha, baseSha } of the merge group
 * github.completeMergeGroup(number);                                       // 405 where its checks are missing
 * github.ruleset({ requiredChecks: [{ context: "itsm/gate" }], requirePullRequest: true });
 * github.clock.advance({ hours: 2 });                                      // nothing else moves it
 * ```
 *
 * Also `pushCommit`, `deleteBranch`, `closePullRequest`, `reopenPullRequest`, `dequeue`, `openIssue`, `closeIssue`, `label`,
 * `comment`, `editComment`, `deleteComment`, `check` (a run by an App), `team`, `rename`, `deleteAccount`. They refuse as GitHub
 * does, by throwing a `Refusal` with GitHub's status. A fork's branch is `login:branch`.
 *
 * **Reading without a request**: `tip`, `commit`, `file`, `files`, `pullRequest`, `mergeability`, `reviews`, `checks`,
 * `comments`, `issue`; `folder` is the bare repository, to be cloned.
 *
 * **Tokens**: `github.token("mira")` acts as a person, `github.appToken({ permissions: { contents: "read" } })` as
 * github-actions[bot] with those permissions only (403 without), `github.appToken({ app: "itsm-gate", … })` as another App.
 *
 * **Faults**: `github.faults.next({ match: /^GET .*\/files/, kind: "truncated", at: 2 })`; see `Fault` for the kinds.
 * `times` says how many requests it meets (pages count), one where it is not said. `{ match, kind: "after", run: () => … }`
 * does something between two requests. `github.faults.cutAfter(3)` breaks every connection after the third request.
 *
 * **Webhooks**: `github.event("pull_request", { action: "opened", number })` gives a payload; `github.deliveries` holds all
 * that GitHub would have sent, in order, each `{ event, action, payload, startsWorkflows }`.
 *
 * **What happened**: `github.requests`, `github.unknownRoutes`, `github.dispatches`; `github.violations` says what did not
 * conform to GitHub's OpenAPI description. `close()` throws where there were any.
 *
 * **Kept apart from GitHub on purpose**: the repository is private; whether a pull request merges is known at once (GitHub says
 * null at first); `base.sha` of an open pull request is the base's tip when its head or base was last set; a check run counts for
 * its commit whatever its suite. Of GraphQL only auto-merge is there. Not there: the timeline, review comments on lines, milestones, protected branches of
 * the old kind, code owners.
 */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { owner = "wattlinie", name = "itsm", defaultBranch = "main", clock = "2026-11-20T10:00:00Z" } = options;
  const forge = emptyForge({ owner, name, defaultBranch, clock });
  forge.accounts.add("root", { role: "admin" });
  for (const [login, details] of Object.entries(options.people ?? {})) {
    const known = forge.accounts.find(login);
    if (known) known.role = details.role ?? known.role;
    else forge.accounts.add(login, details);
  }
  const server = await serve(forge);
  forge.url = server.url;
  const github = githubOf(forge, server);
  try {
    const by = { account: forge.accounts.need("root") };
    if (options.files) push(forge, defaultBranch, by, { files: options.files, message: "Begin" });
    return github;
  } catch (failure) {
    await github.close();
    throw failure;
  }
}

export type { AccountDetails, Role } from "./accounts.ts";
export type { Permissions } from "./actors.ts";
export type { CheckFacts } from "./desk/checks.ts";
export type { GitHub } from "./desk/index.ts";
export type { PullFacts } from "./desk/pulls.ts";
export type { ReviewFacts, Verdict } from "./desk/reviews.ts";
export type { EventName, EventOptions } from "./events/event.ts";
export { Refusal } from "./failure.ts";
export type { FileEdit, FileEdits } from "./git/trees.ts";
export type { Activity, CheckRun, Delivery, Dispatch, Payload, QueueEntry, Ruleset } from "./ledgers.ts";
export type { Fault, PlannedFault } from "./server/faults.ts";
export type { RequestEntry } from "./server/server.ts";
export type { Review } from "./threads.ts";
