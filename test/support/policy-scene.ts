// A pull request played through in memory: pushes, reviews, dismissals, a base that moves; at any moment its facts.
import { createHash } from "node:crypto";
import { assemble } from "../../core/assemble.ts";
import { readConfig } from "../../core/config.ts";
import { writeRecord } from "../../core/frontmatter/index.ts";
import {
  type Account,
  type CommitFact,
  type DiffEntry,
  evaluate,
  type PullRequestFacts,
  PullRequestFactsSchema,
  type ReviewFact,
  type Verdict,
} from "../../core/policy/index.ts";
import { type AnyRecord, keyOf } from "../../core/record.ts";
import { isIgnored } from "../../core/source-file.ts";

/** Files of a commit: path to text. */
export type Files = ReadonlyMap<string, string>;

export interface SceneOptions {
  readonly base: readonly AnyRecord[];
  readonly author?: string | null;
  readonly authorType?: Account["type"];
  readonly config?: string;
  readonly now?: string;
}

export interface CommitOptions {
  readonly by?: string;
  /** null: the author's e-mail belongs to no account. */
  readonly author?: string | null;
  readonly committer?: string | null | "web";
  readonly coAuthors?: readonly { readonly name: string; readonly email: string; readonly login: string | null }[];
}

export type Scene = ReturnType<typeof scene>;

/** An open pull request of one head branch that starts at the base. Every event takes a minute. */
export function scene({ base, author = "mira", authorType = "User", config, now }: SceneOptions) {
  const started = Date.parse(now ?? "2026-03-02T09:00:00Z");
  const trees = new Map<string, Files>();
  let minutes = 0;
  const at = () => new Date(started + ++minutes * 60_000).toISOString();
  const store = (files: Files, salt: string) => {
    const sha = idOf([...files, salt].join("\n"));
    trees.set(sha, files);
    return sha;
  };
  const configText = config ?? "organisation: Testing\n";
  let baseFiles: Files = new Map([["itsm.config.yaml", configText], ...base.map(fileOf)]);
  let baseTip = store(baseFiles, "base");
  let mergeBase = baseTip;
  let headFiles = baseFiles;
  let head = baseTip;
  const mergeBases = new Map<string, string>();
  const commits: CommitFact[] = [];
  const pushes: PullRequestFacts["pushes"]["items"][number][] = [];
  const reviews: ReviewFact[] = [];
  let overrides: Partial<PullRequestFacts> = {};

  function move(files: Files, parents: string[], { by, author: writer, committer, coAuthors }: CommitOptions): string {
    const before = head;
    const pusher = by ?? author ?? "mira";
    headFiles = files;
    head = store(files, `commit ${minutes} ${parents.join()} ${coAuthors?.length}`);
    mergeBases.set(head, mergeBase);
    const login = writer === undefined ? pusher : writer;
    const signer = committer === undefined ? login : committer;
    commits.push({
      sha: head,
      parents,
      author: login === null ? null : account(login),
      committer: signer === null || signer === "web" ? null : account(signer),
      authorName: `${login ?? "Nobody"} <${login ?? "nobody"}@example.com>`,
      committedByGitHub: signer === "web",
      coAuthors: [...(coAuthors ?? [])],
    });
    pushes.push({ actor: account(pusher), before: before === mergeBase ? null : before, after: head, at: at() });
    return head;
  }

  const self = {
    head: () => head,
    /** Pushes a commit that writes and deletes files. Records are written as the product writes them. */
    push(edits: readonly (AnyRecord | readonly [path: string, text: string | null])[], options: CommitOptions = {}) {
      const files = new Map(headFiles);
      for (const edit of edits) {
        const [path, text] = "kind" in edit ? fileOf(edit) : edit;
        if (text === null) files.delete(path);
        else files.set(path, text);
      }
      move(files, [head], options);
      return self;
    },
    /** Goes back to the files of an earlier head, by force. */
    forcePush(sha: string, options: CommitOptions = {}) {
      move(trees.get(sha) ?? headFiles, [mergeBase], options);
      return self;
    },
    review(login: string, state: ReviewFact["state"] = "APPROVED", more: Partial<ReviewFact> = {}) {
      const user = account(login);
      reviews.push({ id: reviews.length + 1, user, state, commit: head, at: at(), dismissal: null, ...more });
      return self;
    },
    dismiss(login: string, by: string) {
      const index = reviews.findLastIndex(
        ({ user, state }) => user?.login === login && (state === "APPROVED" || state === "CHANGES_REQUESTED"),
      );
      const review = reviews[index];
      if (review && (review.state === "APPROVED" || review.state === "CHANGES_REQUESTED"))
        reviews[index] = { ...review, state: "DISMISSED", dismissal: { by: account(by), was: review.state } };
      return self;
    },
    /** Somebody else's merge: the base gets these records or files. */
    baseMoves(edits: readonly (AnyRecord | readonly [path: string, text: string])[]) {
      baseFiles = new Map([...baseFiles, ...edits.map((edit) => ("kind" in edit ? fileOf(edit) : edit))]);
      baseTip = store(baseFiles, `base ${minutes}`);
      return self;
    },
    /** "Update branch": the base is merged into the head. */
    updateBranch(by: string) {
      const merged = onto(baseFiles, diffOf(trees.get(mergeBase), headFiles), headFiles);
      const parents = [head, baseTip];
      mergeBase = baseTip;
      move(merged, parents, { by, committer: "web" });
      return self;
    },
    /** A merge of the base in which somebody settles conflicts by these edits. */
    mergeBase(by: string, edits: readonly AnyRecord[]) {
      const merged = onto(baseFiles, diffOf(trees.get(mergeBase), headFiles), headFiles);
      const parents = [head, baseTip];
      mergeBase = baseTip;
      move(new Map([...merged, ...edits.map(fileOf)]), parents, { by });
      return self;
    },
    /** The same changes on the new base, pushed by force. */
    rebase(by: string) {
      const rebased = onto(baseFiles, diffOf(trees.get(mergeBase), headFiles), headFiles);
      mergeBase = baseTip;
      commits.length = 0;
      move(rebased, [baseTip], { by });
      return self;
    },
    /** Overrides facts, for what no sequence of events gives. */
    with(more: Partial<PullRequestFacts>) {
      overrides = { ...overrides, ...more };
      return self;
    },
    facts(): PullRequestFacts {
      const changes = diffOf(trees.get(mergeBase), headFiles);
      const [before, now] = [trees.get(mergeBase), baseFiles];
      const shas = new Set([...mergeBases.keys(), ...reviews.flatMap(({ commit }) => commit ?? [])]);
      return PullRequestFactsSchema.parse({
        number: 7,
        title: "A pull request",
        state: "open",
        draft: false,
        author: author === null ? null : { ...account(author), type: authorType },
        baseRef: "main",
        baseTip,
        head,
        mergeBase,
        files: { complete: true, items: changes.map((entry) => ({ ...entry, previous: null })) },
        changedOnBase: {
          complete: true,
          items: changes.map(({ path }) => path).filter((path) => before?.get(path) !== now.get(path)),
        },
        commits: { complete: true, items: commits },
        pushes: { complete: true, items: pushes },
        reviews: { complete: true, items: reviews },
        requestedReviewers: [],
        diffs: Object.fromEntries(
          [...shas].map((sha) => [
            sha,
            diffOf(trees.get(mergeBases.get(sha) ?? mergeBase), trees.get(sha) ?? new Map()),
          ]),
        ),
        mergeGroup: null,
        earlier: [],
        ...overrides,
      } satisfies PullRequestFacts);
    },
    verdict(instant?: string): Verdict {
      const facts = self.facts();
      const proposed = onto(baseFiles, diffOf(trees.get(mergeBase), headFiles), headFiles);
      const [baseSide, proposedSide] = [sideOf(baseFiles), sideOf(proposed)];
      if (!("config" in baseSide.config)) throw new Error(JSON.stringify(baseSide.config.findings));
      const ledgers = { base: baseSide, proposed: proposedSide, proposedConfig: proposedSide.config };
      return evaluate(
        facts,
        baseSide.config.config,
        ledgers,
        instant ? Date.parse(instant) : started + minutes * 60_000 + 1,
      );
    },
  };
  return self;
}

