// One deployment's question to the ITSM repository, from the name of the change to the answer.
import type { GitHub } from "../../core/github/index.ts";
import { ItsmError, namedChanges, openPermit, type Permit, toInstant } from "../../core/index.ts";
import type { Asked } from "./asked.ts";
import { recordText } from "./record-text.ts";

export interface DeployGround {
  readonly itsm: GitHub;
  /** Connects to the repository that is deployed; only where the commit must name the change. */
  readonly source: () => Promise<GitHub>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly log: (text: string) => void;
  /** owner/name of what is deployed. */
  readonly repository: string;
  /** The page of the run. */
  readonly runUrl: string;
}

export interface Answered {
  readonly id: string;
  readonly permit: Permit;
  readonly timeZone: string;
  /** Where the deployment was written down; null where it was not. */
  readonly recorded: string | null;
  readonly errors: readonly unknown[];
}

/** Asks once. Throws ItsmError where no change is named, or nobody can tell. */
export async function requireChange(ground: DeployGround, asked: Asked): Promise<Answered> {
  const { itsm, now, log } = ground;
  const id = asked.change ?? (await namedBy(ground, asked.sha));
  const { permit, config, pullRequest } = await openPermit(itsm, { id, service: asked.service, now });
  const answered = { id, permit, timeZone: config.time_zone, recorded: null, errors: [] };
  if (!permit.allowed) return answered;
  log(`${id} may be carried out until ${toInstant(permit.until, config.time_zone)}.`);
  if (!asked.record || pullRequest === null) return answered;
  try {
    const outcome = await itsm.commentOnce({
      number: pullRequest,
      ...recordText(ground, asked, permit, config.time_zone),
    });
    log(outcome.is === "skipped" ? `Not recorded: ${outcome.why}.` : `Recorded: ${outcome.url}`);
    return { ...answered, recorded: outcome.is === "skipped" ? null : outcome.url };
  } catch (error) {
    return { ...answered, errors: [error] };
  }
}

// --- internal ---

/** What the commit says goes before what its pull requests say. */
async function namedBy({ source, repository }: DeployGround, sha: string): Promise<string> {
  const words = await (await source()).wordsOf(sha);
  const [ids = []] = words.map(namedChanges).filter((named) => named.length > 0);
  const [id] = ids;
  if (id !== undefined && ids.length === 1) return id;
  const got = ids.length === 0 ? "nothing" : ids.join(", ");
  throw new ItsmError(
    `${repository} at ${sha.slice(0, 7)} names no one change: expected a line "Change: CHG-…" in the message of the commit or in the text of its pull request, got ${got}`,
    ids.length === 0
      ? "Give the input change; or write the line into the pull request that brings the commit."
      : "Give the input change: a deployment is carried out under one.",
  );
}
