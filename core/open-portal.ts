// What a portal shows, read together: the records of now or of a past moment, and all that Git knows of their past.

import { Instant } from "../schemas/index.ts";
import type { Audience } from "./audience.ts";
import { ItsmError } from "./errors.ts";
import type { Report } from "./evidence/index.ts";
import { lineClocks } from "./git-moments.ts";
import { type Clock, type Opened, openLedger, openLedgerAt, openPast, openRevision } from "./open.ts";
import { openEvidence } from "./open-evidence.ts";
import { evidenceUpTo, type Inner, newestAt, type PortalPast, portalPast, reachedAt } from "./past/index.ts";
import { isGoverned } from "./policy/index.ts";

/** Records with the commit that they were read from; null where there is none. */
export interface OpenedPortal {
  readonly opened: Opened;
  readonly revision: string | null;
  /** Whether they were read from that commit, and not from the working tree. */
  readonly fromGit: boolean;
}

/** For whom the past is told, and by what. */
export interface PastAudience {
  readonly audience: Audience;
  readonly tool: Report["tool"];
}

/**
 * The records of a portal. With `at`, an instant or the name of a commit, those of that moment of the main line, with
 * the clock of that moment unless another is given. Throws ItsmError where there is no such moment.
 */
export async function openPortal(root: string, clock: Clock, at?: string): Promise<OpenedPortal> {
  if (at === undefined)
    return { opened: openLedger(root, clock), revision: (await openRevision(root)) ?? null, fromGit: false };
  const { revision, instant } = await momentOf(root, at, clock.system);
  const opened = await openLedgerAt(root, revision, { ...clock, given: clock.given ?? instant });
  return { opened, revision, fromGit: true };
}

/** The past of what was opened, by one pass over the main line. Where there is no history, it says why. */
export async function openPortalPast(portal: OpenedPortal, { audience, tool }: PastAudience): Promise<PortalPast> {
  const { opened, revision } = portal;
  const { root, config } = opened;
  const rev = revision ?? undefined;
  // A clock that the configuration holds still knows nothing of the clocks of commits.
  const until = opened.clock === "pinned" ? Number.POSITIVE_INFINITY : opened.now;
  const about = { opened, until, audience };
  if (audience === "public") return portalPast({ ...about, past: await openPast(root, { rev }), inner: undefined });
  const past = await openPast(root, { rev, files: (file) => isGoverned(file, config.policy) });
  const inner = revision === null ? undefined : await innerOf(portal, revision, until, tool);
  return portalPast({ ...about, past, inner });
}

// --- internal ---

/** What is meant to be an instant, whether there is such a day or not. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/;

async function innerOf(
  { opened, fromGit }: OpenedPortal,
  revision: string,
  until: number,
  tool: Report["tool"],
): Promise<Inner> {
  // An audit judges what was committed, not what somebody has on the desk.
  const { root, now } = opened;
  const committed = fromGit ? opened : await openLedgerAt(root, revision, { system: now, given: now });
  return { committed, revision, tool, evidence: evidenceUpTo(until, await openEvidence(root)) };
}

async function momentOf(root: string, at: string, now: number) {
  const line = INSTANT.test(at) ? await lineClocks(root, "HEAD") : await lineClocks(root, at);
  if (INSTANT.test(at)) return momentAt(at, line ?? [], now);
  const newest = line?.at(-1);
  if (!line || !newest)
    throw new ItsmError(
      `there is no such moment: ${JSON.stringify(at)} is neither an instant nor a commit`,
      "Write an instant with its offset, such as 2026-11-20T10:20:00+01:00, or a commit, branch or tag that was fetched.",
    );
  return { revision: newest.sha, instant: reachedAt(line, now).get(newest.sha) ?? newest.committedAt };
}

function momentAt(at: string, line: readonly { readonly sha: string; readonly committedAt: number }[], now: number) {
  const instant = Date.parse(at);
  if (!Instant.safeParse(at).success)
    throw new ItsmError(`there is no such instant: ${at}`, "Look at its day and its time.");
  if (instant > now)
    throw new ItsmError(
      `${at} is not over yet: a portal is rebuilt for moments that were`,
      "To look ahead, give the clock alone: --now.",
    );
  const revision = newestAt(line, instant, now);
  if (revision !== undefined) return { revision, instant };
  const [first] = line;
  throw new ItsmError(
    `nothing was committed by ${at}`,
    first ? `The first commit is of ${new Date(first.committedAt).toISOString()}.` : "Commit the records once.",
  );
}
