// What few commands open: the code for it is loaded when it is asked for, because every command waits for what is not.
import type * as remotes from "./git-remote.ts";
import type * as auditing from "./open-audit.ts";
import type * as branches from "./open-branch.ts";
import type * as evidence from "./open-evidence.ts";
import type * as histories from "./open-history.ts";
import type * as intakes from "./open-intake.ts";
import type * as news from "./open-news.ts";
import type * as permits from "./open-permit.ts";
import type * as portals from "./open-portal.ts";
import type * as pullRequests from "./open-pull-request.ts";
import type * as pushes from "./open-push.ts";
import type * as sweeps from "./open-sweep.ts";
import type * as upgrades from "./open-upgrade.ts";

export type { OpenedAudit } from "./open-audit.ts";
export type { BranchQuestion, OpenedBranch } from "./open-branch.ts";
export type { OpenedEvidence } from "./open-evidence.ts";
export type { OpenedHistory } from "./open-history.ts";
export type { OpenedIntake } from "./open-intake.ts";
export type { OpenedNews } from "./open-news.ts";
export type { OpenedPermit, PermitAsked } from "./open-permit.ts";
export type { OpenedPortal, PastAudience } from "./open-portal.ts";
export type { OpenedPullRequest, PullRequestQuestion } from "./open-pull-request.ts";
export type { KeptPush, PushedCommit, PushGround, Pushing } from "./open-push.ts";
export type { Swept } from "./open-sweep.ts";
export type { LeftAlone, OpenedUpgrade, Rewrite } from "./open-upgrade.ts";

/** Fetches the history that a shallow clone lacks. */
export const fetchWhole: typeof remotes.fetchWhole = async (...given) =>
  (await import("./git-remote.ts")).fetchWhole(...given);

export const openAudit: typeof auditing.openAudit = async (...given) =>
  (await import("./open-audit.ts")).openAudit(...given);

export const openBranch: typeof branches.openBranch = async (...given) =>
  (await import("./open-branch.ts")).openBranch(...given);

export const openEvidence: typeof evidence.openEvidence = async (...given) =>
  (await import("./open-evidence.ts")).openEvidence(...given);

export const openHistory: typeof histories.openHistory = async (...given) =>
  (await import("./open-history.ts")).openHistory(...given);

export const openIntake: typeof intakes.openIntake = async (...given) =>
  (await import("./open-intake.ts")).openIntake(...given);

export const openNews: typeof news.openNews = async (...given) => (await import("./open-news.ts")).openNews(...given);

export const openPermit: typeof permits.openPermit = async (...given) =>
  (await import("./open-permit.ts")).openPermit(...given);

export const openPortal: typeof portals.openPortal = async (...given) =>
  (await import("./open-portal.ts")).openPortal(...given);

export const openPortalPast: typeof portals.openPortalPast = async (...given) =>
  (await import("./open-portal.ts")).openPortalPast(...given);

export const openPullRequest: typeof pullRequests.openPullRequest = async (...given) =>
  (await import("./open-pull-request.ts")).openPullRequest(...given);

export const openSweep: typeof sweeps.openSweep = async (...given) =>
  (await import("./open-sweep.ts")).openSweep(...given);

/** All that pushes a record, together: nobody needs one of it without the others. */
export const loadPush = (): Promise<typeof pushes> => import("./open-push.ts");

export const openUpgrade: typeof upgrades.openUpgrade = async (...given) =>
  (await import("./open-upgrade.ts")).openUpgrade(...given);
