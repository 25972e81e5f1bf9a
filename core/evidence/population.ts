// The complete population: every commit of the main line that touched what is governed, with the evidence for it.
import type { Commit } from "../timeline.ts";
import type { Evidence } from "./evidence.ts";
import type { EvidenceEntry } from "./parse.ts";
import { barredIn, violationsIn } from "./segregation.ts";

/** Why a commit counts as unauthorized. */
export type Reason = "no-evidence" | "bypass" | "not-approved" | "other-content" | "segregation";

/** Where a commit stands. `before`: the gate did not hold yet. */
export interface Standing {
  readonly commit: Commit;
  readonly state: "accounted" | "unauthorized" | "before";
  readonly reason: Reason | null;
  readonly says: string;
}

export interface Standings {
  /** Commits of the main line that touched governed files, oldest first. */
  readonly all: readonly Standing[];
  readonly bySha: ReadonlyMap<string, Standing>;
  /** Whether a commit is on the main line. */
  readonly isOnLine: (sha: string) => boolean;
  /** The content of a file after a commit of the main line: null where it was not there, undefined for other commits. */
  readonly blobAt: (file: string, sha: string) => string | null | undefined;
}

/** Lays evidence over the main line. `commits` are all of it, oldest first, with changes to governed files only. */
export function standingsOf(commits: readonly Commit[], entries: readonly EvidenceEntry[], since: number): Standings {
  const blobAt = contentsAlong(commits);
  const line = new Set(commits.map(({ sha }) => sha));
  const claims = new Map<string, Evidence[]>();
  for (const { evidence } of entries)
    for (const sha of evidence.merge.commits) claims.set(sha, [...(claims.get(sha) ?? []), evidence]);
  const governed = commits.filter(({ changes }) => changes.length > 0);
  const judged = judgeable(governed, since);
  const all = governed.map((commit): Standing => {
    if (!judged.has(commit.sha)) return { commit, state: "before", reason: null, says: "before the gate held" };
    const why = whyUnauthorized(commit, claims.get(commit.sha) ?? [], blobAt);
    if (why) return { commit, state: "unauthorized", ...why };
    const [first] = claims.get(commit.sha) ?? [];
    return { commit, state: "accounted", reason: null, says: `pull request #${first?.pullRequest.number}` };
  });
  const bySha = new Map(all.map((standing) => [standing.commit.sha, standing]));
  return { all, bySha, isOnLine: (sha) => line.has(sha), blobAt };
}

/**
 * Commits that may have reached the main line from `from` up to `to`. A committer's clock proves nothing by itself, so
 * a commit is left out only where neither its own clock nor those of its neighbours on the line put it there.
 */
export function within<Stood extends Pick<Standing, "commit">>(
  standings: readonly Stood[],
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number },
): Stood[] {
  const clocks = standings.map(({ commit }) => Math.min(commit.committedAt, now));
  // A clock that is ahead of now says nothing of the commits behind it.
  const latest = standings.map(({ commit }) =>
    commit.committedAt > now ? Number.NEGATIVE_INFINITY : commit.committedAt,
  );
  for (let i = 1; i < latest.length; i++) latest[i] = Math.max(latest[i] ?? 0, latest[i - 1] ?? 0);
  const earliest = [...clocks];
  for (let i = earliest.length - 2; i >= 0; i--) earliest[i] = Math.min(earliest[i] ?? 0, earliest[i + 1] ?? 0);
  return standings.filter((_, i) => {
    const clock = clocks[i] ?? 0;
    return (earliest[i] ?? 0) < to && Math.max(clock, latest[i] ?? clock) >= from;
  });
}

// --- internal ---

type BlobAt = Standings["blobAt"];
type Why = { readonly reason: Reason; readonly says: string };

/** Commits from the first on whose clock says that the gate held: later ones cannot slip out by an older clock. */
function judgeable(commits: readonly Commit[], since: number): Set<string> {
  const first = commits.findIndex(({ committedAt }) => committedAt >= since);
  return new Set(first < 0 ? [] : commits.slice(first).map(({ sha }) => sha));
}

function whyUnauthorized(commit: Commit, claims: readonly Evidence[], blobAt: BlobAt): Why | undefined {
  if (claims.length === 0)
    return { reason: "no-evidence", says: "no evidence names it: it came past the pull requests" };
  return bypassed(claims) ?? notApproved(claims) ?? otherContent(commit, claims, blobAt) ?? notSegregated(claims);
}

function bypassed(claims: readonly Evidence[]): Why | undefined {
  const entry = claims.find(({ outcome }) => outcome !== "pass");
  if (!entry) return undefined;
  const who = entry.merge.by?.login ?? "somebody";
  return {
    reason: "bypass",
    says: `pull request #${entry.pullRequest.number} was merged past the gate by ${who}: ${entry.headline}`,
  };
}

function notApproved(claims: readonly Evidence[]): Why | undefined {
  for (const { requirements, pullRequest } of claims)
    for (const { what, count, votes, satisfied } of requirements) {
      const given = new Set(votes.map(({ login }) => login.toLowerCase())).size;
      if (satisfied && given >= count) continue;
      const says = `pull request #${pullRequest.number} passed with ${given} of ${count} approvals by ${what}`;
      return { reason: "not-approved", says };
    }
  return undefined;
}

function otherContent(commit: Commit, claims: readonly Evidence[], blobAt: BlobAt): Why | undefined {
  const listed = new Set(claims.flatMap(({ files }) => files.map(({ path }) => path)));
  // Of commits that came together, one may undo what another did: only what is left of it was approved.
  const remains = (file: string) => claims.some(({ merge }) => blobAt(file, merge.base) !== blobAt(file, merge.commit));
  const unlisted = commit.changes.flatMap(({ file }) => (!listed.has(file) && remains(file) ? [file] : []));
  if (unlisted.length > 0)
    return { reason: "other-content", says: `its evidence does not name ${unlisted.slice(0, 3).join(", ")}` };
  const changed = claims
    .filter(({ merge }) => merge.commit === commit.sha)
    .flatMap(({ files }) => files)
    .find(({ path, approved, merged }) => approved !== merged || merged !== blobAt(path, commit.sha));
  if (changed)
    return { reason: "other-content", says: `${changed.path} is not what was approved by the time it was merged` };
  if (claims.some(({ digest }) => !digest.equal || digest.approved !== digest.merged))
    return { reason: "other-content", says: "what was merged is not what was approved" };
  return undefined;
}

/** Of changes, the attribute D tells it; of everything else, nobody else would. */
function notSegregated(claims: readonly Evidence[]): Why | undefined {
  const [first] = claims
    .filter(({ type }) => type === null)
    .flatMap((entry) => violationsIn(entry.requirements, barredIn(entry)));
  return first && { reason: "segregation", says: `${first.login} approved it, who ${first.why}` };
}

function contentsAlong(commits: readonly Commit[]): BlobAt {
  const positions = new Map(commits.map(({ sha }, position) => [sha, position]));
  const steps = new Map<string, { readonly position: number; readonly after: string | null }[]>();
  for (const [position, { changes }] of commits.entries())
    for (const { file, after } of changes) {
      const known = steps.get(file);
      if (known) known.push({ position, after });
      else steps.set(file, [{ position, after }]);
    }
  return (file, sha) => {
    const at = positions.get(sha);
    if (at === undefined) return undefined;
    return steps.get(file)?.findLast(({ position }) => position <= at)?.after ?? null;
  };
}
