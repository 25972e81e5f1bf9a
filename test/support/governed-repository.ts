// A real repository whose main line is governed: pull requests are judged, merged and put into evidence, or pushed past.
import { type Audit, EVIDENCE_BRANCH, type Evidence, evidenceOf } from "../../core/evidence/index.ts";
import { differencesBetween } from "../../core/git-branch.ts";
import { openAudit } from "../../core/open-audit.ts";
import { openBranch } from "../../core/open-branch.ts";
import { evaluate, type PullRequestFacts, type Verdict } from "../../core/policy/index.ts";
import type { AnyRecord } from "../../core/record.ts";
import { type GitRepository, gitRepository } from "./git-repository.ts";
import { account, fileOf } from "./policy-scene.ts";

/** A record to write, or a path with its text; null deletes the file. */
export type FileEdit = AnyRecord | readonly [path: string, text: string | null];

export interface PullRequestOptions {
  readonly by?: string;
  /** When it was opened; an instant. Its reviews follow a minute later each unless they say when. */
  readonly at: string;
  readonly reviews?: readonly (string | { readonly login: string; readonly at: string })[];
  /** When it is merged: an hour after it was opened by default. */
  readonly mergedAt?: string;
  readonly mergedBy?: string;
  readonly method?: "merge" | "squash";
  /** What the merge puts in besides, past every review. */
  readonly smuggled?: readonly FileEdit[];
  /** Changes the evidence before it is written, as a forger would. */
  readonly forge?: (evidence: Evidence) => Evidence;
}

export interface GovernedRepository extends GitRepository {
  /** Judges, merges and collects the evidence of a pull request; gives the verdict and the merge commit. */
  pullRequest(edits: readonly FileEdit[], options: PullRequestOptions): Promise<{ verdict: Verdict; commit: string }>;
  /** Commits on main without a pull request. */
  push(edits: readonly FileEdit[], options: { readonly by?: string; readonly at: string }): string;
  /** Commits the collected evidence to its branch; gives the paths. */
  keep(edits?: readonly FileEdit[]): string[];
  /** Audits this repository. */
  audit(from: string, to: string, now?: string): Promise<Audit>;
}

export interface GovernedOptions {
  readonly config?: string;
  readonly at?: string;
  /** Where it lies; by default in a folder that is deleted when the test ends. */
  readonly folder?: string;
}

/** A repository with these records and this configuration on main, by a first commit. */
export function governedRepository(
  records: readonly AnyRecord[],
  { config = CONFIG, at = "2026-01-01T08:00:00Z", folder }: GovernedOptions = {},
): GovernedRepository {
  const repository = gitRepository(folder);
  const { root, git } = repository;
  const pending: { readonly path: string; readonly json: string }[] = [];
  let count = 0;

  function write(edits: readonly FileEdit[]): void {
    for (const edit of edits) {
      const [path, text] = "kind" in edit ? fileOf(edit) : edit;
      if (text === null) repository.remove(path);
      else repository.write(path, text);
    }
  }

  write([["itsm.config.yaml", config], ...records]);
  repository.commit("Begin", { by: "gus", at });

  const self: GovernedRepository = {
    ...repository,
    async pullRequest(edits, options) {
      const { by = "mira", at: opened, mergedBy = "cab", method = "squash" } = options;
      const mergedAt = options.mergedAt ?? later(opened, 60);
      const number = ++count;
      repository.branch(`pr-${number}`);
      write(edits);
      repository.commit(`Pull request ${number}`, { by, at: opened });
      const branch = await openBranch(root, { base: "main", head: `pr-${number}` });
      const facts = factsOf(branch.facts, number, by, options);
      const verdict = evaluate(facts, branch.config, branch.ledgers, Date.parse(mergedAt));
      const base = git("rev-parse", "main");
      repository.checkout("main");
      const commit = merge(repository, `pr-${number}`, method, { by: mergedBy, at: mergedAt }, () =>
        write(options.smuggled ?? []),
      );
      const diff = await differencesBetween(root, base, commit);
      const files = evidenceOf({
        repository: "acme/itsm",
        verdict,
        facts,
        ledgers: branch.ledgers,
        config: branch.config,
        pullRequest: {
          ...{ number, title: facts.title, url: `https://github.com/acme/itsm/pull/${number}` },
          author: { login: by, id: account(by).id },
        },
        merge: {
          ...{ commit, at: mergedAt, by: { login: mergedBy, id: account(mergedBy).id }, base, commits: [commit] },
          ...{ method, diff },
        },
        policy: { blob: git("rev-parse", `${base}:itsm.config.yaml`), commit: base },
        tool: { name: "itsm-as-code", version: "0.0.0" },
      });
      pending.push(...files.map((file) => forged(file, options.forge)));
      return { verdict, commit };
    },
    push(edits, signature) {
      repository.checkout("main");
      write(edits);
      return repository.commit("Push", { by: "jonas", ...signature });
    },
    keep(edits = []) {
      const exists = git("branch", "--list", EVIDENCE_BRANCH) !== "";
      if (exists) repository.checkout(EVIDENCE_BRANCH);
      else {
        git("checkout", "--quiet", "--orphan", EVIDENCE_BRANCH);
        git("rm", "-r", "-f", "--quiet", ".");
      }
      const files = pending.splice(0);
      write([...files.map(({ path, json }) => [path, json] as const), ...edits]);
      repository.commit("Keep evidence", { by: "itsm-bot", at: "2026-06-01T00:00:00Z" });
      repository.checkout("main");
      return files.map(({ path }) => path);
    },
    async audit(from, to, now = "2026-12-31T00:00:00Z") {
      const { auditOf } = await openAudit(root, undefined, { system: Date.parse(now) });
      return auditOf(Date.parse(from), Date.parse(to));
    },
  };
  return self;
}

// --- internal ---

const CONFIG = "organisation: Acme\ntime_zone: Europe/Vienna\npolicy:\n  since: 2026-01-02T00:00:00Z\n";

function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** The local facts with what only GitHub knows: accounts and reviews. */
function factsOf(
  local: PullRequestFacts,
  number: number,
  by: string,
  { at, reviews = [] }: PullRequestOptions,
): PullRequestFacts {
  const given = reviews.map((review, index) =>
    typeof review === "string" ? { login: review, at: later(at, index + 1) } : review,
  );
  return {
    ...local,
    number,
    title: `Pull request ${number}`,
    author: account(by),
    baseRef: "main",
    commits: {
      complete: true,
      items: local.commits.items.map((commit) => ({ ...commit, author: account(by), committer: account(by) })),
    },
    reviews: {
      complete: true,
      items: given.map((review, index) => ({
        ...{ id: number * 100 + index, user: account(review.login), state: "APPROVED" as const },
        ...{ commit: local.head, at: review.at, dismissal: null },
      })),
    },
  };
}

function merge(
  repository: GitRepository,
  branch: string,
  method: "merge" | "squash",
  signature: { readonly by: string; readonly at: string },
  smuggle: () => void,
): string {
  if (method === "merge") return repository.merge(branch, signature, smuggle);
  repository.git("merge", "--quiet", "--squash", branch);
  smuggle();
  return repository.commit(`Merge ${branch}`, signature);
}

function forged(
  { path, json }: { readonly path: string; readonly json: string },
  forge: PullRequestOptions["forge"],
): { readonly path: string; readonly json: string } {
  if (!forge) return { path, json };
  // The text was written from this very form a moment ago.
  return { path, json: `${JSON.stringify(forge(JSON.parse(json) as Evidence), null, 2)}\n` };
}
