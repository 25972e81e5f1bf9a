// A company in which things are overdue, with some of the sweep's issues already there.
import { markerOf } from "../../actions/sweep/issue-text.ts";
import { LABEL } from "../../actions/sweep/reconcile.ts";
import { keepIssues } from "../../actions/sweep/sweep.ts";
import type { AnyRecord } from "../../core/record.ts";
import { type GitHub, startGitHub } from "../support/github/index.ts";
import { authority, edgeChange, governance, platform } from "../support/policy-company.ts";
import { fileOf } from "../support/policy-scene.ts";
import { aChange, affect, anIncident, aService } from "../support/records.ts";
import type { Bundled } from "./bundled.ts";
import type { Scene } from "./disturbances.ts";
import { connected } from "./scenes.ts";

/** The permissions of the job in itsm-sweep.yml. */
export const SWEEP = { contents: "read", "pull-requests": "read", checks: "write", issues: "write" } as const;

export const BOT = "github-actions[bot]";
const SERVER = "https://github.com";

export const slow = anIncident("S10W", {
  title: "Slow @everyone",
  affects: [affect("edge")],
  next_update_by: "2026-03-12T10:00:00Z",
});
export const missed = aChange("M1SS", { services: ["edge"] });
export const KEYS = {
  slow: "update-overdue:incident:INC-2026-S10W",
  missed: "window-missed:change:CHG-2026-M1SS",
  gone: "window-missed:change:CHG-2026-G0NE",
};

/** A stand-in with these records on main, the morning after their times. */
export function overdueGitHub(records: readonly AnyRecord[] = [slow, missed]): Promise<GitHub> {
  const all = [platform, governance, authority, aService("edge", { owner: "platform" }), ...records];
  const files = { ...Object.fromEntries(all.map(fileOf)), "itsm.config.yaml": "organisation: Testing\n" };
  return startGitHub({ clock: "2026-03-13T08:00:00Z", files });
}

/** What the bundle of the sweep is told. */
export function sweepJob(): Bundled {
  return { action: "sweep", event: "schedule", permissions: SWEEP };
}

/** One sweep in this very process; gives what failed. */
export async function sweepOnce(github: GitHub): Promise<readonly unknown[]> {
  try {
    return (await keepIssues(groundOf(github))).errors;
  } catch (error) {
    return [error];
  }
}

/** The digest of a sweep. */
export async function digest(github: GitHub): Promise<Awaited<ReturnType<typeof keepIssues>>> {
  return keepIssues(groundOf(github));
}

/** Something to open, to update, to close, to merge; somebody forged a marker; a pull request waits. */
export async function overdue(): Promise<Scene<unknown>> {
  const github = await overdueGitHub();
  github.push("topic", { files: Object.fromEntries([fileOf(edgeChange())]), message: "topic", by: "mira" });
  github.openPullRequest({ head: "topic", title: "topic", by: "mira" });
  const issue = (by: string, key: string, body: string) =>
    github.openIssue({ by, title: "Before", body: `${markerOf(key)}\n\n${body}`, labels: [LABEL] });
  issue("mira", KEYS.slow, "forged");
  issue(BOT, KEYS.missed, "in other words");
  issue(BOT, KEYS.missed, "twice");
  issue(BOT, KEYS.gone, "of a change that is gone");
  return {
    github,
    run: () => sweepOnce(github),
    state: () => github.issues(),
    wrong: () => {
      const open = github.issues().filter(({ state, by }) => state === "open" && by === BOT);
      const ours = open.flatMap(({ body }) => (body?.startsWith(markerOf(KEYS.slow)) ? [body] : []));
      return ours.length > 1 ? "an issue is there twice" : null;
    },
  };
}

// --- internal ---

function groundOf(github: GitHub) {
  const telling = { repository: `${github.owner}/${github.name}`, version: "1.2.3", runUrl: "https://example.com/1" };
  const now = Date.parse(github.clock.now());
  return { github: connected(github, SWEEP), telling, serverUrl: SERVER, now, log: () => {} };
}