/** An account of GitHub; logins that end in [bot] are bots. */
export function account(login: string): Account {
  return {
    login,
    id: [...login].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7) % 1e6,
    type: login.endsWith("[bot]") ? "Bot" : "User",
  };
}

/** A record as a file. */
export function fileOf({ file, fields, body }: AnyRecord): readonly [string, string] {
  return [file, writeRecord(fields, body)];
}

/** The ids of a verdict's requirements with whether they are satisfied. */
export function requirementsOf(verdict: Verdict): { readonly [id: string]: boolean } {
  const all = [...verdict.requirements, ...verdict.records.flatMap(({ requirements }) => requirements)];
  return Object.fromEntries(all.map(({ id, satisfied }) => [id, satisfied]));
}

/** The rules that failed. */
export function failedRules(verdict: Verdict): string[] {
  const all = [...verdict.conditions, ...verdict.records.flatMap(({ conditions }) => conditions)];
  return [...new Set(all.filter(({ state }) => state === "failed").map(({ rule }) => rule))];
}

/** Why approvals of a person did not count. */
export function refusals(verdict: Verdict, login: string): string[] {
  const all = [...verdict.requirements, ...verdict.records.flatMap(({ requirements }) => requirements)];
  return [
    ...new Set(all.flatMap(({ refused }) => refused.filter((each) => each.login === login).map(({ why }) => why))),
  ];
}

// --- internal ---

function idOf(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

function diffOf(before: Files | undefined, after: Files): DiffEntry[] {
  const old: Files = before ?? new Map();
  const paths = [...new Set([...old.keys(), ...after.keys()])].toSorted();
  return paths.flatMap((path): DiffEntry[] => {
    const [was, is] = [old.get(path), after.get(path)];
    if (was === is) return [];
    if (is === undefined) return [{ path, status: "removed", blob: null }];
    return [{ path, status: was === undefined ? "added" : "modified", blob: idOf(is) }];
  });
}

/** A base with a branch's differences on top, as a merge without conflicts gives it. */
function onto(base: Files, changes: readonly DiffEntry[], head: Files): Files {
  const files = new Map(base);
  for (const { path } of changes) {
    const text = head.get(path);
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

function sideOf(files: Files) {
  const config = readConfig({
    file: "itsm.config.yaml",
    text: files.get("itsm.config.yaml") ?? "organisation: Testing\n",
  });
  const read = [...files]
    .filter(([file]) => file.startsWith("records/") && !isIgnored(file))
    .map(([file, text]) => sourceOf(file, text));
  const settings = readConfig({ file: "itsm.config.yaml", text: "organisation: Testing\n" });
  const fallback = "config" in settings ? settings.config : undefined;
  const used = "config" in config ? config.config : fallback;
  if (!used) throw new Error("the built-in configuration is not right");
  return { ...assemble({ sources: read, findings: [] }, used), config };
}

const sources = new Map<string, { readonly file: string; readonly text: string }>();

/** The same text is the same source, so that it is judged once over thousands of runs. */
function sourceOf(file: string, text: string) {
  const key = keyOf(file, text);
  const known = sources.get(key) ?? { file, text };
  sources.set(key, known);
  return known;
}
