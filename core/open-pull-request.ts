// A pull request as the gate judges it: its facts, and the records that a merge would give.
import { CONFIG_FILE, type Config } from "./config.ts";
import { EXIT, ItsmError } from "./errors.ts";
import { EVIDENCE_FOLDER, earlierActs, evidenceName, parseEvidence } from "./evidence/index.ts";
import { RECORDS } from "./files.ts";
import type { CommittedFile } from "./git.ts";
import type { GitHub, PullRequest } from "./github/index.ts";
import { type Base, baseOf, ledgersOf } from "./overlay.ts";
import type { Ledgers, PullRequestFacts } from "./policy/index.ts";
import { readPath } from "./record-path.ts";
import { readForVerdict, type Touch, type VerdictBase } from "./verdict-base.ts";

/** All that `evaluate` needs, with where it comes from. */
export interface OpenedPullRequest {
  readonly pullRequest: PullRequest;
  readonly facts: PullRequestFacts;
  /** The configuration at the base. */
  readonly config: Config;
  /** base: read from the base branch. built-in: it has none yet, so the default policy holds. */
  readonly policySource: "base" | "built-in";
  /** The blob of the configuration at the base; null where it is built in. */
  readonly policyBlob: string | null;
  readonly ledgers: Ledgers;
  readonly base: { readonly tip: string };
  /** Epoch milliseconds: what the caller gave. A clock that the configuration pins is not obeyed. */
  readonly now: number;
}

export interface PullRequestQuestion {
  /** Now, in epoch milliseconds: the instant to judge at. */
  readonly now: number;
  /** Judges what was known at this instant (epoch milliseconds), as for one that is merged. */
  readonly asOf?: number | undefined;
  /** The commit that the merge queue made, where one is judged. */
  readonly mergeGroup?: { readonly head: string } | undefined;
}

/**
 * Reads a pull request for judgement. Throws ItsmError where GitHub fails, the base's configuration is bad, or
 * evidence that the verdict needs cannot be read.
 */
export async function openPullRequest(
  github: GitHub,
  number: number,
  { now, asOf, mergeGroup }: PullRequestQuestion,
): Promise<OpenedPullRequest> {
  const pullRequest = await github.pullRequest(number);
  const told = await github.facts(number, { asOf, mergeGroup });
  const [head, earlier] = await Promise.all([filesAtHead(github, told), earlierOf(github, told, asOf)]);
  const paths = new Set(told.files.items.map(({ path }) => path));
  const { base, ledgers } = await baseFor(github, told.baseTip, { paths, head, organisation: ownerOf(github) });
  return {
    pullRequest,
    facts: { ...told, earlier },
    config: base.config,
    policySource: base.policyBlob === null ? "built-in" : "base",
    policyBlob: base.policyBlob,
    ledgers,
    base: { tip: told.baseTip },
    now,
  };
}

// --- internal ---

/** Bases that were asked for already: what one says is the same for all pull requests into it. */
const bases = new WeakMap<GitHub, Map<string, Promise<Base> | undefined>>();

/** For one pull request, what its verdict depends on; from the second into the same base on, all of it, read once. */
async function baseFor(github: GitHub, tip: string, touch: Touch): Promise<VerdictBase> {
  const known = bases.get(github) ?? new Map<string, Promise<Base> | undefined>();
  bases.set(github, known);
  if (!known.has(tip)) {
    known.set(tip, undefined);
    return readForVerdict(github.shelfAt(tip), touch);
  }
  const reading = known.get(tip) ?? readBase(github, tip);
  known.set(tip, reading);
  reading.catch(() => known.set(tip, undefined));
  const base = await reading;
  return { base, ledgers: ledgersOf(base, touch.paths, touch.head) };
}

async function readBase(github: GitHub, tip: string): Promise<Base> {
  return baseOf(await github.filesAt(tip, [RECORDS, CONFIG_FILE]), ownerOf(github));
}

/** An organisation that has not said anything yet is called as its owner on GitHub. */
function ownerOf(github: GitHub): string {
  return github.repository.split("/", 1)[0] ?? "";
}

/** The records and the configuration that the pull request adds or changes, as its head has them. */
async function filesAtHead(github: GitHub, { head, files }: PullRequestFacts): Promise<CommittedFile[]> {
  const paths = files.items.filter(({ path, status }) => status !== "removed" && isRead(path)).map(({ path }) => path);
  return paths.length === 0 ? [] : github.filesAt(head, paths);
}

function isRead(path: string): boolean {
  return path === CONFIG_FILE || path.startsWith(`${RECORDS}/`);
}

/** The approvals that evidence proves for the records it touches, without those of this very pull request. */
async function earlierOf(
  github: GitHub,
  { files, number }: PullRequestFacts,
  asOf = Number.POSITIVE_INFINITY,
): Promise<PullRequestFacts["earlier"]> {
  const folders = new Set(files.items.flatMap(({ path }) => folderOf(path) ?? []));
  if (folders.size === 0) return [];
  const evidence = await github.readEvidence([...folders]);
  const parsed = evidence.map(({ path, json }) => parseEvidence(path, json));
  const bad = parsed.flatMap((result) => ("finding" in result ? [result.finding] : []));
  if (bad.length > 0)
    throw new ItsmError(
      "evidence of earlier approvals cannot be read, so nobody can tell who may approve now",
      "Find out who wrote it: git log itsm-evidence.",
      EXIT.findings,
      { findings: bad },
    );
  const entries = parsed.flatMap((result) => ("entry" in result ? [result.entry] : []));
  return earlierActs(
    entries.filter(
      ({ evidence: { pullRequest, merge } }) => pullRequest.number !== number && Date.parse(merge.at) <= asOf,
    ),
  );
}

/** The folder with the evidence of the record at a path. */
function folderOf(path: string): string | undefined {
  const record = path.startsWith(`${RECORDS}/`) ? readPath(path) : undefined;
  return record && "id" in record ? `${EVIDENCE_FOLDER}/${evidenceName(record.kind.name, record.id)}` : undefined;
}
