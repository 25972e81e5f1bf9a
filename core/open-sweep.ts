// The default branch as a sweep looks at it: records, evidence and newest commits, read over GitHub's API.
import { CONFIG_FILE, type Config } from "./config.ts";
import { type EvidenceEntry, parseEvidence } from "./evidence/index.ts";
import { RECORDS } from "./files.ts";
import type { GitHub, MainCommit } from "./github/index.ts";
import { type Base, baseOf } from "./overlay.ts";
import { isGoverned } from "./policy/index.ts";
import { keyOf } from "./record.ts";
import { readPath } from "./record-path.ts";
import { type Concern, type Landing, sinceOf, standingsFrom, sweep } from "./sweep/index.ts";

export interface Swept {
  /** The most pressing first. */
  readonly concerns: readonly Concern[];
  /** Whether a subject could not be looked at, so that nobody knows if what was told of it is over. */
  readonly isUnseen: (subject: string) => boolean;
  /** What to know of the result, in sentences: what could not be looked at. */
  readonly notes: readonly string[];
}

/** So many commits back a sweep looks. */
export const MOST_COMMITS = 200;
/** Of so many commits without evidence it asks what they touched: two requests each. */
export const MOST_UNNAMED = 40;

/** Reads and judges it all at `now` (epoch milliseconds). Throws ItsmError where GitHub fails or the configuration is bad. */
export async function openSweep(github: GitHub, now: number): Promise<Swept> {
  const branch = await github.defaultBranch();
  const tip = await github.tipOf(branch);
  const [owner = ""] = github.repository.split("/", 1);
  const base = baseOf(tip === undefined ? [] : await github.filesAt(tip, [RECORDS, CONFIG_FILE]), owner);
  const parsed = (await github.readEvidence()).map(({ path, json }) => parseEvidence(path, json));
  const evidence = parsed.flatMap((result) => ("entry" in result ? [result.entry] : []));
  const { landings, unseen } = await landingsOf(github, evidence, base.config);
  const standings = standingsFrom(landings, evidence, base.config);
  const broken = brokenIn(base);
  const seen = new Set(landings.map(({ sha }) => `commit:${sha}`));
  return {
    concerns: sweep({ now, config: base.config, ledger: base.side.ledger, evidence, standings }),
    isUnseen: (subject) => (subject.startsWith("commit:") ? !seen.has(subject) : broken.has(subject)),
    notes: [
      ...(broken.size === 0 ? [] : [`${broken.size} records cannot be read; itsm check says why.`]),
      ...(parsed.length === evidence.length ? [] : ["Some files of evidence cannot be read; itsm audit says which."]),
      ...(unseen === 0 ? [] : [`${unseen} commits without evidence were left out; itsm audit looks at all.`]),
      ...(evidence.length > 0 || base.config.policy.since !== undefined
        ? []
        : ["There is no evidence yet and no policy.since, so no commit was asked for its evidence."]),
    ],
  };
}

// --- internal ---

/** The newest commits, oldest first, those left out of which nobody knows what they touched. */
async function landingsOf(github: GitHub, evidence: readonly EvidenceEntry[], config: Config) {
  const since = sinceOf(evidence, config);
  if (since === undefined) return { landings: [], unseen: 0 };
  const { commits } = await github.mainCommits({ count: MOST_COMMITS });
  const named = new Set(evidence.flatMap(({ evidence: { merge } }) => merge.commits));
  // Newest first. What lies on a commit of the gate's time came later, whatever its own clock says.
  const first = commits.findLastIndex(({ at }) => Date.parse(at) >= since);
  const landings: Landing[] = [];
  let asked = 0;
  let unseen = 0;
  for (const commit of commits.slice(0, first + 1)) {
    if (named.has(commit.sha)) landings.push(landing(commit, []));
    else if (asked++ < MOST_UNNAMED) landings.push(landing(commit, await governedBy(github, commit, config)));
    else unseen += 1;
  }
  return { landings: landings.toReversed(), unseen };
}

async function governedBy(github: GitHub, commit: MainCommit, { policy }: Config): Promise<Landing["governed"]> {
  const paths = await github.touchedBy(commit);
  return paths?.filter((path) => isGoverned(path, policy)) ?? null;
}

function landing(commit: MainCommit, governed: Landing["governed"]): Landing {
  const { sha, parents, at, author, authorName, subject } = commit;
  const [, name = authorName, email = ""] = /^(.*) <([^<>]*)>$/.exec(authorName) ?? [];
  const known = author ? author.login : name;
  return { sha, at: Date.parse(at), author: { name: known, email }, parents: parents.length, subject, governed };
}

/** Records that are there and did not pass, as subjects. */
function brokenIn({ side }: Base): ReadonlySet<string> {
  const passed = new Set(side.ledger.records.map(({ file }) => file));
  const broken = [...side.sources.keys()].filter((file) => !passed.has(file)).map((file) => readPath(file));
  return new Set(broken.flatMap((path) => ("id" in path ? [keyOf(path.kind.name, path.id)] : [])));
}
